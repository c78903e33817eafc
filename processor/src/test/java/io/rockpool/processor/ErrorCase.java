package io.rockpool.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of {@code resources/errors}: sources with what the compiler must say of them.
 *
 * <p>Each {@code package} line begins another source. Comments before a line of code tell what is
 * said of that line:
 *
 * <ul>
 *   <li>{@code // error: …}, {@code // note: …} the complete message of the processor;
 *   <li>{@code // javac: …} a part of what the compiler itself says;
 *   <li>{@code // fix 1: …}, {@code // fix 2: …} what a user types instead of the line to follow
 *       the advice, one way out each; nothing if the line is to be removed.
 * </ul>
 *
 * <p>The n-th corrected variant has the n-th fix of every line; a line with an error but fewer
 * fixes has its last one.
 */
record ErrorCase(String name, List<String> sources, List<Expected> expected, int variants) {

  /** What must be said of a line of a source. */
  record Expected(int source, int line, String kind, String text) {}

  private static final Pattern DIRECTIVE =
      Pattern.compile("\\s*// (error|note|javac|fix (\\d)):(?: (.*))?");

  static List<ErrorCase> all() {
    try (var files = Files.list(Path.of("src/test/resources/errors"))) {
      return files.sorted().map(ErrorCase::read).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ErrorCase read(Path file) {
    String name = file.getFileName().toString().replace(".java", "");
    List<String> sources = split(file);
    List<Expected> expected = new ArrayList<>();
    int variants = 0;
    for (int source = 0; source < sources.size(); source++) {
      List<String> lines = sources.get(source).lines().toList();
      List<Expected> pending = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        Matcher directive = DIRECTIVE.matcher(lines.get(i));
        if (!directive.matches()) {
          int line = i + 1;
          for (Expected each : pending) {
            expected.add(new Expected(source, line, each.kind, each.text));
          }
          pending.clear();
        } else if (directive.group(2) != null) {
          variants = Math.max(variants, Integer.parseInt(directive.group(2)));
        } else {
          pending.add(new Expected(source, 0, directive.group(1), directive.group(3)));
        }
      }
    }
    return new ErrorCase(name, sources, expected, variants);
  }

  private static List<String> split(Path file) {
    try {
      List<String> sources = new ArrayList<>();
      for (String source : Files.readString(file).split("(?m)^(?=package )")) {
        if (!source.isBlank()) {
          sources.add(source);
        }
      }
      return sources;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  List<Expected> expected(String kind) {
    return expected.stream().filter(each -> each.kind.equals(kind)).toList();
  }

  /** The messages of the processor, as {@code com/acme/Order.java:7: ERROR [PooledCapacity] …}. */
  List<String> messages() {
    return expected.stream()
        .filter(each -> !each.kind.equals("javac"))
        .map(
            each ->
                path(each.source)
                    + ":"
                    + each.line
                    + ": "
                    + each.kind.toUpperCase(Locale.ROOT)
                    + " "
                    + each.text)
        .toList();
  }

  /** Where a source would be found below its root. */
  String path(int source) {
    return Build.nameOf(sources.get(source)).replace('.', '/') + ".java";
  }

  /** The sources as they are when somebody has followed the n-th advice of each message. */
  List<String> fixed(int variant) {
    return sources.stream().map(source -> fixed(source, variant)).toList();
  }

  private static String fixed(String source, int variant) {
    List<String> result = new ArrayList<>();
    TreeMap<Integer, String> fixes = new TreeMap<>();
    boolean error = false;
    for (String line : source.lines().toList()) {
      Matcher directive = DIRECTIVE.matcher(line);
      if (!directive.matches()) {
        var fix = error ? fixes.floorEntry(variant) : null;
        String exact = fix != null ? fix.getValue() : fixes.get(variant);
        result.add(exact != null ? exact : line);
        fixes.clear();
        error = false;
      } else if (directive.group(2) != null) {
        String text = directive.group(3) == null ? "" : directive.group(3);
        fixes.put(Integer.valueOf(directive.group(2)), text);
      } else {
        error |= directive.group(1).equals("error");
      }
    }
    return String.join("\n", result) + "\n";
  }

  @Override
  public String toString() {
    return name;
  }
}
