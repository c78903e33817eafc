package io.rockpool.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures all contenders of each workload in turn, and what their pools weigh, and writes the
 * report.
 *
 * <p>Contenders alternate, a fork each, since the speed of a machine changes from minute to minute:
 * what is compared was measured close together.
 */
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
   *     written; the command that this is
   * @throws IllegalStateException after all, if a benchmark failed
   */
  public static void main(String[] arguments) {
    Plan plan = Plan.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    int rounds = Integer.parseInt(arguments[1]);
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
        "iterations", "3 + 5 of " + millis + " ms (more threads than processors: 1 + 1 of 2 s)");
    figures.note("forks", forks(plan, rounds));
    figures.note(
        "not here", missing().stream().map(Contender::label).collect(Collectors.joining(", ")));
    Forks forks = new Forks(millis);
    Set<String> failed = new LinkedHashSet<>();
    for (Workload workload : plan.workloads()) {
      for (int round = 0; round < workload.forks(rounds); round++) {
        for (Contender contender : contenders(workload, chosen)) {
          boolean isEveryones = round < (plan == Plan.FULL ? rounds : 1);
          if (isEveryones || workload.handsOver() || contender.isClose()) {
            try {
              forks.run(workload, contender, round, figures);
            } catch (RunnerException failure) {
              // It must not cost what was measured of the others before.
              failure.printStackTrace();
              failed.add(contender.label() + " in " + workload.name());
            }
          }
        }
      }
      figures.of(workload.name()).forEach(Compare::print);
    }
    figures.note("failed", String.join(", ", failed));
    if (chosen.matcher("memory").find()) {
      Memory.measure(figures);
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
      throw new IllegalStateException(
          "These failed, for the reasons above; all others are measured, and written: "
              + String.join(", ", failed));
    }
  }

  private static String forks(Plan plan, int rounds) {
    return String.format(
        Locale.ROOT,
        "%d, but %d in pairs and bursts of one thread, and %d in hand-overs, in random replacement by one thread and in creations; %d where no figure is close to that of the contender; in each round objects are at other addresses",
        rounds,
        Math.max(rounds, Workload.MAIN_FORKS),
        Math.max(rounds, Workload.UNSTEADY_FORKS),
        plan == Plan.FULL ? rounds : 1);
  }

  private static void print(Sample sample) {
    System.out.printf(
        Locale.ROOT,
        "%s %s: %.2f (%.2f - %.2f), %.3f bytes%n",
        sample.workload(),
        sample.contender(),
        sample.median(),
        sample.lowest(),
        sample.highest(),
        sample.bytes());
  }

  private static List<Contender> contenders(Workload workload, Pattern chosen) {
    return workload.contenders().stream()
        .filter(Contender::runsHere)
        .filter(
            contender ->
                chosen
                    .matcher(workload.name() + "/" + contender.name().toLowerCase(Locale.ROOT))
                    .find())
        .toList();
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
