package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandlesTest {

  private static final int MARK = 77;

  @Test
  void open_thenClose_restoresTheMark() {
    Handles<String> handles = new Handles<>();
    String one = "one";
    int entry = handles.open(one, MARK, 4);

    assertThat(Marks.isEntry(entry)).isTrue();
    assertThat(Marks.isHandedOut(entry)).isTrue();
    assertThat(Marks.isEntry(MARK)).isFalse();
    assertThat(handles.has(one, entry)).isTrue();
    assertThat(handles.has("two", entry)).isFalse();
    assertThat(handles.has(one, MARK)).isFalse();
    assertThat(handles.close(entry)).isEqualTo(MARK);
    assertThat(handles.has(one, entry)).isFalse();
  }

  @Test
  void remark_thenClose_givesTheOtherMark() {
    Handles<String> handles = new Handles<>();
    int entry = handles.open("one", MARK, 4);
    handles.remark(entry, Marks.outliving(MARK));

    assertThat(handles.close(entry)).isEqualTo(Marks.outliving(MARK));
  }

  @Test
  void find_closed_findsNothingEverAgain() {
    Handles<Integer> handles = new Handles<>();
    Set<Long> stale = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      int entry = handles.open(i, MARK, 4);
      long handle = handles.handle(entry);
      assertThat(handle).isPositive();
      assertThat(handles.find(handle)).isEqualTo(i);
      assertThat(stale.add(handle)).isTrue();
      handles.close(entry);
      assertThat(handles.find(handle)).isNull();
    }
    // The entry has its next handle already, which was given to nobody.
    stale.forEach(handle -> assertThat(handles.find(handle + (1L << 24))).isNull());
  }

  @Test
  void open_entriesAreReusedInTurn() {
    Handles<Integer> handles = new Handles<>();
    Set<Integer> entries = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      int entry = handles.open(i, MARK, 40);
      assertThat(entries.add(entry)).isTrue();
      handles.close(entry);
    }
    assertThat(entries).contains(handles.open(40, MARK, 40));
  }

  @Test
  void open_moreThanTheCapacity_makesRoomAndKeepsTheOthers() {
    Handles<Integer> handles = new Handles<>();
    int[] entries = new int[100];
    long[] found = new long[100];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = handles.open(i, MARK + i, 3);
      found[i] = handles.handle(entries[i]);
    }
    for (int i = 0; i < entries.length; i++) {
      assertThat(handles.find(found[i])).isEqualTo(i);
      assertThat(handles.close(entries[i])).isEqualTo(MARK + i);
    }
    Set<Integer> again = new HashSet<>();
    for (int i = 0; i < entries.length; i++) {
      again.add(handles.open(i, MARK, 3));
    }
    assertThat(again).hasSize(100);
  }

  /** The beginnings are so far from one another that pools do not meet. */
  @Test
  void handles_ofManyPools_areFarApart() {
    long closest = Long.MAX_VALUE;
    long[] beginnings = new long[1000];
    for (int i = 0; i < beginnings.length; i++) {
      Handles<String> handles = new Handles<>();
      beginnings[i] = handles.handle(handles.open("", MARK, 1)) >>> 24;
    }
    java.util.Arrays.sort(beginnings);
    for (int i = 1; i < beginnings.length; i++) {
      closest = Math.min(closest, beginnings[i] - beginnings[i - 1]);
    }
    assertThat(closest).isGreaterThan(1L << 26);
  }

  @Test
  void places_ofManyEngines_areFarApartAndNoHandles() {
    long[] places = new long[200];
    for (int i = 0; i < places.length; i++) {
      places[i] = new BareLanes(4, 4, new LaneSizes(1, 1, 2)).first(0);
      assertThat(places[i]).isPositive().isLessThan(1L << 62);
    }
    java.util.Arrays.sort(places);
    for (int i = 1; i < places.length; i++) {
      assertThat(places[i] - places[i - 1]).isGreaterThan(1L << 50);
    }
  }
}
