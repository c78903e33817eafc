package corpus.generics;

import io.rockpool.Pooled;

@Pooled(capacity = 3)
public class Message<T> {
  T payload;
  final java.util.List<T> more = new java.util.ArrayList<>();
  Class<T> type;
  int kind = 4;

  @Pooled.OnAcquire
  void of(T payload) {
    this.payload = payload;
  }

  @Pooled.OnAcquire
  void of(T payload, int kind) {
    this.payload = payload;
    this.kind = kind;
  }
}
