package io.rockpool.processor;

import com.palantir.javapoet.ClassName;

/** The classes of the runtime that generated code mentions. */
final class RuntimeTypes {

  static final ClassName BUFFER_SLAB = ClassName.get("io.rockpool", "BufferSlab");
  static final ClassName BYPASS = ClassName.get("io.rockpool", "Bypass");
  static final ClassName CASCADE = ClassName.get("io.rockpool", "Cascade");
  static final ClassName CASCADES = ClassName.get("io.rockpool", "Cascades");
  static final ClassName OWNER = ClassName.get("io.rockpool", "Owner");
  static final ClassName CHECKS = ClassName.get("io.rockpool", "Checks");
  static final ClassName FAILURES = ClassName.get("io.rockpool", "Failures");
  static final ClassName GENERATED_POOL = ClassName.get("io.rockpool", "GeneratedPool");
  static final ClassName GROWTH = ClassName.get("io.rockpool", "Growth");
  static final ClassName HANDLES = ClassName.get("io.rockpool", "Handles");
  static final ClassName HELD = ClassName.get("io.rockpool", "Held");
  static final ClassName STRAY_HANDLES = ClassName.get("io.rockpool", "StrayHandles");
  static final ClassName LANES = ClassName.get("io.rockpool", "Lanes");
  static final ClassName MARKS = ClassName.get("io.rockpool", "Marks");
  static final ClassName MISUSE = ClassName.get("io.rockpool", "Misuse");
  static final ClassName MISUSE_EXCEPTION = ClassName.get("io.rockpool", "PoolMisuseException");
  static final ClassName EXHAUSTED_EXCEPTION =
      ClassName.get("io.rockpool", "PoolExhaustedException");
  static final ClassName OWNERSHIP = ClassName.get("io.rockpool", "Ownership");
  static final ClassName POOL = ClassName.get("io.rockpool", "Pool");
  static final ClassName POOLS = ClassName.get("io.rockpool", "Pools");
  static final ClassName RELEASES = ClassName.get("io.rockpool", "Releases");
  static final ClassName SETUP = ClassName.get("io.rockpool", "Setup");
  static final ClassName SETUP_EXCEPTION = ClassName.get("io.rockpool", "PoolSetupException");

  static final ClassName STATS = ClassName.get("io.rockpool", "PoolStats");
  static final ClassName LANE = ClassName.get("io.rockpool", "Lane");
  static final ClassName SNAPSHOT = ClassName.get("io.rockpool", "Snapshot");
  static final ClassName STRAYS = ClassName.get("io.rockpool", "Strays");
  static final ClassName WATCH = ClassName.get("io.rockpool", "Watch");
  static final ClassName WAITERS = ClassName.get("io.rockpool", "Waiters");

  private RuntimeTypes() {}
}
