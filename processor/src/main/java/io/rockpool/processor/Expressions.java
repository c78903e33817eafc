package io.rockpool.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a text could be one Java expression, so that a slip is reported where it was made
 * and not in generated code.
 *
 * <p>It knows literals and brackets, not grammar: what it lets through may still be refused by the
 * compiler.
 */
final class Expressions {

  private static final String TEXT_BLOCK = "\"\"\"";

  private Expressions() {}

  /** What is wrong with a text, or null if it could be an expression. */
  static @Nullable String fault(String text) {
    if (text.isBlank()) {
      return "is empty";
    }
    if (text.stripLeading().startsWith("{")) {
      return "begins with a '{', as an array does only where it is declared";
    }
    Deque<Character> open = new ArrayDeque<>();
    int angles = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\'' -> {
          int end = endOfLiteral(text, i);
          if (end < 0) {
            return "has a literal that is not closed";
          }
          i = end;
        }
        case '(', '[', '{' -> open.push(c);
        case ')', ']', '}' -> {
          if (open.isEmpty() || open.pop() != partner(c)) {
            return "has a '" + c + "' that closes nothing";
          }
        }
        case '<' -> angles++;
        case '>' -> angles = Math.max(0, angles - 1);
        case ',' -> {
          // Outside of brackets there are none but between type arguments.
          if (open.isEmpty() && angles == 0) {
            return "has a ',' outside of brackets";
          }
        }
        case ';' -> {
          // Within braces it is the body of a lambda or of an anonymous class.
          if (!open.contains('{')) {
            return "has a ';', which ends a statement";
          }
        }
        case '/' -> {
          if (text.startsWith("//", i) || text.startsWith("/*", i)) {
            return "has a comment";
          }
        }
        default -> {
          // Any other character may stand in an expression.
        }
      }
    }
    return open.isEmpty() ? null : "has a '" + open.peek() + "' that is not closed";
  }

  private static int endOfLiteral(String text, int start) {
    if (text.startsWith(TEXT_BLOCK, start)) {
      int end = text.indexOf(TEXT_BLOCK, start + TEXT_BLOCK.length());
      return end < 0 ? -1 : end + TEXT_BLOCK.length() - 1;
    }
    char quote = text.charAt(start);
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i;
      } else if (c == '\n') {
        return -1;
      }
    }
    return -1;
  }

  private static char partner(char closing) {
    return closing == ')' ? '(' : closing == ']' ? '[' : '{';
  }
}
