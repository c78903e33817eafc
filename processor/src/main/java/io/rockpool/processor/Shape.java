package io.rockpool.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What all parts of the generated code agree on: the types they mention, and small pieces of code.
 */
final class Shape {

  final PoolModel model;
  final Names names;

  /** The user's class, with its type variables. */
  final TypeName type;

  /** What the pool keeps: the object itself, or an entry that has it in a field. */
  final TypeName slot;

  /** The same with wildcards, for static fields and for {@code instanceof}. */
  final TypeName anySlot;

  final ClassName initial;

  Shape(PoolModel model) {
    this.model = model;
    this.names = model.names();
    ClassName slotClass = model.pool().nestedClass(names.slot());
    this.type = parameterized(model.type());
    this.slot = parameterized(slotClass);
    this.anySlot = isGeneric() ? withWildcards(slotClass) : slotClass;
    this.initial = slotClass.nestedClass(names.initial());
  }

  boolean isGeneric() {
    return !model.variables().isEmpty();
  }

  /** How diamonds end a constructor call: {@code <>} for a generic class. */
  String diamond() {
    return isGeneric() ? "<>" : "";
  }

  /** The user's class with wildcards. */
  TypeName anyType() {
    return isGeneric() ? withWildcards(model.type()) : model.type();
  }

  ArrayTypeName slots() {
    return ArrayTypeName.of(slot);
  }

  /** A new array of slots. */
  CodeBlock newSlots(CodeBlock length) {
    return isGeneric()
        ? CodeBlock.of("$T.<$T>array($L)", RuntimeTypes.SETUP, slot, length)
        : CodeBlock.of("new $T[$L]", slot, length);
  }

  /** The object of a slot. */
  CodeBlock objectOf(String slotVariable) {
    return model.subclassed()
        ? CodeBlock.of("$L", slotVariable)
        : CodeBlock.of("$L.$L", slotVariable, names.object());
  }

  /** How code within a slot refers to the object. */
  String receiver() {
    return model.subclassed() ? Place.THIS : names.object();
  }

  boolean needsInitial() {
    return model.resets().stream().anyMatch(Shape::looksAtPrototype);
  }

  static boolean looksAtPrototype(Reset reset) {
    return reset instanceof Reset.Assign
        || (reset instanceof Reset.InPlace inPlace
            && (inPlace.owned() || inPlace.recipe().initialType() != null));
  }

  /**
   * Whether the first object is looked at. Whenever there are initial values it is: they are then
   * read while the pool is created, and not on the first release.
   */
  boolean needsVerify() {
    return needsInitial()
        || model.resets().stream().anyMatch(reset -> reset instanceof Reset.AssignNull)
        || model.slices().stream().anyMatch(Reset.Slice::isVerifiable);
  }

  /** What {@code reset} and {@code verify} are called with, or declare. */
  boolean passesInitial() {
    return needsInitial() && model.hasOwnInitialValues();
  }

  CodeBlock initialArgument() {
    return CodeBlock.of(passesInitial() ? "initial" : "");
  }

  /** A type that may be null, said so if the user's module sees the annotation. */
  TypeName nullable(TypeName type) {
    ClassName nullable = model.surroundings().nullable();
    return nullable == null ? type : type.annotated(AnnotationSpec.builder(nullable).build());
  }

  List<ParameterSpec> parameters(List<Parameter> parameters) {
    return parameters.stream()
        .map(parameter -> ParameterSpec.builder(parameter.type(), parameter.name()).build())
        .toList();
  }

  static String arguments(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
  }

  private TypeName parameterized(ClassName name) {
    return isGeneric()
        ? ParameterizedTypeName.get(name, model.variables().toArray(new TypeName[0]))
        : name;
  }

  private TypeName withWildcards(ClassName name) {
    TypeName[] wildcards =
        model.variables().stream()
            .map(variable -> WildcardTypeName.subtypeOf(Object.class))
            .toArray(TypeName[]::new);
    return ParameterizedTypeName.get(name, wildcards);
  }
}
