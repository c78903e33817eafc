package io.rockpool.processor;

import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * What the processor says and writes, without the rest of a build: nothing is compiled, and the
 * class path is opened once. For tests that ask a thousand times.
 *
 * @param messages what it says, as {@code com/acme/Order.java:7: ERROR [PooledCapacity] …}
 * @param generated what it writes, by the simple name of the file
 */
record Processing(List<String> messages, Map<String, String> generated) {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /** Few modules, since the compiler opens each of them anew. */
  private static final List<String> OPTIONS =
      List.of("-proc:only", "-Xmaxerrs", "100000", "--limit-modules", "java.base,java.compiler");

  private static final JavaFileManager CLASS_PATH =
      COMPILER.getStandardFileManager(null, null, null);

  /** Processes complete sources, each named by the first type in it. */
  static Processing of(List<String> sources) {
    Map<String, String> named = new LinkedHashMap<>();
    sources.forEach(source -> named.put(Build.nameOf(source), source));
    return of(named);
  }

  /** Processes complete sources by the qualified name of their type. */
  static Processing of(Map<String, String> sources) {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    Map<String, Text> written = new TreeMap<>();
    JavaFileManager files =
        new ForwardingJavaFileManager<>(CLASS_PATH) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            Text text = new Text(name, null);
            if (location == StandardLocation.SOURCE_OUTPUT) {
              written.put(name.substring(name.lastIndexOf('.') + 1) + ".java", text);
            }
            return text;
          }
        };
    List<Text> units =
        sources.entrySet().stream().map(each -> new Text(each.getKey(), each.getValue())).toList();
    JavaCompiler.CompilationTask task = COMPILER.getTask(null, files, said, OPTIONS, null, units);
    task.setProcessors(List.of(new PooledProcessor()));
    task.call();
    List<String> messages = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : said.getDiagnostics()) {
      String text = each.getMessage(null);
      if (text.startsWith("[Pooled")) {
        String where = each.getSource() == null ? "" : each.getSource().getName();
        messages.add(where + ":" + each.getLineNumber() + ": " + each.getKind() + " " + text);
      }
    }
    Map<String, String> generated = new TreeMap<>();
    written.forEach((name, text) -> generated.put(name, text.content()));
    return new Processing(messages, generated);
  }

  /** A source that is given or written. */
  private static final class Text extends SimpleJavaFileObject {

    private final String path;
    private final String given;
    private final StringWriter written = new StringWriter();

    Text(String name, String given) {
      super(URI.create("memory:///" + encoded(name) + ".java"), Kind.SOURCE);
      this.path = name.replace('.', '/') + ".java";
      this.given = given;
    }

    private static String encoded(String name) {
      try {
        return new URI(null, null, name.replace('.', '/'), null).toASCIIString();
      } catch (java.net.URISyntaxException impossible) {
        throw new AssertionError(impossible);
      }
    }

    String content() {
      return given == null ? written.toString() : given;
    }

    @Override
    public String getName() {
      return path;
    }

    @Override
    public CharSequence getCharContent(boolean ignored) {
      return content();
    }

    @Override
    public Writer openWriter() {
      return written;
    }
  }
}
