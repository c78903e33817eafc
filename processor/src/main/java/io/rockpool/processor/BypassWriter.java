package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;

/**
 * Writes what a pool does that is bypassed: it makes a new object each time, which the other
 * methods know as one of their own that does not come back.
 */
final class BypassWriter {

  /** The constant that says so; what is asked of it costs nothing. */
  static final String NAME = "BYPASSED";

  private final PoolModel model;
  private final Shape shape;

  BypassWriter(Shape shape) {
    this.model = shape.model;
    this.shape = shape;
  }

  static FieldSpec constant(PoolModel model) {
    return FieldSpec.builder(
            TypeName.BOOLEAN, NAME, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Whether objects are made anew and forgotten, instead of being pooled.\n")
        .initializer("$T.of($S)", RuntimeTypes.BYPASS, model.type().canonicalName())
        .build();
  }

  /** What is done instead, or beforehand, where pools are bypassed. */
  static CodeBlock bypassed(CodeBlock code) {
    return CodeBlock.builder().beginControlFlow("if ($L)", NAME).add(code).endControlFlow().build();
  }

  /**
   * What is done instead of something else.
   *
   * @param code where pools are bypassed; may be nothing
   * @param call where they are not
   */
  static CodeBlock either(CodeBlock code, CodeBlock call) {
    CodeBlock.Builder either = CodeBlock.builder();
    if (code.isEmpty()) {
      either.beginControlFlow("if (!$L)", NAME);
    } else {
      either.beginControlFlow("if ($L)", NAME).add(code).nextControlFlow("else");
    }
    return either.addStatement(call).endControlFlow().build();
  }

  /** What is returned where pools are bypassed. */
  static CodeBlock returning(String value) {
    return returning(CodeBlock.of(value));
  }

  static CodeBlock returning(CodeBlock value) {
    return bypassed(CodeBlock.builder().addStatement("return $L", value).build());
  }

  /**
   * The method that makes an object, of a pool that is confined to one thread.
   *
   * @param entered how it is verified, and entered where it can be found again; may be nothing
   */
  MethodSpec fresh(CodeBlock entered) {
    CodeBlock made = CodeBlock.of("make($L)", SlabWriter.singles(model));
    MethodSpec.Builder fresh =
        MethodSpec.methodBuilder("fresh")
            .addJavadoc("Makes an object that is forgotten when it is released.\n")
            .addModifiers(Modifier.PRIVATE)
            .returns(shape.slot)
            .addStatement("requireOpen()");
    return entered.isEmpty()
        ? fresh.addStatement("return $L", made).build()
        : fresh
            .addStatement("$T slot = $L", shape.slot, made)
            .addCode(entered)
            .addStatement("return slot")
            .build();
  }

  /**
   * The same of a pool that threads share. The place of such an object is a number that was drawn
   * for it, as of any that is not pooled: the engine does not know it.
   *
   * @param verified how it is looked at
   * @param kept how its entry is kept, unless that is done later
   */
  MethodSpec freshOfShared(CodeBlock verified, CodeBlock kept) {
    CodeBlock.Builder entered = CodeBlock.builder().add(verified);
    boolean moving = SharedAcquireWriter.isMoving(model);
    entered.addStatement("$L = strayHandles.next()", shape.place("slot"));
    if (moving) {
      entered.addStatement("$L = $L", shape.released("slot"), shape.place("slot"));
    } else if (model.hasEntries()) {
      entered.add(kept);
    }
    return fresh(entered.build());
  }
}
