package io.rockpool.processor;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A field of a pooled object as the user declared it, own or inherited.
 *
 * @param element the field
 * @param owner the class that declares it
 * @param type its type, as seen from the pooled class
 * @param valueType the type of the expression that reads it: that of the getter if there is one
 * @param place how generated code reaches it, as far as it can
 * @param readable whether generated code can read it
 * @param writable whether generated code can write it, if it is not final
 */
record FieldDeclaration(
    VariableElement element,
    TypeElement owner,
    TypeMirror type,
    TypeMirror valueType,
    Place place,
    boolean readable,
    boolean writable) {

  boolean isFinal() {
    return element.getModifiers().contains(Modifier.FINAL);
  }

  String name() {
    return place.name();
  }
}
