package io.rockpool.examples.orderbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** An engine with pools, what it traded, and what must be true of its pools between messages. */
final class PooledEngine {

  final OrderPool orders = new OrderPool(200);
  final PriceLevelPool levels = new PriceLevelPool(200);
  final ExecutionPool executions = new ExecutionPool(1);
  final List<Trade> trades = new ArrayList<>();
  final MatchingEngine engine =
      new MatchingEngine(
          new PooledMemory(orders, levels, executions),
          100,
          100,
          execution -> trades.add(Trade.of(execution)));

  /** What is out of a pool is in the book, and nothing else is. */
  void verifyPools() {
    assertThat(orders.inUse()).isEqualTo(engine.book().size());
    assertThat(levels.inUse()).isEqualTo(engine.book().levels());
    assertThat(executions.inUse()).isZero();
  }

  /** Once the book is empty, all objects are back. */
  void verifyClear() {
    engine.clear();
    assertThat(engine.book().size()).isZero();
    assertThat(engine.book().levels()).isZero();
    assertThat(orders.idle()).isEqualTo(orders.capacity());
    assertThat(levels.idle()).isEqualTo(levels.capacity());
    assertThat(executions.idle()).isEqualTo(executions.capacity());
  }

  List<Resting> resting(Side side) {
    return Resting.of(engine.book(), side);
  }
}
