package io.rockpool.examples.orderbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The quotes of a real day, where they are at hand: see {@link #DATA}. */
class RealQuotesTest {

  /** Beside the repository, or further up; it is not ours, so it is not in it. */
  private static final Path DATA = Path.of("shared", "data", "aapl-2012-06-21-level1.csv.gz");

  private static final int ROWS = 118_497;

  private final PooledEngine pooled = new PooledEngine();
  private final MatchingEngine engine = pooled.engine;
  private final MarketMaker maker = new MarketMaker(engine);

  @Test
  void quote_everyChangeOfARealDay_bookIsAsTheRowSays() throws IOException {
    Path file = find();
    assumeTrue(file != null, "Not run: there is no " + DATA + " above the working directory.");

    int rows = 0;
    try (BufferedReader lines = read(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] row = line.split(",");
        long ask = Long.parseLong(row[0]);
        int askSize = Integer.parseInt(row[1]);
        long bid = Long.parseLong(row[2]);
        int bidSize = Integer.parseInt(row[3]);

        maker.quote(ask, askSize, bid, bidSize);

        rows++;
        verifyBest(Side.SELL, ask, askSize, rows);
        verifyBest(Side.BUY, bid, bidSize, rows);
      }
    }

    assertThat(rows).isEqualTo(ROWS);
    assertThat(pooled.trades).isEmpty();
    assertThat(maker.news).as("new orders").isGreaterThan(10_000);
    assertThat(maker.cancels).as("cancels").isGreaterThan(10_000);
    assertThat(maker.replaces).as("replaces").isGreaterThan(10_000);
    pooled.verifyPools();
    pooled.verifyClear();
  }

  private void verifyBest(Side side, long price, int size, int row) {
    PriceLevel best = engine.book().ladder(side).best();
    if (best == null || best.price != price || best.quantity != size) {
      // Said only now, since words take longer than numbers.
      assertThat(best).as("row %d, best level of %s", row, side).isNotNull();
      assertThat(best.price).as("row %d, price of %s", row, side).isEqualTo(price);
      assertThat(best.quantity).as("row %d, size of %s", row, side).isEqualTo(size);
    }
  }

  private static BufferedReader read(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII));
  }

  private static Path find() {
    Path directory = Path.of("").toAbsolutePath();
    while (directory != null && !Files.isRegularFile(directory.resolve(DATA))) {
      directory = directory.getParent();
    }
    return directory == null ? null : directory.resolve(DATA);
  }
}
