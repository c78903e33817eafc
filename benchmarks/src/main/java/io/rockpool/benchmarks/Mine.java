package io.rockpool.benchmarks;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What each thread of a benchmark has of its own. */
@State(Scope.Thread)
public class Mine {
  /** JMH opens it before anything else. */
  @SuppressWarnings("NullAway.Init")
  Front front;

  long sequence;

  /** Opens the front, in the thread that will use it. */
  @Setup
  public void open(Sharing sharing) {
    front = sharing.front();
  }
}
