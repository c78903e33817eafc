package io.rockpool.examples.orderbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A sequence of messages in a file, mapped into memory: every run reads the same ones, at no cost
 * to its heap and without a byte allocated. {@link TapeWriter} writes it.
 *
 * <p>A tape begins with a header of {@value #HEADER} numbers: messages, and the most orders and
 * levels that there are at any moment. A message is {@value #WORDS} numbers: id, price, and the
 * rest packed into one.
 */
final class Tape {

  static final int HEADER = 3;
  static final int WORDS = 3;

  private static final MessageKind[] KINDS = MessageKind.values();

  /** One mapping is for so many messages, as a single one ends at 2 GB. */
  private static final int SEGMENT_BITS = 22;

  private static final int SEGMENT_MASK = (1 << SEGMENT_BITS) - 1;

  private final int messages;
  private final int orders;
  private final int levels;
  private final LongBuffer[] segments;

  private Tape(int messages, int orders, int levels, LongBuffer[] segments) {
    this.messages = messages;
    this.orders = orders;
    this.levels = levels;
    this.segments = segments;
  }

  static Tape open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      LongBuffer header = map(channel, 0, HEADER);
      int messages = (int) header.get(0);
      LongBuffer[] segments = new LongBuffer[(messages + SEGMENT_MASK) >>> SEGMENT_BITS];
      for (int i = 0; i < segments.length; i++) {
        long first = (long) i << SEGMENT_BITS;
        long count = Math.min(messages - first, 1 << SEGMENT_BITS);
        segments[i] = map(channel, HEADER + first * WORDS, count * WORDS);
      }
      return new Tape(messages, (int) header.get(1), (int) header.get(2), segments);
    }
  }

  int messages() {
    return messages;
  }

  /** The most orders that there are at any moment, the one that just arrives included. */
  int orders() {
    return orders;
  }

  /** The most price levels that there are at any moment, of both sides together. */
  int levels() {
    return levels;
  }

  /** Gives a message to an engine. */
  boolean play(int message, MatchingEngine engine) {
    LongBuffer segment = segments[message >>> SEGMENT_BITS];
    int at = (message & SEGMENT_MASK) * WORDS;
    long rest = segment.get(at + 2);
    return engine.apply(
        KINDS[(int) rest & 0x7F],
        (rest & 0x80) == 0 ? Side.BUY : Side.SELL,
        segment.get(at),
        segment.get(at + 1),
        (int) (rest >> 8));
  }

  @SuppressWarnings("EnumOrdinal") // a tape is read by the build that wrote it, and then deleted
  static void put(
      ByteBuffer buffer, MessageKind kind, Side side, long id, long price, int quantity) {
    buffer.putLong(id).putLong(price);
    buffer.putLong((long) quantity << 8 | (side == Side.BUY ? 0 : 0x80) | kind.ordinal());
  }

  private static LongBuffer map(FileChannel channel, long from, long count) throws IOException {
    MappedByteBuffer bytes =
        channel.map(FileChannel.MapMode.READ_ONLY, from * Long.BYTES, count * Long.BYTES);
    // Or else the first to read a page would wait for it.
    bytes.load();
    return bytes.order(ByteOrder.nativeOrder()).asLongBuffer();
  }
}
