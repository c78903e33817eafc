package io.rockpool;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object at one moment; for generated pools, which show them one by one.
 *
 * <p>No method of the user's is called but the getters through which fields are read.
 */
public final class Snapshot {
  private final List<String> fields = new ArrayList<>();
  private final List<Seen> seen = new ArrayList<>();

  /** The fields whose getters make a new object each time, so that only its content counts. */
  private final BitSet copied = new BitSet();

  private Snapshot() {}

  /**
   * Looks at an object that has just become idle.
   *
   * @param shows shows the fields of an object, always the same ones in the same order
   */
  static <S> Snapshot of(S object, BiConsumer<? super S, Snapshot> shows) {
    Snapshot snapshot = look(object, shows);
    Snapshot again = look(object, shows);
    for (int i = 0; i < snapshot.common(again); i++) {
      if (!snapshot.seen.get(i).isSameValue(again.seen.get(i))) {
        snapshot.copied.set(i);
      }
    }
    return snapshot;
  }

  /** What was written to an object since this snapshot, as {@code Order.price is 7 and was 0}. */
  <S> List<String> changes(S object, BiConsumer<? super S, Snapshot> shows) {
    Snapshot later = look(object, shows);
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < common(later); i++) {
      Seen before = seen.get(i);
      Seen now = later.seen.get(i);
      boolean same =
          copied.get(i) ? Seen.isSameContent(before.content(), now.content()) : before.isSame(now);
      if (!same) {
        changes.add(Seen.difference(fields.get(i), before, now));
      }
    }
    return changes;
  }

  /**
   * Shows a field that counts by itself: a primitive, a value, or a reference, whatever is done to
   * the object behind it.
   *
   * @param field the field, as {@code Order.price}
   * @param value what it has
   */
  public void value(String field, @Nullable Object value) {
    fields.add(field);
    seen.add(new Seen(value, null));
  }

  /**
   * Shows a field whose content belongs to the object, too: an array, a collection, a buffer.
   *
   * @param field the field, as {@code Order.fills}
   * @param value what it has
   */
  public void content(String field, @Nullable Object value) {
    fields.add(field);
    seen.add(new Seen(value, Contents.of(value, 0)));
  }

  private static <S> Snapshot look(S object, BiConsumer<? super S, Snapshot> shows) {
    Snapshot snapshot = new Snapshot();
    try {
      shows.accept(object, snapshot);
    } catch (RuntimeException unreadable) {
      // A getter failed: what it would show, and what comes after it, is not compared.
    }
    return snapshot;
  }

  private int common(Snapshot other) {
    return Math.min(seen.size(), other.seen.size());
  }
}
