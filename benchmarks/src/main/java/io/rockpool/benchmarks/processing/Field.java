package io.rockpool.benchmarks.processing;

/**
 * A field of a class that is compiled.
 *
 * @param type as it is written
 * @param name as it is written
 */
record Field(String type, String name) {}
