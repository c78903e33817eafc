package io.rockpool.junit;

import io.rockpool.PoolAudit;
import io.rockpool.PoolMisuseException;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * To which scope a thread belongs, and a pool. Threads inherit the scope of the thread that started
 * them.
 */
final class Scopes {
  private static final InheritableThreadLocal<@Nullable Scope> CURRENT =
      new InheritableThreadLocal<>();

  /** Which scope a pool was made in, as long as anybody can ask. */
  private static final Map<PoolAudit, Scope> OWNERS =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** The pools that the thread made while it belonged to no scope, as for an instance of a test. */
  private static final ThreadLocal<Deque<WeakReference<PoolAudit>>> UNOWNED =
      ThreadLocal.withInitial(ArrayDeque::new);

  /** An instance of a test has hardly more pools. */
  private static final int MOST = 64;

  private Scopes() {}

  static @Nullable Scope current() {
    return CURRENT.get();
  }

  static void enter(@Nullable Scope scope) {
    if (scope == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(scope);
    }
  }

  /** Puts the pools that this thread made just before into a scope. */
  static void adopt(Scope scope) {
    for (WeakReference<PoolAudit> each : UNOWNED.get()) {
      PoolAudit audit = each.get();
      if (audit != null) {
        own(scope, audit);
      }
    }
    UNOWNED.remove();
  }

  static void created(PoolAudit audit) {
    Scope scope = CURRENT.get();
    Scope open = scope == null ? null : scope.opened();
    if (open != null && isInitialising()) {
      open = open.lasting();
    }
    if (open != null) {
      own(open, audit);
    } else if (scope == null) {
      Deque<WeakReference<PoolAudit>> last = UNOWNED.get();
      last.add(new WeakReference<>(audit));
      if (last.size() > MOST) {
        last.remove();
      }
    }
  }

  static void misused(PoolAudit audit, PoolMisuseException misuse) {
    Scope scope = opened(CURRENT.get());
    // A thread that outlives tests belongs to none of them any more.
    Scope open = scope != null ? scope : opened(OWNERS.get(audit));
    if (open != null) {
      open.add(misuse);
    }
  }

  private static @Nullable Scope opened(@Nullable Scope scope) {
    return scope == null ? null : scope.opened();
  }

  private static void own(Scope scope, PoolAudit audit) {
    OWNERS.put(audit, scope);
    scope.add(audit);
  }

  /** Whether the pool is made for a static field, so that it outlives the test that comes first. */
  private static boolean isInitialising() {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("<clinit>")));
  }
}
