package io.rockpool.examples.orderbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, however they end and whatever is in them: no line, be it the whole of a file
 * that is no text at all, takes more memory than {@value #LONGEST} bytes.
 */
final class Lines {

  /** How much is kept of a line; what is longer cannot be a message and is cut. */
  static final int LONGEST = 1024;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream input;
  private final byte[] line = new byte[LONGEST + 1];
  private long number;

  Lines(InputStream input) {
    this.input = new BufferedInputStream(input, 1 << 16);
  }

  /** The number of the line that was read last; the first is 1. */
  long number() {
    return number;
  }

  /** The next line without its end, or {@code null} if there is none. */
  @Nullable String next() throws IOException {
    int length = 0;
    int next = input.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = input.read()) {
      if (length < line.length) {
        line[length++] = (byte) next;
      }
    }
    int from = ++number == 1 && startsWithMark(length) ? BYTE_ORDER_MARK.length : 0;
    if (length > from && line[length - 1] == '\r') {
      length--;
    }
    return new String(line, from, length - from, StandardCharsets.ISO_8859_1);
  }

  private boolean startsWithMark(int length) {
    int mark = BYTE_ORDER_MARK.length;
    return length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark);
  }
}
