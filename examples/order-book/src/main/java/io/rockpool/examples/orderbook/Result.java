package io.rockpool.examples.orderbook;

import java.util.HashMap;
import java.util.Map;

/**
 * What one run found out, as it goes in a line from the JVM that measured to the one that reports.
 *
 * @param checksum of all trades of one pass over the tape and of the book at its end
 * @param trades of one pass
 * @param measured messages while bytes and collections were counted
 * @param perSecond messages in a second when they come as fast as they are taken
 * @param p50 nanoseconds within which half of the messages were done, from when each was due
 * @param idleP9999 the same for the 99.99th percentile of a loop that does nothing
 * @param gcMillis the total pause
 * @param java the version that measured
 */
record Result(
    long checksum,
    long trades,
    long measured,
    long perSecond,
    long p50,
    long p99,
    long p9999,
    long max,
    long idleP9999,
    long allocatedBytes,
    long gcCount,
    long gcMillis,
    long java) {

  private static final String PREFIX = "result ";

  static boolean isResult(String line) {
    return line.startsWith(PREFIX);
  }

  String toLine() {
    return PREFIX
        + ("checksum=" + checksum)
        + (" trades=" + trades)
        + (" measured=" + measured)
        + (" perSecond=" + perSecond)
        + (" p50=" + p50)
        + (" p99=" + p99)
        + (" p9999=" + p9999)
        + (" max=" + max)
        + (" idleP9999=" + idleP9999)
        + (" allocatedBytes=" + allocatedBytes)
        + (" gcCount=" + gcCount)
        + (" gcMillis=" + gcMillis)
        + (" java=" + java);
  }

  static Result parse(String line) {
    Map<String, Long> values = new HashMap<>();
    for (String pair : line.substring(PREFIX.length()).split(" ", -1)) {
      int equals = pair.indexOf('=');
      values.put(pair.substring(0, equals), Long.valueOf(pair.substring(equals + 1)));
    }
    return new Result(
        value(values, "checksum"),
        value(values, "trades"),
        value(values, "measured"),
        value(values, "perSecond"),
        value(values, "p50"),
        value(values, "p99"),
        value(values, "p9999"),
        value(values, "max"),
        value(values, "idleP9999"),
        value(values, "allocatedBytes"),
        value(values, "gcCount"),
        value(values, "gcMillis"),
        value(values, "java"));
  }

  private static long value(Map<String, Long> values, String name) {
    Long value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The result has no " + name + ": " + values);
    }
    return value;
  }
}
