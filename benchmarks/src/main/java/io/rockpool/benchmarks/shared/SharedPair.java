package io.rockpool.benchmarks.shared;

import java.util.concurrent.TimeUnit;
import org.jctools.queues.MpmcArrayQueue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Each thread acquires, uses and then releases a number of trades. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SharedPair {
  private static final int CAPACITY = 1024;

  private final TradePool pool = new TradePool(CAPACITY);
  private final MpmcArrayQueue<Trade> queue = new MpmcArrayQueue<>(CAPACITY);

  /** Fills the queue. */
  public SharedPair() {
    for (int i = 0; i < CAPACITY; i++) {
      queue.offer(new Trade());
    }
  }

  /** What a thread has of its own. */
  @State(Scope.Thread)
  public static class Mine {
    long sequence;
    TradePool.@org.jspecify.annotations.Nullable Local local;
    final Trade[] held = new Trade[256];
    final ConfinedPool stack = new ConfinedPool(CAPACITY);

    TradePool.Local local(TradePool pool) {
      TradePool.Local present = local;
      if (present == null) {
        present = pool.local();
        local = present;
      }
      return present;
    }
  }

  @Benchmark
  public void pool(Mine mine) {
    Trade trade = pool.acquire();
    Trade.fill(trade, mine.sequence++);
    pool.release(trade);
  }

  @Benchmark
  public void local(Mine mine) {
    TradePool.Local local = mine.local(pool);
    Trade trade = local.acquire();
    Trade.fill(trade, mine.sequence++);
    local.release(trade);
  }

  @Benchmark
  public void confined(Mine mine) {
    Trade trade = mine.stack.acquire();
    Trade.fill(trade, mine.sequence++);
    mine.stack.release(trade);
  }

  @Benchmark
  public void fresh(Mine mine) {
    Trade.fill(new Trade(), mine.sequence++);
  }

  @Benchmark
  public void jctools(Mine mine) {
    Trade trade = queue.poll();
    Trade.fill(trade, mine.sequence++);
    trade.clear();
    queue.offer(trade);
  }

  @Benchmark
  @OperationsPerInvocation(256)
  public void burstPool(Mine mine) {
    Trade[] held = mine.held;
    for (int i = 0; i < held.length; i++) {
      Trade trade = pool.acquire();
      Trade.fill(trade, mine.sequence++);
      held[i] = trade;
    }
    for (int i = 0; i < held.length; i++) {
      pool.release(held[i]);
    }
  }

  @Benchmark
  @OperationsPerInvocation(256)
  public void burstLocal(Mine mine) {
    TradePool.Local local = mine.local(pool);
    Trade[] held = mine.held;
    for (int i = 0; i < held.length; i++) {
      Trade trade = local.acquire();
      Trade.fill(trade, mine.sequence++);
      held[i] = trade;
    }
    for (int i = 0; i < held.length; i++) {
      local.release(held[i]);
    }
  }

  @Benchmark
  @OperationsPerInvocation(256)
  public void burstConfined(Mine mine) {
    Trade[] held = mine.held;
    for (int i = 0; i < held.length; i++) {
      Trade trade = mine.stack.acquire();
      Trade.fill(trade, mine.sequence++);
      held[i] = trade;
    }
    for (int i = 0; i < held.length; i++) {
      mine.stack.release(held[i]);
    }
  }
}
