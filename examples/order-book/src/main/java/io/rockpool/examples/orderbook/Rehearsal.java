package io.rockpool.examples.orderbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * The first performance of all messages, while they are put on tape: it tells how large the pools
 * have to be, and what the messages are like.
 */
final class Rehearsal implements Closeable {

  private final TapeWriter tape;
  private final Blotter blotter = new Blotter();
  private final MatchingEngine engine = new MatchingEngine(new FreshMemory(), 1000, 1000, blotter);
  private final Map<MessageKind, Integer> counts = new EnumMap<>(MessageKind.class);
  private int messages;
  private int unknown;
  private int orders;
  private int levels;

  Rehearsal(TapeWriter tape) {
    this.tape = tape;
  }

  /** The book as it is after the messages so far. */
  OrderBook book() {
    return engine.book();
  }

  void perform(MessageKind kind, Side side, long id, long price, int quantity) throws IOException {
    messages = Math.incrementExact(messages);
    counts.merge(kind, 1, Integer::sum);
    if (!engine.apply(kind, side, id, price, quantity)) {
      unknown++;
    }
    orders = Math.max(orders, book().size());
    levels = Math.max(levels, book().levels());
    tape.append(kind, side, id, price, quantity);
  }

  int messages() {
    return messages;
  }

  /** How many messages were about orders that are not in the book. */
  int unknown() {
    return unknown;
  }

  long trades() {
    return blotter.trades();
  }

  int orders() {
    return orders;
  }

  int levels() {
    return levels;
  }

  /** The kinds of messages that there were, the most frequent first. */
  String mix() {
    StringBuilder mix = new StringBuilder();
    counts.entrySet().stream()
        .sorted(Map.Entry.<MessageKind, Integer>comparingByValue().reversed())
        .forEach(
            kind ->
                mix.append(mix.isEmpty() ? "" : ", ")
                    .append(kind.getKey().title())
                    .append(String.format(" %.1f %%", 100.0 * kind.getValue() / messages)));
    return mix.toString();
  }

  @Override
  public void close() throws IOException {
    // One order more than rested at any time: the one that arrives.
    tape.finish(messages, orders + 1, levels);
    tape.close();
  }
}
