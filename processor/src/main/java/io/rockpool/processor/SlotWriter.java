package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes what a pool keeps for each object: its mark, and how it is made as new. */
final class SlotWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Names names;

  /**
   * The constant, or the field for each object, that keeps what a reset needs; by position of the
   * reset.
   */
  private final List<String> kept = new ArrayList<>();

  SlotWriter(Shape shape) {
    this.model = shape.model;
    this.shape = shape;
    this.names = shape.names;
    List<String> taken = new ArrayList<>(List.of("PROTOTYPE", "prototype"));
    List<String> fields = model.resets().stream().map(reset -> reset.place().name()).toList();
    for (Reset reset : model.resets()) {
      String name =
          isPerObject(reset)
              ? Names.free(fields, Names.free(taken, reset.place().name() + "Content"))
              : model.hasOwnInitialValues()
                  ? Names.free(taken, reset.place().name())
                  : Names.constant(reset.place().name(), takenBy(reset, taken));
      taken.add(name);
      kept.add(name);
    }
  }

  /** A constant is not called as its type is either: {@code URI URI}. */
  private static List<String> takenBy(Reset reset, List<String> before) {
    List<String> taken = new ArrayList<>(before);
    if (reset instanceof Reset.Assign assign && assign.type() instanceof ClassName type) {
      taken.add(type.simpleName());
    }
    return taken;
  }

  TypeSpec write() {
    TypeSpec.Builder slot =
        TypeSpec.classBuilder(names.slot())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addTypeVariables(model.variables());
    if (model.subclassed()) {
      slot.superclass(shape.type)
          .addJavadoc("An object that the pool hands out, and what the pool knows of it.\n");
    } else {
      slot.addJavadoc("What the pool knows of an object.\n")
          .addField(shape.type, names.object(), Modifier.PRIVATE, Modifier.FINAL);
    }
    if (model.surroundings().serializable()) {
      slot.addField(
          FieldSpec.builder(
                  TypeName.LONG,
                  "serialVersionUID",
                  Modifier.PRIVATE,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .initializer("1L")
              .build());
    }
    slot.addField(own(TypeName.INT, names.mark()).build());
    perObject(slot);
    slot.addMethod(constructor());
    slot.addMethod(reset());
    if (shape.needsVerify()) {
      slot.addMethod(verify());
    }
    if (shape.needsInitial()) {
      slot.addType(initial());
    }
    return slot.build();
  }

  /** A field of the slot itself, which is not part of the user's object. */
  private FieldSpec.Builder own(TypeName type, String name) {
    FieldSpec.Builder field = FieldSpec.builder(type, name, Modifier.PRIVATE);
    return model.surroundings().serializable() ? field.addModifiers(Modifier.TRANSIENT) : field;
  }

  private void perObject(TypeSpec.Builder slot) {
    for (int i = 0; i < kept.size(); i++) {
      if (model.resets().get(i) instanceof Reset.InPlace inPlace
          && inPlace.recipe().perObject()
          && inPlace.recipe().initialType() != null) {
        slot.addField(
            own(inPlace.recipe().initialType(), kept.get(i)).addModifiers(Modifier.FINAL).build());
      }
    }
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    List<Parameter> parameters = model.maker().parameters();
    if (!model.subclassed()) {
      constructor
          .addParameter(shape.type, names.object())
          .addStatement("this.$1N = $1N", names.object());
    } else if (!parameters.isEmpty()) {
      constructor
          .addParameters(shape.parameters(parameters))
          .addStatement("super($L)", Shape.arguments(parameters));
    }
    for (int i = 0; i < kept.size(); i++) {
      Reset reset = model.resets().get(i);
      if (isPerObject(reset)) {
        boolean shadowed = model.subclassed() && !parameters.isEmpty();
        CodeBlock value =
            shadowed ? reset.place().readQualified() : reset.place().read(shape.receiver());
        Map<String, Object> arguments = arguments(i, value, value);
        constructor.addCode(
            CodeBlock.builder()
                .add(shadowed ? "this.$L = " : "$L = ", kept.get(i))
                .addNamed(((Reset.InPlace) reset).recipe().initial(), arguments)
                .add(";\n")
                .build());
      }
    }
    return constructor.build();
  }

  /**
   * Setters come first: what they change beside their own field is then put right by the
   * assignments.
   */
  private MethodSpec reset() {
    MethodSpec.Builder reset =
        MethodSpec.methodBuilder(names.reset())
            .addJavadoc("Makes the object as new.\n")
            .addModifiers(Modifier.PRIVATE);
    if (shape.passesInitial()) {
      reset.addParameter(shape.initial, names.values());
    }
    for (boolean setters : new boolean[] {true, false}) {
      for (int i = 0; i < kept.size(); i++) {
        if (setters == (model.resets().get(i).place().setter() != null)) {
          reset.addCode(restore(i));
        }
      }
    }
    return reset.build();
  }

  private CodeBlock restore(int i) {
    Reset reset = model.resets().get(i);
    Place place = reset.place();
    String object = shape.receiver();
    if (reset instanceof Reset.Assign) {
      return place.write(object, initialOf(i));
    } else if (reset instanceof Reset.AssignNull) {
      return place.writeNull(object);
    } else if (reset instanceof Reset.Evaluate evaluate) {
      return place.write(object, evaluate.expression());
    } else if (reset instanceof Reset.InPlace inPlace) {
      return named(inPlace.recipe().restore(), i);
    }
    return CodeBlock.of("");
  }

  private MethodSpec verify() {
    MethodSpec.Builder verify =
        MethodSpec.methodBuilder(names.verify())
            .addJavadoc(
                "Fails if the object, as constructed, has something that no reset could bring back.\n")
            .addModifiers(Modifier.PRIVATE);
    if (shape.passesInitial()) {
      verify.addParameter(shape.initial, names.values());
    }
    String object = shape.receiver();
    // Before anything mentions the initial values, which cannot be read where there is nothing.
    for (Reset reset : model.resets()) {
      if (reset instanceof Reset.InPlace inPlace
          && inPlace.owned()
          && inPlace.recipe().initialType() != null) {
        verify.addStatement(
            "$T.held($L, $S)",
            RuntimeTypes.SETUP,
            reset.place().read(object),
            reset.place().label());
      }
    }
    for (int i = 0; i < kept.size(); i++) {
      Reset reset = model.resets().get(i);
      CodeBlock value = reset.place().read(object);
      if (reset instanceof Reset.Assign assign) {
        verify.addStatement(
            assign.comparable() ? "$T.constant($L, $L, $S)" : "$T.present($L, $L, $S)",
            RuntimeTypes.SETUP,
            value,
            initialOf(i),
            reset.place().label());
      } else if (reset instanceof Reset.AssignNull) {
        verify.addStatement(
            "$T.initiallyNull($L, $S)", RuntimeTypes.SETUP, value, reset.place().label());
      } else if (reset instanceof Reset.InPlace inPlace && inPlace.owned()) {
        if (reset.place().getter() != null) {
          verify.addStatement(
              "$1T.same($2L, $2L, $3S)",
              RuntimeTypes.SETUP,
              value,
              ownerOf(reset) + "." + reset.place().getter() + "()");
        }
        verify.addStatement(
            "$T.owned($L, $L, $S)",
            RuntimeTypes.SETUP,
            value,
            reset.place().read(prototype()),
            reset.place().label());
        verify.addCode(named(inPlace.recipe().verify(), i));
      }
    }
    // What a setter changes beside its own field is put right again.
    if (model.resets().stream().anyMatch(reset -> reset.place().setter() != null)) {
      verify.addStatement("$L($L)", names.reset(), shape.passesInitial() ? names.values() : "");
    }
    for (int i = 0; i < kept.size(); i++) {
      Reset reset = model.resets().get(i);
      if (reset instanceof Reset.Assign && reset.place().hasAccessor()) {
        verify.addStatement(
            "$T.restored($L, $L, $S)",
            RuntimeTypes.SETUP,
            reset.place().read(object),
            initialOf(i),
            reset.place().label());
      } else if (reset instanceof Reset.AssignNull && reset.place().hasAccessor()) {
        verify.addStatement(
            "$T.restored($L, null, $S)",
            RuntimeTypes.SETUP,
            reset.place().read(object),
            reset.place().label());
      }
    }
    return verify.build();
  }

  /** The nested class of initial values: constants, or fields where each pool has its own. */
  private TypeSpec initial() {
    TypeSpec.Builder initial =
        TypeSpec.classBuilder(names.initial())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(
                model.hasOwnInitialValues()
                    ? "What a new object has in its fields, made with what the pool was given.\n"
                    : "What a new object has in its fields.\n");
    TypeName prototypeType = model.subclassed() ? shape.anySlot : shape.anyType();
    Modifier[] constant =
        model.hasOwnInitialValues()
            ? new Modifier[] {Modifier.PRIVATE, Modifier.FINAL}
            : new Modifier[] {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(prototypeType, "prototype");
    FieldSpec.Builder model0 =
        FieldSpec.builder(
            prototypeType, model.hasOwnInitialValues() ? "prototype" : "PROTOTYPE", constant);
    boolean compared =
        model.resets().stream()
            .anyMatch(reset -> reset instanceof Reset.InPlace inPlace && inPlace.owned());
    if (!model.hasOwnInitialValues()) {
      model0.initializer("$L", ConstructionWriter.construction(shape, model, ""));
      initial.addField(model0.build());
    } else if (compared) {
      constructor.addStatement("this.prototype = prototype");
      initial.addField(model0.build());
    }
    for (int i = 0; i < kept.size(); i++) {
      Reset reset = model.resets().get(i);
      TypeName type = initialType(reset);
      if (type == null || isPerObject(reset)) {
        continue;
      }
      String prototype = model.hasOwnInitialValues() ? "prototype" : "PROTOTYPE";
      CodeBlock value = reset.place().read(prototype);
      CodeBlock code =
          reset instanceof Reset.InPlace inPlace
              ? CodeBlock.builder()
                  .addNamed(inPlace.recipe().initial(), arguments(i, value, value))
                  .build()
              : value;
      FieldSpec.Builder field = FieldSpec.builder(type, kept.get(i), constant);
      if (model.hasOwnInitialValues()) {
        constructor.addStatement("this.$L = $L", kept.get(i), code);
      } else {
        field.initializer(code);
      }
      initial.addField(field.build());
    }
    if (model.hasOwnInitialValues()) {
      initial.addMethod(constructor.build());
    }
    return initial.build();
  }

  private static @org.jspecify.annotations.Nullable TypeName initialType(Reset reset) {
    if (reset instanceof Reset.Assign assign) {
      return assign.type();
    }
    return reset instanceof Reset.InPlace inPlace ? inPlace.recipe().initialType() : null;
  }

  private static boolean isPerObject(Reset reset) {
    return reset instanceof Reset.InPlace inPlace && inPlace.recipe().perObject();
  }

  private static String ownerOf(Reset reset) {
    return reset.place().label().substring(0, reset.place().label().lastIndexOf('.'));
  }

  private String prototype() {
    return model.hasOwnInitialValues()
        ? names.values() + ".prototype"
        : names.initial() + ".PROTOTYPE";
  }

  private CodeBlock initialOf(int i) {
    if (isPerObject(model.resets().get(i))) {
      return CodeBlock.of("$L", kept.get(i));
    }
    return CodeBlock.of(
        "$L.$L", model.hasOwnInitialValues() ? names.values() : names.initial(), kept.get(i));
  }

  private CodeBlock named(String code, int i) {
    Place place = model.resets().get(i).place();
    return CodeBlock.builder()
        .addNamed(code, arguments(i, place.read(shape.receiver()), place.read(prototype())))
        .build();
  }

  private Map<String, Object> arguments(int i, CodeBlock value, CodeBlock prototype) {
    Map<String, Object> arguments = new HashMap<>(Recipe.TYPES);
    arguments.put("value", value);
    arguments.put("prototype", prototype);
    arguments.put("initial", initialOf(i));
    arguments.put("label", model.resets().get(i).place().label());
    return arguments;
  }
}
