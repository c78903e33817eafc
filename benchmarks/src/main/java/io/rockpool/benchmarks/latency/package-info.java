/**
 * What a pool does to response times under load.
 *
 * <p>{@link MeasureLatency} starts a JVM for each {@code Configuration}, in which {@link Load}
 * replaces live objects at a fixed rate, whether or not it is done with the last one, as messages
 * from outside do not wait either; and it puts what they found into tables and charts.
 */
@NullMarked
package io.rockpool.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
