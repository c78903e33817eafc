package io.rockpool.benchmarks;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a benchmark of Netty's {@code Recycler}, which pools nothing in any others; for
 * JMH, which finds it by its name.
 */
public final class NettyThreads extends ThreadPoolExecutor {

  /**
   * Starts threads as they are needed.
   *
   * @param threads how many there are at most
   * @param prefix how their names begin
   */
  public NettyThreads(int threads, String prefix) {
    super(
        threads,
        threads,
        0,
        TimeUnit.MILLISECONDS,
        new LinkedBlockingQueue<>(),
        new DefaultThreadFactory(prefix));
  }
}
