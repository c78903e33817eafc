package io.rockpool.benchmarks.latency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of comma-separated values with a line for each run. */
final class ResultTable {

  private ResultTable() {}

  static void write(List<Result> results, Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Result result : results) {
      Row row = result.row();
      if (lines.isEmpty()) {
        lines.add(row.header());
      }
      lines.add(row.line());
    }
    Files.write(file, lines);
  }

  static List<Result> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.stream().skip(1).map(line -> Result.of(Row.ofLine(lines.get(0), line))).toList();
  }
}
