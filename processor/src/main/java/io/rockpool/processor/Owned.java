package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/**
 * What an object owns in one of its fields: pooled objects, which are released with it.
 *
 * @param place the field
 * @param nullable whether the field may hold nothing
 * @param holder how they are found in the field
 * @param dimensions how many, if the field holds an array
 * @param type their class, with wildcards for its type arguments
 * @param pool the class of their pools
 */
record Owned(
    Place place, boolean nullable, Holder holder, int dimensions, TypeName type, ClassName pool) {

  /** What a field can hold. */
  enum Holder {
    OBJECT,
    ARRAY,
    ELEMENTS,
    KEYS,
    VALUES
  }
}
