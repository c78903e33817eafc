package io.rockpool.examples.orderbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TapeTest {

  @TempDir Path directory;

  @Test
  void play_whatWasWritten_isDoneAgain() throws Exception {
    Path file = directory.resolve("tape");
    try (Rehearsal rehearsal = new Rehearsal(new TapeWriter(file))) {
      rehearsal.perform(MessageKind.LIMIT, Side.BUY, Long.MIN_VALUE, Long.MAX_VALUE, 10);
      rehearsal.perform(MessageKind.LIMIT, Side.BUY, -1, 9_999_999_999L, Integer.MAX_VALUE);
      rehearsal.perform(MessageKind.REDUCE, Side.BUY, -1, 0, 7);
      rehearsal.perform(MessageKind.REPLACE, Side.BUY, Long.MIN_VALUE, 5, 9);
      rehearsal.perform(MessageKind.EXECUTE, Side.BUY, -1, 0, 1);
      rehearsal.perform(MessageKind.LIMIT, Side.SELL, 3, Long.MAX_VALUE, 4);
      rehearsal.perform(MessageKind.MARKET, Side.BUY, 4, 0, 1);
      rehearsal.perform(MessageKind.CANCEL, Side.SELL, 3, 0, 0);
      rehearsal.perform(MessageKind.NOTICE, Side.SELL, 0, -1, 0);
    }

    Tape tape = Tape.open(file);
    List<Trade> trades = new ArrayList<>();
    MatchingEngine engine =
        new MatchingEngine(new FreshMemory(), 1, 1, execution -> trades.add(Trade.of(execution)));
    for (int i = 0; i < tape.messages(); i++) {
      assertThat(tape.play(i, engine)).isTrue();
    }

    assertThat(tape.messages()).isEqualTo(9);
    assertThat(tape.orders()).as("three that rest, and one that arrives").isEqualTo(4);
    assertThat(tape.levels()).isEqualTo(3);
    assertThat(Resting.of(engine.book(), Side.BUY))
        .containsExactly(
            new Resting(-1, 9_999_999_999L, Integer.MAX_VALUE - 8),
            new Resting(Long.MIN_VALUE, 5, 9));
    assertThat(trades)
        .containsExactly(
            new Trade(1, -1, MatchingEngine.UNNAMED, Side.SELL, 9_999_999_999L, 1),
            new Trade(2, 3, 4, Side.BUY, Long.MAX_VALUE, 1));
  }
}
