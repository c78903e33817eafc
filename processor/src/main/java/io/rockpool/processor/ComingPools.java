package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

  private final List<ClassName> pools = new ArrayList<>();
  private final List<TypeElement> types = new ArrayList<>();
  private final boolean guessing;
  private boolean doubtful;

  ComingPools() {
    this(true);
  }

  private ComingPools(boolean guessing) {
    this.guessing = guessing;
  }

  /** The same pools, of which none is found under a name that several have. */
  ComingPools withoutGuessing() {
    ComingPools sure = new ComingPools(false);
    sure.pools.addAll(pools);
    sure.types.addAll(types);
    return sure;
  }

  /** Whether a type was not found because several pools have its name. */
  boolean isDoubtful() {
    return doubtful;
  }

  void add(ClassName pool, TypeElement type) {
    pools.add(pool);
    types.add(type);
  }

  /** How often a pool of that name is asked for; more than once it cannot be made. */
  long count(ClassName pool) {
    return pools.stream().filter(pool::equals).count();
  }

  /** How often a pool of that name is asked for one class. */
  long count(ClassName pool, TypeElement type) {
    return IntStream.range(0, pools.size())
        .filter(i -> pools.get(i).equals(pool) && types.get(i).equals(type))
        .count();
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
        pools.stream()
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
