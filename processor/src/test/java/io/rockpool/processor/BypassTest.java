package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code rockpool.bypass} adds to a pool is decided by one constant. */
class BypassTest {

  private static final Pattern CONSTANT =
      Pattern.compile(" *private static final boolean BYPASSED = Bypass\\.of\\(\"[\\w.]+\"\\);");

  /** Where it stands before anything else, nothing is evaluated that was not before. */
  private static final Pattern GUARD =
      Pattern.compile(
          " *(if \\(!?BYPASSED( (\\|\\||&&) .*)?\\) \\{|return !BYPASSED && .*"
              + "|return .* (&& \\(|\\|\\| )BYPASSED \\|\\| lanes\\.isClosed\\(\\).*)");

  /** The lines of an expression are one. */
  private static final Pattern WRAPPED = Pattern.compile("\\n +(?=\\|\\||&&|[?:] )");

  static List<String> ideas() {
    return GoldenTest.ideas();
  }

  @ParameterizedTest
  @MethodSource("ideas")
  void generate_bypass_isGuardedByAConstant(String idea) {
    GoldenTest.expected(idea)
        .forEach(
            (file, text) -> {
              List<String> lines = WRAPPED.matcher(text).replaceAll(" ").lines().toList();
              List<String> mentions =
                  lines.stream().filter(line -> line.contains("BYPASSED")).toList();
              assertThat(mentions).filteredOn(CONSTANT.asMatchPredicate()).as(file).hasSize(1);
              assertThat(mentions)
                  .filteredOn(CONSTANT.asMatchPredicate().negate())
                  .as(file)
                  .hasSizeGreaterThan(2)
                  .allMatch(GUARD.asMatchPredicate());
              // Nothing else leads to the code that makes objects.
              for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains("return fresh();")) {
                  assertThat(lines.get(i - 1)).as(file).endsWith("if (BYPASSED) {");
                }
              }
            });
  }
}
