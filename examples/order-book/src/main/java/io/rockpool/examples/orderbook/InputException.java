package io.rockpool.examples.orderbook;

/** Something that the user gave us cannot be used; the message says why and what to do. */
final class InputException extends Exception {

  private static final long serialVersionUID = 1;

  InputException(String message) {
    super(message);
  }
}
