/**
 * Tests that fail when they misuse a pool, for JUnit 5.
 *
 * <p>{@link io.rockpool.junit.CheckPools} stands on a test, and brings an extension with it. That
 * opens a <i>scope</i> for each class and for each test; an observer, which the runtime finds as a
 * service, puts the pools that are made and the misuses that are thrown into the scope to which
 * they belong; and when a scope ends, what is found in it fails the test, or the class.
 */
@NullMarked
package io.rockpool.junit;

import org.jspecify.annotations.NullMarked;
