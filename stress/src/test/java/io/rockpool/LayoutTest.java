package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** No two threads write to the same cache line, whatever headers objects have. */
class LayoutTest {

  @Test
  void layout_usualHeaders_isPadded() {
    assertThatCode(() -> Layout.main(new String[0])).doesNotThrowAnyException();
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void layout_compactHeaders_isPadded() throws IOException, InterruptedException {
    Mutant.Outcome outcome = Mutant.none().with("-XX:+UseCompactObjectHeaders").run(Layout.class);
    assertThat(outcome.exit()).as(outcome.output()).isZero();
  }

  @Test
  void layout_paddingLost_isNoticed() throws IOException, InterruptedException {
    Mutant mutant =
        Mutant.of(
            Mutant.runtimeSource("Lane"),
            "LaneStack extends LaneMiddle",
            "LaneStack extends LaneOwner");
    Mutant.Outcome outcome = mutant.run(Layout.class);
    assertThat(outcome.output()).contains("AssertionError: stack");
  }
}
