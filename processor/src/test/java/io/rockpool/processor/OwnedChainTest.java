package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains of a million objects, which no stack could follow, and trees. */
class OwnedChainTest {

  private static final String SOURCE =
      """
      package com.acme;

      import io.rockpool.Pooled;
      import java.util.*;
      import java.util.function.IntConsumer;

      public class Chains {

        @Pooled(capacity = 1)
        static class Link {
          static long released;

          @Pooled.Owned Link next;
          @Pooled.Owned Ring ring;
          @Pooled.Owned final List<Link> more = new ArrayList<>(0);

          @Pooled.OnRelease void count() { released++; }
        }

        @Pooled(capacity = 1)
        static class Ring {
          @Pooled.Owned Link link;
        }

        /** What a collection of each kind needs to be gone through. */
        @Pooled(capacity = 1)
        static class Containers {
          @Pooled.Owned final Map<String, Ring> map = new HashMap<>();
          @Pooled.Owned final Map<Ring, Link> both = new IdentityHashMap<>();
          @Pooled.Owned final ArrayDeque<? extends Ring> deque = new ArrayDeque<>();
          @Pooled.Owned final Set<Ring> set = new HashSet<>();
          @Pooled.Owned Ring[][] rows;
        }

        static void check(boolean fact) {
          if (!fact) throw new AssertionError();
        }

        public static IntConsumer scenario(String name) {
          return switch (name) {
            case "onePool" -> n -> {
              Chains_LinkPool links = new Chains_LinkPool(n);
              Link first = links.acquire();
              for (Link last = first; links.idle() > 0; last = last.next) last.next = links.acquire();
              links.release(first);
              check(links.idle() == n && Link.released == n);
              for (int i = 0; i < n; i++) check(links.acquire().next == null);
            };
            case "ring" -> n -> {
              Chains_LinkPool links = new Chains_LinkPool(n);
              Link first = links.acquire();
              Link last = first;
              for (; links.idle() > 0; last = last.next) last.next = links.acquire();
              last.next = first;
              links.release(last);
              check(links.idle() == n && Link.released == n);
            };
            case "twoPools" -> n -> {
              Chains_LinkPool[] links = {new Chains_LinkPool(n / 2), new Chains_LinkPool(n / 2)};
              Link first = links[0].acquire();
              Link last = first;
              for (int i = 1; i < n; i++, last = last.next) last.next = links[i % 2].acquire();
              links[0].release(first);
              check(links[0].idle() == n / 2 && links[1].idle() == n / 2 && Link.released == n);
            };
            case "twoClasses" -> n -> {
              Chains_LinkPool links = new Chains_LinkPool(n);
              Chains_RingPool rings = new Chains_RingPool(n);
              Link first = links.acquire();
              for (Link last = first; links.idle() > 0; last = last.ring.link) {
                last.ring = rings.acquire();
                last.ring.link = links.acquire();
              }
              links.release(first);
              check(links.idle() == n && rings.idle() == n && Link.released == n);
            };
            case "all" -> n -> {
              Chains_LinkPool links = new Chains_LinkPool(n);
              Link first = links.acquire();
              for (Link last = first; links.idle() > 0; last = last.next) last.next = links.acquire();
              links.releaseAll();
              check(links.idle() == n && Link.released == n);
            };
            case "star" -> n -> {
              Chains_LinkPool links = new Chains_LinkPool(n);
              Link first = links.acquire();
              while (links.idle() > 0) first.more.add(links.acquire());
              links.release(first);
              check(links.idle() == n && Link.released == n && links.acquire().more.isEmpty());
            };
            case "containers" -> n -> {
              Chains_ContainersPool pool = new Chains_ContainersPool();
              Chains_RingPool rings = new Chains_RingPool(12);
              Chains_LinkPool links = new Chains_LinkPool(4);
              for (int i = 0; i < 4; i++) {
                Containers containers = pool.acquire();
                check(containers.rows == null && containers.map.isEmpty() && containers.both.isEmpty());
                containers.map.put("a", rings.acquire());
                containers.map.put("none", null);
                containers.both.put(rings.acquire(), links.acquire());
                containers.both.put(rings.acquire(), null);
                @SuppressWarnings("unchecked")
                ArrayDeque<Ring> deque = (ArrayDeque<Ring>) containers.deque;
                deque.add(rings.acquire());
                for (int j = 0; j < 3; j++) containers.set.add(rings.acquire());
                containers.rows = new Ring[][] {null, {null, rings.acquire()}, {rings.acquire()}};
                pool.release(containers);
                check(rings.idle() == 12 && links.idle() == 4 && containers.deque.isEmpty());
              }
            };
            default -> throw new IllegalArgumentException(name);
          };
        }
      }
      """;

  private static final int LENGTH = 1_000_000;

  @ParameterizedTest
  @ValueSource(strings = {"onePool", "ring", "twoPools", "twoClasses", "all", "star", "containers"})
  void release_manyOwned_allAreReleased(String name) throws Exception {
    IntConsumer scenario =
        (IntConsumer)
            Build.of(SOURCE)
                .load("com.acme.Chains")
                .getMethod("scenario", String.class)
                .invoke(null, name);

    scenario.accept(LENGTH);
  }

  /** The test itself: so long a chain is too long for recursion. */
  @Test
  void recursion_asDeep_overflows() {
    assertThat(depth(0)).isLessThan(LENGTH);
  }

  private static int depth(int from) {
    try {
      return from >= LENGTH ? from : depth(from + 1);
    } catch (StackOverflowError expected) {
      return from;
    }
  }
}
