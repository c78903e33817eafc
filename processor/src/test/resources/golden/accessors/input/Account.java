package com.acme;

import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.List;

@Pooled(capacity = 16)
public class Account {
  private long balance = 100;
  private boolean open = true;
  private Object owner;
  private final List<String> entries = new ArrayList<>();

  public long getBalance() {
    return balance;
  }

  public void setBalance(long balance) {
    this.balance = balance;
  }

  public boolean isOpen() {
    return open;
  }

  public void setOpen(boolean open) {
    this.open = open;
  }

  public Object getOwner() {
    return owner;
  }

  public void setOwner(Object owner) {
    this.owner = owner;
  }

  public List<String> getEntries() {
    return entries;
  }
}
