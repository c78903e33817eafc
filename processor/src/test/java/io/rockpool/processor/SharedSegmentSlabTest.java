package io.rockpool.processor;

/** {@link SegmentSlabTest} in pools that threads share. */
class SharedSegmentSlabTest extends SegmentSlabTest {

  @Override
  String threading() {
    return "SHARED";
  }
}
