package io.rockpool.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes {@code docs/performance.md} or {@code docs/performance-full.md} and its charts from the
 * figures beside it, one section for each JDK that has been measured.
 */
public final class Report {
  private Report() {}

  /**
   * Writes the pages again from the figures that are there.
   *
   * @param arguments the directory of the documentation
   */
  public static void main(String[] arguments) {
    for (Plan plan : Plan.values()) {
      write(Path.of(arguments[0]), plan);
    }
  }

  /** Writes the page of a set, and the charts. */
  static void write(Path docs, Plan plan) {
    Path data = docs.resolve(plan.page());
    StringBuilder page = new StringBuilder(introduction(plan));
    try (Stream<Path> files = Files.list(data)) {
      List<Path> measured =
          files
              .filter(file -> file.getFileName().toString().matches("jdk\\d+\\.csv"))
              .sorted(Comparator.comparing(Path::toString).reversed())
              .toList();
      for (Path file : measured) {
        String jdk = file.getFileName().toString().replace(".csv", "");
        section(Figures.read(file), jdk, plan, data, page);
      }
      Files.writeString(docs.resolve(plan.page() + ".md"), page.toString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String introduction(Plan plan) {
    return String.format(
        Locale.ROOT,
        """
      # Performance%3$s

      This page and its charts are written by `mvn -q -Pbench verify%1$s`, from figures that the same command puts into [%2$s](%2$s), one
      file for each JDK. What they are made of, what an operation must cost at least, and what was tried, is in [the limit](limit.md); what pooling does to
      latency, in [latency](latency.md); how threads share a pool, in [shared](shared.md).

      All contenders pool the same object, fill it the same, and make it as new the same, behind the same small interface; each runs in a JVM of its own, so that
      its call sites see one class. The use is kept out of line, as the code of an application mostly is. Contenders alternate, since the speed of a
      machine changes from minute to minute. **Read the ratios.** Figures are nanoseconds for one acquire, use and release, the median of forks; where the highest fork took more than a third longer
      than the lowest, both are given.

      - **pair**: one object at a time. **burst**: 256 are acquired and used, then released in the same order.
      - **random**: of so many live objects one after the other is replaced at random.
      - **hand-over**: one thread acquires, fills and sends through a queue, another reads and releases.
      - The object has five fields and 40 bytes unless something else is said.
      """,
        plan == Plan.FULL ? " -Dbench.set=full" : "",
        plan.page(),
        plan == Plan.FULL ? ", all workloads" : "");
  }

  private static void section(
      Figures figures, String jdk, Plan plan, Path data, StringBuilder page) {
    page.append(
        String.format(
            Locale.ROOT,
            "%n## JDK %s%n%n%s %s; %s; %s. Iterations of a fork: %s. Forks: %s. `%s`, with `-Dbench.jdk=` where another JDK builds.%n",
            figures.circumstance("jdk").replaceAll("[.+].*", ""),
            figures.circumstance("vm"),
            figures.circumstance("jdk"),
            figures.circumstance("machine"),
            figures.circumstance("date"),
            figures.circumstance("iterations"),
            figures.circumstance("forks"),
            figures.circumstance("command")));
    if (!figures.circumstance("not here").isEmpty()) {
      page.append("\nThis JDK cannot run: " + figures.circumstance("not here") + ".\n");
    }
    if (!figures.circumstance("left out").isEmpty()) {
      page.append(
          "\nLeft out "
              + figures.circumstance("left out")
              + ": `-Dbench.minutes` gives them more time.\n");
    }
    if (!figures.circumstance("failed").isEmpty()) {
      page.append(
          "\n**Failed, and so not in the tables**: " + figures.circumstance("failed") + ".\n");
    }
    page.append("\n### Goals\n\n| work | goal | figure | |\n| --- | --- | --- | --- |\n");
    Goals.confined().forEach(goal -> page.append(goal.row(figures)).append('\n'));
    Goals.shared().forEach(goal -> page.append(goal.row(figures)).append('\n'));
    page.append("\n### One thread\n\n");
    chart(figures, jdk + "-pair", "pair, one thread", "pair/1/b40", data, page);
    chart(figures, jdk + "-burst", "burst of 256, one thread", "burst/1/b40", data, page);
    Map<String, String> alone = new LinkedHashMap<>();
    alone.put("pair", "pair/1/b40");
    alone.put("burst", "burst/1/b40");
    Goals.LIVE.forEach(
        live -> alone.put("random, " + Goals.count(live), Goals.replacement(Payload.B40, live)));
    alone.put("exhausted", "exhaustion/1/b40");
    alone.put("creation, per object", "creation/1/b40");
    table(figures, alone, "pair/1/b40", page);
    page.append(
        """

        *exhausted*: one is asked for when all are in use. Stormpot is left out, since the JVM ran out of memory while it was asked again and again. *creation* is that of a pool of
        1,048,576 objects; *array* hands out what it has, round and round, and takes nothing back: what the workload itself costs; its creation is a loop of `new`.
        """);
    page.append("\n### Random replacement, and what each size pays\n\n");
    replacement(figures, page);
    page.append("\n### Other objects, in pairs\n\n");
    twins(figures, page);
    if (plan == Plan.FULL) {
      others(figures, page);
    }
    page.append("\n### Threads together\n\n");
    chart(figures, jdk + "-pair-2", "pair, two threads", "pair/2/b40", data, page);
    chart(
        figures,
        jdk + "-hand-over",
        "hand-over between two threads, per message",
        "handover/2/b40",
        data,
        page);
    Map<String, String> together = new LinkedHashMap<>();
    for (int threads : List.of(2, 4, 8)) {
      together.put("pair, " + threads, "pair/" + threads + "/b40");
    }
    for (int threads : List.of(2, 4, 8)) {
      together.put("burst, " + threads, "burst/" + threads + "/b40");
    }
    for (int threads : List.of(2, 4, 8)) {
      together.put("random, " + threads, "replacement/" + threads + "/b40/16384");
    }
    together.put("hand-over, 2", "handover/2/b40");
    together.put("8 threads, 8 objects", "crowd/8/b40");
    table(figures, together, "pair/2/b40", page);
    figures
        .of("ring/2/b40", Contender.DISRUPTOR)
        .ifPresent(
            ring ->
                page.append(
                    String.format(
                        Locale.ROOT,
                        "%nThe Disruptor's ring, whose items never leave it, and which replaces pool and queue together: %s ns per message.%n",
                        number(ring))));
    page.append("\n### Bytes for each object, beside the object\n\n");
    memory(figures, page);
  }

  private static void chart(
      Figures figures, String name, String title, String workload, Path data, StringBuilder page) {
    Map<String, Double> bars = new LinkedHashMap<>();
    Set<String> own = new LinkedHashSet<>();
    figures.of(workload).stream()
        // They take thousands of times as long: nothing else could be seen.
        .filter(each -> !Contender.valueOf(each.contender()).checks().equals("full"))
        .sorted(Comparator.comparingDouble(Sample::median))
        .forEach(
            each -> {
              String label = Contender.valueOf(each.contender()).label();
              bars.put(label, each.median());
              if (label.startsWith("Rockpool")) {
                own.add(label);
              }
            });
    if (!bars.isEmpty()) {
      Chart.write(data, name, title + ", ns", bars, own);
      page.append(Chart.picture(data.getFileName() + "/" + name, title)).append("\n\n");
    }
  }

  /** All contenders of some workloads that were measured. */
  private static void table(
      Figures figures, Map<String, String> columns, String first, StringBuilder page) {
    Map<String, String> measured = new LinkedHashMap<>(columns);
    measured.values().removeIf(workload -> figures.of(workload).isEmpty());
    Set<String> contenders = new LinkedHashSet<>();
    figures.of(first).forEach(each -> contenders.add(each.contender()));
    measured
        .values()
        .forEach(
            workload -> figures.of(workload).forEach(each -> contenders.add(each.contender())));
    page.append("| ns | ").append(String.join(" | ", measured.keySet())).append(" | bytes |\n");
    page.append("| --- |").append(" --- |".repeat(measured.size() + 1)).append('\n');
    for (String contender : contenders) {
      page.append("| ").append(Contender.valueOf(contender).label());
      double bytes = 0;
      for (String workload : measured.values()) {
        page.append(" | ").append(figures.of(workload, contender).map(Report::number).orElse(""));
        if (!workload.startsWith("creation") && !workload.startsWith("crowd")) {
          bytes = Math.max(bytes, figures.of(workload, contender).map(Sample::garbage).orElse(0.0));
        }
      }
      page.append(String.format(Locale.ROOT, " | %.0f |%n", bytes));
    }
  }

  private static void replacement(Figures figures, StringBuilder page) {
    page.append("| live | ");
    Goals.SIZES.forEach(payload -> page.append(payload.label()).append(" | "));
    page.append("geometric mean |\n| --- |")
        .append(" --- |".repeat(Goals.SIZES.size() + 1))
        .append('\n');
    for (int live : Goals.LIVE) {
      page.append("| ").append(Goals.count(live));
      for (Payload payload : Goals.SIZES) {
        page.append(" | ").append(twin(figures, Goals.replacement(payload, live)));
      }
      OptionalDouble mean = Goals.replacement(figures, live);
      page.append(" | ")
          .append(mean.isPresent() ? String.format(Locale.ROOT, "%.2f", mean.getAsDouble()) : "")
          .append(" |\n");
    }
    page.append("\nRockpool / stack by hand = ratio.\n");
  }

  private static void twins(Figures figures, StringBuilder page) {
    page.append("| object | Rockpool / stack by hand | `new` |\n| --- | --- | --- |\n");
    for (Payload payload : Payload.values()) {
      String workload = Goals.pair(payload);
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s |%n",
              payload.label(),
              twin(figures, workload),
              figures.of(workload, Contender.NEW).map(Report::number).orElse("")));
    }
  }

  /** Of what the short set measures for the pool and its twin alone. */
  private static void others(Figures figures, StringBuilder page) {
    Map<String, String> pairs = new LinkedHashMap<>();
    Map<String, String> random = new LinkedHashMap<>();
    for (Payload payload : Payload.values()) {
      if (payload.isAnything()) {
        pairs.put(payload.label(), Goals.pair(payload));
      }
    }
    for (int live : Goals.LIVE) {
      for (Payload payload : Goals.SIZES) {
        random.put(Goals.count(live) + ", " + payload.label(), Goals.replacement(payload, live));
      }
    }
    page.append("\n### Other objects, in pairs, by everyone\n\n");
    table(figures, pairs, "pair/1/b40", page);
    page.append("\n### Other objects, in random replacement, by everyone\n\n");
    table(figures, random, "pair/1/b40", page);
  }

  private static String twin(Figures figures, String workload) {
    OptionalDouble own = Goals.value(figures, workload, Contender.ROCKPOOL);
    OptionalDouble stack = Goals.value(figures, workload, Contender.STACK);
    return own.isEmpty() || stack.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            "%.1f / %.1f = %.2f",
            own.getAsDouble(),
            stack.getAsDouble(),
            own.getAsDouble() / stack.getAsDouble());
  }

  private static void memory(Figures figures, StringBuilder page) {
    boolean compact = !figures.of("memory/compact/trade").isEmpty();
    page.append("| | headers of 12 bytes |").append(compact ? " headers of 8 bytes |" : "");
    page.append("\n| --- | --- |").append(compact ? " --- |" : "").append('\n');
    for (Sample each : figures.of("memory/usual/trade")) {
      row(
          figures,
          Contender.valueOf(each.contender()).label(),
          "trade",
          each.contender(),
          compact,
          page);
    }
    List<String> gaps = new ArrayList<>();
    for (Gap gap : Gap.values()) {
      gaps.add(gap.label());
    }
    page.append("| Rockpool, mean over all ends of a layout | ")
        .append(mean(figures, "usual", gaps));
    page.append(compact ? " | " + mean(figures, "compact", gaps) : "").append(" |\n");
    for (Payload payload : Payload.values()) {
      String what = payload.name().toLowerCase(Locale.ROOT);
      if (figures.of("memory/usual/" + what, Contender.ROCKPOOL).isPresent()) {
        row(
            figures,
            "Rockpool, " + payload.label(),
            what,
            Contender.ROCKPOOL.name(),
            compact,
            page);
      }
    }
    page.append(
        "\nMeasured with JOL: what a pool of twice as many objects weighs more, without the objects.");
    page.append(compact ? "\n" : " " + figures.circumstance("headers") + "\n");
  }

  private static void row(
      Figures figures,
      String label,
      String what,
      String contender,
      boolean compact,
      StringBuilder page) {
    page.append("| ").append(label).append(" | ");
    page.append(figures.of("memory/usual/" + what, contender).map(Report::number).orElse(""));
    if (compact) {
      page.append(" | ")
          .append(figures.of("memory/compact/" + what, contender).map(Report::number).orElse(""));
    }
    page.append(" |\n");
  }

  private static String mean(Figures figures, String headers, List<String> whats) {
    double mean =
        whats.stream()
            .flatMap(what -> figures.of("memory/" + headers + "/" + what).stream())
            .mapToDouble(Sample::median)
            .average()
            .orElse(Double.NaN);
    return String.format(Locale.ROOT, "%.1f", mean);
  }

  private static String number(Sample sample) {
    if (sample.highest() > sample.lowest() * 4 / 3) {
      return digits(sample.lowest()) + " - " + digits(sample.highest());
    }
    return digits(sample.median());
  }

  private static String digits(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
  }
}
