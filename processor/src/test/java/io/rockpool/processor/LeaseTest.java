package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockpool.Pool;
import java.io.Closeable;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects as something to close. */
class LeaseTest {

  @AfterEach
  void calm() {
    Stall.calm();
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#leasedKinds")
  void lease_closed_isReleasedOnce(String kind) throws IOException {
    Pool<Object> pool = Stall.pool(kind);
    for (PoolFront front : new PoolFront[] {PoolFront.of(pool), Stall.front(pool)}) {
      Object lease = front.lease();
      assertThat(lease).isInstanceOf(Closeable.class);
      assertThat(pool.inUse()).isEqualTo(1);
      assertThat(pool.resolve(pool.handleOf(lease))).isSameAs(lease);
      ((Closeable) lease).close();
      assertThat(pool.inUse()).isZero();
      ((Closeable) lease).close();
      assertThat(pool.inUse()).isZero();
      assertThat(pool.idle() + pool.stats().parked()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#leasedKinds")
  void lease_withArguments_isTheObjectThatAcquireHandsOut(String kind)
      throws ReflectiveOperationException {
    Pool<Object> pool = Stall.pool(kind);
    Object lease = PoolFront.of(pool).lease(42L);

    assertThat(lease.getClass().getSimpleName()).isEqualTo("Lease");
    assertThat(lease.getClass().getSuperclass().getField("id").get(lease)).isEqualTo(42L);
    pool.release(lease);
    Object acquired = pool.acquire();
    assertThat(acquired).isInstanceOf(Closeable.class);
    assertThat(acquired.getClass().getSuperclass().getField("id").get(acquired)).isEqualTo(0L);
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#leasedKinds")
  void lease_closedAfterItsPool_isLetGoOnce(String kind) throws IOException {
    Pool<Object> pool = Stall.pool(kind);
    Object lease = PoolFront.of(pool).lease();
    assertThatThrownBy(pool::close).hasMessageStartingWith("1 Items." + kind + " was in use");
    int[] released = {0};
    Stall.releasing = item -> released[0]++;
    ((Closeable) lease).close();
    ((Closeable) lease).close();

    assertThat(released[0]).isEqualTo(1);
    assertThat(pool.inUse()).isZero();
  }

  @ParameterizedTest
  @MethodSource("io.rockpool.processor.Stall#leasedKinds")
  void lease_closedByItsOwnHook_isReleasedOnce(String kind) {
    Pool<Object> pool = Stall.pool(kind);
    Object lease = PoolFront.of(pool).lease();
    Stall.releasing =
        item -> {
          try {
            ((Closeable) item).close();
          } catch (IOException impossible) {
            throw new AssertionError(impossible);
          }
        };
    pool.release(lease);

    assertThat(pool.idle()).isEqualTo(3);
  }

  @Test
  void lease_whereThereIsNoSubclass_isNotOffered() {
    for (String kind : Stall.kinds()) {
      assertThat(PoolFront.of(Stall.pool(kind)).leases())
          .as(kind)
          .isEqualTo(Stall.leasedKinds().contains(kind));
    }
  }

  /** What a class calls close already means something else, and goes on to mean it. */
  @Test
  void lease_classWithACloseOfItsOwn_isNotOfferedAndCloseIsLeftAlone()
      throws ReflectiveOperationException {
    Build build =
        Build.of(
            """
            package com.acme;

            import io.rockpool.*;

            @Pooled(capacity = 1)
            public class Connection implements AutoCloseable {
              public int closed;

              @Override public void close() { closed++; }
            }
            """,
            """
            package com.acme;

            import io.rockpool.*;

            @Pooled(capacity = 1)
            public class Door {
              public int closed;

              private void close() { closed++; }

              void use() { close(); }
            }
            """,
            """
            package com.acme;

            public class Use {
              public static void use() {
                ConnectionPool connections = new ConnectionPool();
                Connection connection = connections.acquire();
                connection.close();
                if (connection.closed != 1 || connections.inUse() != 1) { throw new AssertionError(); }
                connections.release(connection);
                DoorPool doors = new DoorPool();
                try (DoorPool.Lease door = doors.lease()) {
                  door.use();
                  if (door.closed != 1 || doors.inUse() != 1) { throw new AssertionError(); }
                }
                if (doors.inUse() != 0) { throw new AssertionError(); }
              }
            }
            """);

    build.load("com.acme.Use").getMethod("use").invoke(null);
    assertThat(build.source("com.acme.ConnectionPool")).doesNotContain(" lease(").contains("Scope");
  }
}
