package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrays, collections and atomic arrays get back what they had. */
class ContentTest {

  /** Arrays of each type: all zero, and with something in them; and what was written meanwhile. */
  static Stream<Arguments> arrays() {
    return Stream.of(
        Arguments.of(new boolean[2], new boolean[] {true, true}),
        Arguments.of(new boolean[] {false, true}, new boolean[] {true, false}),
        Arguments.of(new byte[2], new byte[] {1, 2}),
        Arguments.of(new byte[] {0, 1}, new byte[] {1, 2}),
        Arguments.of(new short[2], new short[] {1, 2}),
        Arguments.of(new short[] {0, 1}, new short[] {1, 2}),
        Arguments.of(new char[2], new char[] {'a', 'b'}),
        Arguments.of(new char[] {0, 'a'}, new char[] {'a', 'b'}),
        Arguments.of(new int[2], new int[] {1, 2}),
        Arguments.of(new int[] {0, 1}, new int[] {1, 2}),
        Arguments.of(new long[2], new long[] {1, 2}),
        Arguments.of(new long[] {0, 1}, new long[] {1, 2}),
        Arguments.of(new float[2], new float[] {1, 2}),
        Arguments.of(new float[] {0, Float.NaN}, new float[] {1, 2}),
        Arguments.of(new float[] {-0.0f, 0}, new float[] {1, 2}),
        Arguments.of(new double[2], new double[] {1, 2}),
        Arguments.of(new double[] {0, Double.NaN}, new double[] {1, 2}),
        Arguments.of(new double[] {-0.0, 0}, new double[] {1, 2}),
        Arguments.of(new Object[2], new Object[] {1, 2}),
        Arguments.of(new String[] {"a", null}, new String[] {"b", "c"}),
        Arguments.of(new int[0], new int[0]));
  }

  @ParameterizedTest
  @MethodSource("arrays")
  void restoreAny_arrayOfAnyType_isAsBefore(Object initial, Object written) {
    ArrayContent content = ArrayContent.ofAny(initial);

    content.restoreAny(written);

    // Compares the bits of floating-point numbers, so that negative zero counts.
    assertThat(java.util.Objects.deepEquals(written, initial)).isTrue();
  }

  @Test
  void of_array_isCopied() {
    int[] initial = {1, 2};
    ArrayContent content = ArrayContent.of(initial);
    initial[0] = 9;
    int[] other = new int[2];

    content.restore(other);

    assertThat(other).containsExactly(1, 2);
  }

  @Test
  void restore_anotherLength_throws() {
    ArrayContent content = ArrayContent.of(new int[] {1, 2});

    assertThatThrownBy(() -> content.restore(new int[3]))
        .isInstanceOf(PoolSetupException.class)
        .hasMessage(
            "An array has 3 elements, but the one first made for its field has 2, so its initial content"
                + " is not known. Give it the same length in every object, or mark the field"
                + " @Pooled.Keep.");
  }

  @Test
  void restore_rowsReplaced_originalRowsComeBack() {
    int[][] matrix = {{1, 2}, null, {0, 0, 0}};
    int[] first = matrix[0];
    int[] foreign = {7, 7};
    NestedArrayContent content = NestedArrayContent.of(matrix, 2);
    first[1] = 9;
    matrix[0] = foreign;
    matrix[1] = new int[1];
    matrix[2][2] = 5;

    content.restore();

    assertThat(matrix[0]).isSameAs(first).containsExactly(1, 2);
    assertThat(matrix[1]).isNull();
    assertThat(matrix[2]).containsExactly(0, 0, 0);
    assertThat(foreign).containsExactly(7, 7);
  }

  @Test
  void restore_threeDimensions_reachesTheLast() {
    String[][][] cube = {{{"a"}, {null, "b"}}, {}};
    NestedArrayContent content = NestedArrayContent.of(cube, 3);
    cube[0][1][0] = "x";
    cube[0][0] = new String[] {"y"};
    cube[1] = new String[2][2];

    content.restore();

    assertThat(cube).isDeepEqualTo(new String[][][] {{{"a"}, {null, "b"}}, {}});
  }

  @Test
  void restore_arraysAsElements_staySame() {
    // Two dimensions belong to the field, what lies deeper are elements.
    Object[][] table = {{new int[] {1}}};
    Object element = table[0][0];
    NestedArrayContent content = NestedArrayContent.of(table, 2);
    table[0][0] = null;

    content.restore();

    assertThat(table[0][0]).isSameAs(element);
  }

  @Test
  void restore_noArray_doesNothing() {
    NestedArrayContent.of(null, 2).restore();
  }

  @Test
  void putBack_collection_orderAndDuplicatesComeBack() {
    List<String> list = new ArrayList<>(List.of("b", "a", "b"));
    Object[] content = CollectionContent.of(list);
    list.clear();

    CollectionContent.putBack(list, content);

    assertThat(list).containsExactly("b", "a", "b");
  }

  @Test
  void putBack_setAndMap_orderComesBack() {
    Set<String> set = new LinkedHashSet<>(List.of("b", "a"));
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put(null, null);
    Object[] elements = CollectionContent.of(set);
    Object[] entries = CollectionContent.of(map);
    set.clear();
    map.clear();

    CollectionContent.putBack(set, elements);
    CollectionContent.putBack(map, entries);

    assertThat(set).containsExactly("b", "a");
    assertThat(map).hasSize(2).containsEntry("b", 1).containsEntry(null, null);
    assertThat(map.keySet()).containsExactly("b", null);
  }

  @Test
  void restore_atomicArrays_areAsBefore() {
    AtomicIntegerArray ints = new AtomicIntegerArray(new int[] {1, 0});
    AtomicLongArray longs = new AtomicLongArray(new long[] {0, 2});
    AtomicReferenceArray<String> names = new AtomicReferenceArray<>(new String[] {"a", null});
    int[] initialInts = AtomicContent.of(ints);
    long[] initialLongs = AtomicContent.of(longs);
    Object[] initialNames = AtomicContent.of(names);
    ints.set(1, 9);
    longs.set(1, 9);
    names.set(0, null);
    names.set(1, "z");

    AtomicContent.restore(ints, initialInts);
    AtomicContent.restore(longs, initialLongs);
    AtomicContent.restore(names, initialNames);

    assertThat(AtomicContent.of(ints)).containsExactly(1, 0);
    assertThat(AtomicContent.of(longs)).containsExactly(0L, 2L);
    assertThat(AtomicContent.of(names)).containsExactly("a", null);
  }
}
