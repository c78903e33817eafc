package io.rockpool.processor;

/** {@link SlabTest} in pools that threads share. */
class SharedSlabTest extends SlabTest {

  @Override
  String threading() {
    return "SHARED";
  }
}
