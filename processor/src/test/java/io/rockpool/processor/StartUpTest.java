package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockpool.PoolSetupException;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a new object can show: that it cannot be made as new. The pool is refused. */
class StartUpTest {

  private static Object create(Build build, Object... arguments) throws Throwable {
    try {
      return build
          .load("com.acme.OrderPool")
          .getDeclaredConstructors()[
          build.load("com.acme.OrderPool").getDeclaredConstructors()[0].getParameterCount()
                  == arguments.length
              ? 0
              : 1]
          .newInstance(arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  private static Build order(String members) {
    return Build.of(
        """
        package com.acme;

        import io.rockpool.Pooled;
        import java.util.*;

        @Pooled(capacity = 3)
        public class Order {
          static long next;
        %s
        }
        """
            .formatted(members.indent(2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object client = new Object();",
        "int[] numbers = new int[3];",
        "Runnable action = () -> {};",
        "final Object[] objects = {new Object()};",
        "final Object[][] objects = {{}, {null, \"x\"}};",
        "final List<Object> list = new ArrayList<>(List.of(\"x\"));",
        "final List<int[]> list = new ArrayList<>(List.of(new int[1]));",
        "final Map<String, Object> map = new HashMap<>(Map.of(\"x\", \"y\"));",
        "final List<String> list = List.of();",
        "final List<String> list = List.of(\"x\");",
        "final List<String> list = Collections.unmodifiableList(new ArrayList<>());",
        "final List<String> list = Arrays.asList(\"x\");",
        "final Map<String, String> map = Map.of();",
        "final List<String> list = null;",
        "final int[] numbers = null;",
        "static final List<String> ALL = new ArrayList<>(); final List<String> list = ALL;",
        "static final int[] ALL = new int[3]; final int[] numbers = ALL;",
        "private final List<String> list = new ArrayList<>();"
            + " List<String> getList() { return new ArrayList<>(list); }",
        "private final List<String> list = new ArrayList<>();"
            + " List<String> getList() { return Collections.unmodifiableList(list); }",
        "private int price = 3; int getPrice() { return price; }"
            + " void setPrice(int value) { price = value + 1; }",
        "private Object client; Object getClient() { return client; }"
            + " void setClient(Object value) { client = this; }",
        "private int a = 1; private int b = 2; int getA() { return a; } int getB() { return b; }"
            + " void setA(int v) { a = v; } void setB(int v) { b = v; a = 0; }",
        "long id = next++;",
        "String name = \"order\" + next++;",
        "java.util.UUID id = java.util.UUID.randomUUID();",
        "java.util.regex.Pattern pattern = next++ % 2 == 0 ? null"
            + " : java.util.regex.Pattern.compile(\"x\");",
        "final java.util.concurrent.atomic.AtomicReference<Object> reference ="
            + " new java.util.concurrent.atomic.AtomicReference<>(\"x\");",
        "final java.util.concurrent.atomic.AtomicReferenceArray<Object> references ="
            + " new java.util.concurrent.atomic.AtomicReferenceArray<>(new Object[] {\"x\"});",
        "static final int[] ROW = {1}; final int[][] rows = {{2}, ROW};",
        "static final int[][] ROW = {{1}}; final int[][][] rows = {ROW};",
        "final java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();"
            + " { out.write(1); }",
        "final java.io.CharArrayWriter out = new java.io.CharArrayWriter(); { out.write('a'); }",
        "final java.util.zip.CRC32 crc = new java.util.zip.CRC32(); { crc.update(1); }",
        "final long[] numbers = {next++};",
        "final long[][] numbers = {{}, {next++}};",
        "final Object[][] numbers = new Object[(int) ++next][];",
        "final List<Long> list = new ArrayList<>(List.of(next++));",
        "final Set<Long> set = new HashSet<>(Set.of(next++));",
        "final Map<String, Long> map = new HashMap<>(Map.of(\"x\", next++));",
        "final StringBuilder text = new StringBuilder().append(next++);",
        "final BitSet bits = BitSet.valueOf(new long[] {++next});",
        "final java.nio.LongBuffer buffer = java.nio.LongBuffer.allocate(2).put(0, next++);",
        "final java.nio.LongBuffer buffer = java.nio.LongBuffer.allocate(2).limit((int) next++);",
        "final java.util.concurrent.atomic.AtomicLong atomic ="
            + " new java.util.concurrent.atomic.AtomicLong(next++);",
        "final java.util.concurrent.atomic.AtomicReference<Long> reference ="
            + " new java.util.concurrent.atomic.AtomicReference<>(next++);",
        "final java.util.concurrent.atomic.AtomicReferenceArray<Long> references ="
            + " new java.util.concurrent.atomic.AtomicReferenceArray<>(new Long[] {next++});",
        "final java.util.concurrent.atomic.AtomicStampedReference<Object> reference ="
            + " new java.util.concurrent.atomic.AtomicStampedReference<>(null, (int) next++);",
        "final java.util.concurrent.atomic.AtomicMarkableReference<Long> reference ="
            + " new java.util.concurrent.atomic.AtomicMarkableReference<>(next++, true);"
      })
  void constructor_fieldThatCannotBeAsNew_isRefused(String members) {
    Build build = order(members);

    assertThatThrownBy(() -> create(build))
        .isInstanceOf(PoolSetupException.class)
        .hasMessageContaining("Order.")
        .hasMessageMatching("(?s).*(@Pooled|setter|Return).*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "final List<String> list = new ArrayList<>(8);",
        "final List<String> list = Collections.synchronizedList(new ArrayList<>());",
        "java.util.regex.Pattern pattern = java.util.regex.Pattern.compile(\"x\");",
        "double price = Double.NaN; Double boxed = Double.NaN;",
        "@Pooled.Keep long id = next++;",
        "@Pooled.Reset(\"next++\") long id = next++;",
        "final java.util.zip.Checksum sum = new java.util.zip.Adler32();",
        "@Pooled.Clear(\"reset\") final java.util.zip.CRC32 crc = new java.util.zip.CRC32();"
            + " { crc.update(1); }",
        "static final int[] NONE = {}; final int[][] rows = {NONE, {1}};",
        "final List<java.util.regex.Pattern> list ="
            + " new ArrayList<>(List.of(java.util.regex.Pattern.compile(\"x\")));",
        "final Map<String, Integer> map = new IdentityHashMap<>(Map.of(\"x\" + next++, 1));"
      })
  void constructor_fieldThatCanBeAsNew_creates(String members) {
    Build build = order(members);

    assertThatCode(() -> create(build)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "final java.lang.ref.WeakReference<Object> weak = new java.lang.ref.WeakReference<>(\"\");",
        "final java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(\"x\").matcher(\"\");",
        "final Calendar calendar = Calendar.getInstance();",
        "final java.util.zip.Deflater deflater = new java.util.zip.Deflater();",
        "static class Book { void clear() {} } static class Deep extends Book { int depth; }"
            + " final Deep deep = new Deep();",
        "interface Clears { default void clear() {} } static class Book implements Clears { int n; }"
            + " final Book book = new Book();",
        "static class Fills extends ArrayList<String> { private static final long serialVersionUID = 1;"
            + " int total; } final Fills fills = new Fills();"
      })
  void compile_clearingMethodThatMayForget_isRefused(String members) {
    assertThat(Build.attempt(java.util.List.of(), order(members, 1)).messages())
        .singleElement()
        .asString()
        .startsWith("[PooledFinalField]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Pooled.Owned Leg leg = new Leg();",
        "@Pooled.Owned Leg leg = LEGS.acquire();",
        "@Pooled.Owned Leg[] legs = {null, new Leg()};",
        "@Pooled.Owned final Leg[] legs = {null, new Leg()};",
        "@Pooled.Owned final Leg[][] legs = {null, {new Leg()}};",
        "@Pooled.Owned final List<Leg> legs = new ArrayList<>(List.of(new Leg()));",
        "@Pooled.Owned final List<Leg> legs = new ArrayList<>(Arrays.asList((Leg) null));",
        "@Pooled.Owned final Map<String, Leg> legs = new HashMap<>(Map.of(\"\", new Leg()));"
      })
  void constructor_fieldThatOwnsSomething_isRefused(String members) {
    Build build =
        order(
            members
                + "static final Order_LegPool LEGS = new Order_LegPool();"
                + " @Pooled(capacity = 2) static class Leg {}");

    assertThatThrownBy(() -> create(build))
        .isInstanceOf(PoolSetupException.class)
        .hasMessageEndingWith(
            " owns something in a new object, which a reset could not acquire again. Let it start as"
                + " null, or empty, and acquire what it owns in a @Pooled.OnAcquire method.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Pooled.Owned final List<Leg> legs = List.of();",
        "@Pooled.Owned final List<Leg> legs = SHARED;",
        "@Pooled.Owned final Leg[] legs = NONE;",
        "@Pooled.Owned final Leg[] legs = null;"
      })
  void constructor_ownedContainerThatCannotBeCleared_isRefused(String members) {
    Build build =
        order(
            members
                + "static final List<Leg> SHARED = new ArrayList<>();"
                + " static final Leg[] NONE = {};"
                + " @Pooled(capacity = 2) static class Leg {}");

    assertThatThrownBy(() -> create(build)).isInstanceOf(PoolSetupException.class);
  }

  @Test
  void constructor_markThatIsNotZero_isRefused() {
    Build build =
        marked("@Pooled.Create static Order create() { return new Order(); } { slot = 7; }");

    assertThatThrownBy(() -> create(build))
        .isInstanceOf(PoolSetupException.class)
        .hasMessage(
            "Order.slot is 7 in a new object, where the pool is to keep its mark. Let it start as 0, and"
                + " assign it nowhere.");
  }

  @Test
  void constructor_markedObjectMadeTwice_isRefused() {
    Build build =
        marked(
            "static final Order[] MADE = {new Order(), new Order(), new Order(), new Order()};"
                + " @Pooled.Create static Order create() { return MADE[(int) next++ % 2]; }");

    assertThatThrownBy(() -> create(build))
        .isInstanceOf(PoolSetupException.class)
        .hasMessageStartingWith("Order.create returned the same object twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GROW", "UNPOOLED"})
  @SuppressWarnings("unchecked")
  void acquire_markedObjectMadeBefore_isRefused(String exhausted) throws Throwable {
    Build build =
        marked(
            "static final Order[] MADE = new Order[6];"
                + " @Pooled.Create static Order create() {"
                + "   int i = (int) next++ % 6;"
                + "   return MADE[i] != null ? MADE[i] : (MADE[i] = new Order()); }",
            exhausted);
    var pool = (io.rockpool.Pool<Object>) create(build);
    for (int i = 0; i < 3; i++) {
      pool.acquire();
    }

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 9; i++) {
                pool.acquire();
              }
            })
        .isInstanceOf(PoolSetupException.class)
        .hasMessageStartingWith("Order.create returned the same object twice");
    assertThat(pool.capacity()).isEqualTo(pool.inUse());
    pool.releaseAll();
    assertThat(pool.idle()).isEqualTo(pool.capacity());
  }

  private static Build marked(String members, String... exhausted) {
    return Build.of(
        """
        package com.acme;

        import io.rockpool.*;

        @Pooled(capacity = 3, onExhausted = Exhaustion.%s)
        public final class Order {
          static long next;
          @Pooled.Slot int slot;
          long id;
        %s
        }
        """
            .formatted(exhausted.length == 0 ? "FAIL" : exhausted[0], members));
  }

  private static String order(String members, int capacity) {
    return """
    package com.acme;

    import io.rockpool.Pooled;
    import java.util.*;

    @Pooled(capacity = %d)
    public class Order {
    %s
    }
    """
        .formatted(capacity, members);
  }

  @Test
  void constructor_mapPassedIn_isRefusedAndNotCleared() {
    Build build =
        order(
            "final Map<String, String> names;\n"
                + "@Pooled.Create Order(Map<String, String> names) { this.names = names; }");
    Map<String, String> names = new HashMap<>(Map.of("a", "b"));

    assertThatThrownBy(() -> create(build, names))
        .isInstanceOf(PoolSetupException.class)
        .hasMessageContaining("@Pooled.Keep");
    assertThat(names).containsExactly(Map.entry("a", "b"));
  }

  @Test
  void constructor_finalNullWithParameters_saysSo() {
    Build build = order("final List<String> list = null;\n@Pooled.Create Order(String name) {}");

    assertThatThrownBy(() -> create(build, "name"))
        .isInstanceOf(PoolSetupException.class)
        .hasMessageContaining("Order.list is final and null");
  }

  @Test
  void constructor_throwingFactoryOrConstructor_passesTheUsersException() {
    Build build = order("Order() { throw new IllegalStateException(\"mine\"); }");

    assertThatThrownBy(() -> create(build))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("mine");
  }

  @Test
  void constructor_constructorThatThrowsLater_passesTheUsersException() {
    for (int good = 1; good < 4; good++) {
      Build build =
          order("int a = 1; Order() { if (next++ >= " + good + ") throw new Error(\"mine\"); }");

      assertThatThrownBy(() -> create(build)).hasStackTraceContaining("Error: mine");
    }
  }

  @Test
  void release_firstTime_createsNothing() throws Throwable {
    Build build = order("int a = 1; static int made; Order() { made++; }");
    @SuppressWarnings("unchecked")
    var pool = (io.rockpool.Pool<Object>) create(build);
    var made = build.load("com.acme.Order").getDeclaredField("made");
    made.setAccessible(true);
    Object before = made.get(null);
    pool.release(pool.acquire());

    assertThat(made.get(null)).isEqualTo(before);
  }
}
