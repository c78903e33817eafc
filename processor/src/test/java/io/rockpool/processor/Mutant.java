package io.rockpool.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A generated pool with one fault, of the kind that a wrong plan or a wrong writer would cause.
 *
 * @param kind what sort of fault
 * @param change the statement that is gone, or what became of it
 * @param source the pool's source
 */
record Mutant(String kind, String change, String source) {

  static final String DELETED = "statement deleted";
  static final String WRONG_CONSTANT = "wrong constant";
  static final String SHALLOW = "not to the last depth";
  static final String NOT_RELEASED = "owned object not released";
  static final String FEWER_ROWS = "rows not put back";

  /**
   * The method that makes an object as new, by what its documentation says: one of the pool's, or
   * of what the pool keeps for each object.
   */
  private static final Pattern RESET =
      Pattern.compile(
          "Makes the object as new\\.\\s+\\*/\\n( +)private void (\\w+)\\((.*)\\) \\{\\n((?s:.*?))^\\1\\}\\n",
          Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS);

  /** One call for what an object owns. */
  private static final Pattern OWNED =
      Pattern.compile("(?U)(?<= )[\\w$.]+\\.releaseOwned\\(.*\", \\w+\\);");

  private static final Pattern CONSTANT =
      Pattern.compile(
          "^ +private static final (.+) (\\S+) = ",
          Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS);

  /** All mutants of a pool. */
  static List<Mutant> of(String source, boolean onAcquire) {
    Matcher reset = RESET.matcher(source);
    if (!source.contains("Makes the object as new.")) {
      // Nothing of such objects ever changes.
      return List.of();
    }
    if (!reset.find()) {
      throw new AssertionError("no reset in\n" + source);
    }
    List<Mutant> mutants = new ArrayList<>();
    Map<String, String> typesByConstant = constants(source);
    for (MatchResult each : statement(reset.group(1)).matcher(reset.group(4)).results().toList()) {
      int start = reset.start(4) + each.start();
      int end = reset.start(4) + each.end();
      String statement = each.group();
      mutants.add(
          new Mutant(
              DELETED, statement.strip(), source.substring(0, start) + source.substring(end)));
      String wrong = withWrongConstant(statement, typesByConstant);
      if (!wrong.equals(statement)) {
        mutants.add(
            new Mutant(
                WRONG_CONSTANT,
                statement.strip() + " became " + wrong.strip(),
                source.substring(0, start) + wrong + source.substring(end)));
      }
    }
    addReplaced(mutants, SHALLOW, source, "(NestedArrayContent\\.of\\(.*), 3\\)", "$1, 2)");
    addReplaced(
        mutants,
        FEWER_ROWS,
        source,
        "( = NestedArrayContent\\.of\\()(.*)(, \\d\\);)",
        "$1$2.clone()$3");
    for (MatchResult each : OWNED.matcher(source).results().toList()) {
      // Whoever goes through a collection must not be stopped.
      String next = each.group().contains("cascade.next()") ? "cascade.next();" : "";
      mutants.add(
          new Mutant(
              NOT_RELEASED,
              each.group(),
              source.substring(0, each.start()) + next + source.substring(each.end())));
    }
    boolean ofPool = reset.group(1).length() == 2;
    if (!ofPool && !reset.group(4).isBlank()) {
      String call = ".%s(%s);".formatted(reset.group(2), reset.group(3).isEmpty() ? "" : "initial");
      mutants.add(new Mutant("never reset", "no" + call, neverReset(source, call)));
      mutants.add(new Mutant("wrong time", call, atWrongTime(source, call, onAcquire)));
    }
    return mutants;
  }

  /** One statement of a method that begins with an indent, with all that is indented below it. */
  private static Pattern statement(String indent) {
    return Pattern.compile(
        "^INDENT  (?! |\\}).*\\n(?:INDENT   +.*\\n)*(?:INDENT  \\}\\n)?".replace("INDENT", indent),
        Pattern.MULTILINE);
  }

  private static void addReplaced(
      List<Mutant> mutants, String kind, String source, String code, String fault) {
    String change =
        Pattern.compile(code)
            .matcher(source)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining(" "));
    if (!change.isEmpty()) {
      mutants.add(new Mutant(kind, change, source.replaceAll(code, fault)));
    }
  }

  private static Map<String, String> constants(String source) {
    Map<String, String> types = new LinkedHashMap<>();
    CONSTANT.matcher(source).results().forEach(each -> types.put(each.group(2), each.group(1)));
    // A constant of the pool itself.
    types.remove("BYPASSED");
    return types;
  }

  /** The statement with the next constant of the same type; as it is if there is none. */
  private static String withWrongConstant(String statement, Map<String, String> typesByConstant) {
    Matcher used = Pattern.compile("(?<=Initial\\.)[^\\s;.,()]+").matcher(statement);
    if (!used.find() || !typesByConstant.containsKey(used.group())) {
      return statement;
    }
    for (Map.Entry<String, String> other : typesByConstant.entrySet()) {
      if (other.getValue().equals(typesByConstant.get(used.group()))
          && !other.getKey().equals(used.group())) {
        return statement.substring(0, used.start())
            + other.getKey()
            + statement.substring(used.end());
      }
    }
    return statement;
  }

  private static String neverReset(String source, String call) {
    return source.replaceAll("(?mU)^ +\\w+" + Pattern.quote(call) + "\\n", "");
  }

  /** The reset on acquire where it should be on release, and the other way round. */
  private static String atWrongTime(String source, String call, boolean onAcquire) {
    String never = neverReset(source, call);
    return onAcquire
        ? never.replaceFirst(
            "(?mU)(public void release\\((?s:.*?))^( +)(slot\\.\\S+ = (?:Marks\\.IDLE|place);)",
            "$1$2slot" + Matcher.quoteReplacement(call) + "\n$2$3")
        : never.replaceAll(
            "(?mU)^( +)(\\S+ (\\S+) = take\\(\\);)$",
            "$1$2\n$1$3" + Matcher.quoteReplacement(call));
  }
}
