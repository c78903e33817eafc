package corpus.values;

import io.rockpool.Pooled;

/** Fields that hold values, with initial values that are not zero. */
public class Values {

  @Pooled(capacity = 3)
  public static class Primitives {
    boolean truth = true;
    byte low = Byte.MIN_VALUE;
    short small = Short.MIN_VALUE;
    char letter = '\uffff';
    int number = Integer.MIN_VALUE;
    long big = Long.MIN_VALUE;
    float single = Float.NaN;
    float singleNegativeZero = -0.0f;
    float singleTiny = Float.MIN_VALUE;
    double real = Double.NaN;
    double negativeZero = -0.0;
    double tiny = Double.MIN_VALUE;
    double infinite = Double.NEGATIVE_INFINITY;
    volatile long seen = 7;
    transient int hash = -1;
  }

  @Pooled(capacity = 3)
  public static class Zeros {
    boolean truth;
    byte low;
    short small;
    char letter;
    int number;
    long big;
    float single;
    double real;
  }

  @Pooled(capacity = 3)
  public static class Boxes {
    Boolean truth = true;
    Byte low = -128;
    Short small = 1000;
    Character letter = '\uffff';
    Integer number = 100_000;
    Long big = Long.MIN_VALUE;
    Float single = Float.NaN;
    Double real = -0.0;
    Integer none;
    String text = "new";
    String missing;
    String computed = "a" + Integer.valueOf(3);
  }

  enum Side {
    BUY,
    SELL {
      @Override
      int sign() {
        return -1;
      }
    };

    int sign() {
      return 1;
    }
  }

  private enum Hidden {
    YES,
    NO
  }

  @Pooled(capacity = 3)
  public static class Enums {
    Side side = Side.SELL;
    Side none;
    java.util.concurrent.TimeUnit unit = java.util.concurrent.TimeUnit.DAYS;
    final Side fixed = Side.BUY;
    private final Hidden hidden = Hidden.NO;

    boolean isHidden() {
      return hidden == Hidden.YES;
    }
  }

  @Pooled(capacity = 3)
  public static class OfTheJdk {
    java.math.BigDecimal price = new java.math.BigDecimal("1.50");
    java.math.BigInteger count = java.math.BigInteger.TWO;
    java.time.Instant at = java.time.Instant.EPOCH;
    java.time.Duration wait = java.time.Duration.ofMillis(5);
    java.time.LocalDate day = java.time.LocalDate.of(2020, 2, 29);
    java.time.LocalDateTime moment = java.time.LocalDateTime.of(2020, 2, 29, 1, 2);
    java.time.ZonedDateTime zoned = moment.atZone(java.time.ZoneOffset.UTC);
    java.time.ZoneId zone = java.time.ZoneOffset.UTC;
    java.util.UUID id = new java.util.UUID(1, 2);
    java.util.Locale locale = java.util.Locale.ROOT;
    java.util.Currency currency = java.util.Currency.getInstance("EUR");
    java.util.Optional<String> note = java.util.Optional.of("none");
    java.util.OptionalInt limit = java.util.OptionalInt.of(3);
    java.net.URI uri = java.net.URI.create("a:b");
    java.nio.charset.Charset charset = java.nio.charset.StandardCharsets.UTF_16;
    java.nio.file.Path path = java.nio.file.Path.of("x");
    java.util.regex.Pattern pattern = java.util.regex.Pattern.compile("x+");
    java.time.format.DateTimeFormatter format = java.time.format.DateTimeFormatter.ofPattern("yyyy");
    Class<?> type = String.class;
    Class<? extends Number> bounded = Integer.class;
    final java.time.Instant fixed = java.time.Instant.MAX;
  }

  record Point(int x, double y) {}

  record Line(Point from, Point to, String name) {}

  record Pair<A, B>(A first, B second) {}

  record Chain(String name, Chain next) {}

  record Matched(java.util.regex.Pattern pattern) {}

  record Loose(java.util.List<String> names) {}

  @Pooled(capacity = 3)
  public static class Records {
    Point point = new Point(1, -0.0);
    Line line = new Line(point, new Point(3, Double.NaN), "line");
    Pair<String, Integer> pair = new Pair<>("a", 1);
    Pair<Pair<Point, Side>, String> nested = new Pair<>(new Pair<>(point, Side.BUY), "b");
    Chain chain = new Chain("a", new Chain("b", null));
    Matched matched = new Matched(java.util.regex.Pattern.compile("y"));
    Pair<String, Object> open;
    Loose loose;
    final Point origin = new Point(0, 0);
  }
}
