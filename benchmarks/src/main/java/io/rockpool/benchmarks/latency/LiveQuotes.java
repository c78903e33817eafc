package io.rockpool.benchmarks.latency;

import java.util.function.LongConsumer;

/** The quotes that are valid now, of which each message replaces one, at random. */
final class LiveQuotes implements LongConsumer {

  private static final int INSTRUMENTS = 512;

  private final Quotes quotes;
  private final Quote[] live;
  private final Instrument[] instruments = new Instrument[INSTRUMENTS];
  private long random = 0x9E3779B97F4A7C15L;
  private long turnover;

  LiveQuotes(Quotes quotes, int size) {
    this.quotes = quotes;
    for (int i = 0; i < INSTRUMENTS; i++) {
      instruments[i] = new Instrument("I" + i);
    }
    live = new Quote[size];
    for (int i = 0; i < size; i++) {
      live[i] = quotes.acquire();
      fill(live[i], i, random, instruments[i % INSTRUMENTS]);
    }
  }

  @Override
  public void accept(long message) {
    long bits = next();
    int index = (int) (((bits >>> 33) * live.length) >>> 31);
    Quote quote = quotes.acquire();
    fill(quote, message, bits, instruments[(int) bits & (INSTRUMENTS - 1)]);
    Quote replaced = live[index];
    live[index] = quote;
    turnover += replaced.price * replaced.quantity;
    quotes.release(replaced);
  }

  /** What the replaced quotes were worth, so that they are read for something. */
  long turnover() {
    return turnover;
  }

  /** By xorshift, which costs next to nothing. */
  private long next() {
    long bits = random;
    bits ^= bits << 13;
    bits ^= bits >>> 7;
    bits ^= bits << 17;
    random = bits;
    return bits;
  }

  /**
   * What the message says, in code that the JVM is told to keep out of line: an application's
   * mostly is, and one that sees all at once leaves out the reset.
   */
  private static void fill(Quote quote, long message, long bits, Instrument instrument) {
    quote.id = message;
    quote.price = bits >>> 44;
    quote.quantity = (int) bits >>> 20;
    quote.side = (byte) (bits & 1);
    quote.instrument = instrument;
  }
}
