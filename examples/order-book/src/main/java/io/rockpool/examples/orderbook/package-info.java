/**
 * A matching engine without garbage: its orders, price levels and executions come from generated
 * pools, and everything else that it needs exists before the first message.
 *
 * <p>From the inside out: an {@link Order} waits in the queue of a {@link PriceLevel}, the levels
 * of one side form a {@link Ladder}, two ladders and a {@link LongMap} of all orders are the {@link
 * OrderBook}, and the {@link MatchingEngine} turns messages into changes of the book and {@link
 * Execution}s. All objects come from a {@link Memory}: from pools, or, for comparison, from {@code
 * new}.
 *
 * <p>Around it: messages come from an {@link OrderFlow} or a {@link LobsterFile}, pass a {@link
 * Rehearsal} which writes them to a {@link Tape}, and the {@link Demo} has the tape replayed by one
 * JVM per {@link Contestant}, each of them a {@link Run}.
 */
@NullMarked
package io.rockpool.examples.orderbook;

import org.jspecify.annotations.NullMarked;
