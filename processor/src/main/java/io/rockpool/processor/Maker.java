package io.rockpool.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How instances are made.
 *
 * @param factory the static factory method, null for the constructor
 * @param parameters what it is called with
 */
record Maker(@Nullable String factory, List<Parameter> parameters) {}
