package io.rockpool.examples.orderbook;

/** Says from time to time how far a run is, from a thread of its own: the run only counts. */
final class Progress implements Runnable {

  private static final String PREFIX = "progress ";
  private static final int STEP = 20;
  private static final long LOOK_EVERY_MILLIS = 50;

  private final long total;
  private long doneByWriter;
  private volatile long done;

  private Progress(long total) {
    this.total = total;
  }

  /** For those who do not want to know. */
  static Progress silent() {
    return new Progress(1);
  }

  static Progress start(long total) {
    Progress progress = new Progress(total);
    Thread thread = new Thread(progress, "progress");
    thread.setDaemon(true);
    thread.start();
    return progress;
  }

  /** The percentage that a line tells of, or -1 if it is another line. */
  static int percent(String line) {
    return line.startsWith(PREFIX) ? Integer.parseInt(line.substring(PREFIX.length())) : -1;
  }

  /** Adds to what is done; for the one thread that does it. */
  void add(int messages) {
    doneByWriter += messages;
    done = doneByWriter;
  }

  @Override
  public void run() {
    long next = STEP;
    while (next < 100) {
      long percent = done * 100 / total;
      if (percent >= next) {
        System.out.println(PREFIX + percent);
        next = percent - percent % STEP + STEP;
      }
      try {
        Thread.sleep(LOOK_EVERY_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
