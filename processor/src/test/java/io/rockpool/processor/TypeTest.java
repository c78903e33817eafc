package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockpool.Pool;
import io.rockpool.PoolSetupException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pools of classes that {@code @Pooled.Type} names. */
class TypeTest {

  /** A class of a library with these members, pooled by an annotation with these settings. */
  private static Build build(String settings, String members) {
    return Build.of(annotated("Dice", settings), library("Dice", members));
  }

  private static String annotated(String type, String settings) {
    return """
    package com.acme;

    @io.rockpool.Pooled.Type(value = com.acme.lib.%s.class, capacity = 1%s)
    public class Pools {}
    """
        .formatted(type, settings);
  }

  private static String library(String type, String members) {
    return """
    package com.acme.lib;

    public class %s {
    %s
    }
    """
        .formatted(type, members.indent(2));
  }

  @SuppressWarnings("unchecked")
  private static Pool<Object> pool(Build build, String name) throws Throwable {
    try {
      var constructor = build.load("com.acme." + name).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Pool<Object>) constructor.newInstance();
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  private static Object read(Object object, String field) throws ReflectiveOperationException {
    Class<?> type = object.getClass();
    while (!type.getPackageName().equals("com.acme.lib")) {
      type = type.getSuperclass();
    }
    var found = type.getDeclaredField(field);
    found.setAccessible(true);
    return found.get(object);
  }

  /**
   * Soils an object of a pool, releases it, and gives what it has in a field when it comes again.
   */
  private static Object again(Build build, String field) throws Throwable {
    Pool<Object> pool = pool(build, "DicePool");
    Object dice = pool.acquire();
    Class<?> type = build.load("com.acme.lib.Dice");
    Dirt.soil(type, dice);
    pool.release(dice);
    assertThat(pool.acquire()).isSameAs(dice);
    return read(dice, field);
  }

  @Test
  void release_methodLeavesAnotherValueThanConstructor_setterPutsItRight() throws Throwable {
    String members =
        """
        private int size = 42;
        private int hidden = 7;
        public int getSize() { return size; }
        public void setSize(int size) { this.size = size; }
        public void reset() { size = 0; hidden = 7; }
        """;

    assertThat(again(build("", members), "size")).isEqualTo(42);
    assertThat(again(build("", members), "hidden")).isEqualTo(7);
  }

  @Test
  void release_setterUndoesWhatTheMethodDid_isCalledOnlyWhereNeeded() throws Throwable {
    String members =
        """
        private float x = -0f;
        private boolean clean = true;
        public float x() { return x; }
        public boolean isClean() { return clean; }
        public void x(float x) { this.x = x; clean = false; }
        public void clear() { x = -0f; clean = true; }
        """;

    assertThat(again(build("", members), "clean")).isEqualTo(true);
    assertThat(again(build("", members), "x")).isEqualTo(-0f);
  }

  @Test
  void release_methodForgetsZerosSign_setterPutsItRight() throws Throwable {
    String members =
        """
        private double x = -0d;
        private int hidden;
        public double getX() { return x; }
        public void setX(double x) { this.x = x; }
        public void clear() { x = 0; hidden = 0; }
        int hidden() { return hidden; }
        """;

    assertThat(again(build("", members), "x")).isEqualTo(-0d);
  }

  @Test
  void release_severalMethods_areCalledInOrder() throws Throwable {
    String members =
        """
        private String told = "";
        int told() { return told.length(); }
        protected void first() { told = "first"; }
        public void second() { told += " second"; }
        """;

    assertThat(again(build(", clear = {\"first\", \"second\"}", members), "told"))
        .isEqualTo("first second");
  }

  @Test
  void release_clearIsNone_methodIsNotCalled() throws Throwable {
    String members = "public int size = 3; public Object tag; public void clear() { size = 9; }";

    assertThat(build(", clear = {}", members).source("com.acme.DicePool"))
        .doesNotContain("clear()");
    assertThat(build("", members).source("com.acme.DicePool")).contains("this.clear();");
  }

  @Test
  void release_fieldIsKept_staysAsItIs() throws Throwable {
    String members =
        "public int size = 3; private int hash; int hash() { return hash; } public int other = 4;";
    Build build = build(", keep = {\"hash\", \"other\"}", members);

    assertThat(again(build, "hash")).isNotEqualTo(0);
    assertThat(again(build, "other")).isNotEqualTo(4);
    assertThat(again(build, "size")).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "protected void wash() throws RuntimeException {}, protected int n = 3;",
    "public Object wash() { return this; }, private Object n; Object n() { return n; }",
  })
  void generate_methodOfAnyKind_compiles(String method, String field) {
    Build build =
        build(
            ", clear = \"wash\"",
            method + field + " public final void reset() {} public final void verify() {}");

    assertThat(build.source("com.acme.DicePool"))
        .contains("this.wash();")
        .contains("void resetFields()")
        .contains("void verifyFields()");
  }

  @Test
  void constructor_methodLeavesSomethingElse_isRefused() {
    Build build =
        build(
            "",
            "private int size = 42; public int getSize() { return size; } public void reset() { size = 0; }");

    assertThatThrownBy(() -> pool(build, "DicePool"))
        .isInstanceOf(PoolSetupException.class)
        .hasMessage(
            "Dice.size is 42 in a new object and 0 after reset(), and nothing else sets it. Name other"
                + " methods in clear of @Pooled.Type, or name the field in keep if what it has may stay.");
  }

  @Test
  void constructor_getterFailsOnNewObject_isNoReasonToRefuse() throws Throwable {
    String members =
        """
        private int size;
        public int getSize() { throw new IllegalStateException("not started"); }
        int size() { return size; }
        public void reset() { size = 0; }
        """;

    assertThat(pool(build("", members), "DicePool").capacity()).isEqualTo(1);
  }

  @Test
  void constructor_getterChangesSomething_objectIsNewAllTheSame() throws Throwable {
    String members =
        """
        private int next;
        public int next() { return next++; }
        public void reset() { next = 0; }
        """;

    assertThat(read(pool(build("", members), "DicePool").acquire(), "next")).isEqualTo(0);
  }

  @Test
  void constructor_fieldThatCannotBeAsNew_saysWhatToDoInTheAnnotation() {
    Build build = build("", "public Object tag = new Object();");

    assertThatThrownBy(() -> pool(build, "DicePool"))
        .isInstanceOf(PoolSetupException.class)
        .hasMessageStartingWith("Dice.tag is not null in a new object")
        .hasMessageEndingWith(
            "This class is named by @Pooled.Type: there, the name of the field in keep stands for"
                + " @Pooled.Keep.");
  }

  @Test
  void generate_constructorIsProtected_isCalledBySubclass() throws Throwable {
    assertThat(pool(build("", "protected Dice() {} public int n;"), "DicePool").acquire())
        .hasFieldOrPropertyWithValue("n", 0);
  }

  @Test
  void generate_annotatedClassIsNotPublic_poolIsNot() {
    String library = library("Dice", "public int n;");
    String hidden = annotated("Dice", "").replace("public class", "class");

    Build shown = Build.of(annotated("Dice", ""), library);
    assertThat(shown.load("com.acme.DicePool").getModifiers()).matches(Modifier::isPublic);
    assertThat(Build.of(hidden, library).load("com.acme.DicePool").getModifiers())
        .matches(it -> !Modifier.isPublic(it));
  }

  @Test
  void generate_deprecatedMemberThatIsNotUsed_suppressesNothing() {
    String members =
        "public int n; @Deprecated public void old() {} @Deprecated public Dice(int n) {}";

    assertThat(build("", "public Dice() {} " + members).source("com.acme.DicePool"))
        .doesNotContain("\"deprecation\"");
    assertThat(build("", "@Deprecated public Dice() {} public int n;").source("com.acme.DicePool"))
        .contains("\"deprecation\"");
  }

  @Test
  void generate_externalizable_compiles() {
    String library =
        """
        package com.acme.lib;

        import java.io.*;

        public class Dice implements Externalizable {
          private static final long serialVersionUID = 1;
          public int n;

          public void writeExternal(ObjectOutput out) {}

          public void readExternal(ObjectInput in) {}
        }
        """;

    assertThat(Build.of(annotated("Dice", ""), library).source("com.acme.DicePool"))
        .contains("public Lease()")
        .doesNotContain("\"unused\"");
  }

  @Test
  void generate_factoriesOfSeveralTypes_areToldApart() {
    String pools =
        """
        package com.acme;

        import com.acme.lib.*;
        import io.rockpool.Pooled;

        @Pooled(capacity = 1)
        @Pooled.Type(value = Dice.class, capacity = 1)
        @Pooled.Type(value = Cup.class, capacity = 1)
        public class Pools {
          int own;

          @Pooled.Create
          static Pools pools() {
            return new Pools();
          }

          @Pooled.Create
          static Dice dice(int faces) {
            return new Dice(faces);
          }

          @Pooled.Create
          static Cup cup() {
            return new Cup(1);
          }
        }
        """;
    Build build =
        Build.of(
            pools,
            library("Dice", "public int faces; public Dice(int faces) { this.faces = faces; }"),
            library("Cup", "public Cup(int size) { this.size = size; } public int size;"));

    assertThat(build.source("com.acme.PoolsPool")).contains("Setup.made(Pools.pools(),");
    assertThat(build.source("com.acme.DicePool")).contains("Setup.made(Pools.dice(faces),");
    assertThat(build.source("com.acme.CupPool")).contains("Setup.made(Pools.cup(),");
  }

  @Test
  void generate_nestedClass_isNamedAfterBoth() {
    Build build =
        Build.of(
            annotated("Box.Dice", ""),
            "package com.acme.lib;\n\npublic class Box { public static class Dice { public int n; } }");

    assertThat(build.source("com.acme.Box_DicePool")).contains("extends Box.Dice");
  }

  @Test
  void compile_everythingTrusted_isListedInNoteAndDocumentation() {
    Build build =
        build("", "private int n; int n() { return n; } public Object tag; public void clear() {}");

    assertThat(build.compilation().notes())
        .extracting(note -> note.getMessage(null))
        .containsExactly(
            "[PooledTrust] Field 'n' of Dice cannot safely be set from outside, so DicePool trusts clear()"
                + " to make it as new. Look whether it does, or name others in clear.");
    assertThat(build.source("com.acme.DicePool").replaceAll("\n \\* ", " "))
        .contains("{@code tag} is null; {@code n} is what {@code clear()} made of it");
  }

  @Test
  void process_problemInCompiledLibrary_standsAtTheAnnotation() {
    String pools =
        """
        package com.acme;

        class Pools {
          @io.rockpool.Pooled.Type(
              value = io.rockpool.processor.IsolationTest.Library.class, capacity = 1)
          static class Here {}
        }
        """;

    Build build = Build.attempt(List.of(), pools);

    assertThat(build.compilation().errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.getLineNumber()).isEqualTo(4);
              assertThat(error.getMessage(null))
                  .startsWith("[PooledHiddenField] Field 'secret' of Library cannot be set");
            });
  }
}
