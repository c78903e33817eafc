package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockpool.Pool;
import io.rockpool.PoolExhaustedException;
import io.rockpool.PoolMisuseException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scopes, of pools for one thread and of locals: what is acquired through them comes back. */
class ScopeTest {

  private Pool<Object> pool;
  private PoolFront front;

  private void use(String kind) {
    pool = Stall.pool(kind);
    front = Stall.front(pool);
  }

  @AfterEach
  void calm() {
    Stall.calm();
  }

  private void assertAllIdle() {
    assertThat(pool.inUse()).isZero();
    assertThat(pool.idle() + pool.stats().parked()).isEqualTo(pool.capacity());
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void close_releasesWhatWasAcquired_theLastFirst(String kind) {
    use(kind);
    List<Object> released = new ArrayList<>();
    Stall.releasing = released::add;
    for (int round = 0; round < 3; round++) {
      ScopeFront scope = front.scope();
      Object one = scope.acquire();
      Object two = scope.tryAcquire();
      Object three = scope.acquire(5L);
      assertThat(pool.inUse()).isEqualTo(3);
      scope.close();

      assertThat(released).containsExactly(three, two, one);
      released.clear();
      assertAllIdle();
      scope.close();
      assertThat(released).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void close_hookFails_allElseIsReleased(String kind) {
    use(kind);
    ScopeFront scope = front.scope();
    scope.acquire();
    Object bad = scope.acquire();
    scope.acquire();
    Stall.releasing =
        item -> {
          if (item == bad) {
            throw new IllegalStateException("hook");
          }
        };
    assertThatThrownBy(scope::close).isInstanceOf(IllegalStateException.class).hasMessage("hook");

    assertAllIdle();
    scope.close();
    assertThat(front.scope().acquire()).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void scope_withinAnother_releasesItsOwn(String kind) {
    use(kind);
    ScopeFront outer = front.scope();
    Object first = outer.acquire();
    ScopeFront inner = front.scope();
    inner.acquire();
    // To the outer one, while the inner one is open.
    Object third = outer.acquire();
    inner.close();

    assertThat(pool.inUse()).isEqualTo(2);
    assertThat(pool.resolve(pool.handleOf(first))).isSameAs(first);
    assertThat(pool.resolve(pool.handleOf(third))).isSameAs(third);
    front.scope().close();
    outer.close();
    assertAllIdle();
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void keep_handsOutOfTheScope(String kind) {
    use(kind);
    ScopeFront outer = front.scope();
    Object early = outer.acquire();
    ScopeFront scope = front.scope();
    Object kept = scope.acquire();
    Object left = scope.acquire();
    assertThat(scope.keep(kept)).isSameAs(kept);
    assertThatThrownBy(() -> scope.keep(kept))
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageContaining(" kept by a scope that does not hold it: ");
    assertThatThrownBy(() -> scope.keep(early)).isInstanceOf(PoolMisuseException.class);
    scope.close();

    assertThatThrownBy(() -> scope.keep(left)).isInstanceOf(PoolMisuseException.class);
    assertThat(pool.inUse()).isEqualTo(2);
    pool.release(kept);
    outer.close();
    assertAllIdle();
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void release_byHand_isLeftAlone_evenIfAcquiredAgain(String kind) {
    use(kind);
    ScopeFront scope = front.scope();
    Object one = scope.acquire();
    scope.acquire();
    front.release(one);
    List<Object> elsewhere = new ArrayList<>();
    elsewhere.add(pool.tryAcquire());
    elsewhere.add(pool.tryAcquire());
    assertThat(elsewhere).contains(one);
    scope.close();

    assertThat(pool.inUse()).isEqualTo(2);
    elsewhere.forEach(pool::release);
    assertAllIdle();
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void scope_thatLivesLong_holdsOnlyWhatIsInUse(String kind) {
    use(kind);
    ScopeFront scope = front.scope();
    Object first = scope.acquire();
    for (int i = 0; i < 5_000; i++) {
      front.release(scope.acquire());
    }
    assertThat(pool.inUse()).isEqualTo(1);
    assertThat(pool.resolve(pool.handleOf(first))).isSameAs(first);
    scope.close();
    assertAllIdle();
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void close_beforeWhatIsWithin_closesThatTooAndSaysSo(String kind) {
    use(kind);
    ScopeFront outer = front.scope();
    outer.acquire();
    ScopeFront inner = front.scope();
    inner.acquire();
    assertThatThrownBy(outer::close)
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageStartingWith("A scope was closed before one that was opened within it");

    assertAllIdle();
    assertThatThrownBy(inner::acquire)
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageStartingWith("This scope is closed, so it hands out nothing.");
    inner.close();
    ScopeFront next = front.scope();
    next.acquire();
    next.close();
    assertAllIdle();
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void acquire_nothingIdle_losesNothing(String kind) {
    use(kind);
    ScopeFront scope = front.scope();
    for (Object next = scope.tryAcquire(); next != null; next = scope.tryAcquire()) {
      // Until there is none.
    }
    assertThat(pool.inUse()).isEqualTo(3);
    if (kind.contains("Fail")) {
      assertThatThrownBy(scope::acquire).isInstanceOf(PoolExhaustedException.class);
    } else if (!kind.contains("Wait")) {
      scope.acquire();
    }
    scope.close();
    assertAllIdle();
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void acquire_hookFails_losesNothing(String kind) {
    use(kind);
    ScopeFront scope = front.scope();
    Stall.acquiring =
        item -> {
          throw new IllegalStateException("hook");
        };
    assertThatThrownBy(scope::acquire).hasMessage("hook");
    Stall.calm();
    scope.acquire();
    scope.close();
    assertAllIdle();
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void close_whileAHookUsesScopes_losesNothing(String kind) {
    use(kind);
    ScopeFront scope = front.scope();
    scope.acquire();
    scope.acquire();
    Stall.releasing =
        item -> {
          Stall.calm();
          assertThatThrownBy(scope::acquire).isInstanceOf(PoolMisuseException.class);
          scope.close();
          // One that the hook forgets to close is still good for that later.
          ScopeFront forgotten = front.scope();
          forgotten.acquire();
          ScopeFront own = front.scope();
          own.tryAcquire();
          own.close();
          forgotten.close();
        };
    scope.close();
    assertAllIdle();
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void close_afterThePool_letsGo(String kind) {
    use(kind);
    ScopeFront scope = front.scope();
    scope.acquire();
    scope.acquire();
    assertThatThrownBy(pool::close).hasMessageStartingWith("2 Items." + kind);
    int[] released = {0};
    Stall.releasing = item -> released[0]++;
    scope.close();

    assertThat(released[0]).isEqualTo(2);
    assertThat(pool.inUse()).isZero();
    assertThatThrownBy(front::scope).isInstanceOf(PoolMisuseException.class);
  }
}
