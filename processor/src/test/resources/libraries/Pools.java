package com.acme;

import com.google.flatbuffers.FlatBufferBuilder;
import io.rockpool.Pooled;
import org.HdrHistogram.Histogram;

@Pooled.Type(value = Histogram.class, capacity = 2, clear = "reset", keep = "identity")
@Pooled.Type(value = Pools.Message.class, capacity = 2, clear = "rinse")
public class Pools {

  @Pooled.Create
  static Histogram histogram() {
    return new Histogram(3);
  }

  /** Clears what the library's own method leaves. */
  public static class Message extends FlatBufferBuilder {
    void rinse() {
      clear();
      forceDefaults(false);
    }
  }
}
