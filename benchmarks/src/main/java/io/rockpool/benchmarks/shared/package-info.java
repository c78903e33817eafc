/** What a shared pool costs, beside what else threads may share objects by. */
@NullMarked
package io.rockpool.benchmarks.shared;

import org.jspecify.annotations.NullMarked;
