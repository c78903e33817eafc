package io.rockpool.processor;

import io.rockpool.PoolSetupException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Random classes that are compiled together, and what each of them shows to be wrong. */
final class Population {

  /** What begins the verdict on a class that is no Java, with or without a processor. */
  static final String INVALID = "The class itself does not compile: ";

  private static final Pattern ID = Pattern.compile("(shapes\\.s|Unnamed)n?\\d+");

  private final Map<Specimen, String> failures = new LinkedHashMap<>();
  private final Map<String, Specimen> byId = new HashMap<>();

  private Population(List<Specimen> specimens) {
    for (Specimen specimen : specimens) {
      byId.put(specimen.id(), specimen);
    }
  }

  /** The id of the random class that a source belongs to, by its qualified name. */
  static String idOf(String name) {
    Matcher id = ID.matcher(name);
    return id.lookingAt() ? id.group() : "";
  }

  /** What is wrong with each; those with which nothing is are left out. */
  static Map<Specimen, String> failures(List<Specimen> specimens) {
    Population population = new Population(specimens);
    population.accept(specimens.stream().filter(each -> each.expected().isEmpty()).toList());
    population.refuse(specimens.stream().filter(each -> !each.expected().isEmpty()).toList());
    return population.failures;
  }

  /** What must compile without a word, and give pools that keep their promise. */
  private void accept(List<Specimen> specimens) {
    List<Specimen> open = specimens;
    while (!open.isEmpty()) {
      Build build = build(open, true);
      Map<Specimen, List<String>> said = said(build);
      if (said.isEmpty()) {
        for (Specimen specimen : open) {
          String failure = prove(specimen, build);
          if (failure != null) {
            failures.put(specimen, failure);
          }
        }
        return;
      }
      said.forEach((specimen, messages) -> failures.put(specimen, messages.get(0)));
      // One that fails keeps the others from being compiled to the end.
      open = open.stream().filter(each -> !said.containsKey(each)).toList();
    }
  }

  /** What must be refused, each for its own reasons and no others. */
  private void refuse(List<Specimen> specimens) {
    if (specimens.isEmpty()) {
      return;
    }
    said(build(specimens, false))
        .forEach((specimen, messages) -> failures.put(specimen, INVALID + messages.get(0)));
    Map<Specimen, List<String>> said = said(build(specimens, true));
    for (Specimen specimen : specimens) {
      List<String> messages = said.getOrDefault(specimen, List.of());
      Set<String> expected =
          specimen.expected().stream()
              .map(Problem::name)
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> found =
          messages.stream()
              .map(message -> message.replaceFirst("(?s)^\\[(Pooled\\w+)\\] .*", "$1"))
              .collect(Collectors.toCollection(TreeSet::new));
      if (!found.equals(expected)) {
        failures.putIfAbsent(
            specimen, "Expected " + expected + ", but the compiler says " + messages);
      }
    }
  }

  private static Build build(List<Specimen> specimens, boolean processed) {
    Map<String, String> sources = new LinkedHashMap<>();
    specimens.forEach(specimen -> sources.putAll(specimen.sources()));
    return Build.attempt(processed ? List.of(new PooledProcessor()) : List.of(), sources);
  }

  /** The errors and warnings, by the class whose sources or pool they are about. */
  private Map<Specimen, List<String>> said(Build build) {
    Map<Specimen, List<String>> said = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : build.compilation().diagnostics()) {
      if (each.getKind() == Diagnostic.Kind.NOTE) {
        continue;
      }
      String text = each.getMessage(null);
      if (each.getSource() == null) {
        unknown.add(text);
        continue;
      }
      String path = each.getSource().toUri().getPath().replaceFirst("^/(SOURCE_OUTPUT/)?", "");
      String name = path.replaceFirst("\\.java$", "").replace('/', '.');
      Specimen specimen = byId.get(idOf(name));
      if (specimen == null) {
        throw new AssertionError(name + ": " + text);
      }
      boolean ours = text.startsWith("[Pooled");
      said.computeIfAbsent(specimen, key -> new ArrayList<>())
          .add(ours ? text : name + ":" + each.getLineNumber() + ": " + text + line(each));
    }
    unknown.removeIf(text -> text.startsWith("warnings found and -Werror"));
    if (!unknown.isEmpty()) {
      throw new AssertionError(unknown);
    }
    return said;
  }

  private static String line(Diagnostic<? extends JavaFileObject> found) {
    try {
      String text = found.getSource().getCharContent(true).toString();
      return "\n    " + text.lines().toList().get((int) found.getLineNumber() - 1).strip();
    } catch (java.io.IOException | IndexOutOfBoundsException none) {
      return "";
    }
  }

  private static String prove(Specimen specimen, Build build) {
    try {
      List<String> differences =
          Proof.differences(build.load(specimen.pool()), specimen.resetsOnAcquire());
      return specimen.failsAtStart()
          ? "Expected to be refused when its pool is created"
          : differences.isEmpty()
              ? null
              : "Not as new: " + differences.subList(0, Math.min(differences.size(), 3));
    } catch (InvocationTargetException failure) {
      return specimen.failsAtStart() && failure.getCause() instanceof PoolSetupException refused
          ? null
          : "The pool cannot be created: " + text(failure.getCause());
    } catch (ReflectiveOperationException | RuntimeException | Error failure) {
      return "The proof failed: " + text(failure);
    }
  }

  private static String text(Throwable failure) {
    return failure
        + Arrays.stream(failure.getStackTrace())
            .limit(8)
            .map(frame -> "\n    at " + frame)
            .collect(Collectors.joining());
  }
}
