package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockpool.Pool;
import io.rockpool.PoolMisuseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Handles: numbers that find an object as long as it is in use, and never another. */
class HandleTest {

  @AfterEach
  void calm() {
    Stall.calm();
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void resolve_inUse_findsTheObject(String kind) {
    Pool<Object> pool = Stall.pool(kind);
    Object one = pool.acquire();
    Object two = pool.acquire();
    long first = pool.handleOf(one);
    long second = pool.handleOf(two);

    assertThat(pool.handleOf(one)).isEqualTo(first).isNotZero().isNotEqualTo(second);
    assertThat(pool.resolve(first)).isSameAs(one);
    assertThat(pool.resolve(second)).isSameAs(two);
    assertThat(pool.inUse()).isEqualTo(2);
    pool.release(one);
    assertThat(pool.resolve(first)).isNull();
    assertThat(pool.resolve(second)).isSameAs(two);
    pool.release(two);
    assertThat(pool.idle()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void resolve_releasedAndAcquiredAgain_findsNothing(String kind) {
    Pool<Object> pool = Stall.pool(kind);
    List<Long> stale = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Object item = pool.acquire();
      long handle = pool.handleOf(item);
      assertThat(stale).doesNotContain(handle);
      assertThat(pool.resolve(handle)).isSameAs(item);
      pool.release(item);
      // One of which nobody asks for a handle, or which has none yet.
      Object again = pool.acquire();
      assertThat(pool.resolve(handle)).isNull();
      pool.release(again);
      stale.add(handle);
    }
    Object item = pool.acquire();
    pool.handleOf(item);
    stale.forEach(handle -> assertThat(pool.resolve(handle)).isNull());
    assertThat(pool.capacity()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void resolve_ofAnotherPoolOrNonsense_findsNothing(String kind) {
    Pool<Object> pool = Stall.pool(kind);
    Pool<Object> other = Stall.pool(kind);
    for (int i = 0; i < 50; i++) {
      // In step, so that they are in the same state.
      Object mine = pool.acquire();
      Object others = other.acquire();
      assertThat(pool.resolve(other.handleOf(others))).isNull();
      assertThat(other.resolve(pool.handleOf(mine))).isNull();
      pool.release(mine);
      other.release(others);
    }
    Object item = pool.acquire();
    long handle = pool.handleOf(item);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      assertThat(pool.resolve(random.nextLong())).as("seed %d", seed).isNull();
    }
    for (long nonsense : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThat(pool.resolve(nonsense)).isNull();
      assertThat(pool.resolve(handle ^ 1L << 40)).isNull();
    }
    assertThat(pool.resolve(handle)).isSameAs(item);
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void resolve_forgedFromAHandle_findsNothing(String kind) {
    Pool<Object> pool = Stall.pool(kind);
    for (int i = 0; i < 3; i++) {
      pool.handleOf(pool.acquire());
    }
    pool.releaseAll();
    for (int i = 0; i < 3; i++) {
      long handle = pool.handleOf(pool.acquire());
      for (int bit = 0; bit < 64; bit++) {
        assertThat(pool.resolve(handle ^ 1L << bit)).as("bit %d", bit).isNull();
        assertThat(pool.resolve(handle + (1L << bit))).as("plus bit %d", bit).isNull();
        assertThat(pool.resolve(handle - (1L << bit))).as("minus bit %d", bit).isNull();
      }
      for (long forged : new long[] {-handle, ~handle, (int) handle, handle >>> 24, handle << 1}) {
        assertThat(pool.resolve(forged)).isNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void handleOf_notInUse_isRefused(String kind) {
    Pool<Object> pool = Stall.pool(kind);
    Pool<Object> other = Stall.pool(kind);
    Object idle = pool.acquire();
    pool.handleOf(idle);
    pool.release(idle);
    Object foreign = other.acquire();
    other.handleOf(foreign);

    assertThatThrownBy(() -> pool.handleOf(idle))
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageContaining(" that is not in use here. Ask the pool that handed it out");
    assertThatThrownBy(() -> pool.handleOf(foreign)).isInstanceOf(PoolMisuseException.class);
    assertThatThrownBy(() -> pool.handleOf(null))
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageStartingWith("There is no handle of null.");
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void release_ofWhatHasAHandle_isAsStrictAsEver(String kind) {
    Pool<Object> pool = Stall.pool(kind);
    Pool<Object> other = Stall.pool(kind);
    Object item = pool.acquire();
    pool.handleOf(item);
    Object foreign = other.acquire();
    long handle = other.handleOf(foreign);

    assertThatThrownBy(() -> pool.release(foreign)).isInstanceOf(PoolMisuseException.class);
    assertThat(other.resolve(handle)).isSameAs(foreign);
    other.release(foreign);
    pool.release(item);
    assertThatThrownBy(() -> pool.release(item))
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageContaining("released twice");
    assertThat(pool.idle()).isEqualTo(3);
    assertThat(other.idle()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void releaseAll_withHandles_makesThemStale(String kind) {
    Pool<Object> pool = Stall.pool(kind);
    long first = pool.handleOf(pool.acquire());
    pool.acquire();
    long second = pool.handleOf(pool.acquire());
    pool.releaseAll();

    assertThat(pool.resolve(first)).isNull();
    assertThat(pool.resolve(second)).isNull();
    assertThat(pool.idle()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void resolve_inAReleaseHook_findsNothing(String kind) {
    Pool<Object> pool = Stall.pool(kind);
    Object item = pool.acquire();
    long handle = pool.handleOf(item);
    List<Object> found = new ArrayList<>();
    Stall.releasing =
        released -> {
          found.add(String.valueOf(pool.resolve(handle)));
          assertThatThrownBy(() -> pool.handleOf(released)).isInstanceOf(PoolMisuseException.class);
        };
    pool.release(item);

    assertThat(found).containsExactly("null");
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void release_hookFails_handleIsStaleAndNothingLost(String kind) {
    Pool<Object> pool = Stall.pool(kind);
    Object item = pool.acquire();
    long handle = pool.handleOf(item);
    Stall.releasing =
        released -> {
          throw new IllegalStateException("hook");
        };
    assertThatThrownBy(() -> pool.release(item)).hasMessage("hook");
    Stall.calm();

    assertThat(pool.resolve(handle)).isNull();
    assertThat(pool.idle()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void close_withHandles_theyLastUntilTheRelease(String kind) {
    Pool<Object> pool = Stall.pool(kind);
    Object item = pool.acquire();
    Object late = pool.acquire();
    Object idle = pool.acquire();
    long handle = pool.handleOf(item);
    long gone = pool.handleOf(idle);
    pool.release(idle);
    assertThatThrownBy(pool::close).hasMessageStartingWith("2 Items.");

    assertThat(pool.resolve(handle)).isSameAs(item);
    assertThat(pool.resolve(gone)).isNull();
    assertThat(pool.resolve(pool.handleOf(late))).isSameAs(late);
    pool.release(item);
    pool.release(late);
    assertThat(pool.resolve(handle)).isNull();
    assertThat(pool.inUse()).isZero();
    assertThatThrownBy(() -> pool.release(item)).isInstanceOf(PoolMisuseException.class);
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#kinds")
  void handleOf_beyondTheCapacity_worksForThoseToo(String kind) {
    if (kind.contains("Fail") || kind.contains("Wait")) {
      return;
    }
    Pool<Object> pool = Stall.pool(kind);
    List<Object> items = new ArrayList<>();
    List<Long> handles = new ArrayList<>();
    for (int i = 0; i < (kind.contains("Grow") ? 5 : 40); i++) {
      items.add(pool.acquire());
      handles.add(pool.handleOf(items.get(i)));
    }
    for (int i = 0; i < items.size(); i++) {
      assertThat(pool.resolve(handles.get(i))).isSameAs(items.get(i));
    }
    for (int i = 0; i < items.size(); i++) {
      pool.release(items.get(i));
      assertThat(pool.resolve(handles.get(i))).isNull();
      Object released = items.get(i);
      assertThatThrownBy(() -> pool.release(released)).isInstanceOf(PoolMisuseException.class);
    }
  }

  /** Owners that are released with their owner, and had a handle. */
  @Test
  void release_ofAnOwner_makesHandlesOfWhatItOwnsStale() throws ReflectiveOperationException {
    for (String kind : Stall.kinds()) {
      if (kind.endsWith("Owner")) {
        Pool<Object> pool = Stall.pool(kind);
        Object owner = pool.acquire();
        Object owned = pool.acquire();
        var field = owner.getClass().getSuperclass().getDeclaredField("owned");
        field.setAccessible(true);
        field.set(owner, owned);
        long handle = pool.handleOf(owned);
        pool.release(owner);

        assertThat(pool.resolve(handle)).as(kind).isNull();
        assertThat(pool.idle()).as(kind).isEqualTo(3);
        assertThatThrownBy(() -> pool.release(owned)).isInstanceOf(PoolMisuseException.class);
      }
    }
  }
}
