package io.rockpool.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyArrivalsTest {

  private static final long START = -17;

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 200_000, 2_000_000, 3_000_000, 999_999_937, 1_000_000_000})
  void next_anyRate_staysAtTheExactTimes(long perSecond) {
    Arrivals arrivals = new Arrivals(START, perSecond);
    for (int n = 0; n < 100_000; n++) {
      assertThat(arrivals.next()).isEqualTo(START + exact(n, perSecond));
    }
  }

  private static long exact(long n, long perSecond) {
    return BigInteger.valueOf(n)
        .multiply(BigInteger.valueOf(1_000_000_000))
        .divide(BigInteger.valueOf(perSecond))
        .longValueExact();
  }
}
