/**
 * What a pooled object costs, beside what else objects may come from.
 *
 * <p>{@link Compare} runs it: each {@link Contender} does each workload of a plan, in a JVM of its
 * own, behind the same {@code Front}. {@link Report} makes a page of the figures.
 */
@NullMarked
package io.rockpool.benchmarks;

import org.jspecify.annotations.NullMarked;
