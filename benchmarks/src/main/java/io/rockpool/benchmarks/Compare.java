package io.rockpool.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Measures all contenders of each workload, and what their pools weigh, and writes the report. */
public final class Compare {

  private Compare() {}

  /**
   * Runs the comparison.
   *
   * @param arguments {@code short} or {@code full}; how many forks, at least, a contender gets
   *     whose figure is close to another one, where others get one in the short set; how long an
   *     iteration takes, in milliseconds; a pattern to choose contenders of workloads, as {@code
   *     pair/2/b40/stormpot}, or {@code .*}; where there are sources for a later Java; where their
   *     classes go; the directory of the documentation, where figures, report and charts are
   *     written; the command that this is; after how many minutes the short set begins no more
   *     rounds
   * @throws IllegalStateException after all, if a benchmark failed
   */
  public static void main(String[] arguments) {
    Plan plan = Plan.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    int least = Integer.parseInt(arguments[1]);
    int millis = Integer.parseInt(arguments[2]);
    Pattern chosen = Pattern.compile(arguments[3]);
    Path docs = Path.of(arguments[6]);
    compile(arguments[4], arguments[5]);

    Figures figures = new Figures();
    Machine.describe(figures);
    figures.note("date", LocalDate.now(ZoneOffset.UTC).toString());
    figures.note("command", arguments[7]);
    figures.note("set", arguments[0]);
    figures.note(
        "iterations",
        "3 + 5 of "
            + millis
            + " ms, of which the median counts (creations: 2 + 3; more threads than processors: 1 + 1 of 1 s)");
    figures.note("forks", forks(plan, least));
    figures.note(
        "not here", missing().stream().map(Contender::label).collect(Collectors.joining(", ")));
    // First, since it takes seconds, and if it fails there is nothing to lose yet.
    if (chosen.matcher("memory").find()) {
      Memory.measure(figures);
    }
    Forks forks = new Forks(millis);
    String minutes = arguments[8];
    Duration limit = Duration.ofMinutes(Long.parseLong(minutes));
    Rounds rounds = new Rounds(plan, least, limit, System::nanoTime);
    rounds.run(
        (workload, contender) -> chosen.matcher(name(workload, contender)).find(),
        (workload, contender, round) -> {
          forks.run(workload, contender, round, figures);
          print(figures.of(workload.name(), contender).orElseThrow(), round);
        });
    String failed = String.join(", ", rounds.failed().keySet());
    figures.note("failed", failed);
    figures.note(
        "left out",
        rounds.left() == 0
            ? ""
            : "after " + minutes + " minutes, " + rounds.left() + " forks of the last rounds");
    if (rounds.left() > 0) {
      System.out.println(
          "Left out "
              + figures.circumstance("left out")
              + ". -Dbench.minutes gives them more time.");
    }
    // What was chosen is not the whole: it must not replace it.
    boolean whole = arguments[3].equals(".*");
    String jdk = "jdk" + Runtime.version().feature();
    figures.write(
        whole
            ? docs.resolve(plan.page()).resolve(jdk + ".csv")
            : Path.of(arguments[5]).resolveSibling("figures-" + jdk + ".csv"));
    if (whole) {
      Report.write(docs, plan);
    }
    if (!failed.isEmpty()) {
      IllegalStateException failure =
          new IllegalStateException(
              "These failed; all others are measured, and written: " + failed);
      rounds.failed().values().forEach(failure::addSuppressed);
      throw failure;
    }
  }

  private static String forks(Plan plan, int least) {
    return String.format(
        Locale.ROOT,
        "%d, but %d of Rockpool, the stack by hand, `ArrayDeque` and `new` in pairs and bursts of one thread, and %d of others there, in hand-overs, random replacement by one thread, resets, creations and with more threads than processors; %d where no figure is close to that of the contender; in each round objects are at other addresses",
        least,
        Math.max(least, Workload.MAIN_FORKS),
        Math.max(least, Workload.UNSTEADY_FORKS),
        plan.others(least));
  }

  private static String name(Workload workload, Contender contender) {
    return workload.name() + "/" + contender.name().toLowerCase(Locale.ROOT);
  }

  private static void print(Sample sample, int round) {
    System.out.printf(
        Locale.ROOT,
        "round %d, %s %s: %.2f, median %.2f, %.3f bytes%n",
        round + 1,
        sample.workload(),
        sample.contender(),
        sample.values().get(sample.values().size() - 1),
        sample.median(),
        sample.bytes());
  }

  private static List<Contender> missing() {
    return Arrays.stream(Contender.values()).filter(contender -> !contender.runsHere()).toList();
  }

  /** The build's compiler does not read classes of a later Java; that of this JVM may. */
  static void compile(String sources, String classes) {
    List<Contender> missing = missing();
    if (!missing.isEmpty()) {
      System.out.println("Not on this JVM: " + missing);
      return;
    }
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                errors,
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                classes,
                sources + "/io/rockpool/benchmarks/StormpotFront.java",
                sources + "/io/rockpool/benchmarks/StormpotTapFront.java");
    if (failed != 0) {
      throw new IllegalStateException("The sources in " + sources + " do not compile:\n" + errors);
    }
  }
}
