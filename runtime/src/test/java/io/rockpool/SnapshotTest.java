package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is seen of a field, and how it is told when it changes. */
class SnapshotTest {

  private @Nullable Object field;

  @Test
  void changes_value_tellsBoth() {
    assertThat(value(0L, 7L)).containsExactly("Order.field is 7 and was 0");
    assertThat(value(null, "a")).containsExactly("Order.field is \"a\" and was null");
    assertThat(value('x', 'y')).containsExactly("Order.field is 'y' and was 'x'");
    assertThat(value(0.0, -0.0)).containsExactly("Order.field is -0.0 and was 0.0");
    assertThat(value(Threading.SHARED, Threading.CONFINED))
        .containsExactly("Order.field is CONFINED and was SHARED");
    Client client = new Client();
    assertThat(value(null, client))
        .containsExactly(
            "Order.field is io.rockpool.SnapshotTest$Client@"
                + Integer.toHexString(System.identityHashCode(client))
                + " and was null");
  }

  @Test
  void changes_equalValue_isNone() {
    assertThat(value(1_000_000L, 1_000_000L)).isEmpty();
    assertThat(value(Double.NaN, Double.NaN)).isEmpty();
    assertThat(value(new String("a"), new String("a"))).isEmpty();
    Client client = new Client();
    assertThat(value(client, client)).isEmpty();
    assertThat(value(new Client(), new Client()))
        .singleElement()
        .asString()
        .startsWith("Order.field is io.rockpool.SnapshotTest$Client@");
  }

  @Test
  void changes_contentOfKnownContainer_areSeen() {
    assertThat(content(new int[3], array -> array[1] = 5))
        .containsExactly("Order.field[1] is 5 and was 0");
    assertThat(content(new long[2][2], array -> array[1][0] = 5))
        .containsExactly("Order.field[1][0] is 5 and was 0");
    assertThat(content(new Object[] {null}, array -> array[0] = "x"))
        .containsExactly("Order.field[0] is \"x\" and was null");
    assertThat(content(new ArrayList<>(), list -> list.add(1)))
        .containsExactly("Order.field is [1] and was []");
    assertThat(content(new ArrayList<>(List.of(1, 2)), list -> list.set(1, 3)))
        .containsExactly("Order.field[1] is 3 and was 2");
    assertThat(content(new ArrayDeque<>(), deque -> deque.add("a"))).hasSize(1);
    assertThat(content(new HashSet<>(), set -> set.add("a"))).hasSize(1);
    assertThat(content(new HashMap<>(), map -> map.put("a", 1)))
        .containsExactly("Order.field is [\"a\", 1] and was []");
    assertThat(content(new StringBuilder(), text -> text.append("abc")))
        .containsExactly("Order.field is \"abc\" and was \"\"");
    assertThat(content(new BitSet(), bits -> bits.set(3))).hasSize(1);
    assertThat(content(new AtomicInteger(), AtomicInteger::incrementAndGet))
        .containsExactly("Order.field is \"1\" and was \"0\"");
    assertThat(content(new AtomicBoolean(), flag -> flag.set(true))).hasSize(1);
    assertThat(content(new AtomicReference<>(), reference -> reference.set("a"))).hasSize(1);
    assertThat(content(new AtomicIntegerArray(2), array -> array.set(1, 4)))
        .containsExactly("Order.field[1] is 4 and was 0");
    assertThat(content(new CRC32(), sum -> sum.update(1))).hasSize(1);
    assertThat(content(new Date(0), date -> date.setTime(1))).hasSize(1);
    assertThat(content(new ArrayList<>(List.of(new int[1])), list -> list.get(0)[0] = 1))
        .containsExactly("Order.field[0][0] is 1 and was 0");
  }

  @Test
  void changes_buffer_positionLimitAndContentCount() {
    assertThat(content(ByteBuffer.allocate(4), buffer -> buffer.put(0, (byte) 1))).hasSize(1);
    assertThat(content(ByteBuffer.allocateDirect(4), buffer -> buffer.position(1))).hasSize(1);
    assertThat(content(ByteBuffer.allocate(4), buffer -> buffer.limit(1))).hasSize(1);
    assertThat(content(ByteBuffer.allocate(4), buffer -> {})).isEmpty();
  }

  @Test
  void changes_contentPutBack_isNone() {
    assertThat(content(new int[3], array -> Arrays.fill(array, 0))).isEmpty();
    assertThat(content(new ArrayList<>(List.of("a")), list -> list.set(0, "a"))).isEmpty();
    assertThat(content(new Client(), client -> {})).isEmpty();
  }

  @Test
  void changes_anotherContainerOfTheSameContent_isSeen() {
    field = new ArrayList<>();
    Snapshot before = Snapshot.of(this, SnapshotTest::showContent);
    field = new ArrayList<>();

    assertThat(before.changes(this, SnapshotTest::showContent))
        .singleElement()
        .asString()
        .startsWith("Order.field is another java.util.ArrayList@");
  }

  @Test
  void changes_getterThatCopies_isComparedByContent() {
    int[] array = new int[1];
    Supplier<Object> getter = array::clone;
    Snapshot before =
        Snapshot.of(getter, (each, snapshot) -> snapshot.content("Order.field", each.get()));

    assertThat(
            before.changes(getter, (each, snapshot) -> snapshot.content("Order.field", each.get())))
        .isEmpty();
    array[0] = 1;
    assertThat(
            before.changes(getter, (each, snapshot) -> snapshot.content("Order.field", each.get())))
        .containsExactly("Order.field[0] is 1 and was 0");
  }

  @Test
  void changes_getterThatMakesNewObjects_isNotCompared() {
    Supplier<Object> getter = Client::new;
    Snapshot before =
        Snapshot.of(getter, (each, snapshot) -> snapshot.value("Order.field", each.get()));

    assertThat(
            before.changes(getter, (each, snapshot) -> snapshot.value("Order.field", each.get())))
        .isEmpty();
  }

  @Test
  void changes_getterFails_comparesWhatCameBefore() {
    Snapshot before = Snapshot.of(this, SnapshotTest::showAndFail);
    field = 1;

    assertThat(before.changes(this, SnapshotTest::showAndFail))
        .containsExactly("Order.field is 1 and was null");
  }

  @Test
  void changes_listThatContainsItself_comesToAnEnd() {
    List<Object> list = new ArrayList<>();
    list.add(list);

    assertThat(content(list, each -> {})).isEmpty();
  }

  private List<String> value(@Nullable Object before, @Nullable Object later) {
    field = before;
    Snapshot snapshot = Snapshot.of(this, SnapshotTest::showValue);
    field = later;
    return snapshot.changes(this, SnapshotTest::showValue);
  }

  private <T> List<String> content(T container, Consumer<T> change) {
    field = container;
    Snapshot snapshot = Snapshot.of(this, SnapshotTest::showContent);
    change.accept(container);
    return snapshot.changes(this, SnapshotTest::showContent);
  }

  private void showValue(Snapshot snapshot) {
    snapshot.value("Order.field", field);
  }

  private void showContent(Snapshot snapshot) {
    snapshot.content("Order.field", field);
  }

  private void showAndFail(Snapshot snapshot) {
    showValue(snapshot);
    throw new IllegalStateException("getter");
  }

  private static final class Client {
    @Override
    public boolean equals(@Nullable Object other) {
      throw new AssertionError("nobody calls it");
    }

    @Override
    public int hashCode() {
      throw new AssertionError("nobody calls it");
    }

    @Override
    public String toString() {
      throw new AssertionError("nobody calls it");
    }
  }
}
