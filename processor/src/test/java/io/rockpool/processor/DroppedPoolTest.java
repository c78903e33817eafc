package io.rockpool.processor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pool that the program drops is collected, and what is in use then is let go. */
@Timeout(60)
class DroppedPoolTest {

  private static final String ITEM =
      """
      package com.acme;

      import io.rockpool.*;

      @Pooled(capacity = 2)
      public class Item {
        public int content = 7;
        public static int released;

        @Pooled.OnRelease void count() { released++; }
      }
      """;

  private static final String BOX =
      """
      package com.acme;

      import io.rockpool.*;

      @Pooled(capacity = 2)
      public class Box {
        @Pooled.Owned public Item item;
        @Pooled.Owned public Box next;
      }
      """;

  private static final String CELL =
      """
      package com.acme;

      import io.rockpool.*;

      @Pooled(capacity = 2, onExhausted = Exhaustion.UNPOOLED)
      public class Cell<T> {
        public T content;
      }
      """;

  /** Beside them, what a test does; and how it waits until something was collected. */
  private static void run(String use) throws ReflectiveOperationException {
    String source =
        """
        package com.acme;

        import java.lang.ref.WeakReference;

        public class Use {
          static WeakReference<ItemPool> dropped;
          static WeakReference<BoxPool> droppedBoxes;

          static ItemPool.Lease leaseOfADroppedPool() {
            ItemPool pool = new ItemPool();
            dropped = new WeakReference<>(pool);
            return pool.lease();
          }

          static BoxPool.Lease boxOfADroppedPool(ItemPool items) {
            BoxPool pool = new BoxPool();
            droppedBoxes = new WeakReference<>(pool);
            BoxPool.Lease box = pool.lease();
            box.item = items.acquire();
            return box;
          }

          static void await(WeakReference<?> dropped) {
            while (dropped.get() != null) { System.gc(); }
          }

          static void check(boolean holds) {
            if (!holds) { throw new AssertionError(); }
          }

          public static void use() {
            %s
          }
        }
        """
            .formatted(use);
    Build.of(ITEM, BOX, CELL, source).load("com.acme.Use").getMethod("use").invoke(null);
  }

  @Test
  void pool_dropped_isCollectedWithItsObjects() throws ReflectiveOperationException {
    run(
        """
        ItemPool other = new ItemPool();
        ItemPool pool = new ItemPool();
        Item idle = pool.acquire();
        pool.release(idle);
        WeakReference<Item> object = new WeakReference<>(idle);
        WeakReference<Item> inUse = new WeakReference<>(pool.acquire());
        pool.handleOf(pool.acquire());
        dropped = new WeakReference<>(pool);
        pool = null;
        idle = null;
        await(dropped);
        await(object);
        await(inUse);
        check(other.inUse() == 0);
        """);
  }

  @Test
  void close_leaseOfADroppedPool_letsItGoOnce() throws ReflectiveOperationException {
    run(
        """
        ItemPool.Lease lease = leaseOfADroppedPool();
        await(dropped);
        lease.close();
        check(Item.released == 1);
        lease.close();
        check(Item.released == 1);
        try {
          new ItemPool().release(lease);
          check(false);
        } catch (io.rockpool.PoolMisuseException expected) {
          check(expected.getMessage().startsWith("Item released twice"));
        }
        """);
  }

  @Test
  void close_leaseWithAHandleOfADroppedPool_letsItGo() throws ReflectiveOperationException {
    run(
        """
        ItemPool pool = new ItemPool();
        ItemPool.Lease lease = pool.lease();
        check(pool.handleOf(lease) != 0);
        dropped = new WeakReference<>(pool);
        pool = null;
        await(dropped);
        ItemPool other = new ItemPool();
        check(other.handleOf(other.acquire()) != 0);
        lease.close();
        check(Item.released == 1 && other.inUse() == 1);
        """);
  }

  @Test
  void close_leaseOfAClosedPoolThatWasDropped_letsItGo() throws ReflectiveOperationException {
    run(
        """
        ItemPool pool = new ItemPool();
        ItemPool.Lease lease = pool.lease();
        try {
          pool.close();
          check(false);
        } catch (io.rockpool.PoolMisuseException expected) {
          check(Item.released == 0);
        }
        dropped = new WeakReference<>(pool);
        pool = null;
        await(dropped);
        lease.close();
        check(Item.released == 1);
        """);
  }

  @Test
  void release_ownerOfAnObjectOfADroppedPool_letsThatGo() throws ReflectiveOperationException {
    run(
        """
        BoxPool boxes = new BoxPool();
        Box box = boxes.acquire();
        box.item = leaseOfADroppedPool();
        await(dropped);
        boxes.release(box);
        check(Item.released == 1 && boxes.inUse() == 0 && box.item == null);
        """);
  }

  @Test
  void close_ownerOfADroppedPool_releasesWhatItOwns() throws ReflectiveOperationException {
    run(
        """
        ItemPool items = new ItemPool();
        BoxPool.Lease box = boxOfADroppedPool(items);
        await(droppedBoxes);
        box.close();
        box.close();
        check(Item.released == 1 && items.inUse() == 0);
        """);
  }

  @Test
  void release_ownerOfAnOwnerOfADroppedPool_releasesAll() throws ReflectiveOperationException {
    run(
        """
        ItemPool items = new ItemPool();
        BoxPool boxes = new BoxPool();
        Box box = boxes.acquire();
        box.next = boxOfADroppedPool(items);
        await(droppedBoxes);
        boxes.release(box);
        check(Item.released == 1 && items.inUse() == 0 && boxes.inUse() == 0);
        """);
  }

  @Test
  void close_leasesOfSeveralPools_goToTheirOwn() throws ReflectiveOperationException {
    run(
        """
        CellPool<String> strings = new CellPool<>();
        CellPool<Integer> numbers = new CellPool<>();
        CellPool.Lease<String> string = strings.lease();
        CellPool.Lease<Integer> number = numbers.lease();
        check(numbers.handleOf(number) != 0);
        check(strings.handleOf(strings.acquire()) != 0);
        CellPool.Lease<String> unpooled = strings.lease();
        unpooled.content = "unpooled";
        unpooled.close();
        number.close();
        check(numbers.inUse() == 0 && strings.inUse() == 2);
        string.close();
        check(strings.inUse() == 1);
        """);
  }
}
