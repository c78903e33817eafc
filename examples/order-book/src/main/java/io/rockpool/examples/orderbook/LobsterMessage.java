package io.rockpool.examples.orderbook;

import java.math.BigDecimal;

/**
 * A line of a LOBSTER message file, and what it means for the engine.
 *
 * <p>A line has six columns: seconds after midnight, type, order id, size, price times 10,000 and
 * direction. An execution of a visible order names the order that was executed and not the one that
 * arrived, so exactly that order is executed here. Executions of hidden orders (type 5), crosses
 * (6) and halts (7) leave the visible book as it is; their other columns can hold anything whole.
 */
record LobsterMessage(MessageKind kind, Side side, long id, long price, int size) {

  private static final int COLUMNS = 6;
  private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

  /** Reads a line that is not blank. */
  static LobsterMessage parse(String line) throws MalformedLineException {
    if (line.length() > Lines.LONGEST) {
      throw new MalformedLineException("it is longer than " + Lines.LONGEST + " characters");
    }
    String[] columns = line.split(",", -1);
    if (columns.length != COLUMNS) {
      throw new MalformedLineException(
          "it has "
              + columns.length
              + (columns.length == 1 ? " column" : " columns")
              + " instead of 6 (time, type, order id, size, price, direction)");
    }
    checkTime(columns[0].strip());
    MessageKind kind = kind(number("type", columns[1]));
    long id = number("order id", columns[2]);
    long size = number("size", columns[3]);
    long price = number("price", columns[4]);
    long direction = number("direction", columns[5]);
    if (kind == MessageKind.NOTICE) {
      return new LobsterMessage(kind, Side.BUY, id, price, 0);
    }
    if (size < 1 || size > Integer.MAX_VALUE) {
      throw new MalformedLineException(
          "the size is " + size + ", and has to be from 1 to " + Integer.MAX_VALUE);
    }
    if (price < 1) {
      throw new MalformedLineException("the price is " + price + ", and has to be above 0");
    }
    if (direction != 1 && direction != -1) {
      throw new MalformedLineException(
          "the direction is " + direction + ", and has to be 1 (buy) or -1 (sell)");
    }
    return new LobsterMessage(kind, direction == 1 ? Side.BUY : Side.SELL, id, price, (int) size);
  }

  /** Whether a line is the names of columns: each begins with a letter, and none has a digit. */
  static boolean isHeader(String line) {
    String[] columns = line.split(",", -1);
    for (String column : columns) {
      if (!column.matches("\\s*\"?[A-Za-z][^0-9]*") || column.strip().equalsIgnoreCase("NaN")) {
        return false;
      }
    }
    return columns.length == COLUMNS;
  }

  private static MessageKind kind(long type) throws MalformedLineException {
    if (type < 1 || type > 7) {
      throw new MalformedLineException("the type is " + type + ", and has to be from 1 to 7");
    }
    return switch ((int) type) {
      case 1 -> MessageKind.LIMIT;
      case 2 -> MessageKind.REDUCE;
      case 3 -> MessageKind.CANCEL;
      case 4 -> MessageKind.EXECUTE;
      default -> MessageKind.NOTICE;
    };
  }

  private static void checkTime(String text) throws MalformedLineException {
    BigDecimal time;
    try {
      time = new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new MalformedLineException(
          "the time is " + MalformedLineException.quote(text) + ", which is not a number");
    }
    if (time.signum() < 0 || time.compareTo(SECONDS_OF_A_DAY) > 0) {
      throw new MalformedLineException(
          "the time is " + text + ", and has to be seconds after midnight, from 0 to 86400");
    }
  }

  private static long number(String name, String column) throws MalformedLineException {
    String text = column.strip();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new MalformedLineException(
          "the "
              + name
              + " is "
              + MalformedLineException.quote(text)
              + (text.matches("[+-]?[0-9]+")
                  ? ", which does not fit into 64 bits"
                  : ", which is not a whole number"));
    }
  }
}
