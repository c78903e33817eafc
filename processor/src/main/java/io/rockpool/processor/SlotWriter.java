package io.rockpool.processor;

import com.palantir.javapoet.AnnotationSpec;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes what a pool keeps for each object: its mark, and how it is made as new. */
final class SlotWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Names names;
  private final Docs docs;

  /**
   * The constant, or the field for each object, that keeps what a reset needs; by position of the
   * reset.
   */
  private final List<String> kept = new ArrayList<>();

  SlotWriter(Shape shape, Docs docs) {
    this.docs = docs;
    this.model = shape.model;
    this.shape = shape;
    this.names = shape.names;
    List<String> taken = new ArrayList<>(List.of("PROTOTYPE", "prototype"));
    taken.addAll(model.type().simpleNames());
    for (Reset reset : model.resets()) {
      if (reset instanceof Reset.Slice slice) {
        // The prototype gets slices too, beside the constants of initial values.
        taken.add(slice.labels().constant());
      }
    }
    List<String> fields = model.resets().stream().map(reset -> reset.place().name()).toList();
    for (Reset reset : model.resets()) {
      String place = reset.place().isWhole() ? "content" : reset.place().name();
      String name =
          reset instanceof Reset.Slice slice
              ? slice.labels().slice()
              : isPerObject(reset)
                  ? Names.free(fields, Names.free(taken, place + "Content"))
                  : model.hasOwnInitialValues()
                      ? Names.free(taken, place)
                      : Names.constant(place, takenBy(reset, taken));
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

  void addTo(TypeSpec.Builder pool) {
    if (shape.marked) {
      addMembers(pool);
    } else {
      pool.addType(slot());
    }
  }

  private TypeSpec slot() {
    TypeSpec.Builder slot = TypeSpec.classBuilder(names.slot()).addTypeVariables(model.variables());
    if (model.leased()) {
      LeaseWriter.open(slot);
      slot.superclass(shape.type).addJavadoc(docs.leaseType());
    } else {
      slot.addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    }
    if (model.subclassed() && !model.leased()) {
      slot.superclass(shape.type)
          .addJavadoc("An object that the pool hands out, and what the pool knows of it.\n");
    } else if (!model.subclassed()) {
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
    if (model.isShared()) {
      addPlaces(slot);
    } else {
      slot.addField(shape.ofSlot(TypeName.INT, names.mark()).build());
    }
    if (shape.refersToPool()) {
      slot.addField(shape.ofSlot(shape.pool, names.pool()).addModifiers(Modifier.FINAL).build());
    }
    perObject(slot);
    slot.addMethod(constructor());
    if (model.surroundings().externalizable() && !isConstructedPlainly()) {
      slot.addMethod(withoutPool());
    }
    if (model.leased()) {
      slot.addMethod(new LeaseWriter(shape, docs).close());
    }
    addMembers(slot);
    return slot.build();
  }

  /** What is done with an object; in the pool itself if it keeps its mark in a field of it. */
  private void addMembers(TypeSpec.Builder slot) {
    OwnedWriter owned = new OwnedWriter(shape);
    if (model.owns()) {
      slot.addMethod(owned.releaseOwned());
      if (model.resetsOnAcquire()) {
        slot.addMethod(letGo());
      }
      if (model.subclassed()) {
        owned.addOwner(slot);
      }
    }
    if (model.resetsAnything()) {
      slot.addMethod(reset());
    }
    if (shape.needsVerify()) {
      slot.addMethod(verify());
    }
    slot.addMethod(new WatchWriter(shape).show());
    if (shape.needsInitial()) {
      slot.addType(initial());
    }
  }

  /** What a pool that threads share knows of each object. */
  private void addPlaces(TypeSpec.Builder slot) {
    slot.addField(
        shape
            .ofSlot(TypeName.LONG, names.place())
            .addJavadoc("With which it was last acquired; the first, if it never was.\n")
            .build());
    slot.addField(
        shape
            .ofSlot(TypeName.LONG, names.released())
            .addJavadoc("With which it was last released: the same, unless it is in use.\n")
            .build());
    if (model.discards()) {
      slot.addField(
          shape
              .ofSlot(TypeName.BOOLEAN, names.gone())
              .addJavadoc("Whether it was discarded: nobody acquires it any more.\n")
              .build());
    }
    if (model.subclassed() && model.owns()) {
      slot.addField(
          shape
              .ofSlot(TypeName.INT, names.mark())
              .addJavadoc("How far its release has come.\n")
              .build());
    }
    if (model.subclassed() && model.handsOutUnpooled()) {
      slot.addField(
          shape
              .ofSlot(shape.nullable(ClassName.get(AtomicBoolean.class)), names.stray())
              .addJavadoc("Whether it is in use; of an object that is not pooled.\n")
              .build());
    }
  }

  private void perObject(TypeSpec.Builder slot) {
    for (int i = 0; i < kept.size(); i++) {
      if (model.resets().get(i) instanceof Reset.InPlace inPlace
          && inPlace.recipe().perObject()
          && inPlace.recipe().initialType() != null) {
        slot.addField(
            shape
                .ofSlot(inPlace.recipe().initialType(), kept.get(i))
                .addModifiers(Modifier.FINAL)
                .build());
      }
    }
    for (Reset.Slice slice : model.slices()) {
      slot.addField(
          shape
              .ofSlot(slice.slab().kind().type(), slice.labels().slice())
              .addModifiers(Modifier.FINAL)
              .build());
    }
  }

  /** What reads objects back from a stream could call; they would belong to no pool. */
  private MethodSpec withoutPool() {
    CodeBlock slices = SlabWriter.singles(model);
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
    if (!shape.needsInitial()) {
      // Where there is no prototype, which is made with it.
      constructor.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "unused")
              .build());
    }
    return constructor.addStatement("this($L)", Shape.joined(noPool(), slices)).build();
  }

  /** Whether the constructor has no parameters, as what reads objects from a stream wants it. */
  private boolean isConstructedPlainly() {
    return shape.looksForPool() && !model.hasSlices();
  }

  private CodeBlock noPool() {
    return shape.refersToPool()
        ? CodeBlock.of("$T.noPool()", RuntimeTypes.SETUP)
        : CodeBlock.of("");
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(
                model.surroundings().externalizable() && isConstructedPlainly()
                    ? Modifier.PUBLIC
                    : Modifier.PRIVATE);
    List<Parameter> parameters = model.maker().parameters();
    if (shape.refersToPool()) {
      constructor.addParameter(shape.pool, names.pool());
    }
    model.slices().forEach(slice -> constructor.addParameter(SlabWriter.parameter(slice)));
    if (!model.subclassed()) {
      constructor
          .addParameter(shape.type, names.object())
          .addStatement("this.$1N = $1N", names.object());
    } else {
      if (!parameters.isEmpty()) {
        constructor
            .addParameters(shape.parameters(parameters))
            .addStatement("super($L)", Shape.arguments(parameters));
      }
      if (shape.refersToPool()) {
        constructor.addStatement("this.$1N = $1N", names.pool());
      }
    }
    for (Reset.Slice slice : model.slices()) {
      CodeBlock own = CodeBlock.of("$L", slice.labels().slice());
      constructor
          .addStatement("this.$1L = $1L", own)
          .addCode(
              model.subclassed()
                  ? slice.place().writeQualified(own)
                  : slice.place().write(names.object(), own));
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

  private MethodSpec reset() {
    return restoring(names.reset(), "Makes the object as new.\n", reset -> true);
  }

  private MethodSpec letGo() {
    return restoring(
        names.letGo(), "Forgets what the object owned.\n", reset -> model.isOwned(reset.place()));
  }

  /**
   * What clears the object as a whole comes first, then the setters: what they change beside their
   * own field is put right by the assignments.
   */
  private MethodSpec restoring(String name, String doc, Predicate<Reset> chosen) {
    MethodSpec.Builder reset = shape.ofSlot(name).addJavadoc(doc);
    if (shape.passesInitial()) {
      reset.addParameter(shape.initial, names.values());
    }
    for (int turn = 0; turn < 3; turn++) {
      for (int i = 0; i < kept.size(); i++) {
        Reset each = model.resets().get(i);
        if (chosen.test(each) && turn == turn(each)) {
          reset.addCode(restore(i));
        }
      }
    }
    return reset.build();
  }

  private static int turn(Reset reset) {
    return reset instanceof Reset.Clear ? 0 : reset.place().setter() != null ? 1 : 2;
  }

  private CodeBlock restore(int i) {
    Reset reset = model.resets().get(i);
    Place place = reset.place();
    String object = shape.receiver();
    if (reset instanceof Reset.Assign assign) {
      return assign.asNeeded()
          ? place.writeIfChanged(object, assign.type(), initialOf(i))
          : place.write(object, initialOf(i));
    } else if (reset instanceof Reset.AssignNull assign) {
      return assign.asNeeded() ? place.writeNullIfChanged(object) : place.writeNull(object);
    } else if (reset instanceof Reset.Clear clear) {
      return named(clear.recipe().restore(), i);
    } else if (reset instanceof Reset.Evaluate evaluate) {
      // The compiler quotes this line if it has something against the expression.
      return place.write(object, evaluate.expression(), " // @Pooled.Reset");
    } else if (reset instanceof Reset.InPlace inPlace) {
      return named(inPlace.recipe().restore(), i);
    } else if (reset instanceof Reset.Slice slice) {
      return SlabWriter.restore(slice, object);
    }
    return CodeBlock.of("");
  }

  private MethodSpec verify() {
    MethodSpec.Builder verify =
        shape
            .ofSlot(names.verify())
            .addJavadoc(
                "Fails if the object, as constructed, has something that no reset could bring back.\n");
    if (shape.passesInitial()) {
      verify.addParameter(shape.initial, names.values());
    }
    String object = shape.receiver();
    if (model.foreign()) {
      verify.beginControlFlow("try");
    }
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
      } else if (reset instanceof Reset.Clear clear) {
        verify.addCode(named(clear.recipe().verify(), i));
      } else if (reset instanceof Reset.AssignNull) {
        boolean owned = model.isOwned(reset.place());
        verify.addStatement(
            owned ? "$T.verifyNone($L, $S)" : "$T.initiallyNull($L, $S)",
            owned ? RuntimeTypes.OWNERSHIP : RuntimeTypes.SETUP,
            value,
            reset.place().label());
      } else if (reset instanceof Reset.Mark) {
        verify.addStatement(
            "$T.unmarked($L, $S)", RuntimeTypes.SETUP, value, reset.place().label());
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
    Reset.@Nullable Clear clearing = shape.clearing();
    CodeBlock values = CodeBlock.of(shape.passesInitial() ? names.values() : "");
    CodeBlock again =
        shape.marked
            ? shape.callOfSlot(names.object(), names.reset(), values)
            : CodeBlock.of("$L($L)", names.reset(), values);
    // What a setter changes beside its own field is put right again.
    if (clearing != null
        || model.resets().stream()
            .anyMatch(reset -> reset.acts() && reset.place().setter() != null)) {
      verify.addStatement("$L", again);
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
      } else if (reset instanceof Reset.Slice slice && slice.isVerifiable()) {
        verify.addStatement(
            "$T.stored($L, $L, $S)",
            RuntimeTypes.SETUP,
            reset.place().read(object),
            kept.get(i),
            reset.place().label());
      } else if (reset instanceof Reset.Trust trust && trust.verified() && clearing != null) {
        verify.addStatement(
            "$T.cleared($L, $L, each -> $L, $S, $S)",
            RuntimeTypes.SETUP,
            object,
            prototype(),
            reset.place().read("each"),
            reset.place().label(),
            clearing.methods());
      }
    }
    if (model.resetsAnything() && model.resets().stream().anyMatch(SlotWriter::isReadByMethod)) {
      // A method that looks like a getter may have changed something all the same.
      verify.addStatement("$L", again);
    }
    if (model.foreign()) {
      verify
          .nextControlFlow("catch ($T failure)", RuntimeTypes.SETUP_EXCEPTION)
          .addStatement("throw $T.ofType(failure)", RuntimeTypes.SETUP)
          .endControlFlow();
    }
    return verify.build();
  }

  private static boolean isReadByMethod(Reset reset) {
    return reset instanceof Reset.Trust trust && trust.verified() && trust.place().getter() != null;
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
            .anyMatch(
                reset ->
                    (reset instanceof Reset.InPlace inPlace && inPlace.owned())
                        || reset instanceof Reset.Clear
                        || reset instanceof Reset.Trust);
    if (!model.hasOwnInitialValues()) {
      model0.initializer("$L", ConstructionWriter.single(shape, model, noPool()));
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
      if (model.hasOwnInitialValues()
          && reset instanceof Reset.InPlace inPlace
          && inPlace.owned()) {
        // Nobody has looked at the first object yet.
        constructor.addStatement(
            "$T.held($L, $S)",
            RuntimeTypes.SETUP,
            reset.place().read("prototype"),
            reset.place().label());
      }
      String prototype = model.hasOwnInitialValues() ? "prototype" : "PROTOTYPE";
      CodeBlock value = reset.place().read(prototype);
      Recipe recipe = reset.recipe();
      CodeBlock code =
          recipe == null
              ? value
              : CodeBlock.builder().addNamed(recipe.initial(), arguments(i, value, value)).build();
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

  private static @Nullable TypeName initialType(Reset reset) {
    if (reset instanceof Reset.Assign assign) {
      return assign.type();
    }
    Recipe recipe = reset.recipe();
    return recipe == null ? null : recipe.initialType();
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
