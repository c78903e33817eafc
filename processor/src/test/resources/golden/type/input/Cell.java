package com.acme.lib;

/** A generic class of a library, whose own method has the name that a pool would like to use. */
public class Cell<T> {
  private T value;
  private int version;

  public T read() {
    return value;
  }

  public void write(T value) {
    this.value = value;
    version++;
  }

  public boolean isChanged() {
    return version > 0;
  }

  public final void reset() {
    value = null;
    version = 0;
  }
}
