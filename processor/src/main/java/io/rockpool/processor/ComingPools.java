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

  private record Coming(ClassName pool, TypeElement type) {}

  private final Map<String, List<Coming>> bySimpleName;
  private final boolean guessing;
  private boolean doubtful;

  ComingPools() {
    this(new HashMap<>(), true);
  }

  private ComingPools(Map<String, List<Coming>> bySimpleName, boolean guessing) {
    this.bySimpleName = bySimpleName;
    this.guessing = guessing;
  }

  /** The same pools, of which none is found under a name that several have. */
  ComingPools withoutGuessing() {
    return new ComingPools(bySimpleName, false);
  }

  /** Whether a type was not found because several pools have its name. */
  boolean isDoubtful() {
    return doubtful;
  }

  void add(ClassName pool, TypeElement type) {
    bySimpleName
        .computeIfAbsent(pool.simpleName(), name -> new ArrayList<>())
        .add(new Coming(pool, type));
  }

  /** How often a pool of that name is asked for; more than once it cannot be made. */
  long count(ClassName pool) {
    return named(pool.simpleName()).stream().filter(each -> each.pool.equals(pool)).count();
  }

  /** How often a pool of that name is asked for one class. */
  long count(ClassName pool, TypeElement type) {
    return named(pool.simpleName()).stream()
        .filter(each -> each.pool.equals(pool) && each.type.equals(type))
        .count();
  }

  private List<Coming> named(String simpleName) {
    return bySimpleName.getOrDefault(simpleName, List.of());
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
            .map(Coming::pool)
            .filter(
                pool -> pool.canonicalName().equals(written) || pool.simpleName().equals(written))
            .distinct()
            .toList();
    if (found.size() > 1 && !guessing) {
      doubtful = true;
      return null;
    }
    return found.stream()
        .filter(pool -> from.getQualifiedName().contentEquals(pool.packageName()))
        .findFirst()
        .orElse(found.size() == 1 ? found.get(0) : null);
  }
}
