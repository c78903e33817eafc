package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** That every message is tested and documented, and that all read alike. */
class ProblemTest {

  /** What no source can provoke: {@link IsolationTest} does. */
  private static final Set<String> NOT_FROM_SOURCE = Set.of("PooledInternal");

  private static final Set<String> IDS =
      new TreeSet<>(Arrays.stream(Problem.values()).map(Problem::name).toList());

  @Test
  void errors_everyProblem_hasFile() {
    Set<String> tested = new TreeSet<>(NOT_FROM_SOURCE);
    for (ErrorCase each : ErrorCase.all()) {
      if (each.name().startsWith("Pooled")) {
        tested.add(each.name());
        assertThat(each.messages()).as(each.name()).anyMatch(it -> it.contains("[" + each + "]"));
      }
    }

    assertThat(tested).isEqualTo(IDS);
  }

  @Test
  void docs_everyProblem_hasSection() throws IOException {
    String docs = Files.readString(Path.of("../docs/diagnostics.md"));
    List<String> sections =
        Pattern.compile("(?m)^## (Pooled\\w+)$")
            .matcher(docs)
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(sections).containsExactlyInAnyOrderElementsOf(IDS);
    assertThat(IDS).allMatch(id -> docs.contains("[" + id + "](#" + id.toLowerCase() + ")"));
  }

  @Test
  void messages_all_readAlike() {
    ErrorCase.all().stream()
        .flatMap(each -> each.messages().stream())
        .forEach(
            message ->
                assertThat(message)
                    .matches(".*(, so |, which | yet\\. ).*")
                    .matches("\\S+ (ERROR|NOTE) \\[Pooled\\w+] .+[^.]\\. .+[^.]\\.")
                    .doesNotMatch(".*(please|invalid|must|[!]|  |null,).*"));
  }

  @Test
  void withArticle_name_soundsRight() {
    assertThat(
            List.of("Order", "Fill", "User", "Unit", "Upload", "Utility", "XMLNode", "URL", "Hat")
                .stream()
                .map(Wording::withArticle))
        .containsExactly(
            "an Order",
            "a Fill",
            "a User",
            "a Unit",
            "an Upload",
            "a Utility",
            "an XMLNode",
            "a URL",
            "a Hat");
  }
}
