package com.acme.lib;

import java.util.ArrayList;
import java.util.List;

/** A class of a library: some of it can be set, some of it can only be cleared. */
public class Ledger {
  public int page = 1;
  private String owner = "nobody";
  private double rate = 0.5;
  private long count;
  private final List<Object> entries = new ArrayList<>();
  private Object cache;
  protected byte[] scratch = new byte[16];

  protected Ledger() {}

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }

  public double getRate() {
    return rate;
  }

  public void setRate(double rate) {
    this.rate = rate;
  }

  public long count() {
    return count;
  }

  public void add(Object entry) {
    entries.add(entry);
    count++;
    cache = entry;
  }

  public Object last() {
    return cache;
  }

  public void rewind() {
    entries.clear();
    count = 0;
    rate = 0;
  }

  public final void reset() {
    rewind();
  }
}
