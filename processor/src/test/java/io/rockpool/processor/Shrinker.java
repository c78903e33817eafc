package io.rockpool.processor;

import java.util.List;

/** Finds what is the least of a random class that still shows a failure. */
final class Shrinker {

  private Shrinker() {}

  /** Leaves out one thing after another, as long as something of the same sort is wrong. */
  static Specimen shrink(Specimen failing, String failure) {
    Specimen smallest = failing;
    boolean java = isJava(failing);
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (Specimen candidate : smallest.smaller()) {
        String found = Population.failures(List.of(candidate)).get(candidate);
        if (found != null && sort(found).equals(sort(failure)) && isJava(candidate) == java) {
          smallest = candidate;
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  /** What a failure is at its core: without the names and numbers of this one class. */
  static String sort(String failure) {
    return failure
        .lines()
        .findFirst()
        .orElse("")
        .replaceFirst("^[\\p{L}\\w.$]+:\\d+: ", "compiler: ")
        .replaceFirst("(?<=Not as new: ).*", "")
        .replaceAll("(shapes\\.|Unnamed)[\\p{L}\\w.$]+", "…")
        .replaceAll("'[^']*'", "…")
        .replaceAll("\\d+", "…");
  }

  private static boolean isJava(Specimen specimen) {
    return Build.attempt(List.of(), specimen.sources()).messages().isEmpty();
  }
}
