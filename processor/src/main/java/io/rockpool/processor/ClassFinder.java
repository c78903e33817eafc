package io.rockpool.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds classes by name, each once in a round: to learn that there is none takes the compiler a
 * while, and the next round may bring it.
 */
final class ClassFinder {

  private record Name(@Nullable ModuleElement module, String text) {}

  private final Elements elements;
  private final Map<Name, Optional<TypeElement>> found = new HashMap<>();

  ClassFinder(Elements elements) {
    this.elements = elements;
  }

  /** A class that the module of a package sees; null if there is none. */
  @Nullable TypeElement find(PackageElement home, String name) {
    return found
        .computeIfAbsent(
            new Name(elements.getModuleOf(home), name),
            wanted -> Optional.ofNullable(look(wanted.module, wanted.text)))
        .orElse(null);
  }

  private @Nullable TypeElement look(@Nullable ModuleElement module, String name) {
    return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
  }
}
