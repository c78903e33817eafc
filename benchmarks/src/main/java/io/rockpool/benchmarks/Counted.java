package io.rockpool.benchmarks;

/**
 * Does one workload a given number of times, after it has been compiled: what is counted from
 * outside, twice with different numbers, so that the start of the JVM cancels out.
 */
public final class Counted {
  /** Enough for the last compiler. */
  private static final int WARMUP = 60_000;

  private static final int CHUNK = 1 << 14;

  private final Front front;
  private final Item[] held;
  private long sequence;

  private Counted(Front front, int size) {
    this.front = front;
    this.held = new Item[size];
  }

  /**
   * Runs it.
   *
   * @param arguments {@code pair} or {@code burst}; the contender; how many items to acquire and
   *     release
   */
  public static void main(String[] arguments) {
    boolean burst = arguments[0].equals("burst");
    Contender contender = Contender.valueOf(arguments[1]);
    long items = Long.parseLong(arguments[2]);
    Counted counted =
        new Counted(contender.share(Payload.B40, Workload.IDLE).get(), burst ? Burst.SIZE : 1);
    counted.run(WARMUP);
    for (int i = 0; i < WARMUP / CHUNK; i++) {
      counted.run(CHUNK);
    }
    for (long done = 0; done < items; done += CHUNK) {
      counted.run(CHUNK);
    }
    System.out.println(counted.sequence);
  }

  /** The loop of the benchmarks, in pieces that are compiled as a whole. */
  private void run(int items) {
    for (int i = 0; i < items; i += held.length) {
      if (held.length == 1) {
        pair();
      } else {
        burst();
      }
    }
  }

  private void pair() {
    Item item = front.acquire();
    Item.use(item, sequence++);
    front.release(item);
  }

  private void burst() {
    for (int i = 0; i < held.length; i++) {
      Item item = front.acquire();
      Item.use(item, sequence++);
      held[i] = item;
    }
    front.releaseAll(held);
  }
}
