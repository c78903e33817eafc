package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A module with many pools: each is written once, and none like another's. */
class ScaleTest {

  private static final int CLASSES = 1000;

  @Test
  void process_thousandClasses_writesThousandPools() {
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < CLASSES; i++) {
      sources.add(source(i));
    }
    Wrapped processor = new Wrapped("");

    Build build = Build.attemptWith(List.of(processor), sources.toArray(new String[0]));

    assertThat(build.messages()).isEmpty();
    assertThat(processor.written()).hasSize(CLASSES).doesNotHaveDuplicates();
    assertThat(build.source("com.acme.Type999Pool"))
        .isEqualTo(
            build.source("com.acme.Type998Pool").replace("998", "999").replace("997", "998"));
  }

  /** A class that mentions the one before it, and the pool of that. */
  private static String source(int i) {
    return """
        package com.acme;

        @io.rockpool.Pooled(capacity = 2)
        class Type%1$d {
          long id = 5;
          String name = "none";
          Type%2$d before;
          final java.util.List<Type%2$d> all = new java.util.ArrayList<>();

          @io.rockpool.Pooled.OnAcquire
          void open(Type%2$dPool pool) {}
        }
        """
        .formatted(i, (i + CLASSES - 1) % CLASSES);
  }
}
