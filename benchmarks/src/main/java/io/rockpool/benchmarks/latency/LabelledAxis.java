package io.rockpool.benchmarks.latency;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis with marks where it is told to have them, called as it is told. */
final class LabelledAxis extends NumberAxis {

  private static final long serialVersionUID = 1;

  /** A place on an axis and what is written there. */
  record Mark(double value, String label) {}

  // JFreeChart's charts can be serialized; ours are drawn and forgotten.
  private final transient List<Mark> marks;

  LabelledAxis(String label, List<Mark> marks) {
    super(label);
    this.marks = marks;
    setRange(marks.get(0).value(), marks.get(marks.size() - 1).value());
    setAutoRange(false);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
    boolean horizontal = RectangleEdge.isTopOrBottom(edge);
    TextAnchor anchor = horizontal ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    return marks.stream()
        .map(mark -> new NumberTick(mark.value(), mark.label(), anchor, anchor, 0))
        .toList();
  }
}
