/**
 * What a shared pool costs, beside what else threads may share objects by.
 *
 * <p>{@link CompareShared} runs it: each {@link Contender} does each workload, in a JVM of its own,
 * behind the same {@code Front}.
 */
@NullMarked
package io.rockpool.benchmarks.shared;

import org.jspecify.annotations.NullMarked;
