package io.rockpool.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/** Opens a scope for each class and each test with {@link CheckPools}, and ends it. */
final class PoolExtension
    implements BeforeAllCallback,
        TestInstancePreConstructCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback {

  private static final Namespace NAMESPACE = Namespace.create(PoolExtension.class);

  /** The scope of a test whose instance is just being made, which is not known to JUnit yet. */
  private static final ThreadLocal<@Nullable Scope> COMING = new ThreadLocal<>();

  PoolExtension() {}

  @Override
  public void beforeAll(ExtensionContext context) throws ClassNotFoundException {
    FullChecks.require();
    Scope scope = Scope.ofClass(find(context));
    store(context).put(Scope.class, scope);
    Scopes.enter(scope);
    Class<?> type = context.getRequiredTestClass();
    // Otherwise the first test would do that, and its static pools would seem to be of that test.
    Class.forName(type.getName(), true, type.getClassLoader());
  }

  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factoryContext, ExtensionContext context) {
    boolean lasts =
        context.getTestInstanceLifecycle().stream()
            .anyMatch(TestInstance.Lifecycle.PER_CLASS::equals);
    Scope parent = find(context);
    if (lasts) {
      Scopes.enter(parent);
    } else if (COMING.get() == null) {
      Scope scope = Scope.ofTest(parent);
      COMING.set(scope);
      Scopes.enter(scope);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    FullChecks.require();
    Scope scope = COMING.get();
    COMING.remove();
    if (scope == null) {
      scope = Scope.ofTest(find(context));
      Scopes.adopt(scope);
    }
    store(context).put(Scope.class, scope);
    Scopes.enter(scope);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    end(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    COMING.remove();
    end(context);
  }

  private static void end(ExtensionContext context) {
    Scope scope = store(context).remove(Scope.class, Scope.class);
    if (scope != null) {
      Scopes.enter(scope.parent());
      scope.end();
    }
  }

  private static @Nullable Scope find(ExtensionContext context) {
    return store(context).get(Scope.class, Scope.class);
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
