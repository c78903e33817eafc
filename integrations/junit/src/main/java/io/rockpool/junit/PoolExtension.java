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

  /**
   * The scope of a test, or of a class, whose instance is just being made: which test it will be,
   * JUnit does not tell yet.
   */
  private static final ThreadLocal<@Nullable Scope> COMING = new ThreadLocal<>();

  PoolExtension() {}

  @Override
  public void beforeAll(ExtensionContext context) throws ClassNotFoundException {
    FullChecks.require();
    Scope coming = COMING.get();
    COMING.remove();
    Scope scope = coming != null && coming.isOfClass() ? coming : Scope.ofClass(find(context));
    store(context).put(Scope.class, scope);
    Scopes.enter(scope);
    Class<?> type = context.getRequiredTestClass();
    // Otherwise the first test would do that, and its static pools would seem to be of that test.
    Class.forName(type.getName(), true, type.getClassLoader());
  }

  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factoryContext, ExtensionContext context) {
    // The instance around that of a nested class comes first, and its pools are of the same test.
    if (COMING.get() == null) {
      boolean lasts =
          context.getTestInstanceLifecycle().stream()
              .anyMatch(TestInstance.Lifecycle.PER_CLASS::equals);
      Scope scope = lasts ? Scope.ofClass(find(context)) : Scope.ofTest(find(context));
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
