/** What a pooled object costs, beside what an expert writes by hand. */
@NullMarked
package io.rockpool.benchmarks;

import org.jspecify.annotations.NullMarked;
