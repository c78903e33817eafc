package com.acme.base;

import java.util.ArrayList;
import java.util.List;

/** A superclass that knows nothing of pools. */
public abstract class Entity {

  /** Visible to subclasses. */
  protected long id = 42;

  private int version = 1;
  private final List<String> notes = new ArrayList<>();

  /** Creates an entity. */
  protected Entity() {}

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public List<String> getNotes() {
    return notes;
  }
}
