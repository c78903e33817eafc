package io.rockpool.examples.orderbook;

/** What a message asks of the engine. */
enum MessageKind {
  LIMIT("new"),
  MARKET("market"),
  CANCEL("cancel"),
  REDUCE("partial cancel"),
  REPLACE("replace"),
  EXECUTE("execution"),

  /** Nothing: it tells of something that does not change the visible book. */
  NOTICE("notice");

  private final String title;

  MessageKind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
