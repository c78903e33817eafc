package io.rockpool.processor;

import java.util.Map;
import java.util.TreeMap;

/** How many random classes there were, of what sort, and what became of them. */
final class ShapeFigures {

  private final Map<Problem, Integer> refused = new TreeMap<>();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private int shapes;
  private int fields;
  private int accepted;
  private int shared;
  private int refusedAtStart;

  void count(Specimen specimen) {
    shapes++;
    if (!specimen.expected().isEmpty()) {
      specimen.expected().forEach(problem -> refused.merge(problem, 1, Integer::sum));
    } else if (specimen.failsAtStart()) {
      refusedAtStart++;
    } else {
      accepted++;
      shared += specimen.isShared() ? 1 : 0;
    }
    for (Level level : specimen.levels()) {
      for (Trait trait : level.traits()) {
        fields += trait.field().isEmpty() ? 0 : 1;
        kinds.merge(trait.kind(), 1, Integer::sum);
      }
    }
  }

  @Override
  public String toString() {
    return "%s shapes with %s fields: %s accepted, %s of them for threads to share, %s refused at start-up, %s by the compiler %s; made of %s"
        .formatted(
            shapes,
            fields,
            accepted,
            shared,
            refusedAtStart,
            shapes - accepted - refusedAtStart,
            refused,
            kinds);
  }
}
