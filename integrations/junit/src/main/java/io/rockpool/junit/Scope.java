package io.rockpool.junit;

import io.rockpool.PoolAudit;
import io.rockpool.PoolMisuseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pools that a test, or the tests of a class, made, and how they were misused. */
final class Scope {

  /** The scope of the class that a test belongs to, or of the class around a nested one. */
  private final @Nullable Scope parent;

  /** Whether the tests of a class are meant, rather than one of them. */
  private final boolean ofClass;

  /** The pools, and how many of their objects were in use when they were adopted. */
  private final Map<PoolAudit, Integer> pools = new LinkedHashMap<>();

  private final Set<PoolMisuseException> misuses = new LinkedHashSet<>();

  private boolean open = true;

  private Scope(@Nullable Scope parent, boolean ofClass) {
    this.parent = parent;
    this.ofClass = ofClass;
  }

  static Scope ofClass(@Nullable Scope parent) {
    return new Scope(parent, true);
  }

  static Scope ofTest(@Nullable Scope parent) {
    return new Scope(parent, false);
  }

  /** This scope, or the closest one around it, that lasts as long as the tests of a class. */
  @Nullable Scope lasting() {
    return ofClass || parent == null ? (ofClass ? this : null) : parent.lasting();
  }

  /** This scope, or the closest one around it, that has not ended. */
  @Nullable Scope opened() {
    return isOpen() ? this : parent == null ? null : parent.opened();
  }

  boolean isOfClass() {
    return ofClass;
  }

  @Nullable Scope parent() {
    return parent;
  }

  private synchronized boolean isOpen() {
    return open;
  }

  synchronized void add(PoolAudit audit) {
    if (open) {
      pools.put(audit, audit.inUse());
    }
  }

  synchronized void add(PoolMisuseException misuse) {
    if (open) {
      misuses.add(misuse);
    }
  }

  /** Ends the scope, and fails if anything was found in it or, of what lasts, around it. */
  void end() {
    Findings findings = new Findings();
    for (Scope each = this; each != null; each = each.parent) {
      each.collect(findings, each == this);
    }
    findings.fail(ofClass ? "The tests of this class" : "This test");
  }

  private synchronized void collect(Findings findings, boolean ends) {
    for (PoolAudit audit : pools.keySet()) {
      audit.written().forEach(findings::add);
    }
    misuses.forEach(findings::add);
    misuses.clear();
    if (ends) {
      pools.forEach(findings::addLeaks);
      pools.clear();
      open = false;
    }
  }
}
