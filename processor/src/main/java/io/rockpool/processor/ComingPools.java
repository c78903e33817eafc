package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The pools that are about to be written: types that classes may mention already, and that the
 * compiler does not know yet.
 */
final class ComingPools {

  private final Map<String, List<ClassName>> bySimpleName = new HashMap<>();

  void add(ClassName pool) {
    bySimpleName.computeIfAbsent(pool.simpleName(), name -> new ArrayList<>()).add(pool);
  }

  /** How many classes would have a pool of that name; more than one cannot. */
  long count(ClassName pool) {
    return named(pool.simpleName()).stream().filter(pool::equals).count();
  }

  /**
   * The pool that a type is, as a class of some package calls it; null if it is none, or if that is
   * not sure.
   *
   * <p>The compiler knows nothing of such a type but how it is written, so imports are not seen: a
   * pool of the same package comes first, and one of another only if no third has its name.
   */
  @Nullable ClassName find(TypeMirror type, PackageElement from) {
    if (type.getKind() != TypeKind.ERROR
        || !(((DeclaredType) type).asElement() instanceof TypeElement element)) {
      return null;
    }
    String written = element.getQualifiedName().toString();
    List<ClassName> found =
        named(written.substring(written.lastIndexOf('.') + 1)).stream()
            .filter(
                pool -> pool.canonicalName().equals(written) || pool.simpleName().equals(written))
            .distinct()
            .toList();
    return found.stream()
        .filter(pool -> from.getQualifiedName().contentEquals(pool.packageName()))
        .findFirst()
        .orElse(found.size() == 1 ? found.get(0) : null);
  }

  private List<ClassName> named(String simpleName) {
    return bySimpleName.getOrDefault(simpleName, List.of());
  }
}
