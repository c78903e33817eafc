package io.rockpool.benchmarks.latency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Named values in order: a line of a table, or the arguments of a program. */
final class Row {

  private static final String SEPARATOR = ",";

  private final Map<String, String> values = new LinkedHashMap<>();

  /** Of {@code key=value} each. */
  static Row ofPairs(List<String> pairs) {
    Row row = new Row();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("'" + pair + "' is not of the form key=value.");
      }
      row.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return row;
  }

  /** Of the first line of a table and a later one. */
  static Row ofLine(String header, String line) {
    String[] names = header.split(SEPARATOR, -1);
    String[] cells = line.split(SEPARATOR, -1);
    if (names.length != cells.length) {
      throw new IllegalArgumentException(
          cells.length + " values for " + names.length + " columns: " + line);
    }
    Row row = new Row();
    for (int i = 0; i < names.length; i++) {
      row.put(names[i], cells[i]);
    }
    return row;
  }

  Row put(String name, Object value) {
    String text = value.toString();
    if (text.contains(SEPARATOR) || text.contains("\n")) {
      throw new IllegalArgumentException("The value of " + name + " has a comma: " + text);
    }
    values.put(name, text);
    return this;
  }

  Row putAll(Row other) {
    values.putAll(other.values);
    return this;
  }

  boolean has(String name) {
    return !values.getOrDefault(name, "").isEmpty();
  }

  String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("There is no " + name + " among " + values.keySet() + ".");
    }
    return value;
  }

  long number(String name) {
    return Long.parseLong(text(name));
  }

  double decimal(String name) {
    return Double.parseDouble(text(name));
  }

  List<String> names() {
    return List.copyOf(values.keySet());
  }

  List<String> pairs() {
    List<String> pairs = new ArrayList<>();
    values.forEach((name, value) -> pairs.add(name + "=" + value));
    return pairs;
  }

  String header() {
    return String.join(SEPARATOR, values.keySet());
  }

  String line() {
    return String.join(SEPARATOR, values.values());
  }
}
