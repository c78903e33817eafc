package io.rockpool.junit;

import com.acme.Desk;
import com.acme.Order;
import com.acme.OrderPool;
import io.rockpool.PoolMisuseException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Classes of tests, some of which fail; run by {@link CheckPoolsTest} alone. */
final class Samples {

  private Samples() {}

  /** Runs one of them in this JVM as it is, and prints why it failed. */
  public static void main(String[] arguments) {
    EngineTestKit.engine("junit-jupiter")
        .selectors(DiscoverySelectors.selectClass(Clean.class))
        .execute()
        .allEvents()
        .failed()
        .list()
        .forEach(System.out::println);
  }

  @CheckPools
  static class Leaking {
    private final OrderPool pool = new OrderPool();

    @BeforeEach
    void acquire(org.junit.jupiter.api.TestInfo info) {
      if (info.getDisplayName().startsWith("leaksBeforehand")) {
        Desk.buy(pool);
      }
    }

    @Test
    void leaks() {
      Desk.buy(pool);
      Desk.buy(pool);
    }

    @Test
    void leaksBeforehand() {}

    @Test
    void isClean() {
      Desk.sell(pool, Desk.buy(pool));
    }
  }

  @CheckPools
  static class Misusing {
    private final OrderPool pool = new OrderPool();

    @AfterEach
    void close() {
      pool.releaseAll();
    }

    @Test
    void releasesTwice() {
      Desk.sellTwice(pool);
    }

    @Test
    void releasesTwiceOnItsOwnThread() throws InterruptedException {
      Thread thread = new Thread(() -> Desk.sellTwice(pool));
      thread.start();
      thread.join();
    }

    @Test
    void releasesTwiceOnAThreadOfNobody() throws Exception {
      CompletableFuture.runAsync(() -> Desk.sellTwice(pool)).get();
    }

    @Test
    void closesWithLeak() {
      Desk.buy(pool);
      try {
        pool.close();
      } catch (PoolMisuseException swallowed) {
        // That is what is wrong here.
      }
    }

    @Test
    void writesLate() {
      Desk.writeLate(pool);
    }

    @Test
    void writesLateAndSwallows() {
      Desk.writeLate(pool);
      try {
        Desk.buy(pool);
      } catch (PoolMisuseException swallowed) {
        // That is what is wrong here.
      }
    }

    @Test
    void failsByItself() {
      Desk.sellTwice(pool);
      throw new IllegalStateException("itself");
    }
  }

  static class OnMethod {
    private final OrderPool pool = new OrderPool();

    @Test
    @CheckPools
    void leaks() {
      Desk.buy(pool);
    }

    @Test
    void notChecked() {
      Desk.buy(pool);
    }

    @Test
    @CheckPools
    void isClean() {
      Desk.sell(pool, Desk.buy(pool));
    }
  }

  @CheckPools
  @TestMethodOrder(MethodOrderer.MethodName.class)
  static class Lasting {
    private static final OrderPool OWN = new OrderPool();
    private static OrderPool pool = OWN;
    private static Order own = new Order();
    private static Order order = own;
    private static Order lasting = own;

    @BeforeAll
    static void create() {
      pool = new OrderPool();
    }

    @Test
    void a_acquires() {
      own = Desk.buy(OWN);
      order = Desk.buy(pool);
      lasting = Desk.buy(Desk.LASTING);
    }

    @Test
    void b_releases() {
      Desk.sell(OWN, own);
      Desk.sell(pool, order);
      Desk.sell(Desk.LASTING, lasting);
    }
  }

  @CheckPools
  @TestMethodOrder(MethodOrderer.MethodName.class)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class LastingMisused {
    private final OrderPool pool = new OrderPool();

    @Test
    void a_writes() {
      Desk.writeLate(pool);
    }

    @Test
    void b_releasesTwice() throws Exception {
      try {
        Desk.buy(pool);
      } catch (PoolMisuseException written) {
        // It is as new again.
      }
      CompletableFuture.runAsync(() -> Desk.sellTwice(pool)).get();
    }

    @Test
    void c_leaks() {
      Desk.buy(pool);
    }

    @Test
    void d_isClean() {}
  }

  @CheckPools
  static class Outer {
    final OrderPool outer = new OrderPool();

    @Test
    void isClean() {
      Desk.sell(outer, Desk.buy(outer));
    }

    @Nested
    class Inner {
      final OrderPool inner = new OrderPool();

      @Test
      void leaks() {
        Desk.buy(inner);
      }

      @Test
      void leaksOfOuter() {
        Desk.buy(outer);
      }
    }
  }

  @CheckPools
  static class Repeating {
    private final OrderPool pool = new OrderPool();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void parameterized(int value) {
      if (value == 2) {
        Desk.buy(pool);
      }
    }

    @RepeatedTest(3)
    void repeated(org.junit.jupiter.api.RepetitionInfo info) {
      if (info.getCurrentRepetition() == 3) {
        Desk.buy(pool);
      }
    }
  }

  @CheckPools
  static class Parallel {
    private final OrderPool pool = new OrderPool();

    @RepeatedTest(40)
    void repeated(org.junit.jupiter.api.RepetitionInfo info) {
      Order order = Desk.buy(pool);
      Thread.yield();
      Desk.sell(pool, order);
      if (info.getCurrentRepetition() % 2 == 0) {
        Desk.sellTwice(pool);
      }
    }
  }

  @CheckPools
  static class Clean {

    @Test
    void usesNone() {}

    @Test
    void usesScope() {
      try (OrderPool.Lease order = new OrderPool().lease()) {
        order.quantity = 7;
      }
    }

    @Test
    void closes() {
      OrderPool pool = new OrderPool();
      Desk.sell(pool, Desk.buy(pool));
      pool.close();
    }
  }
}
