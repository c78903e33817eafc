/**
 * Object pools that are generated at compile time: annotate a class with {@link
 * io.rockpool.Pooled}, build, and use the pool that stands beside it.
 *
 * <p>What a user meets: {@link io.rockpool.Pooled} and the annotations inside it, the enums that it
 * takes, {@link io.rockpool.Pool}, and the exceptions. The rest is what generated pools call, and
 * nobody needs to call it by hand: {@link io.rockpool.Checks}, {@link io.rockpool.Bypass}, {@link
 * io.rockpool.Marks}, {@link io.rockpool.Misuse} and {@link io.rockpool.Failures} for safety;
 * {@link io.rockpool.Setup} while a pool is created; {@link io.rockpool.ArrayContent}, {@link
 * io.rockpool.NestedArrayContent}, {@link io.rockpool.CollectionContent}, {@link
 * io.rockpool.AtomicContent} and {@link io.rockpool.BufferContent} for content that is put back;
 * {@link io.rockpool.Lanes} and {@link io.rockpool.Lane} for pools that threads share.
 */
@NullMarked
package io.rockpool;

import org.jspecify.annotations.NullMarked;
