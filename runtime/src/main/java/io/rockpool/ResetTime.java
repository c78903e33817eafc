package io.rockpool;

/** When an object is made as new. */
public enum ResetTime {
  /**
   * When it is released. The object has just been in use, so it is in the processor's cache; and
   * what it referred to can be collected at once.
   */
  ON_RELEASE,

  /**
   * When it is next acquired. Its fields can still be read after the release, until then; and until
   * then it keeps alive what it refers to.
   */
  ON_ACQUIRE
}
