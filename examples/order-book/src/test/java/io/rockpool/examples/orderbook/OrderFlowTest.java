package io.rockpool.examples.orderbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order flow, and what is done with it with pools and without. */
class OrderFlowTest {

  private static final int MESSAGES = 200_000;
  private static final int STANDING = 5_000;

  @TempDir Path directory;

  @Test
  void write_sameSeed_givesTheSameMessages() throws Exception {
    Path tape = write(1);

    assertThat(write(1)).hasSameBinaryContentAs(tape);
    assertThat(Files.mismatch(write(2), tape)).as("of another seed").isNotEqualTo(-1);
  }

  @Test
  void write_anySeed_bookStaysAboutAsLargeAsAskedFor() throws Exception {
    for (long seed = 1; seed <= 3; seed++) {
      Tape tape = Tape.open(write(seed));
      MatchingEngine engine = new MatchingEngine(new FreshMemory(), 1, 1, execution -> {});
      for (int i = 0; i < tape.messages(); i++) {
        tape.play(i, engine);
        if (i > STANDING) {
          assertThat(engine.book().size())
              .as("orders in the book, seed %d, message %d", seed, i)
              .isBetween(STANDING * 9 / 10, STANDING * 11 / 10);
        }
      }
    }
  }

  @Test
  void play_withPoolsAndWithNew_doesTheSame() throws Exception {
    Tape tape = Tape.open(write(1));

    Replay pooled = replay(Contestant.POOLED_G1, tape);
    Replay fresh = replay(Contestant.NEW_G1, tape);
    pooled.flatOut(tape.messages());
    fresh.flatOut(tape.messages());

    long checksum = fresh.checksum();
    assertThat(pooled.checksum()).isEqualTo(checksum);
    pooled.paced(tape.messages(), 0);
    assertThat(pooled.checksum()).as("of a second pass").isEqualTo(checksum);
    assertThat(pooled.latencies().getTotalCount()).isEqualTo(tape.messages());
  }

  @Test
  void play_withPools_allocatesNothing() throws Exception {
    Tape tape = Tape.open(write(1));

    assertThat(allocated(replay(Contestant.POOLED_G1, tape), tape)).isZero();
  }

  @Test
  void play_withNew_allocatesForEveryOrder() throws Exception {
    Tape tape = Tape.open(write(1));

    // This shows that the test above would notice.
    assertThat(allocated(replay(Contestant.NEW_G1, tape), tape)).isGreaterThan(MESSAGES * 10L);
  }

  private static long allocated(Replay replay, Tape tape) {
    Meter meter = new Meter();
    // The JVM itself needs some bytes now and then, until it has loaded and compiled everything.
    for (int i = 0; i < 5; i++) {
      meter.start();
      replay.flatOut(tape.messages());
      replay.paced(tape.messages(), 0);
      meter.stop();
    }
    return meter.allocatedBytes();
  }

  private static Replay replay(Contestant contestant, Tape tape) {
    Blotter blotter = new Blotter();
    Memory memory = contestant.createMemory(tape.orders(), tape.levels());
    MatchingEngine engine = new MatchingEngine(memory, tape.orders(), tape.levels(), blotter);
    return new Replay(tape, engine, blotter, Progress.silent());
  }

  private Path write(long seed) throws IOException {
    Path file = Files.createTempFile(directory, "seed" + seed + "-", ".tape");
    try (Rehearsal rehearsal = new Rehearsal(new TapeWriter(file))) {
      new OrderFlow(seed, STANDING, rehearsal).write(MESSAGES);
      assertThat(rehearsal.messages()).isEqualTo(MESSAGES);
      assertThat(rehearsal.unknown()).isZero();
    }
    return file;
  }
}
