package io.rockpool.benchmarks;

import java.awt.Color;
import java.util.List;

/**
 * The colours of charts on light pages and on dark ones. Those of series are Okabe's and Ito's,
 * which colour-blind readers can tell apart, darker ones on light.
 */
public enum Palette {
  /** For light pages. */
  LIGHT(0x1F2328, 0xD0D7DE, 0xA0A8B0, List.of(0xD55E00, 0x0072B2, 0x00795A, 0xA5527F)),
  /** For dark pages. */
  DARK(0xE6EDF3, 0x3D444D, 0x7D8590, List.of(0xE69F00, 0x56B4E9, 0x2BC79A, 0xE39AC4));

  private final Color text;
  private final Color grid;
  private final Color muted;

  // Of colours, which never change, in a list that does not either.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Color> series;

  Palette(int text, int grid, int muted, List<Integer> series) {
    this.text = new Color(text);
    this.grid = new Color(grid);
    this.muted = new Color(muted);
    this.series = series.stream().map(Color::new).toList();
  }

  /** Of letters and axes. */
  public Color text() {
    return text;
  }

  /** Of lines behind the figures. */
  public Color grid() {
    return grid;
  }

  /** Of what is there beside the series that is meant. */
  public Color muted() {
    return muted;
  }

  /** Of the series with this number, from 0; the first is for what we compare with. */
  public Color series(int number) {
    return series.get(number % series.size());
  }
}
