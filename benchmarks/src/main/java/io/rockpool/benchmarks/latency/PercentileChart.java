package io.rockpool.benchmarks.latency;

import io.rockpool.benchmarks.Palette;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.AbstractHistogram;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/**
 * A chart of latencies by percentile, both on logarithmic axes: each mark to the right leaves out
 * nine of ten of the messages that the mark before it left.
 */
final class PercentileChart {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 380;
  private static final int STEPS_PER_DECADE = 50;

  private static final List<Double> PERCENTILES = List.of(50.0, 90.0, 99.0, 99.9, 99.99, 99.999);

  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
  private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

  private final String title;
  private final XYSeriesCollection lines = new XYSeriesCollection();

  PercentileChart(String title) {
    this.title = title;
  }

  void add(String label, AbstractHistogram latencies) {
    XYSeries line = new XYSeries(label);
    double first = decade(PERCENTILES.get(0));
    double last = decade(PERCENTILES.get(PERCENTILES.size() - 1));
    long steps = Math.round((last - first) * STEPS_PER_DECADE);
    for (int step = 0; step <= steps; step++) {
      double decade = first + (last - first) * step / steps;
      double nanos = latencies.getValueAtPercentile(100 * (1 - Math.pow(10, -decade)));
      line.add(decade, Math.log10(Math.max(1, nanos)));
    }
    lines.addSeries(line);
  }

  /** How many times nine of ten of the messages have been left out. */
  private static double decade(double percentile) {
    return -Math.log10(1 - percentile / 100);
  }

  /** Writes it twice, for light pages and for dark ones. */
  void write(Path directory, String name) throws IOException {
    for (Palette palette : Palette.values()) {
      String file = name + "-" + palette.name().toLowerCase(Locale.ROOT);
      Files.writeString(directory.resolve(file + ".svg"), svg(palette, file));
    }
  }

  String svg(Palette palette, String prefix) {
    SVGGraphics2D svg = new SVGGraphics2D(WIDTH, HEIGHT);
    // Else ids are made of the time.
    svg.setDefsKeyPrefix(prefix + "-");
    // Tenths of a pixel, where more would only make files longer.
    svg.setGeomDoubleConverter(value -> String.format(Locale.ROOT, "%.1f", value));
    svg.setFontFunction(family -> "sans-serif");
    chart(palette).draw(svg, new Rectangle(WIDTH, HEIGHT));
    ViewBox whole = new ViewBox(0, 0, WIDTH, HEIGHT);
    return svg.getSVGElement(null, true, whole, null, null) + "\n";
  }

  private JFreeChart chart(Palette palette) {
    XYPlot plot =
        new XYPlot(
            lines,
            axis("percentile of messages", percentileMarks(), palette),
            axis("latency, from when a message was due", latencyMarks(), palette),
            renderer(palette));
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinePaint(palette.grid());
    plot.setRangeGridlinePaint(palette.grid());
    plot.setDomainGridlineStroke(new BasicStroke(1));
    plot.setRangeGridlineStroke(new BasicStroke(1));
    JFreeChart chart = new JFreeChart(title, TITLE, plot, true);
    chart.setBackgroundPaint(null);
    chart.setPadding(new RectangleInsets(4, 4, 4, 24));
    chart.getTitle().setPaint(palette.text());
    LegendTitle legend = chart.getLegend();
    legend.setItemFont(LABEL);
    legend.setItemPaint(palette.text());
    legend.setBackgroundPaint(null);
    legend.setFrame(BlockBorder.NONE);
    return chart;
  }

  private static LabelledAxis axis(String label, List<LabelledAxis.Mark> marks, Palette palette) {
    LabelledAxis axis = new LabelledAxis(label, marks);
    axis.setLabelFont(LABEL);
    axis.setTickLabelFont(LABEL);
    axis.setLabelPaint(palette.text());
    axis.setTickLabelPaint(palette.text());
    axis.setAxisLinePaint(palette.text());
    axis.setTickMarkPaint(palette.text());
    return axis;
  }

  private static List<LabelledAxis.Mark> percentileMarks() {
    return PERCENTILES.stream()
        .map(percentile -> new LabelledAxis.Mark(decade(percentile), percentileLabel(percentile)))
        .toList();
  }

  private static String percentileLabel(double percentile) {
    return BigDecimal.valueOf(percentile).stripTrailingZeros().toPlainString() + "%";
  }

  /** Powers of ten, from below the least latency to above the greatest. */
  private List<LabelledAxis.Mark> latencyMarks() {
    Range range = lines.getRangeBounds(false);
    int lowest = (int) Math.floor(range.getLowerBound());
    int highest = Math.max(lowest + 1, (int) Math.ceil(range.getUpperBound()));
    List<LabelledAxis.Mark> marks = new ArrayList<>();
    for (int power = lowest; power <= highest; power++) {
      marks.add(new LabelledAxis.Mark(power, Nanos.roundText(Math.round(Math.pow(10, power)))));
    }
    return marks;
  }

  private XYLineAndShapeRenderer renderer(Palette palette) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    for (int i = 0; i < lines.getSeriesCount(); i++) {
      renderer.setSeriesPaint(i, palette.series(i));
      renderer.setSeriesStroke(i, stroke(i));
      renderer.setLegendLine(new Line2D.Double(-14, 0, 14, 0));
    }
    return renderer;
  }

  /** Not by colour alone: the first is dashed, as what the others are compared with. */
  private static BasicStroke stroke(int series) {
    float width = 2.5f;
    float[] dashes = series == 0 ? new float[] {7, 4} : null;
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }
}
