package io.rockpool.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.util.concurrent.FastThreadLocalThread;
import io.rockpool.PoolExhaustedException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.AbandonedConfig;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of the classic mistakes, with each of the pools: the table in {@code
 * docs/misuse.md}.
 *
 * <p>{@code refused} is an exception for whoever makes the mistake; {@code shared} is one object in
 * the hands of two owners, as if nothing had happened; {@code unharmed} is neither, or by luck an
 * exception; {@code found} is what one owner wrote in the hands of the next.
 */
@Timeout(60)
class MisusedTest {

  private static final int CAPACITY = 1024;
  private static final int ROUNDS = 300;

  private Supplier<Front> shared = Contender.NEW.share(Payload.B40, 0);
  private Front front = shared.get();

  /** Held meanwhile, so that there is room for one too many. */
  private Item held = front.acquire();

  @BeforeAll
  static void compile() {
    Compare.compile("src/main/java21", "target/test-classes");
  }

  @ParameterizedTest
  @CsvSource({
    // twice, by another thread, after another acquired it, at once, foreign, null, written later
    "SHARED,   refused, refused, shared, unharmed, refused, PoolMisuseException, found",
    "LOCAL,    refused, refused, shared, unharmed, refused, PoolMisuseException, found",
    "NETTY,    refused, refused, shared, refused, unharmed, NullPointerException, found",
    "COMMONS,  refused, refused, shared, refused, refused, NullPointerException, found",
    "STORMPOT, refused, refused, shared, unharmed, unharmed, NullPointerException, found",
    "VIBUR,    shared, shared, shared, shared, shared, NullPointerException, found",
    "KRYO_SHARED, shared, shared, shared, shared, shared, NullPointerException, found",
    "JCTOOLS,  shared, shared, shared, shared, shared, NullPointerException, found"
  })
  void misuse_ofContender_isAsTheTableSays(
      Contender contender,
      String twice,
      String byAnother,
      String reacquired,
      String atOnce,
      String foreign,
      String nothing,
      String written)
      throws InterruptedException, ExecutionException {
    Assumptions.assumeTrue(contender.runsHere());
    FutureTask<List<String>> trial =
        new FutureTask<>(
            () ->
                List.of(
                    twice(contender),
                    byAnotherThread(contender),
                    reacquired(contender),
                    // Whether both ever pass is a matter of luck.
                    atOnce(contender)
                        .replace(atOnce.equals("unharmed") ? "refused" : " ", "unharmed"),
                    foreign(contender),
                    nothing(contender),
                    written(contender)));
    // In any other thread, Netty does not pool.
    new FastThreadLocalThread(trial).start();

    assertThat(trial.get())
        .containsExactly(twice, byAnother, reacquired, atOnce, foreign, nothing, written);
  }

  /**
   * Commons Pool takes back by time what was never returned, and logs who borrowed it: a borrower
   * that was merely slow has then lost its object to the collector, and does not hear of it.
   */
  @Test
  void leak_ofCommonsPool_isLoggedAndReplaced() throws Exception {
    StringWriter log = new StringWriter();
    AbandonedConfig abandoned = new AbandonedConfig();
    abandoned.setRemoveAbandonedOnBorrow(true);
    abandoned.setRemoveAbandonedTimeout(Duration.ZERO);
    abandoned.setLogAbandoned(true);
    abandoned.setLogWriter(new PrintWriter(log));
    GenericObjectPoolConfig<Trade> config = new GenericObjectPoolConfig<>();
    config.setMaxTotal(2);
    config.setJmxEnabled(false);
    try (GenericObjectPool<Trade> pool =
        new GenericObjectPool<>(
            new BasePooledObjectFactory<>() {
              @Override
              public Trade create() {
                return new Trade();
              }

              @Override
              public PooledObject<Trade> wrap(Trade trade) {
                return new DefaultPooledObject<>(trade);
              }
            },
            config,
            abandoned)) {
      List<Trade> leaked = List.of(pool.borrowObject(), pool.borrowObject());
      // The pool asks whether any time has passed since they were borrowed.
      Instant borrowed = Instant.now();
      while (!Instant.now().isAfter(borrowed)) {
        Thread.onSpinWait();
      }

      assertThat(leaked).doesNotContain(pool.borrowObject());
      assertThat(log.toString()).contains("leak_ofCommonsPool_isLoggedAndReplaced");
      assertThatCode(() -> pool.returnObject(leaked.get(0))).doesNotThrowAnyException();
    }
  }

  /** The same with Rockpool: nothing is taken from anybody, and full checks name the line. */
  @Test
  void leak_ofRockpool_isExhaustion() {
    SharedTradePool pool = new SharedTradePool(2);
    List<SharedTrade> leaked = List.of(pool.acquire(), pool.acquire());

    assertThatThrownBy(pool::acquire).isInstanceOf(PoolExhaustedException.class);
    assertThatThrownBy(pool::close).hasMessageStartingWith("2 SharedTrade objects were in use");
    leaked.forEach(pool::release);
  }

  private void renew(Contender contender) {
    shared = contender.share(Payload.B40, CAPACITY);
    front = shared.get();
    held = front.acquire();
  }

  private String twice(Contender contender) {
    renew(contender);
    Item item = front.acquire();
    front.release(item);
    return released(item) ? outcome() : "refused";
  }

  private String byAnotherThread(Contender contender) throws InterruptedException {
    renew(contender);
    Item item = front.acquire();
    front.release(item);
    AtomicBoolean passed = new AtomicBoolean();
    Thread other = new FastThreadLocalThread(() -> passed.set(released(shared.get(), item)));
    other.start();
    other.join();
    return passed.get() ? outcome() : "refused";
  }

  /** The first owner releases again what has another owner by now. */
  private String reacquired(Contender contender) {
    renew(contender);
    Item item = front.acquire();
    front.release(item);
    List<Item> others = acquire(CAPACITY - 1);
    if (others.stream().noneMatch(each -> each == item)) {
      return "never reacquired";
    }
    if (!released(item)) {
      return "refused";
    }
    return acquire(1).get(0) == item ? "shared" : "unharmed";
  }

  private String atOnce(Contender contender) throws InterruptedException {
    renew(contender);
    boolean refusedAlways = true;
    for (int i = 0; i < ROUNDS; i++) {
      Item item = front.acquire();
      AtomicInteger passed = new AtomicInteger();
      AtomicInteger ready = new AtomicInteger();
      List<Thread> threads = new ArrayList<>();
      for (int number = 0; number < 2; number++) {
        Thread thread =
            new FastThreadLocalThread(
                () -> {
                  Front own = shared.get();
                  ready.incrementAndGet();
                  while (ready.get() < 2) {
                    Thread.onSpinWait();
                  }
                  if (released(own, item)) {
                    passed.incrementAndGet();
                  }
                });
        thread.start();
        threads.add(thread);
      }
      for (Thread thread : threads) {
        thread.join();
      }
      if (passed.get() == 2) {
        refusedAlways = false;
        if (outcome().equals("shared")) {
          return "shared";
        }
        renew(contender);
      }
    }
    return refusedAlways ? "refused" : "unharmed";
  }

  private String foreign(Contender contender) {
    renew(contender);
    Item foreign = contender.share(Payload.B40, CAPACITY).get().acquire();
    if (!released(foreign)) {
      return "refused";
    }
    return all().contains(foreign) ? "shared" : "unharmed";
  }

  @SuppressWarnings("NullAway") // That is the mistake.
  private String nothing(Contender contender) {
    renew(contender);
    try {
      front.release(null);
      return "accepted";
    } catch (RuntimeException refused) {
      return refused.getClass().getSimpleName();
    }
  }

  /** What was written after the release is found by the next owner. */
  private String written(Contender contender) {
    renew(contender);
    Item item = front.acquire();
    front.release(item);
    ((Trade) item).price = 77;
    return acquire(CAPACITY - 1).stream().anyMatch(each -> ((Trade) each).price == 77)
        ? "found"
        : "noticed";
  }

  private boolean released(Item item) {
    return released(front, item);
  }

  private static boolean released(Front front, Item item) {
    try {
      front.release(item);
      return true;
    } catch (RuntimeException refused) {
      return false;
    }
  }

  /** Whether an object can be had twice now. */
  private String outcome() {
    Set<Item> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Item item : all()) {
      if (!distinct.add(item)) {
        return "shared";
      }
    }
    return "unharmed";
  }

  /** All that can be had, in whatever order; some contenders wait if one asks for more. */
  private List<Item> all() {
    List<Item> all = acquire(CAPACITY - 1);
    front.release(held);
    all.addAll(acquire(1));
    return all;
  }

  private List<Item> acquire(int count) {
    List<Item> acquired = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      acquired.add(front.acquire());
    }
    return acquired;
  }
}
