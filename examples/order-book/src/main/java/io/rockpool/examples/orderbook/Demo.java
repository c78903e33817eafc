package io.rockpool.examples.orderbook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration: the same messages three times, each in a JVM of its own, with pools under
 * Epsilon GC (which never frees anything), with pools under G1, and with {@code new} under G1.
 */
public final class Demo {

  /** The orders that rest in the book of the order flow. */
  private static final int STANDING_ORDERS = 50_000;

  private final Settings settings;
  private final Path tape;
  private final Path jdk;
  private final PrintStream out = System.out;

  private Demo(Settings settings, Path tape, Path jdk) {
    this.settings = settings;
    this.tape = tape;
    this.jdk = jdk;
  }

  /**
   * Runs the demonstration.
   *
   * @param arguments the directory that a relative {@code input} is relative to, one for a
   *     temporary file, and the home of the JDK to measure on
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path tape = Files.createTempFile(Path.of(arguments[1]), "messages", ".tape");
    tape.toFile().deleteOnExit();
    try {
      new Demo(Settings.read(Path.of(arguments[0])), tape, Path.of(arguments[2])).run();
    } catch (InputException e) {
      exit(2, e.getMessage());
    } catch (RunException e) {
      exit(1, e.getMessage());
    } catch (IOException e) {
      exit(1, "Reading the input or writing " + tape + " failed: " + e);
    } finally {
      Files.deleteIfExists(tape);
    }
  }

  private static void exit(int code, @Nullable String reason) {
    System.out.flush();
    System.err.println(reason);
    System.exit(code);
  }

  private void run() throws IOException, InputException, InterruptedException, RunException {
    Rehearsal rehearsal = rehearse();
    Jvm jvm =
        settings.heapMegabytes() == 0
            ? Jvm.tight(jdk, rehearsal.orders(), rehearsal.levels())
            : new Jvm(jdk, settings.heapMegabytes());
    RunLauncher launcher = new RunLauncher(jvm, tape, settings.intervalNanos());
    out.printf("Three runs, each in a JVM with %s MB of heap%n", jvm.heapMegabytes());
    Map<Contestant, Result> results = new EnumMap<>(Contestant.class);
    for (Contestant contestant : Contestant.values()) {
      results.put(contestant, launcher.run(contestant, out));
    }
    Verdict verdict = new Verdict(rehearsal.messages(), jvm.heapMegabytes(), results);
    out.printf("%n%s%n%s%n", Table.of(results, settings.rate()), verdict.prose());
    verdict.verifyAgreement();
    out.println(verdict.line());
    verdict.verifyNoGarbage();
  }

  private Rehearsal rehearse() throws IOException, InputException {
    try (Rehearsal rehearsal = new Rehearsal(new TapeWriter(tape))) {
      Path input = settings.input();
      if (input == null) {
        out.println("Writing an order flow, seed " + settings.seed());
        new OrderFlow(settings.seed(), STANDING_ORDERS, rehearsal).write(settings.messages());
      } else {
        out.println("Reading " + input);
        LobsterFile file = new LobsterFile(input, settings.strict(), System.err);
        file.perform(rehearsal);
        out.printf(
            Locale.ROOT,
            "  %,d malformed lines skipped; %,d messages about orders placed before the file begins%n",
            file.malformed(),
            rehearsal.unknown());
      }
      out.printf(Locale.ROOT, "  %,d messages: %s%n", rehearsal.messages(), rehearsal.mix());
      out.printf(
          Locale.ROOT,
          "  up to %,d orders in the book at %,d prices; %,d trades%n",
          rehearsal.orders(),
          rehearsal.levels(),
          rehearsal.trades());
      return rehearsal;
    }
  }
}
