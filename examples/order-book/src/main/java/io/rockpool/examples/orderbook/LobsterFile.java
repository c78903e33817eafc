package io.rockpool.examples.orderbook;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A LOBSTER message file, plain or compressed with gzip, whatever its name says.
 *
 * <p>A line that is not a message is named and skipped, or refused if we are to be strict. Blank
 * lines and a line of column names at the top are no messages, and no mistakes either.
 */
final class LobsterFile {

  /** So many malformed lines are named one by one; the others are only counted. */
  static final int NAMED = 20;

  private static final int GZIP_MAGIC = 0x1f8b;

  private final Path file;
  private final boolean strict;
  private final PrintStream complaints;
  private long malformed;

  LobsterFile(Path file, boolean strict, PrintStream complaints) {
    this.file = file;
    this.strict = strict;
    this.complaints = complaints;
  }

  /** How many lines were skipped because they are not messages. */
  long malformed() {
    return malformed;
  }

  /** Has all messages performed. */
  void perform(Rehearsal rehearsal) throws InputException, IOException {
    try (InputStream bytes = open()) {
      Lines lines = new Lines(decompressed(bytes));
      try {
        perform(lines, rehearsal);
      } catch (EOFException e) {
        throw broken("ends in the middle of its gzip data", lines, rehearsal);
      } catch (ZipException e) {
        throw broken("has damaged gzip data (" + e.getMessage() + ")", lines, rehearsal);
      }
    }
    if (malformed > NAMED) {
      complaints.println("... and " + (malformed - NAMED) + " more malformed lines skipped");
    }
    if (rehearsal.messages() == 0) {
      throw new InputException(
          file
              + " has no messages"
              + (malformed == 0 ? ": it is empty. " : ", only malformed lines. ")
              + "Name a LOBSTER message file, whose lines have six columns (not the order book file"
              + " that comes with it), or leave out -Dinput.");
    }
  }

  private void perform(Lines lines, Rehearsal rehearsal) throws InputException, IOException {
    boolean top = true;
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (line.isBlank() || (top && LobsterMessage.isHeader(line))) {
        top &= line.isBlank();
        continue;
      }
      top = false;
      try {
        perform(LobsterMessage.parse(line), rehearsal);
      } catch (MalformedLineException e) {
        complain(lines.number(), e.reason());
      }
    }
  }

  private static void perform(LobsterMessage message, Rehearsal rehearsal)
      throws MalformedLineException, IOException {
    if (message.kind() == MessageKind.LIMIT && rehearsal.book().find(message.id()) != null) {
      throw new MalformedLineException(
          "it is a new order, but its id " + message.id() + " is that of an order in the book");
    }
    rehearsal.perform(
        message.kind(), message.side(), message.id(), message.price(), message.size());
  }

  private void complain(long line, String reason) throws InputException {
    if (strict) {
      throw new InputException(
          file
              + ", line "
              + line
              + ": "
              + reason
              + ". Correct the line, or leave out -Dstrict=true to have such lines skipped.");
    }
    if (++malformed <= NAMED) {
      complaints.println(file.getFileName() + ", line " + line + " skipped: " + reason);
    }
  }

  private InputStream open() throws InputException, IOException {
    if (!Files.exists(file)) {
      throw new InputException(
          "There is no file " + file + ". Give -Dinput the path of a LOBSTER message file.");
    }
    if (Files.isDirectory(file)) {
      throw new InputException(
          file + " is a directory. Give -Dinput the path of a LOBSTER message file in it.");
    }
    try {
      return new BufferedInputStream(Files.newInputStream(file));
    } catch (AccessDeniedException e) {
      throw new InputException(file + " may not be read. Change its permissions, or copy it.");
    }
  }

  private InputStream decompressed(InputStream bytes) throws InputException, IOException {
    bytes.mark(2);
    int magic = bytes.read() << 8 | bytes.read();
    bytes.reset();
    if (magic != GZIP_MAGIC) {
      return bytes;
    }
    try {
      return new GZIPInputStream(bytes);
    } catch (EOFException | ZipException e) {
      throw new InputException(
          file + " begins like gzip data, but has no whole header. Fetch it again.");
    }
  }

  private InputException broken(String how, Lines lines, Rehearsal rehearsal) {
    return new InputException(
        file
            + " "
            + how
            + ": "
            + rehearsal.messages()
            + " messages could be read, up to line "
            + lines.number()
            + ". Fetch it again; or unpack what there is with 'zcat', and give that to -Dinput.");
  }
}
