package io.rockpool.benchmarks.latency;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from a log of the JVM what happened between two readings of {@code System.nanoTime()}, by
 * which its lines are stamped too. A line is written when what it tells is over.
 */
final class GcLog {

  /** What a JVM has to be started with, before the name of the file and what follows it. */
  static final String OPTION = "-Xlog:gc*,safepoint:file=";

  static final String DECORATIONS = ":timenanos,tags:filecount=0";

  private static final Pattern STAMP = Pattern.compile("^\\[(\\d+)ns]\\[[^]]*] *(.*)$");

  private static final Pattern SAFEPOINT =
      Pattern.compile("^Safepoint \"(\\w+)\".*\\bTotal: *(\\d+) ns.*$");

  /** What collectors call their operations; others begin with other words. */
  private static final Pattern COLLECTION =
      Pattern.compile("(G1|Parallel|[XZ][A-Z]|Collect|GenCollect|Serial|Shenandoah).*");

  /** Other threads may wait for memory as they like. */
  private static final Pattern STALL =
      Pattern.compile("^(?:Allocation|Relocation) Stall \\(" + Load.THREAD + "\\) ([\\d.]+)ms$");

  private final long from;
  private final long to;
  private Pauses pauses = Pauses.NONE;

  private GcLog(long from, long to) {
    this.from = from;
    this.to = to;
  }

  /** What of the lines was, in part at least, between the two times. */
  static Pauses read(List<String> lines, long from, long to) {
    GcLog log = new GcLog(from, to);
    boolean stamped = false;
    for (String line : lines) {
      Matcher stamp = STAMP.matcher(line);
      if (stamp.matches()) {
        stamped = true;
        log.read(Long.parseLong(stamp.group(1)), stamp.group(2));
      }
    }
    if (!stamped) {
      throw new IllegalArgumentException("No line of the log has a time in nanoseconds.");
    }
    return log.pauses;
  }

  private void read(long end, String text) {
    Matcher safepoint = SAFEPOINT.matcher(text);
    Matcher stall = STALL.matcher(text);
    if (safepoint.matches()) {
      long nanos = Long.parseLong(safepoint.group(2));
      boolean collection = COLLECTION.matcher(safepoint.group(1)).matches();
      add(
          end,
          nanos,
          collection ? new Pauses(1, nanos, nanos, 0, 0, 0) : new Pauses(0, 0, 0, 1, 0, 0));
    } else if (stall.matches()) {
      long nanos = (long) (Double.parseDouble(stall.group(1)) * 1e6);
      add(end, nanos, new Pauses(0, 0, 0, 0, 1, nanos));
    }
  }

  private void add(long end, long nanos, Pauses pause) {
    if (end > from && end - nanos < to) {
      pauses = pauses.plus(pause);
    }
  }
}
