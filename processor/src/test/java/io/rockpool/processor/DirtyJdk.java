package io.rockpool.processor;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.BitSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.zip.Checksum;

/** Changes objects of the JDK that are neither collections nor buffers. */
final class DirtyJdk {

  private DirtyJdk() {}

  /**
   * Changes an object, unless it is known for never changing.
   *
   * @param other gives another value for one that is held
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static void soil(Object value, UnaryOperator<Object> other) {
    if (value instanceof StringBuilder builder) {
      builder.insert(0, "dirt \u4e16");
    } else if (value instanceof StringBuffer buffer) {
      buffer.insert(0, "dirt \u4e16");
    } else if (value instanceof BitSet bits) {
      bits.flip(0, 200);
    } else if (value instanceof ByteArrayOutputStream out) {
      out.write(11);
    } else if (value instanceof Checksum checksum) {
      checksum.update(11);
    } else if (value instanceof AtomicInteger atomic) {
      atomic.addAndGet(11);
    } else if (value instanceof AtomicLong atomic) {
      atomic.addAndGet(11);
    } else if (value instanceof AtomicBoolean atomic) {
      atomic.set(!atomic.get());
    } else if (value instanceof LongAdder adder) {
      adder.add(11);
    } else if (value instanceof DoubleAdder adder) {
      adder.add(11);
    } else if (value instanceof LongAccumulator accumulator) {
      accumulator.accumulate(11);
    } else if (value instanceof DoubleAccumulator accumulator) {
      accumulator.accumulate(-11);
    } else if (value instanceof AtomicIntegerArray array) {
      array.addAndGet(0, 11);
    } else if (value instanceof AtomicLongArray array) {
      array.addAndGet(0, 11);
    } else if (value instanceof AtomicReference reference) {
      reference.set(other.apply(reference.get()));
    } else if (value instanceof AtomicReferenceArray array) {
      for (int i = 0; i < array.length(); i++) {
        array.set(i, other.apply(array.get(i)));
      }
    } else if (value instanceof AtomicStampedReference stamped) {
      stamped.set(other.apply(stamped.getReference()), 11);
    } else if (value instanceof AtomicMarkableReference marked) {
      marked.set(other.apply(marked.getReference()), !marked.isMarked());
    } else if (OtherValues.VALUES.stream().noneMatch(known -> known.getClass() == value.getClass())
        && !Set.of("Region", "UTF_16", "UnixPath").stream()
            .anyMatch(value.getClass().getSimpleName()::endsWith)
        && !(value instanceof java.time.ZoneId)
        && !(value instanceof java.nio.charset.Charset)
        && !Proxy.isProxyClass(value.getClass())
        && value.getClass() != Object.class) {
      throw new AssertionError("how to soil a " + value.getClass() + "?");
    }
  }
}
