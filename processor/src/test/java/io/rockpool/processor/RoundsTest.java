package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types that do not exist yet when the processor first looks. */
class RoundsTest {

  private static final String NOTHING = "package com.acme;\nclass Nothing {}";

  /** Builds sources of {@code com.acme} beside a processor that comes before or after ours. */
  private static Build build(boolean first, Generating other, String... bodies) {
    String[] sources = new String[bodies.length + 1];
    for (int i = 0; i < bodies.length; i++) {
      sources[i] = "package com.acme;\n\nimport io.rockpool.Pooled;\n\n" + bodies[i];
    }
    // Where all annotations are ours, javac would not ask a processor that comes after us.
    sources[bodies.length] =
        "package com.acme;\n\nclass Any { @Override public String toString() { return \"\"; } }";
    List<Processor> processors =
        first ? List.of(other, new PooledProcessor()) : List.of(new PooledProcessor(), other);
    Build build = Build.attemptWith(processors, sources);
    assertThat(build.messages()).isEmpty();
    assertThat(build.compilation().status()).isNotEqualTo(Compilation.Status.FAILURE);
    return build;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fieldType_generatedInRoundOne_isReset(boolean first) {
    Generating other = new Generating("package com.acme;\nenum Side { BUY, SELL }");

    Build build =
        build(first, other, "@Pooled(capacity = 2)\nclass Order { Side side = Side.BUY; }");

    assertThat(build.source("com.acme.OrderPool")).contains("side = Initial.SIDE;");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fieldType_generatedInRoundTwo_isReset(boolean first) {
    Generating other = new Generating(NOTHING, "package com.acme;\nenum Side { BUY, SELL }");

    Build build =
        build(first, other, "@Pooled(capacity = 2)\nclass Order { Side side = Side.BUY; }");

    assertThat(build.source("com.acme.OrderPool")).contains("side = Initial.SIDE;");
  }

  @Test
  void hookParameter_poolOfAnotherPackageWithTheNameOfOneHere_isTheImportedOne() {
    String order =
        """
        package com.%s;

        import io.rockpool.Pooled;

        @Pooled(capacity = 2)
        public class Order {}
        """;

    Build build =
        Build.of(
            order.formatted("here"),
            order.formatted("there"),
            """
            package com.here;

            import com.there.OrderPool;
            import io.rockpool.Pooled;

            @Pooled(capacity = 2)
            public class Desk {
              @Pooled.OnAcquire
              void open(OrderPool orders) {
                orders.release(orders.acquire());
              }
            }
            """);

    assertThat(build.source("com.here.DeskPool")).contains("import com.there.OrderPool;");
  }

  @Test
  void hookParameter_ownPoolsOfOneNameInTwoPackages_areTheirOwn() {
    String order =
        """
        package com.%s;

        import io.rockpool.Pooled;

        @Pooled(capacity = 2)
        public class Order {
          @Pooled.OnAcquire
          void open(OrderPool home) {}
        }
        """;

    Build build = Build.of(order.formatted("here"), order.formatted("there"));

    assertThat(build.source("com.here.OrderPool")).contains("acquire(OrderPool home)");
    assertThat(build.source("com.there.OrderPool")).contains("acquire(OrderPool home)");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void recordComponentType_generated_isJudgedWhenItIsThere(boolean first) {
    Generating other = new Generating(NOTHING, "package com.acme;\nenum Side { BUY, SELL }");

    Build build =
        build(
            first,
            other,
            """
            @Pooled(capacity = 2)
            class Order {
              record Price(Side side, long price) {}
              Price price = new Price(Side.SELL, 1);
            }
            """);

    assertThat(build.source("com.acme.OrderPool")).contains("price = Initial.PRICE;");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void superclass_generated_fieldsAreReset(boolean first) {
    Generating other = new Generating(NOTHING, "package com.acme;\nclass Base { int id = 7; }");

    Build build = build(first, other, "@Pooled(capacity = 2)\nclass Order extends Base {}");

    assertThat(build.source("com.acme.OrderPool")).contains("id = Initial.ID;");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void hookParameter_generatedInAnotherPackage_isImported(boolean first) {
    Generating other = new Generating("package com.acme.gen;\npublic class Client {}");

    Build build =
        build(
            first,
            other,
            """
            import com.acme.gen.Client;

            @Pooled(capacity = 2)
            class Order {
              @Pooled.OnAcquire
              void open(Client client) {}
            }
            """);

    assertThat(build.source("com.acme.OrderPool"))
        .contains("import com.acme.gen.Client;")
        .contains("acquire(Client client)");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void typeBound_generated_isImported(boolean first) {
    Generating other = new Generating("package com.acme.gen;\npublic class Client {}");

    Build build =
        build(
            first,
            other,
            "import com.acme.gen.Client;\n@Pooled(capacity = 2)\nclass Order<C extends Client> {}");

    assertThat(build.source("com.acme.OrderPool")).contains("OrderPool<C extends Client>");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void capacity_generated_isWaitedFor(boolean first) {
    Generating other =
        new Generating("package com.acme;\nclass Sizes { static final int ORDERS = 37; }");

    Build build = build(first, other, "@Pooled(capacity = Sizes.ORDERS)\nclass Order {}");

    assertThat(build.source("com.acme.OrderPool")).contains("CAPACITY = 37");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void namedType_generated_hasPool(boolean first) {
    Generating other =
        new Generating(NOTHING, "package com.acme.gen;\npublic class Order { public int id; }");

    Build build =
        build(
            first,
            other,
            """
            @Pooled.Type(value = StringBuilder.class, capacity = 2)
            @Pooled.Type(value = com.acme.gen.Order.class, capacity = 3)
            class Pools {}
            """);

    assertThat(build.source("com.acme.OrderPool")).contains("id = Initial.ID;");
    assertThat(build.source("com.acme.StringBuilderPool")).contains("CAPACITY = 2");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void namedTypeOfPackage_generated_hasPool(boolean first) {
    Generating other =
        new Generating(NOTHING, "package com.acme.gen;\npublic class Order { public int id; }");
    String home =
        """
        @io.rockpool.Pooled.Type(value = StringBuilder.class, capacity = 2)
        @io.rockpool.Pooled.Type(value = com.acme.gen.Order.class, capacity = Sizes.ORDERS)
        package com.acme;
        """;
    String sizes =
        "package com.acme;\nclass Sizes { static final int ORDERS = 3; @Override public int hashCode() { return 1; } }";
    List<Processor> processors =
        first ? List.of(other, new PooledProcessor()) : List.of(new PooledProcessor(), other);

    Build build = Build.attemptWith(processors, home, sizes);

    assertThat(build.messages()).isEmpty();
    assertThat(build.source("com.acme.OrderPool"))
        .contains("id = Initial.ID;")
        .contains("CAPACITY = 3");
    assertThat(build.source("com.acme.StringBuilderPool")).contains("CAPACITY = 2");
  }

  @Test
  void namedType_missing_compilerSaysSo() {
    Build build =
        Build.attempt(
            List.of(),
            "package com.acme;\n@io.rockpool.Pooled.Type(value = Missing.class, capacity = 2)\nclass Pools {}");

    assertThat(build.messages()).singleElement().asString().contains("cannot find symbol");
  }

  @Test
  void pooledClass_generated_hasPool() {
    Generating other =
        new Generating(
            "package com.acme;\n@io.rockpool.Pooled(capacity = 2)\nclass Order { int id; }");

    Build build = build(false, other, "class Desk { final OrderPool orders = new OrderPool(); }");

    assertThat(build.source("com.acme.OrderPool")).contains("id = Initial.ID;");
  }

  @Test
  void class_mentionsItsOwnPool_hasPool() {
    Build build =
        build(
            true,
            new Generating(),
            """
            @Pooled(capacity = 2)
            class Order {
              static final OrderPool POOL = new OrderPool();
              OrderPool home;
              @Pooled.Keep OrderPool[] others;
              java.util.List<OrderPool> more() { return java.util.List.of(POOL); }

              @Pooled.OnAcquire
              void open(OrderPool home) { this.home = home; }

              void close() { home.release(this); }
            }
            """);

    assertThat(build.source("com.acme.OrderPool"))
        .contains("home = null;")
        .contains("acquire(OrderPool home)");
  }

  @Test
  void classes_mentionEachOthersPools_bothHavePools() {
    Build build =
        build(
            true,
            new Generating(),
            """
            @Pooled(capacity = 2)
            class Order {
              FillPool fills;

              @Pooled.Create
              Order(FillPool fills) { this.fills = null; }

              @Pooled.OnAcquire
              void open(FillPool fills) { this.fills = fills; }
            }
            """,
            """
            @Pooled(capacity = 2)
            class Fill {
              OrderPool orders;
              Desk_LegPool legs;

              @Pooled.OnAcquire
              void open(OrderPool orders, Desk_LegPool legs) {}
            }
            """,
            """
            class Desk {
              @Pooled(capacity = 2)
              static class Leg {
                @Pooled.Create
                Leg(FillPool fills) {}
              }
            }
            """);

    assertThat(build.source("com.acme.OrderPool")).contains("acquire(FillPool fills)");
    assertThat(build.source("com.acme.FillPool"))
        .contains("acquire(OrderPool orders, Desk_LegPool legs)");
    assertThat(build.source("com.acme.Desk_LegPool")).contains("Desk_LegPool(FillPool fills)");
  }

  @Test
  void hookParameter_listOfPools_isImported() {
    Build build =
        build(
            true,
            new Generating(),
            """
            @Pooled(capacity = 2)
            class Order {
              @Pooled.OnAcquire
              void open(java.util.List<com.acme.DeskPool> desks, DeskPool[] more) {}
            }
            """,
            "@Pooled(capacity = 2)\nclass Desk {}");

    assertThat(build.source("com.acme.OrderPool"))
        .contains("acquire(List<DeskPool> desks, DeskPool[] more)");
  }

  @Test
  void clear_fieldIsPool_callsItsMethod() {
    Build build =
        build(
            true,
            new Generating(),
            """
            @Pooled(capacity = 2)
            class Order {
              @Pooled.Clear("releaseAll")
              final FillPool fills = new FillPool();
            }
            """,
            "@Pooled(capacity = 2)\nclass Fill {}");

    assertThat(build.source("com.acme.OrderPool")).contains("fills.releaseAll();");
  }

  @Test
  void pools_sameNameInTwoPackages_areToldApart() {
    Build build =
        Build.of(
            """
            package a;
            @io.rockpool.Pooled(capacity = 2)
            public class Order {
              @io.rockpool.Pooled.OnAcquire
              public void open(OrderPool mine, b.OrderPool other) {}
            }
            """,
            """
            package b;
            @io.rockpool.Pooled(capacity = 2)
            public class Order {
              @io.rockpool.Pooled.OnAcquire
              public void open(a.OrderPool other, OrderPool mine) {}
            }
            """);

    assertThat(build.source("a.OrderPool")).contains("acquire(OrderPool mine, b.OrderPool other)");
    assertThat(build.source("b.OrderPool")).contains("acquire(a.OrderPool other, OrderPool mine)");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void owned_classGenerated_isReleasedToItsPool(boolean first) {
    Generating other =
        new Generating(
            NOTHING, "package com.acme;\n@io.rockpool.Pooled(capacity = 2)\nclass Leg {}");

    Build build =
        build(
            first,
            other,
            "@Pooled(capacity = 2)\nclass Order { @Pooled.Owned Leg leg; @Pooled.Owned Order next; }");

    assertThat(build.source("com.acme.OrderPool"))
        .contains("LegPool.releaseOwned(leg, \"Order.leg\", cascade);");
    assertThat(build.source("com.acme.LegPool")).isNotNull();
  }

  @Test
  void owned_classOfAnotherPackage_isReleasedToItsPool() {
    Build build =
        Build.of(
            """
            package a;
            @io.rockpool.Pooled(capacity = 2)
            public class Order {
              @io.rockpool.Pooled.Owned b.Order other;
              @io.rockpool.Pooled.Owned b.Book.Level level;
              @io.rockpool.Pooled.Owned Order next;
            }
            """,
            """
            package b;
            @io.rockpool.Pooled(capacity = 2)
            public class Order {
              @io.rockpool.Pooled.Owned a.Order back;
            }
            """,
            """
            package b;
            public class Book {
              @io.rockpool.Pooled(capacity = 2)
              public static class Level {}
            }
            """);

    assertThat(build.source("a.OrderPool"))
        .contains("b.OrderPool.releaseOwned(other, \"Order.other\", cascade);")
        .contains("import b.Book_LevelPool;")
        .contains("    OrderPool.releaseOwned(next, \"Order.next\", cascade);");
  }
}
