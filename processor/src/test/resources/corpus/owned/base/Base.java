package corpus.owned.base;

import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.List;

/** A superclass in another package, with owned fields that its subclasses see, and its class. */
public class Base<T> {

  @Pooled.Owned protected Part part;
  @Pooled.Owned protected Part[] parts;
  @Pooled.Owned public final List<Part> list = new ArrayList<>();
  @Pooled.Owned protected Crate<T> crate;
  @Pooled.Owned private Part hidden;

  protected Part getHidden() {
    return hidden;
  }

  protected void setHidden(Part hidden) {
    this.hidden = hidden;
  }

  @Pooled(capacity = 3)
  public static class Part {
    public int number = 4;
  }

  @Pooled(capacity = 3)
  public static class Crate<T> {
    public int size = 5;
    public T content;
  }
}
