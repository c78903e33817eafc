/** What the processor costs a build, beside other generators. */
@NullMarked
package io.rockpool.benchmarks.processing;

import org.jspecify.annotations.NullMarked;
