package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each class is dealt with by itself, in any order, in any environment. */
public class IsolationTest {

  private static final String ORDER = source("Order", "long id; final int[] lots = {1, 2};");
  private static final String FILL =
      source("Fill", "OrderPool orders; @io.rockpool.Pooled.Owned Trade trade;");
  private static final String TRADE = source("Trade", "String name = \"none\"; Fill fill;");
  private static final String NESTED =
      """
      package com.acme;

      class Desk {
        @io.rockpool.Pooled(capacity = 2)
        static class Leg {
          @io.rockpool.Pooled.OnAcquire
          void open(FillPool fills) {}
        }
      }
      """;

  private static String source(String name, String body) {
    return "package com.acme;\n\n@io.rockpool.Pooled(capacity = 2)\nclass "
        + name
        + " {"
        + body
        + "}";
  }

  @Test
  void process_inputsInAnotherOrder_writesTheSame() {
    List<String> sources = new ArrayList<>(List.of(ORDER, FILL, TRADE, NESTED));
    var once = Build.of(sources.toArray(new String[0])).generatedByName();
    Collections.reverse(sources);
    var again = Build.of(sources.toArray(new String[0])).generatedByName();

    assertThat(once).hasSize(4).containsExactlyInAnyOrderEntriesOf(again);
  }

  @Test
  void process_classAlone_writesTheSame() {
    String together = Build.of(ORDER, FILL, TRADE, NESTED).source("com.acme.OrderPool");

    assertThat(Build.of(ORDER).source("com.acme.OrderPool")).isEqualTo(together);
  }

  @Test
  void process_environmentOfProxies_writesOneFileForEachClass() {
    Wrapped processor = new Wrapped("");

    Build build = Build.attemptWith(List.of(processor), ORDER, FILL, TRADE, NESTED);

    assertThat(build.messages()).isEmpty();
    assertThat(processor.written())
        .containsExactlyInAnyOrder(
            "createSourceFile com.acme.OrderPool [com.acme.Order]",
            "createSourceFile com.acme.FillPool [com.acme.Fill]",
            "createSourceFile com.acme.TradePool [com.acme.Trade]",
            "createSourceFile com.acme.Desk_LegPool [com.acme.Desk.Leg]");
  }

  static Set<String> themes() {
    return Corpus.sourcesByTheme().keySet();
  }

  @ParameterizedTest
  @MethodSource("themes")
  void process_environmentOfProxies_writesTheSame(String theme) {
    String[] sources = Corpus.sourcesByTheme().get(theme).toArray(new String[0]);
    Wrapped processor = new Wrapped("");

    Build wrapped = Build.attemptWith(List.of(processor), sources);

    assertThat(wrapped.messages()).isEmpty();
    assertThat(wrapped.generatedByName()).isEqualTo(Build.of(sources).generatedByName());
    // One file for each class, and that class as its only origin.
    assertThat(processor.written()).hasSameSizeAs(wrapped.generatedByName().keySet());
    assertThat(processor.written()).allMatch(it -> it.matches("createSourceFile \\S+ \\[[^,]+]"));
  }

  @Test
  void process_classWithManyFields_asksForNoOtherClassOfTheUser() {
    Wrapped processor = new Wrapped("");

    Build.attemptWith(
        List.of(processor),
        """
        package com.acme;

        @io.rockpool.Pooled(capacity = 2)
        class Order extends Base<String> {
          Other other;
          final java.util.List<Other> others = new java.util.ArrayList<>();
          Integer count = 1;

          @io.rockpool.Pooled.OnAcquire
          void open(Other other) {}
        }
        """,
        "package com.acme;\nclass Base<T> { T held; Leg leg; }",
        "package com.acme;\nclass Other { Leg leg; }",
        "package com.acme;\nclass Leg {}");

    assertThat(processor.asked())
        .contains("io.rockpool.Pooled")
        .filteredOn(
            name ->
                !name.matches("java.*|(io\\.rockpool|org\\.jspecify|org\\.checkerframework)\\..*"))
        // Whether the package hides classes of java.lang that the pool mentions.
        .allMatch(name -> isOfJavaLang(name.replace("com.acme.", "java.lang.")));
  }

  private static boolean isOfJavaLang(String name) {
    try {
      Class.forName(name);
      return true;
    } catch (ClassNotFoundException none) {
      return false;
    }
  }

  @Test
  void process_namedTypes_haveTheAnnotatedElementAsOrigin() {
    Wrapped processor = new Wrapped("");
    String type = "@io.rockpool.Pooled.Type(capacity = 2, value = java.";

    Build build =
        Build.attemptWith(
            List.of(processor),
            type + "util.ArrayList.class)\n" + type + "util.BitSet.class)\npackage com.acme;",
            "package com.acme;\n\n" + type + "lang.StringBuilder.class)\nclass Pools {}");

    assertThat(build.messages()).isEmpty();
    assertThat(processor.written())
        .containsExactlyInAnyOrder(
            "createSourceFile com.acme.ArrayListPool [com.acme]",
            "createSourceFile com.acme.BitSetPool [com.acme]",
            "createSourceFile com.acme.StringBuilderPool [com.acme.Pools]");
  }

  @Test
  void process_errorInOneClass_writesOnlyTheOthers() {
    Wrapped processor = new Wrapped("");

    Build build =
        Build.attemptWith(
            List.of(processor), source("Broken", "private long price;"), ORDER, FILL, TRADE);

    assertThat(build.messages()).hasSize(1);
    assertThat(build.messages().get(0)).startsWith("[PooledPrivateField] Field 'price'");
    assertThat(processor.written())
        .containsExactlyInAnyOrder(
            "createSourceFile com.acme.OrderPool [com.acme.Order]",
            "createSourceFile com.acme.FillPool [com.acme.Fill]",
            "createSourceFile com.acme.TradePool [com.acme.Trade]");
  }

  @Test
  void process_processorFails_isOneErrorOnThatClass() {
    Wrapped processor = new Wrapped("getPackageOf");

    Build build = Build.attemptWith(List.of(processor), source("Broken", ""), ORDER);

    assertThat(build.messages()).hasSize(1);
    assertThat(build.messages().get(0))
        .startsWith(
            "[PooledInternal] The processor failed on Broken, which is a fault of Rockpool and not of"
                + " yours. Report it with this trace: java.lang.IllegalStateException: out of order")
        .contains("at io.rockpool.processor.PooledProcessor.process");
    assertThat(build.compilation().diagnostics().get(0).getLineNumber()).isEqualTo(4);
    assertThat(processor.written())
        .containsExactly("createSourceFile com.acme.OrderPool [com.acme.Order]");
  }

  @Test
  void process_superclassInClassFile_saysSoOnThePooledClass() {
    String child =
        """
        package com.acme;

        @io.rockpool.Pooled(capacity = 2)
        class Child extends io.rockpool.processor.IsolationTest.Library {}
        """;

    Build build = Build.attempt(List.of(), child);

    assertThat(build.compilation().diagnostics())
        .filteredOn(it -> it.getKind() == Diagnostic.Kind.ERROR)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.getLineNumber()).isEqualTo(4);
              assertThat(it.getMessage(null))
                  .startsWith(
                      "[PooledPrivateField] Field 'secret' of Library is private and has no usable"
                          + " getter or setter, so ChildPool cannot reset it. Make it protected,");
            });
  }

  /** A superclass that is not compiled together with its subclass. */
  public static class Library {
    private int secret = 7;

    int twice() {
      return 2 * secret++;
    }
  }
}
