package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compiler says of classes that cannot be pooled, and that its advice is good. */
class ErrorsTest {

  static List<ErrorCase> cases() {
    return ErrorCase.all();
  }

  static Stream<Arguments> fixes() {
    return ErrorCase.all().stream()
        .flatMap(
            each ->
                Stream.iterate(1, n -> n <= each.variants(), n -> n + 1)
                    .map(n -> Arguments.of(each, n)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void compile_brokenClass_saysWhyAndWhere(ErrorCase each) {
    List<String> sources = each.sources();
    Build build = Build.attempt(List.of(), sources.toArray(new String[0]));

    List<String> ours = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> found : build.compilation().diagnostics()) {
      String where = found.getSource() == null ? "" : found.getSource().toUri().getPath();
      String what = where + ":" + found.getLineNumber() + ": " + found.getKind() + " ";
      String text = found.getMessage(null);
      (text.startsWith("[Pooled") ? ours : others).add(what + text);
    }
    assertThat(ours).containsExactlyInAnyOrderElementsOf(each.messages());
    List<ErrorCase.Expected> foreign = each.expected("javac");
    assertThat(others).hasSameSizeAs(foreign);
    for (ErrorCase.Expected message : foreign) {
      String where = each.path(message.source()) + ":" + message.line() + ":";
      assertThat(others).anyMatch(it -> it.startsWith(where) && it.contains(message.text()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void compile_brokenClassWithEclipse_saysTheSame(ErrorCase each, @TempDir Path folder) {
    // It does not tell where a record stands.
    List<String> expected =
        each.name().equals("PooledRecord")
            ? each.messages().stream().map(it -> it.replaceFirst(".*: ERROR", ":0: ERROR")).toList()
            : each.messages();
    List<String> ours =
        EclipseBuild.diagnostics(folder, each.sources()).stream()
            .filter(message -> message.contains(" [Pooled"))
            .toList();

    assertThat(ours).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest(name = "{0}, fix {1}")
  @MethodSource("fixes")
  void compile_adviceFollowed_saysNothing(ErrorCase each, int variant) {
    Build.of(each.fixed(variant).toArray(new String[0]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void fixes_everyError_hasOne(ErrorCase each) {
    assertThat(each.variants()).isPositive();
  }
}
