package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field as generated code reaches it: directly, or through the accessors of its class.
 *
 * @param name the field's name
 * @param label the field in messages: {@code Order.price}
 * @param declaredBy the class to cast to, where the object's own class does not have the field
 *     under its simple name
 * @param getter the method that reads it, null if the field itself can be read
 * @param setter the method that writes it, null if the field itself can be written
 * @param readable whether generated code can read it at all
 * @param nullType how to tell the setter's type for {@code null}, where it has overloads
 */
record Place(
    String name,
    String label,
    @Nullable TypeName declaredBy,
    @Nullable String getter,
    @Nullable String setter,
    boolean readable,
    @Nullable TypeName nullType) {

  /** Stands for an object within its own methods, where its members need no qualifier. */
  static final String THIS = "this";

  /** The object itself, which can be cleared as a whole. */
  static Place whole(String label) {
    return new Place(THIS, label, null, null, null, true, null);
  }

  boolean isWhole() {
    return name.equals(THIS);
  }

  /** Reads the field of an object. */
  CodeBlock read(String object) {
    if (isWhole()) {
      return CodeBlock.of("$L", object);
    }
    return getter == null
        ? field(object)
        : CodeBlock.of("$L$L()", receiver(object, getter), getter);
  }

  /** Reads the field of this object where a parameter may have its name. */
  CodeBlock readQualified() {
    return getter == null && declaredBy == null ? CodeBlock.of("this.$L", name) : read(THIS);
  }

  /** Writes the field of an object, as a statement. */
  CodeBlock write(String object, CodeBlock value) {
    return write(object, value, "");
  }

  /** The same with a remark at the end of the line. */
  CodeBlock write(String object, CodeBlock value, String remark) {
    return setter == null
        ? CodeBlock.of("$L = $L;$L\n", field(object), value, remark)
        : CodeBlock.of("$L$L($L);$L\n", receiver(object, setter), setter, value, remark);
  }

  /** Writes the field of this object, as a statement, where a parameter may have its name. */
  CodeBlock writeQualified(CodeBlock value) {
    return setter == null && declaredBy == null
        ? CodeBlock.of("this.$L = $L;\n", name, value)
        : write(THIS, value);
  }

  /**
   * Calls the setter only where the getter shows another value, as a statement: after the object
   * was cleared as a whole, a setter may undo what that did beside its field.
   */
  CodeBlock writeIfChanged(String object, TypeName type, CodeBlock value) {
    CodeBlock changed;
    if (type.equals(TypeName.FLOAT) || type.equals(TypeName.DOUBLE)) {
      // Unlike an operator, it tells zeros of either sign.
      changed = CodeBlock.of("$T.compare($L, $L) != 0", type.box(), read(object), value);
    } else if (type.isPrimitive()) {
      changed = CodeBlock.of("$L != $L", read(object), value);
    } else {
      changed = CodeBlock.of("!$T.equals($L, $L)", Objects.class, read(object), value);
    }
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", changed)
        .add(write(object, value))
        .endControlFlow()
        .build();
  }

  /** Calls the setter with null only where the getter shows something else, as a statement. */
  CodeBlock writeNullIfChanged(String object) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L != null)", read(object))
        .add(writeNull(object))
        .endControlFlow()
        .build();
  }

  /** Writes null, as a statement. */
  CodeBlock writeNull(String object) {
    boolean ambiguous = setter != null && nullType != null;
    return write(object, ambiguous ? CodeBlock.of("($T) null", nullType) : CodeBlock.of("null"));
  }

  /** Whether a method of the user stands between generated code and the field. */
  boolean hasAccessor() {
    return getter != null || setter != null;
  }

  private CodeBlock field(String object) {
    return declaredBy == null
        ? CodeBlock.of("$L$L", qualifier(object), name)
        : CodeBlock.of("(($T) $L).$L", declaredBy, object, name);
  }

  /** A method of this name alone must not be called by its simple name. */
  private static String receiver(String object, String method) {
    return method.equals("yield") ? object + "." : qualifier(object);
  }

  private static String qualifier(String object) {
    return object.equals(THIS) ? "" : object + ".";
  }
}
