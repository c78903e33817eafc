package io.rockpool.benchmarks.processing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/** A file that exists in memory only, so that no disk is measured. */
final class MemoryFile extends SimpleJavaFileObject {

  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  /** An empty file. */
  MemoryFile(String name, Kind kind) {
    super(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind);
  }

  /** A source. */
  MemoryFile(String name, String source) {
    this(name, Kind.SOURCE);
    content.writeBytes(source.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return content.toString(StandardCharsets.UTF_8);
  }

  @Override
  public InputStream openInputStream() {
    return new ByteArrayInputStream(content.toByteArray());
  }

  @Override
  public OutputStream openOutputStream() {
    content.reset();
    return content;
  }
}
