package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README tells people to write is what is tested. */
class ReadmeTest {

  @Test
  void install_forMaven_isWhatTheProjectOfAUserHas() throws IOException {
    List<String> told = lines(snippet("xml"));
    List<String> tested = lines(Files.readString(Path.of("../users/src/it/maven/pom.xml")));

    assertThat(told).hasSizeGreaterThan(15);
    assertThat(tested).containsSubsequence(told.stream().filter(it -> !it.equals("…")).toList());
  }

  @Test
  void firstExample_isTheClassThatTheProjectOfAUserHas() throws IOException {
    Path order = Path.of("../users/src/it/maven/src/main/java/com/acme/Order.java");

    assertThat(lines(Files.readString(order))).containsSubsequence(lines(snippet("java")));
  }

  /** The first snippet of a language. */
  private static String snippet(String language) throws IOException {
    Matcher snippet =
        Pattern.compile("(?s)```" + language + "\\n(.*?)```")
            .matcher(Files.readString(Path.of("../README.md")));
    assertThat(snippet.find()).isTrue();
    return snippet.group(1);
  }

  private static List<String> lines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> line.replaceFirst("<version>.*<", "<version>…<"))
        .toList();
  }
}
