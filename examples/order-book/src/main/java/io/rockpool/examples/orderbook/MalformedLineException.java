package io.rockpool.examples.orderbook;

/** A line of a file is not a message of the market; the reason continues a sentence. */
final class MalformedLineException extends Exception {

  private static final long serialVersionUID = 1;

  private static final int QUOTED = 40;

  private final String reason;

  MalformedLineException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  /** Text of a file as it can be shown in a message: short, and without control characters. */
  static String quote(String text) {
    String shown = text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...";
    return '\'' + shown.replaceAll("[^\\x20-\\x7E]", "?") + '\'';
  }
}
