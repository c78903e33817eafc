package io.rockpool;

import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.FieldLayout;

/**
 * Looks how far the fields that threads write are from whatever else there is; a program, so that
 * it can be run with other headers.
 */
public final class Layout {
  private static final long APART = 120;

  private Layout() {}

  /** Fails if two threads could share a cache line, or a pair of lines. */
  public static void main(String[] arguments) {
    ClassLayout lane = ClassLayout.parseClass(Lane.class);
    long owner = offset(lane, "owner");
    require(owner >= APART, "owner at " + owner);
    long firstOfStack = Long.MAX_VALUE;
    long lastOfStack = 0;
    for (String field : new String[] {"current", "previous", "spare", "top", "hint", "visited"}) {
      firstOfStack = Math.min(firstOfStack, offset(lane, field));
      lastOfStack = Math.max(lastOfStack, offset(lane, field));
    }
    require(firstOfStack - owner >= APART, "stack at " + firstOfStack + ", owner at " + owner);
    require(lastOfStack - firstOfStack < 64, "stack in more than a line");
    require(lane.instanceSize() - lastOfStack >= APART, "end of lane at " + lane.instanceSize());

    require(Ring.HEAD * 8 >= APART, "head");
    require((Ring.TAIL - Ring.HEAD) * 8 >= APART, "tail");
    require((Ring.FIRST - Ring.TAIL) * 8 >= APART, "entries");
    require(2 * Magazine.FIRST * 8 >= APART, "magazines");
    System.out.println("owner at " + owner + ", stack from " + firstOfStack);
  }

  private static long offset(ClassLayout layout, String name) {
    for (FieldLayout field : layout.fields()) {
      if (field.name().equals(name)) {
        return field.offset();
      }
    }
    throw new AssertionError("no field " + name);
  }

  private static void require(boolean condition, String failure) {
    if (!condition) {
      throw new AssertionError(failure);
    }
  }
}
