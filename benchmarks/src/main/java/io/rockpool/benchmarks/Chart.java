package io.rockpool.benchmarks;

import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;

/** Draws figures as bars, once for light pages and once for dark ones. */
final class Chart {
  private static final int WIDTH = 860;
  private static final int BAR = 22;
  private static final int MARGINS = 76;
  private static final int OWN = 1;
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  private Chart() {}

  /**
   * Writes a chart.
   *
   * @param directory where to
   * @param name what the files begin with
   * @param title what is measured, and in what
   * @param bars the figures, from above
   * @param own those that are to be seen first
   */
  static void write(
      Path directory, String name, String title, Map<String, Double> bars, Set<String> own) {
    for (Palette palette : Palette.values()) {
      Path file = directory.resolve(name + "-" + palette.name().toLowerCase(Locale.ROOT) + ".svg");
      try {
        Files.createDirectories(directory);
        Files.writeString(file, draw(name, title, bars, own, palette));
      } catch (IOException failure) {
        throw new UncheckedIOException("Cannot write " + file + ".", failure);
      }
    }
  }

  /** How Markdown shows it, fit for the page's own colours. */
  static String picture(String path, String alternative) {
    return String.format(
        Locale.ROOT,
        "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"%1$s-dark.svg\"><img src=\"%1$s-light.svg\" alt=\"%2$s\"></picture>",
        path,
        alternative);
  }

  static String draw(
      String name, String title, Map<String, Double> bars, Set<String> own, Palette palette) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    bars.forEach((label, value) -> data.addValue(value, "", label));

    CategoryAxis labels = new CategoryAxis();
    labels.setTickLabelFont(FONT);
    labels.setTickLabelPaint(palette.text());
    labels.setAxisLineVisible(false);
    labels.setTickMarksVisible(false);
    labels.setMaximumCategoryLabelWidthRatio(0.4f);
    labels.setLowerMargin(0.01);
    labels.setUpperMargin(0.01);
    labels.setCategoryMargin(0.25);

    // Some take a hundred times as long as others.
    LogAxis values = new LogAxis(title + " (logarithmic)");
    values.setSmallestValue(0.1);
    values.setTickUnit(new NumberTickUnit(1));
    values.setNumberFormatOverride(NumberFormat.getIntegerInstance(Locale.ROOT));
    values.setLabelFont(FONT);
    values.setLabelPaint(palette.text());
    values.setTickLabelFont(FONT);
    values.setTickLabelPaint(palette.text());
    values.setAxisLineVisible(false);
    double highest = Collections.max(bars.values());
    values.setRange(1, highest * 3);

    BarRenderer renderer =
        new BarRenderer() {
          @Override
          public Paint getItemPaint(int row, int column) {
            return own.contains(data.getColumnKey(column).toString())
                ? palette.series(OWN)
                : palette.muted();
          }
        };
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    renderer.setDefaultItemLabelFont(FONT);
    renderer.setDefaultItemLabelPaint(palette.text());
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
    format.setMaximumFractionDigits(highest < 10_000 ? 1 : 0);
    renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", format));

    CategoryPlot plot = new CategoryPlot(data, labels, values, renderer);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(palette.grid());
    plot.setInsets(new RectangleInsets(4, 4, 4, 16));

    JFreeChart chart = new JFreeChart(null, FONT, plot, false);
    chart.setBackgroundPaint(new Color(0, 0, 0, 0));
    int height = MARGINS + BAR * bars.size();
    SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, height);
    // What is drawn from the same figures is to be the same file.
    graphics.setDefsKeyPrefix(name);
    chart.setElementHinting(false);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
    return graphics.getSVGElement();
  }
}
