package io.rockpool.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * What all parts of the generated code agree on: the types they mention, and small pieces of code.
 */
final class Shape {

  final PoolModel model;
  final Names names;

  /** Whether the pool keeps its mark in a field of the user's. */
  final boolean marked;

  /** The user's class, with its type variables. */
  final TypeName type;

  /** What the pool keeps: the object itself, or an entry that has it in a field. */
  final TypeName slot;

  /** The same with wildcards, for static fields and for {@code instanceof}. */
  final TypeName anySlot;

  final ClassName initial;

  /** The pool, with its type variables. */
  final TypeName pool;

  Shape(PoolModel model) {
    this.model = model;
    this.names = model.names();
    ClassName slotClass = model.pool().nestedClass(names.slot());
    this.marked = model.markField() != null && !model.hasEntries();
    this.pool = parameterized(model.pool());
    this.type = parameterized(model.type());
    this.slot = marked ? type : parameterized(slotClass);
    this.anySlot = marked ? anyType() : isGeneric() ? withWildcards(slotClass) : slotClass;
    this.initial = (marked ? model.pool() : slotClass).nestedClass(names.initial());
  }

  /** Whether each object has a reference to its pool. */
  boolean refersToPool() {
    return model.subclassed() && model.isShared();
  }

  /** Whether the pool of an object has to be looked for, by its mark. */
  boolean looksForPool() {
    return model.subclassed() && !model.isShared();
  }

  boolean isGeneric() {
    return !model.variables().isEmpty();
  }

  /** How diamonds end a constructor call: {@code <>} for a generic class. */
  String diamond() {
    return isGeneric() ? "<>" : "";
  }

  /**
   * A class before a dot, where a variable of its name would be taken for it: with its package
   * then.
   */
  CodeBlock inExpressions(ClassName type) {
    return Names.OF_POOL.contains(type.simpleNames().get(0))
        ? CodeBlock.of("$L", type.canonicalName())
        : CodeBlock.of("$T", type);
  }

  /** The pool with wildcards. */
  TypeName anyPool() {
    return isGeneric() ? withWildcards(model.pool()) : model.pool();
  }

  /** The user's class with wildcards. */
  TypeName anyType() {
    return isGeneric() ? withWildcards(model.type()) : model.type();
  }

  /** An inner class of the pool. */
  TypeName inner(String name) {
    return isGeneric()
        ? ((ParameterizedTypeName) pool).nestedClass(name)
        : model.pool().nestedClass(name);
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
    return model.hasEntries()
        ? CodeBlock.of("$L.$L", slotVariable, names.object())
        : CodeBlock.of("$L", slotVariable);
  }

  /** The variable of a method that holds a slot, where its parameter does not already. */
  String slotVariable() {
    return marked ? names.object() : "slot";
  }

  /** The mark of a slot. */
  CodeBlock mark(String slotVariable) {
    Place field = model.markField();
    return field == null || !marked
        ? CodeBlock.of("$L.$L", slotVariable, names.mark())
        : field.read(slotVariable);
  }

  /** The place with which a slot was last acquired. */
  CodeBlock place(String slotVariable) {
    return CodeBlock.of("$L.$L", slotVariable, names.place());
  }

  /** The place with which a slot was last released. */
  CodeBlock released(String slotVariable) {
    return CodeBlock.of("$L.$L", slotVariable, names.released());
  }

  /** Whether an object that is not pooled is in use. */
  CodeBlock stray(String slotVariable) {
    return CodeBlock.of("$L.$L", slotVariable, names.stray());
  }

  /** Whether a slot of a pool that threads share is in use. */
  CodeBlock inUse(String slotVariable) {
    return CodeBlock.of("$L != $L", place(slotVariable), released(slotVariable));
  }

  /**
   * One side of a comparison: where the class has an {@code equals}, the cast tells readers, and
   * checkers such as Error Prone, that identity is meant.
   */
  CodeBlock identity(Object compared) {
    return CodeBlock.of(model.surroundings().hasEquals() ? "(Object) $L" : "$L", compared);
  }

  /** A field of the slot itself, which is not part of the user's object. */
  FieldSpec.Builder ofSlot(TypeName type, String name) {
    FieldSpec.Builder field = FieldSpec.builder(type, name, Modifier.PRIVATE);
    return model.surroundings().serializable() ? field.addModifiers(Modifier.TRANSIENT) : field;
  }

  /** Begins a method about one slot: of the slot, or of the pool if the slot is the user's. */
  MethodSpec.Builder ofSlot(String name) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE);
    return marked ? method.addParameter(type, names.object()) : method;
  }

  /** Calls a method about one slot. */
  CodeBlock callOfSlot(String slotVariable, String name, CodeBlock arguments) {
    return !marked
        ? CodeBlock.of("$L.$L($L)", slotVariable, name, arguments)
        : arguments.isEmpty()
            ? CodeBlock.of("$L($L)", name, slotVariable)
            : CodeBlock.of("$L($L, $L)", name, slotVariable, arguments);
  }

  /** The statement that makes the object of a slot as new; empty if there is nothing to do. */
  CodeBlock reset(String slotVariable) {
    return reset(slotVariable, initialArgument());
  }

  /** The same with the initial values that are given. */
  CodeBlock reset(String slotVariable, CodeBlock initial) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (model.resetsAnything()) {
      code.addStatement("$L", callOfSlot(slotVariable, names.reset(), initial));
    }
    return code.build();
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
            && (inPlace.owned() || inPlace.recipe().initialType() != null))
        || (reset instanceof Reset.Clear clear && clear.recipe().initialType() != null)
        || (reset instanceof Reset.Trust trust && trust.verified());
  }

  /** What clears objects as a whole, or null. */
  Reset.@Nullable Clear clearing() {
    for (Reset reset : model.resets()) {
      if (reset instanceof Reset.Clear clear) {
        return clear;
      }
    }
    return null;
  }

  /**
   * Whether the first object is looked at. Whenever there are initial values it is: they are then
   * read while the pool is created, and not on the first release.
   */
  boolean needsVerify() {
    return needsInitial()
        || model.markField() != null
        || model.resets().stream()
            .anyMatch(reset -> reset instanceof Reset.AssignNull || reset instanceof Reset.Clear)
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

  /** Arguments, some of which may be empty. */
  static CodeBlock joined(CodeBlock... arguments) {
    return Stream.of(arguments)
        .filter(each -> !each.toString().isEmpty())
        .collect(CodeBlock.joining(",$W"));
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
