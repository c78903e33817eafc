package io.rockpool.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The kinds of objects that can be brought back in place, in the order in which they are tried. */
final class Recipes {

  private static final TypeName OBJECTS = ArrayTypeName.of(ClassName.OBJECT);
  private static final TypeName STRING = ClassName.get(String.class);
  private static final String ATOMIC = "java.util.concurrent.atomic.";
  private static final Set<String> ATOMIC_NUMBERS =
      Set.of(ATOMIC + "AtomicInteger", ATOMIC + "AtomicLong", ATOMIC + "AtomicBoolean");

  private final TypeQuestions questions;
  private final PackageElement home;

  Recipes(TypeQuestions questions, PackageElement home) {
    this.questions = questions;
    this.home = home;
  }

  /** The recipe for a type, or null if there is none. */
  @Nullable Recipe find(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return array(array);
    }
    if (questions.isValue(type) || questions.isPooled(type)) {
      return null;
    }
    if (questions.is(type, "java.util.Map")) {
      return content(type, "java.util.Map");
    }
    if (questions.is(type, "java.util.Collection")) {
      return content(type, "java.util.Collection");
    }
    if (questions.isExactly(type, "java.lang.StringBuilder")
        || questions.isExactly(type, "java.lang.StringBuffer")) {
      return Recipe.kept(
          STRING,
          "$prototype:L.toString()",
          """
          $value:L.setLength(0);
          if (!$initial:L.isEmpty()) {
          $>$value:L.append($initial:L);
          $<}
          """);
    }
    if (questions.isExactly(type, "java.util.BitSet")) {
      return Recipe.kept(
          ClassName.get("java.util", "BitSet"),
          "($bits:T) $prototype:L.clone()",
          """
          $value:L.clear();
          if (!$initial:L.isEmpty()) {
          $>$value:L.or($initial:L);
          $<}
          """);
    }
    if (questions.is(type, "java.nio.Buffer")) {
      // What a mapped buffer shows is a file, which is nobody's initial content.
      return questions.is(type, "java.nio.MappedByteBuffer")
          ? null
          : Recipe.kept(
                  ClassName.get("io.rockpool", "BufferContent"),
                  "$buffer:T.of($prototype:L)",
                  "$initial:L.restore($value:L);\n")
              .failing();
    }
    Recipe atomic = atomic(type);
    return atomic != null ? atomic : cleared(type);
  }

  /** How to call a method that clears a value. */
  static Recipe call(String method, boolean nullable) {
    String call = "$value:L." + method.replace("$", "$$") + "();\n";
    return Recipe.cleared("", nullable ? "if ($value:L != null) {\n$>" + call + "$<}\n" : call);
  }

  private Recipe array(ArrayType array) {
    int dimensions = 1;
    TypeMirror component = array.getComponentType();
    while (component instanceof ArrayType inner) {
      dimensions++;
      component = inner.getComponentType();
    }
    Recipe recipe =
        dimensions == 1
            ? Recipe.kept(
                ClassName.get("io.rockpool", "ArrayContent"),
                "$array:T.of($prototype:L)",
                "$initial:L.restore($value:L);\n")
            : Recipe.kept(
                    ClassName.get("io.rockpool", "NestedArrayContent"),
                    "$nested:T.of($prototype:L, " + dimensions + ")",
                    "$initial:L.restore();\n")
                .forEachObject();
    return questions.isValue(component)
        ? recipe
        : recipe.verifiedBy("$setup:T.initiallyNull($value:L, " + dimensions + ", $label:S);\n");
  }

  private @Nullable Recipe content(TypeMirror type, String kind) {
    if (!"clear".equals(questions.clearingMethod(questions.erasure(type), home))) {
      return null;
    }
    List<? extends TypeMirror> arguments = questions.argumentsOf(type, kind);
    // To clear one of these allocates even if it is empty.
    boolean copied =
        questions.isExactly(type, "java.util.concurrent.CopyOnWriteArrayList")
            || questions.isExactly(type, "java.util.concurrent.CopyOnWriteArraySet");
    // It stands in the pool and not in the runtime, so that the compiler sees one class there.
    String clear =
        copied ? "if (!$value:L.isEmpty()) {\n$>$value:L.clear();\n$<}\n" : "$value:L.clear();\n";
    if (!arguments.isEmpty() && arguments.stream().allMatch(questions::isValue)) {
      return Recipe.kept(
              OBJECTS,
              "$collection:T.of($prototype:L)",
              clear + "$collection:T.putBack($value:L, $initial:L);\n")
          .verifiedBy("$setup:T.clearable($value:L, $label:S);\n")
          .failing();
    }
    return Recipe.cleared("$setup:T.initiallyEmpty($value:L, $label:S);\n", clear);
  }

  private @Nullable Recipe atomic(TypeMirror type) {
    for (String name : ATOMIC_NUMBERS) {
      if (questions.isExactly(type, name)) {
        TypeName held =
            name.endsWith("Boolean")
                ? TypeName.BOOLEAN
                : name.endsWith("Long") ? TypeName.LONG : TypeName.INT;
        return Recipe.kept(held, "$prototype:L.get()", "$value:L.setRelease($initial:L);\n");
      }
    }
    if (questions.isExactly(type, ATOMIC + "LongAdder")) {
      return adder(TypeName.LONG);
    }
    if (questions.isExactly(type, ATOMIC + "DoubleAdder")) {
      return adder(TypeName.DOUBLE);
    }
    if (questions.isExactly(type, ATOMIC + "LongAccumulator")) {
      return accumulator(TypeName.LONG);
    }
    if (questions.isExactly(type, ATOMIC + "DoubleAccumulator")) {
      return accumulator(TypeName.DOUBLE);
    }
    if (questions.isExactly(type, ATOMIC + "AtomicIntegerArray")) {
      return atomicArray(ArrayTypeName.of(TypeName.INT));
    }
    if (questions.isExactly(type, ATOMIC + "AtomicLongArray")) {
      return atomicArray(ArrayTypeName.of(TypeName.LONG));
    }
    if (questions.isExactly(type, ATOMIC + "AtomicReferenceArray")) {
      Recipe recipe = atomicArray(OBJECTS);
      return holdsValues(type, ATOMIC + "AtomicReferenceArray")
          ? recipe
          : recipe.verifiedBy("$setup:T.initiallyNull($atomic:T.of($value:L), 1, $label:S);\n");
    }
    if (questions.isExactly(type, ATOMIC + "AtomicStampedReference")) {
      return pair(type, ATOMIC + "AtomicStampedReference", TypeName.INT, "getStamp");
    }
    if (questions.isExactly(type, ATOMIC + "AtomicMarkableReference")) {
      return pair(type, ATOMIC + "AtomicMarkableReference", TypeName.BOOLEAN, "isMarked");
    }
    if (questions.isExactly(type, ATOMIC + "AtomicReference")) {
      List<? extends TypeMirror> held = questions.argumentsOf(type, ATOMIC + "AtomicReference");
      return holdsValues(type, ATOMIC + "AtomicReference")
              && questions.isNameable(held.get(0), home)
          ? Recipe.kept(
              TypeNames.nullable(held.get(0)),
              "$prototype:L.get()",
              "$value:L.setRelease($initial:L);\n")
          : new Recipe(
              null,
              "",
              "$setup:T.initiallyNull($value:L.get(), $label:S);\n",
              "$value:L.setRelease(null);\n",
              false,
              false,
              Recipe.Effect.CLEARED);
    }
    return null;
  }

  private static Recipe adder(TypeName held) {
    return Recipe.kept(
        held,
        "$prototype:L.sum()",
        """
        $value:L.reset();
        if ($initial:L != 0) {
        $>$value:L.add($initial:L);
        $<}
        """);
  }

  private static Recipe accumulator(TypeName held) {
    return Recipe.kept(held, "$prototype:L.get()", "$atomic:T.restore($value:L, $initial:L);\n")
        .failing();
  }

  /** A reference with a stamp or a mark, which are kept; the reference is kept if it is a value. */
  private Recipe pair(TypeMirror type, String name, TypeName stamp, String read) {
    return holdsValues(type, name)
        ? Recipe.kept(
            stamp,
            "$prototype:L." + read + "()",
            "$value:L.set($prototype:L.getReference(), $initial:L);\n")
        : Recipe.kept(stamp, "$prototype:L." + read + "()", "$value:L.set(null, $initial:L);\n")
            .verifiedBy("$setup:T.initiallyNull($value:L.getReference(), $label:S);\n");
  }

  private static Recipe atomicArray(TypeName content) {
    return Recipe.kept(
        content, "$atomic:T.of($prototype:L)", "$atomic:T.restore($value:L, $initial:L);\n");
  }

  private boolean holdsValues(TypeMirror type, String kind) {
    List<? extends TypeMirror> arguments = questions.argumentsOf(type, kind);
    return !arguments.isEmpty()
        && questions.isValue(arguments.get(0))
        && !questions.mentionsVariable(arguments.get(0));
  }

  private @Nullable Recipe cleared(TypeMirror type) {
    String method = questions.clearingMethod(type, home);
    return method == null ? null : call(method, false);
  }
}
