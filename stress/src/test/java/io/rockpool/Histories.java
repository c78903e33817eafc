package io.rockpool;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.StressOptions;

/**
 * Checks histories of three threads with Lincheck; a program, so that it can be run on a mutant.
 *
 * <p>Arguments: the simple name of the history, {@code model} or {@code stress}, how many
 * scenarios, and how many interleavings of each.
 */
public final class Histories {
  private Histories() {}

  /** Fails with Lincheck's report if a history cannot be explained. */
  public static void main(String[] arguments) throws ClassNotFoundException {
    check(
        arguments[0],
        arguments[1].equals("model"),
        Integer.parseInt(arguments[2]),
        Integer.parseInt(arguments[3]));
    System.exit(0);
  }

  static void check(String history, boolean model, int scenarios, int interleavings)
      throws ClassNotFoundException {
    Class<?> test = Class.forName("io.rockpool." + history);
    Class<?> specification = Class.forName("io.rockpool." + history + "$Expected");
    if (model) {
      new ModelCheckingOptions()
          .checkObstructionFreedom(true)
          // A search looks at more cells than Lincheck expects of a loop that gets on.
          .loopIterationsBeforeThreadSwitch(100)
          .loopBound(200)
          // The shortest history that fails is sought by hand if need be: it takes minutes.
          .minimizeFailedScenario(false)
          .iterations(scenarios)
          .invocationsPerIteration(interleavings)
          .threads(3)
          .actorsPerThread(3)
          .actorsBefore(1)
          .actorsAfter(2)
          .sequentialSpecification(specification)
          .check(test);
    } else {
      new StressOptions()
          .minimizeFailedScenario(false)
          .iterations(scenarios)
          .invocationsPerIteration(interleavings)
          .threads(3)
          .actorsPerThread(3)
          .actorsBefore(1)
          .actorsAfter(2)
          .sequentialSpecification(specification)
          .check(test);
    }
  }
}
