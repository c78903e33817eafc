package com.acme;

import io.rockpool.Pooled;
import java.time.Clock;
import java.util.Locale;

@Pooled(capacity = 8)
public class Session {
  final Locale locale;
  @Pooled.Keep final Clock clock;
  String greeting;
  int[] rights;

  @Pooled.Create
  Session(Clock clock, Locale locale) {
    this.clock = clock;
    this.locale = locale;
    this.greeting = locale.getDisplayLanguage();
  }
}
