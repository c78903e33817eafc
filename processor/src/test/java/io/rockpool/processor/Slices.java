package io.rockpool.processor;

import java.lang.reflect.Field;
import java.nio.Buffer;
import java.util.ArrayList;
import java.util.List;

/** Writes into the buffers of several objects, to see whether any reaches into another. */
final class Slices {

  private record Slice(String name, Buffer buffer) {}

  private Slices() {}

  /** Which of the buffers do not keep what was written to them while the others are written to. */
  static List<String> overlaps(Class<?> type, List<Object> objects) {
    List<Slice> slices = new ArrayList<>();
    for (Object object : objects) {
      for (Field field : Fields.of(type)) {
        if (Fields.get(field, object) instanceof Buffer buffer && !buffer.isReadOnly()) {
          slices.add(new Slice(field.getName(), buffer.duplicate().clear()));
        }
      }
    }
    for (int i = 0; i < slices.size(); i++) {
      Buffer buffer = slices.get(i).buffer();
      for (int at = 0; at < buffer.capacity(); at++) {
        DirtyBuffer.put(buffer, at, i);
      }
    }
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < slices.size(); i++) {
      Buffer buffer = slices.get(i).buffer();
      for (int at = 0; at < buffer.capacity(); at++) {
        // All that a byte can tell.
        if ((byte) DirtyBuffer.number(buffer, at) != (byte) i) {
          overlaps.add(slices.get(i).name() + "[" + at + "] is written to through another buffer");
        }
      }
    }
    return overlaps;
  }
}
