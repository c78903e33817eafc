package io.rockpool;

import java.lang.StackWalker.StackFrame;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which line of the user's code is calling, for one call in so many.
 *
 * <p>That is the first one on the stack that is neither of the runtime, nor of a generated pool,
 * nor of the JDK: of {@code list.forEach(pool::release)}, the line that says so. Any thread may
 * call.
 */
final class Sites {
  private final int every;
  private final AtomicInteger calls = new AtomicInteger();

  /**
   * Prepares to look up sites.
   *
   * @param every of how many calls one is looked up
   */
  Sites(int every) {
    this.every = every;
  }

  /** Where the calling thread is now; without the line, unless it is this call's turn. */
  Site here() {
    boolean sampled = every == 1 || calls.getAndIncrement() % every == 0;
    return new Site(sampled ? line() : null, Site.name(Thread.currentThread()), System.nanoTime());
  }

  /** Where the calling thread is now, always with the line. */
  static Site now() {
    return new Site(line(), Site.name(Thread.currentThread()), System.nanoTime());
  }

  private static @Nullable StackTraceElement line() {
    StackTraceElement line = first(frame -> !isOfPool(frame) && !isOfJdk(frame));
    // A thread may run nothing but a method of the pool.
    return line != null ? line : first(frame -> !isOfPool(frame));
  }

  private static @Nullable StackTraceElement first(Predicate<StackFrame> wanted) {
    return Walker.INSTANCE.walk(
        (Stream<StackFrame> frames) ->
            frames.filter(wanted).findFirst().map(StackFrame::toStackTraceElement).orElse(null));
  }

  /** Made when it is needed, which is never without full checks. */
  private static final class Walker {
    private static final StackWalker INSTANCE =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
  }

  private static boolean isOfPool(StackFrame frame) {
    Class<?> type = frame.getDeclaringClass();
    return type.getPackage() == Sites.class.getPackage()
        || Pool.class.isAssignableFrom(type.getNestHost());
  }

  private static boolean isOfJdk(StackFrame frame) {
    String module = frame.getDeclaringClass().getModule().getName();
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
  }
}
