package io.rockpool.examples.orderbook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLauncherTest {

  @TempDir Path directory;

  @Test
  void run_thatFails_saysWhichAndWhatItSaid() {
    Jvm jvm = Jvm.tight(Path.of(System.getProperty("java.home")), 1, 1);
    RunLauncher launcher = new RunLauncher(jvm, directory.resolve("no-tape"), 1000);
    PrintStream out = new PrintStream(new ByteArrayOutputStream());

    assertThatThrownBy(() -> launcher.run(Contestant.POOLED_EPSILON, out))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("The run 'pooled, Epsilon GC' ended with exit code 1 and no result")
        .hasMessageContaining("NoSuchFileException");
  }
}
