package io.rockpool.benchmarks;

import java.awt.Color;

/**
 * The colours of charts, on light and on dark pages; told apart by everybody (after Okabe and Ito).
 */
public enum Palette {
  /** For light pages. */
  LIGHT(0x24292F, 0xD0D7DE, 0x0072B2, 0xA0A8B0, 0xD55E00),
  /** For dark pages. */
  DARK(0xE6EDF3, 0x3D444D, 0x56B4E9, 0x7D8590, 0xE69F00);

  private final Color text;
  private final Color grid;
  private final Color own;
  private final Color others;
  private final Color contrast;

  Palette(int text, int grid, int own, int others, int contrast) {
    this.text = new Color(text);
    this.grid = new Color(grid);
    this.own = new Color(own);
    this.others = new Color(others);
    this.contrast = new Color(contrast);
  }

  /** Words and numbers. */
  public Color text() {
    return text;
  }

  /** Lines in the background. */
  public Color grid() {
    return grid;
  }

  /** Rockpool. */
  public Color own() {
    return own;
  }

  /** Whoever it is compared with, many of them. */
  public Color others() {
    return others;
  }

  /** The one that it is compared with. */
  public Color contrast() {
    return contrast;
  }
}
