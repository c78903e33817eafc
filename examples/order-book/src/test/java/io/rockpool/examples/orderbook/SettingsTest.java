package io.rockpool.examples.orderbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Path HERE = Path.of("some", "where").toAbsolutePath();

  @AfterEach
  void forget() {
    List.of("input", "strict", "seed", "messages", "rate", "heap").forEach(System::clearProperty);
  }

  @Test
  void read_nothingGiven_isTheUsual() throws Exception {
    System.setProperty("input", "");

    assertThat(Settings.read(HERE))
        .isEqualTo(new Settings(null, false, 42, 5_000_000, 1_000_000, 0));
  }

  @Test
  void read_everythingGiven_isTaken() throws Exception {
    System.setProperty("input", "../data/messages.csv.gz");
    System.setProperty("strict", "TRUE");
    System.setProperty("seed", "-1");
    System.setProperty("messages", "10_000_000");
    System.setProperty("rate", "500000");
    System.setProperty("heap", "64");

    Path file = HERE.getParent().resolve("data").resolve("messages.csv.gz");
    assertThat(Settings.read(HERE))
        .isEqualTo(new Settings(file, true, -1, 10_000_000, 500_000, 64));
  }

  @Test
  void read_absolutePath_isTakenAsItIs() throws Exception {
    System.setProperty("input", HERE.resolve("messages.csv").toString());

    assertThat(Settings.read(Path.of("/")))
        .extracting(Settings::input)
        .isEqualTo(HERE.resolve("messages.csv"));
  }

  @Test
  void read_nonsense_saysWhatToUse() {
    assertRefused("strict", "yes", "-Dstrict is 'yes'. Use -Dstrict=true or leave it out.");
    assertRefused("messages", "0", "-Dmessages is '0'. Use a whole number from 1 to 500,000,000.");
    assertRefused("messages", "many", "-Dmessages is 'many'. Use a whole number from");
    assertRefused("rate", "-5", "-Drate is '-5'. Use a whole number from");
    assertRefused("input", "\0", "is not a path");
  }

  private void assertRefused(String property, String value, String message) {
    System.setProperty(property, value);
    assertThatThrownBy(() -> Settings.read(HERE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
    forget();
  }
}
