package io.rockpool.examples.orderbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a {@link Tape}. */
final class TapeWriter implements Closeable {

  private static final int HEADER_BYTES = Tape.HEADER * Long.BYTES;

  private final FileChannel channel;
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(10_000 * Tape.WORDS * Long.BYTES).order(ByteOrder.nativeOrder());

  TapeWriter(Path file) throws IOException {
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    channel.position(HEADER_BYTES);
  }

  void append(MessageKind kind, Side side, long id, long price, int quantity) throws IOException {
    if (!buffer.hasRemaining()) {
      flush();
    }
    Tape.put(buffer, kind, side, id, price, quantity);
  }

  /** Writes what is known at the end only. */
  void finish(int messages, int orders, int levels) throws IOException {
    flush();
    channel.position(0);
    buffer.putLong(messages).putLong(orders).putLong(levels);
    flush();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void flush() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }
}
