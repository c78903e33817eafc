package io.rockpool.benchmarks.processing;

import java.util.ArrayList;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Keeps in memory what a compiler writes. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

  private final List<MemoryFile> sources = new ArrayList<>();

  MemoryFiles(JavaFileManager manager) {
    super(manager);
  }

  /** The sources that were generated. */
  List<MemoryFile> sources() {
    return sources;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String name, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
    MemoryFile file = new MemoryFile(name, kind);
    if (kind == JavaFileObject.Kind.SOURCE) {
      sources.add(file);
    }
    return file;
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String name, @Nullable FileObject sibling) {
    return new MemoryFile(name, JavaFileObject.Kind.OTHER);
  }

  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.CLASS_OUTPUT || super.hasLocation(location);
  }
}
