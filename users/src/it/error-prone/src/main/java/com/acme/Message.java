package com.acme;

import io.rockpool.Exhaustion;
import io.rockpool.Pooled;
import io.rockpool.ResetTime;
import org.jspecify.annotations.Nullable;

/** A class that a factory makes, of a type that it is told. */
@Pooled(capacity = 8, onExhausted = Exhaustion.UNPOOLED, reset = ResetTime.ON_ACQUIRE)
public final class Message<T> {
  final StringBuilder text;
  @Nullable T payload;

  private Message(String text) {
    this.text = new StringBuilder(text);
  }

  @Pooled.Create
  static <T> Message<T> of(String text) {
    return new Message<>(text);
  }
}
