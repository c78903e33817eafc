package io.rockpool.benchmarks.processing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The processor time that the current thread has used. */
final class CpuTime {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CpuTime() {}

  static long nanos() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
