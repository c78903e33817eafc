package io.rockpool.examples.orderbook;

import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/** Tells what this thread has allocated and the collector has done between start and stop. */
final class Meter {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private long allocatedBytes;
  private long collections;
  private long pauseMillis;

  /** Begins to count; to be called once in vain before it counts, as the first call allocates. */
  void start() {
    collections = -collectionsSoFar();
    pauseMillis = -pauseMillisSoFar();
    allocatedBytes = -THREADS.getCurrentThreadAllocatedBytes();
  }

  void stop() {
    allocatedBytes += THREADS.getCurrentThreadAllocatedBytes();
    collections += collectionsSoFar();
    pauseMillis += pauseMillisSoFar();
  }

  long allocatedBytes() {
    return allocatedBytes;
  }

  long gcCount() {
    return collections;
  }

  long gcMillis() {
    return pauseMillis;
  }

  private static long collectionsSoFar() {
    long sum = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      sum += Math.max(0, collector.getCollectionCount());
    }
    return sum;
  }

  private static long pauseMillisSoFar() {
    long sum = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      sum += Math.max(0, collector.getCollectionTime());
    }
    return sum;
  }
}
