package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.Gateway;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What full checks find out, told by a pool that a test plays. */
class WatchTest implements PoolObserver {

  private final List<PoolMisuseException> told = new ArrayList<>();
  private @Nullable PoolAudit audit;

  @Test
  void acquired_writtenAfterRelease_namesFieldValuesAndRelease() {
    Watch<Order> watch = watch(true, 1);
    Order order = new Order();
    assertThat(watch.acquired(order)).isNull();
    Gateway.onFill(() -> watch.idle(order));

    assertThat(watch.acquired(order)).isNull();
    Gateway.onFill(() -> watch.idle(order));
    order.price = 7;
    PoolMisuseException written = watch.acquired(order);

    assertThat(written)
        .hasMessageContaining("Order written after its release: Order.price is 7 and was 0, so")
        .hasMessageContaining("\n  released at com.acme.Gateway.onFill(Gateway.java:15) by thread ")
        .hasMessageContaining("\n  now at ");
    assertThat(told).containsExactly(written);
    watch.idle(order);
    assertThat(watch.acquired(order)).isNull();
    assertThat(watch.inUse()).isEqualTo(1);
  }

  @Test
  void written_objectInUse_isNotLookedAt() {
    Watch<Order> watch = watch(true, 1);
    Order order = new Order();
    watch.acquired(order);
    order.price = 7;

    assertThat(watch.written(false)).isEmpty();
  }

  @Test
  void written_audited_isToldOnceThereAndAgainAtClose() {
    Watch<Order> watch = watch(false, 1);
    Order order = new Order();
    watch.acquired(order);
    watch.idle(order);
    order.legs[1] = 3;

    assertThat(audit().written()).hasSize(1);
    assertThat(audit().written()).isEmpty();
    assertThat(audit().isClosed()).isFalse();
    watch.end();
    assertThat(audit().isClosed()).isTrue();
    assertThatThrownBy(() -> watch.close(0))
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageContaining("Order.legs[1] is 3 and was 0");
    assertThatCode(() -> watch.close(0)).doesNotThrowAnyException();
  }

  @Test
  void history_objectReleasedTwice_namesBothSites() {
    Watch<Order> watch = watch(true, 1);
    Order order = new Order();
    Gateway.onOrder(() -> watch.acquired(order));
    Gateway.onFill(() -> watch.idle(order));

    PoolMisuseException twice = watch.misused(Misuse.releasedTwice("Order"), watch.history(order));

    assertThat(twice.getMessage())
        .startsWith("Order released twice: ")
        .contains(
            "\n  acquired from OrderPool at com.acme.Gateway.onOrder(Gateway.java:10) by thread main, ")
        .containsPattern("Gateway.java:10\\) by thread main, [^\n]* ago, slot 0\n")
        .contains("\n  released at com.acme.Gateway.onFill(Gateway.java:15) by thread main, ");
    assertThat(told).containsExactly(twice);
    assertThat(watch.history(new Order())).isEmpty();
    assertThat(watch.history(null)).isEmpty();
  }

  @Test
  void leaks_objectsInUse_areGroupedByLine() {
    Watch<Order> watch = watch(false, 1);
    Gateway.onFill(() -> watch.acquired(new Order()));
    for (int i = 0; i < 3; i++) {
      Gateway.onOrder(() -> watch.acquired(new Order()));
    }

    assertThat(audit().leaks()).hasSize(2);
    assertThat(audit().leaks().get(0))
        .startsWith(
            "3 acquired at com.acme.Gateway.onOrder(Gateway.java:10) by thread main, the oldest ")
        .endsWith(" ago");
    assertThat(audit().leaks().get(1))
        .matches(
            "1 acquired at com.acme.Gateway.onFill\\(Gateway.java:15\\) by thread main, .* ago");
    assertThatThrownBy(() -> watch.close(4))
        .hasMessageStartingWith("4 Order objects were in use when OrderPool was closed")
        .hasMessageContaining("\n  3 acquired at ")
        .hasMessageContaining("\n  1 acquired at ");
  }

  @Test
  void leaks_sampled_tellWhatWasNotLookedUp() {
    Watch<Order> watch = watch(false, 3);
    for (int i = 0; i < 6; i++) {
      Gateway.onOrder(() -> watch.acquired(new Order()));
    }

    assertThat(audit().leaks().get(0))
        .startsWith(
            "4 acquired at lines that were not looked up (rockpool.checks.sample is 3) by thread ");
    assertThat(audit().leaks().get(1)).startsWith("2 acquired at com.acme.Gateway.onOrder(");
  }

  @Test
  void leaks_unpooled_countForTheAuditOnly() {
    Watch<Order> watch = watch(true, 1);
    Order stray = new Order();
    watch.unpooled(stray);

    assertThat(watch.leaks()).isEmpty();
    assertThat(audit().leaks()).hasSize(1);
    watch.gone(stray);
    assertThat(audit().inUse()).isZero();
    assertThat(watch.history(stray)).contains("released at");
  }

  @Test
  void unpooled_neverReleased_isNotKeptAlive() {
    Watch<Order> watch = watch(true, 1);
    WeakReference<Order> lost = lose(watch);
    for (int i = 0; i < 100 && (lost.get() != null || watch.inUse() > 0); i++) {
      System.gc();
      Thread.yield();
      Order other = new Order();
      watch.unpooled(other);
      watch.gone(other);
    }

    assertThat(lost.get()).isNull();
    assertThat(watch.inUse()).isZero();
  }

  private static WeakReference<Order> lose(Watch<Order> watch) {
    Order stray = new Order();
    watch.unpooled(stray);
    return new WeakReference<>(stray);
  }

  @Test
  void enter_ownerHasObjects_refusesOthers() throws Exception {
    Watch<Order> watch = watch(true, 1);
    Order order = new Order();
    Gateway.onOrder(() -> watch.acquired(order));

    Throwable refused = CompletableFuture.supplyAsync(() -> failure(watch::enter)).get();

    assertThat(refused)
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageStartingWith("OrderPool used by the thread ")
        .hasMessageContaining("belongs to the thread main as long as")
        .hasMessageContaining("Threading.SHARED")
        .hasMessageContaining("\n  last used at com.acme.Gateway.onOrder(Gateway.java:10)");
    watch.idle(order);
    assertThat(CompletableFuture.supplyAsync(() -> failure(watch::enter)).get()).isNull();
    assertThatCode(watch::enter).doesNotThrowAnyException();
  }

  @Test
  void enter_ownerDied_passesOn() throws InterruptedException {
    Watch<Order> watch = watch(true, 1);
    Thread first = new Thread(() -> watch.acquired(new Order()));
    first.start();
    first.join();

    assertThatCode(watch::enter).doesNotThrowAnyException();
    assertThat(watch.inUse()).isEqualTo(1);
  }

  @Test
  void enter_shared_letsAllIn() throws Exception {
    Watch<Order> watch = watch(false, 1);
    watch.acquired(new Order());
    CountDownLatch entered = new CountDownLatch(1);
    new Thread(
            () -> {
              watch.enter();
              entered.countDown();
            })
        .start();

    entered.await();
  }

  @Test
  void off_anything_doesNothing() {
    Watch<Order> off = Watch.off();
    PoolMisuseException misuse = Misuse.releasedTwice("Order");

    assertThat(off.misused(misuse, off.history(new Order()))).isSameAs(misuse);
    assertThat(off.leaks()).isEmpty();
  }

  @Test
  void misused_observerFails_isSuppressed() {
    RuntimeException failure = new IllegalStateException("observer");
    PoolObserver failing =
        new PoolObserver() {
          @Override
          public void created(PoolAudit created) {}

          @Override
          public void misused(PoolAudit misused, PoolMisuseException misuse) {
            throw failure;
          }
        };
    Watch<Order> watch =
        new Watch<>(new NoPool(), "OrderPool", "Order", true, Order::show, 1, List.of(failing));

    assertThat(watch.misused(Misuse.releasedTwice("Order"), "").getSuppressed())
        .containsExactly(failure);
  }

  @Override
  public void created(PoolAudit created) {
    audit = created;
  }

  @Override
  public void misused(PoolAudit misused, PoolMisuseException misuse) {
    assertThat(misused).isSameAs(audit);
    told.add(misuse);
  }

  private Watch<Order> watch(boolean confined, int every) {
    NoPool pool = new NoPool();
    Watch<Order> watch =
        new Watch<>(pool, "OrderPool", "Order", confined, Order::show, every, List.of(this));
    assertThat(audit().pool()).isSameAs(pool);
    assertThat(audit().name()).isEqualTo("OrderPool");
    return watch;
  }

  private PoolAudit audit() {
    return java.util.Objects.requireNonNull(audit);
  }

  private static @Nullable Throwable failure(Runnable task) {
    try {
      task.run();
      return null;
    } catch (PoolMisuseException failure) {
      return failure;
    }
  }

  private static final class Order {
    private long price;
    private final int[] legs = new int[2];

    private void show(Snapshot snapshot) {
      snapshot.value("Order.price", price);
      snapshot.content("Order.legs", legs);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      throw new AssertionError("nobody calls it");
    }

    @Override
    public int hashCode() {
      throw new AssertionError("nobody calls it");
    }
  }

  private static final class NoPool implements Pool<Order> {
    @Override
    public Order acquire() {
      return new Order();
    }

    @Override
    public Order tryAcquire() {
      return new Order();
    }

    @Override
    public void release(Order object) {}

    @Override
    public void releaseAll() {}

    @Override
    public long handleOf(Order object) {
      return 0;
    }

    @Override
    public @Nullable Order resolve(long handle) {
      return null;
    }

    @Override
    public int capacity() {
      return 0;
    }

    @Override
    public int idle() {
      return 0;
    }

    @Override
    public int inUse() {
      return 0;
    }

    @Override
    public PoolStats stats() {
      return new PoolStats(0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public void close() {}
  }
}
