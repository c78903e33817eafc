package io.rockpool;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;

/**
 * Threads that use a pool as hard as they can for a while, hand objects to one another, and die; a
 * program, so that it can be run on a mutant.
 *
 * <p>There are as many objects as can be needed at the same time, and no more: so no acquire may
 * fail. Arguments: seconds, threads, {@code platform} or {@code virtual}.
 */
public final class Soak {
  private final TicketPool pool;
  private final AtomicReferenceArray<Ticket> mailboxes;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final AtomicInteger count = new AtomicInteger();
  private final int most;

  private Soak(int threads, int boxes, LaneSizes sizes) {
    most = threads + boxes;
    mailboxes = new AtomicReferenceArray<>(boxes);
    pool = sizes == null ? new TicketPool(most) : Sized.of(new TicketPool(most), sizes);
  }

  /** Fails if anything was not as it should be. */
  public static void main(String[] arguments) throws InterruptedException {
    int seconds = Integer.parseInt(arguments[0]);
    int threads = Integer.parseInt(arguments[1]);
    boolean virtual = arguments[2].equals("virtual");
    run(seconds * 200L, threads, 0, virtual, null);
    run(seconds * 200L, threads, 0, virtual, new LaneSizes(1, 1, 1));
    run(seconds * 200L, threads, 5, virtual, new LaneSizes(2, 1, 2));
    run(seconds * 200L, threads, 20, virtual, new LaneSizes(4, 2, 4));
    run(seconds * 200L, threads, 1000, virtual, null);
  }

  private static void run(long millis, int threads, int boxes, boolean virtual, LaneSizes sizes)
      throws InterruptedException {
    Soak soak = new Soak(threads, boxes, sizes);
    long end = System.nanoTime() + millis * 1_000_000;
    // Three generations of threads: the later ones find the lanes of dead ones.
    for (int generation = 1; generation <= 3; generation++) {
      long until = end - (3 - generation) * millis * 333_333;
      soak.crowd(threads, virtual, () -> System.nanoTime() - until < 0);
    }
    soak.settle();
  }

  private void crowd(int threads, boolean virtual, BooleanSupplier more)
      throws InterruptedException {
    ThreadFactory factory = virtual ? virtualThreads() : Thread::new;
    List<Thread> started = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int number = i;
      Thread thread =
          factory.newThread(
              () -> {
                try {
                  work(number, virtual, more);
                } catch (Throwable thrown) {
                  failure.compareAndSet(null, thrown);
                }
              });
      thread.start();
      started.add(thread);
    }
    for (Thread thread : started) {
      thread.join();
    }
    if (failure.get() != null) {
      throw new AssertionError(failure.get());
    }
  }

  private void work(int number, boolean virtual, BooleanSupplier more) {
    Random random = new Random(number);
    int boxes = mailboxes.length();
    long before = -1;
    for (int i = 0; failure.get() == null && more.getAsBoolean(); i++) {
      for (int j = 0; j < 50; j++) {
        int stamp = number << 20 | random.nextInt(1 << 20);
        Ticket ticket = pool.acquire();
        require(ticket.isAsNew(), "not as new");
        ticket.fill(stamp);
        Thread.onSpinWait();
        require(ticket.number == stamp && ticket.amount == stamp, "two owners");
        if (boxes > 0) {
          ticket = mailboxes.getAndSet(random.nextInt(boxes), ticket);
        }
        if (ticket != null) {
          pool.release(ticket);
        }
      }
      if (i % 8 == 0) {
        Thread.yield();
      }
      if (!virtual && i == 200) {
        before = allocated();
      }
    }
    count.getAndIncrement();
    if (before >= 0) {
      // Compilation and the test itself may take some, but not for each of thousands of rounds.
      long bytes = allocated() - before;
      require(bytes < 20_000, bytes + " bytes allocated");
    }
  }

  private void settle() {
    for (int i = 0; i < mailboxes.length(); i++) {
      Ticket ticket = mailboxes.getAndSet(i, null);
      if (ticket != null) {
        pool.release(ticket);
      }
    }
    require(pool.inUse() == 0, "in use");
    List<Ticket> all = new ArrayList<>();
    for (Ticket ticket; (ticket = pool.tryAcquire()) != null; ) {
      require(ticket.isAsNew(), "not as new");
      all.add(ticket);
    }
    require(all.size() == most, all.size() + " objects instead of " + most);
    require(all.stream().distinct().count() == most, "an object twice");
    all.forEach(pool::release);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  private static ThreadFactory virtualThreads() {
    try {
      // Thread.ofVirtual().factory(), which JDK 17 does not have.
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      return (ThreadFactory)
          Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  private static void require(boolean condition, String failure) {
    if (!condition) {
      throw new AssertionError(failure);
    }
  }
}
