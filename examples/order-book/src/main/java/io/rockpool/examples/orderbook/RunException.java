package io.rockpool.examples.orderbook;

/** A run failed, or the runs do not agree; the message says how. */
final class RunException extends Exception {

  private static final long serialVersionUID = 1;

  RunException(String message) {
    super(message);
  }
}
