package io.rockpool.benchmarks;

import io.netty.util.concurrent.FastThreadLocal;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.openjdk.jol.info.GraphLayout;

/**
 * What each pooled object weighs beside the object itself: in it, in arrays, in nodes, in whatever
 * else the pool has for it.
 *
 * <p>A pool of twice as many objects is as much heavier as these objects are. All that can be
 * reached from it is weighed, so what it has only once cancels out.
 */
public final class Memory {
  private static final int SOME = 1 << 12;
  private static final int REFERENCE = 4;

  /** What each line begins with that another JVM reads. */
  private static final String WEIGHT = "weight: ";

  private static final Set<Contender> WEIGHED =
      Set.of(
          Contender.ROCKPOOL,
          Contender.SHARED,
          Contender.STACK,
          Contender.ARRAY_DEQUE,
          Contender.GDX,
          Contender.KRYO,
          Contender.KRYO_SHARED,
          Contender.NETTY,
          Contender.NETTY_PINNED,
          Contender.STORMPOT,
          Contender.JCTOOLS,
          Contender.AGRONA,
          Contender.BLOCKING,
          Contender.COMMONS,
          Contender.VIBUR);

  private Memory() {}

  /** How the header of an object may look. */
  private enum Headers {
    /** 12 bytes, with compressed class pointers. */
    USUAL(17, "-XX:-UseCompactObjectHeaders"),
    /** 8 bytes. */
    COMPACT(25, "-XX:+UseCompactObjectHeaders");

    private final int since;
    private final String option;

    Headers(int since, String option) {
      this.since = since;
      this.option = option;
    }
  }

  /** Adds what everything weighs with each kind of header that this JVM has. */
  static void measure(Figures figures) {
    for (Headers headers : Headers.values()) {
      if (Runtime.version().feature() < headers.since) {
        figures.note("headers", "Compact headers are not on this JVM.");
      } else {
        weigh(headers, figures);
      }
    }
  }

  private static void weigh(Headers headers, Figures figures) {
    List<String> command = new ArrayList<>();
    command.add(Machine.java());
    // JDK 17 knows neither.
    command.add("-XX:+IgnoreUnrecognizedVMOptions");
    command.add(headers.option);
    // Records and lambdas do not tell where their fields are.
    command.addAll(
        List.of(
            "-Djol.magicFieldOffset=true",
            "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.vm.annotation=ALL-UNNAMED",
            "-Xmx2g",
            "-classpath",
            System.getProperty("java.class.path"),
            Memory.class.getName()));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          // JOL has its own to say.
          if (line.startsWith(WEIGHT)) {
            String[] words = line.substring(WEIGHT.length()).split(" ", -1);
            String workload = "memory/" + headers.name().toLowerCase(Locale.ROOT) + "/" + words[0];
            figures.add(workload, words[1], Double.parseDouble(words[2]), 0);
          }
        }
      }
      if (process.waitFor() != 0) {
        throw new IllegalStateException("Failed: " + String.join(" ", command));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      throw new IllegalStateException(interruption);
    }
  }

  /**
   * Prints what each contender weighs.
   *
   * @param arguments none
   * @throws InterruptedException if it is interrupted
   * @throws ExecutionException if something cannot be weighed
   */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    FutureTask<?> task = new FutureTask<>(Memory::print, null);
    // In other threads, Netty does not pool.
    new FastThreadLocalThread(task).start();
    task.get();
    // Threads of contenders do not end.
    System.exit(0);
  }

  private static void print() {
    double trade = each(array(Payload.B40.kind()::item));
    for (Contender contender : Contender.values()) {
      if (WEIGHED.contains(contender) && contender.runsHere()) {
        print("trade", contender, each(capacity -> pool(contender, capacity)) - trade);
      }
    }
    for (Payload payload : Payload.values()) {
      if (payload.isAnything()) {
        print(
            payload.name().toLowerCase(Locale.ROOT),
            Contender.ROCKPOOL,
            each(payload.kind()::rockpool) - each(array(payload.kind()::item)));
      }
    }
    for (Gap gap : Gap.values()) {
      print(gap.label(), Contender.ROCKPOOL, each(gap::pool) - each(array(gap::item)));
    }
  }

  private static void print(String what, Contender contender, double bytes) {
    // What the array has for each of its objects is not the object's.
    System.out.printf(Locale.ROOT, WEIGHT + "%s %s %.2f%n", what, contender, bytes + REFERENCE);
  }

  /** What one object more weighs, with all that the pool has for it. */
  private static double each(IntFunction<Object> pool) {
    // Classes that are loaded meanwhile, and what the first pool of all has made, are not of the
    // objects.
    weigh(pool, SOME);
    return (weigh(pool, 2 * SOME) - weigh(pool, SOME)) / (double) SOME;
  }

  private static long weigh(IntFunction<Object> pool, int capacity) {
    long weight = GraphLayout.parseInstance(pool.apply(capacity)).totalSize();
    FastThreadLocal.removeAll();
    return weight;
  }

  private static IntFunction<Object> array(Supplier<Object> item) {
    return length -> {
      Object[] items = new Object[length];
      Arrays.setAll(items, i -> item.get());
      return items;
    };
  }

  private static Object pool(Contender contender, int capacity) {
    Supplier<Front> sharing = contender.share(Payload.B40, capacity);
    Front front = sharing.get();
    if (contender == Contender.NETTY || contender == Contender.NETTY_PINNED) {
      // It creates what it needs.
      List<Item> items = new ArrayList<>();
      for (int i = 0; i < capacity; i++) {
        items.add(front.acquire());
      }
      items.forEach(front::release);
    }
    return Arrays.asList(
        sharing, front, ((FastThreadLocalThread) Thread.currentThread()).threadLocalMap());
  }
}
