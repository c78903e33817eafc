package io.rockpool.processor;

import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** {@link SegmentSlabTest} in pools that threads share. */
@EnabledForJreRange(min = JRE.JAVA_22)
class SharedSegmentSlabTest extends SegmentSlabTest {

  @Override
  String threading() {
    return "SHARED";
  }
}
