package io.rockpool;

/** What can be done with an array of primitives whose type is not known. */
final class PrimitiveArrays {

  private PrimitiveArrays() {}

  static int length(Object array) {
    if (array instanceof boolean[] booleans) {
      return booleans.length;
    } else if (array instanceof byte[] bytes) {
      return bytes.length;
    } else if (array instanceof short[] shorts) {
      return shorts.length;
    } else if (array instanceof char[] chars) {
      return chars.length;
    } else if (array instanceof int[] ints) {
      return ints.length;
    } else if (array instanceof long[] longs) {
      return longs.length;
    } else if (array instanceof float[] floats) {
      return floats.length;
    }
    return ((double[]) array).length;
  }

  static Object element(Object array, int index) {
    if (array instanceof boolean[] booleans) {
      return booleans[index];
    } else if (array instanceof byte[] bytes) {
      return bytes[index];
    } else if (array instanceof short[] shorts) {
      return shorts[index];
    } else if (array instanceof char[] chars) {
      return chars[index];
    } else if (array instanceof int[] ints) {
      return ints[index];
    } else if (array instanceof long[] longs) {
      return longs[index];
    } else if (array instanceof float[] floats) {
      return floats[index];
    }
    return ((double[]) array)[index];
  }

  static Object copy(Object array) {
    if (array instanceof boolean[] booleans) {
      return booleans.clone();
    } else if (array instanceof byte[] bytes) {
      return bytes.clone();
    } else if (array instanceof short[] shorts) {
      return shorts.clone();
    } else if (array instanceof char[] chars) {
      return chars.clone();
    } else if (array instanceof int[] ints) {
      return ints.clone();
    } else if (array instanceof long[] longs) {
      return longs.clone();
    } else if (array instanceof float[] floats) {
      return floats.clone();
    }
    return ((double[]) array).clone();
  }
}
