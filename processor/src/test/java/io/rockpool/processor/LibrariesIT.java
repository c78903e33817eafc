package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.math.collision.BoundingBox;
import com.badlogic.gdx.utils.Array;
import com.badlogic.gdx.utils.IntMap;
import com.carrotsearch.hppc.IntIntHashMap;
import com.google.flatbuffers.FlatBufferBuilder;
import io.rockpool.Pool;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.HdrHistogram.Histogram;
import org.agrona.AsciiSequenceView;
import org.agrona.collections.Int2ObjectHashMap;
import org.agrona.collections.IntArrayList;
import org.agrona.collections.MutableInteger;
import org.apache.commons.lang3.mutable.MutableInt;
import org.apache.commons.lang3.time.StopWatch;
import org.joml.Matrix4f;
import org.joml.Quaternionf;
import org.joml.Vector3f;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roaringbitmap.RoaringBitmap;

/**
 * Classes of well-known libraries, which none of us wrote: pooled, soiled, and compared with new
 * ones to the last private field.
 */
class LibrariesIT {

  private static Build build;

  /**
   * A class of a library.
   *
   * @param soil changes an object; by reflection where any content makes sense, else as its users
   *     do
   * @param fresh makes a new one
   * @param seen what counts: empty for all fields; where the JDK hides them, what can be seen
   * @param unseen fields in which nobody can see a difference: capacity that has grown, caches
   */
  private record Subject<T>(
      Class<T> type,
      Consumer<T> soil,
      Supplier<T> fresh,
      Function<T, Object> seen,
      List<String> unseen) {

    List<String> differences(Object pooled) {
      T object = type.cast(pooled);
      return seen != null
          ? seen.apply(fresh.get()).equals(seen.apply(object)) ? List.of() : List.of("content")
          : Likeness.differences(type, fresh.get(), pooled).stream()
              .filter(it -> Collections.disjoint(unseen, List.of(it.split("[.:\\[ ]+"))))
              .toList();
    }

    void soil(Object pooled) {
      soil.accept(type.cast(pooled));
    }

    @Override
    public String toString() {
      return type.getName();
    }
  }

  private static <T> Subject<T> byReflection(Class<T> type, Supplier<T> fresh) {
    return new Subject<>(type, object -> Dirt.soil(type, object), fresh, null, List.of());
  }

  private static <T> Subject<T> byUse(
      Class<T> type, Supplier<T> fresh, Consumer<T> soil, String... unseen) {
    return new Subject<>(type, soil, fresh, null, List.of(unseen));
  }

  private static <T> Subject<T> ofJdk(
      Class<T> type, Supplier<T> fresh, Consumer<T> soil, Function<T, Object> seen) {
    return new Subject<>(type, soil, fresh, seen, List.of());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // A class literal knows no type arguments.
  static List<Subject<?>> subjects() {
    return List.of(
        byReflection(Vector3f.class, Vector3f::new),
        byReflection(Quaternionf.class, Quaternionf::new),
        byUse(
            Matrix4f.class,
            Matrix4f::new,
            it -> it.setPerspective(1, 2, 3, 4).rotateXYZ(1, 2, 3).translate(4, 5, 6)),
        byReflection(Vector2.class, Vector2::new),
        byReflection(Color.class, Color::new),
        byReflection(BoundingBox.class, BoundingBox::new),
        byReflection(MutableInteger.class, MutableInteger::new),
        byReflection(AsciiSequenceView.class, AsciiSequenceView::new),
        byReflection(MutableInt.class, MutableInt::new),
        // It tells nobody when it was started, once it was reset.
        byUse(StopWatch.class, StopWatch::new, StopWatch::start, "startTimeNanos", "startInstant"),
        byUse(
            Array.class,
            Array::new,
            array -> {
              array.addAll("a", "b", "c");
              array.ordered = false;
            }),
        byUse(
            IntMap.class, IntMap::new, map -> IntStream.range(0, 30).forEach(i -> map.put(i, "x"))),
        byUse(
            Int2ObjectHashMap.class,
            Int2ObjectHashMap::new,
            map -> IntStream.range(0, 5).forEach(i -> map.put(i, "x")),
            "keys",
            "entrySet"),
        byUse(
            IntArrayList.class,
            IntArrayList::new,
            list -> IntStream.range(0, 9).forEach(list::addInt),
            "elements"),
        byUse(
            Long2ObjectOpenHashMap.class,
            Long2ObjectOpenHashMap::new,
            map -> IntStream.range(0, 9).forEach(i -> map.put((long) i, "x")),
            "entries"),
        byUse(
            IntIntHashMap.class,
            IntIntHashMap::new,
            map -> IntStream.range(0, 3).forEach(i -> map.put(i, i)),
            "values",
            "iterationSeed"),
        byUse(RoaringBitmap.class, RoaringBitmap::new, bits -> bits.add(3L, 300_000L)),
        byUse(
            Histogram.class,
            () -> new Histogram(3),
            histogram -> {
              histogram.recordValue(77);
              histogram.setTag("tag");
              histogram.setStartTimeStamp(4);
              histogram.setAutoResize(false);
            },
            "identity"),
        ofJdk(
            StringBuilder.class, StringBuilder::new, it -> it.append("x"), StringBuilder::toString),
        ofJdk(ArrayList.class, ArrayList::new, it -> it.add("x"), it -> it),
        ofJdk(HashMap.class, HashMap::new, it -> it.put("x", "y"), it -> it),
        ofJdk(BitSet.class, BitSet::new, it -> it.flip(3, 300), it -> it.clone()),
        ofJdk(AtomicLong.class, AtomicLong::new, AtomicLong::incrementAndGet, AtomicLong::get),
        ofJdk(
            ByteArrayOutputStream.class,
            ByteArrayOutputStream::new,
            it -> it.write(3),
            ByteArrayOutputStream::toString),
        ofJdk(CRC32.class, CRC32::new, it -> it.update(3), CRC32::getValue));
  }

  private static String[] sources() {
    try (var files = Files.list(Path.of("src/test/resources/libraries"))) {
      List<String> sources = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        sources.add(Files.readString(file));
      }
      return sources.toArray(new String[0]);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @BeforeAll
  static void compile() {
    build = Build.of(sources());
  }

  @SuppressWarnings("unchecked")
  private static Pool<Object> pool(String simpleName) {
    try {
      return (Pool<Object>)
          build.load("com.acme." + simpleName + "Pool").getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(simpleName, failure);
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void acquire_soiledObject_isAsNew(Subject<?> subject) {
    Pool<Object> pool = pool(subject.type.getSimpleName());
    List<String> differences = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      Object one = pool.acquire();
      Object other = pool.acquire();
      differences.addAll(subject.differences(one));
      differences.addAll(subject.differences(other));
      subject.soil(one);
      assertThat(subject.differences(one)).as("the oracle").isNotEmpty();
      pool.release(other);
      pool.release(one);
    }

    assertThat(differences).isEmpty();
  }

  @Test
  void acquire_ownSubclass_clearsWhatTheLibraryLeaves() {
    Pool<Object> pool = pool("Pools_Message");
    FlatBufferBuilder message = (FlatBufferBuilder) pool.acquire();
    message.forceDefaults(true);
    message.finish(message.createString("dirt"));
    byte[] soiled = table(message);
    pool.release(message);
    FlatBufferBuilder again = (FlatBufferBuilder) pool.acquire();

    assertThat(again).isSameAs(message);
    assertThat(table(again)).isEqualTo(table(new FlatBufferBuilder())).isNotEqualTo(soiled);
  }

  /** A table whose only field has the default value. */
  private static byte[] table(FlatBufferBuilder builder) {
    builder.clear();
    builder.startTable(1);
    builder.addInt(0, 7, 7);
    builder.finish(builder.endTable());
    return builder.sizedByteArray();
  }

  @Test
  void generate_withEclipse_isTheSame(@TempDir Path folder) {
    List<String> said = EclipseBuild.diagnostics(folder, List.of(sources()));
    Map<String, String> generated = EclipseBuild.generated(folder, List.of(sources()));

    assertThat(said).noneMatch(it -> it.matches("(?s)[^ ]*: (ERROR|WARNING) .*"));
    assertThat(generated).hasSize(26);
    build
        .generatedByName()
        .forEach(
            (path, text) ->
                assertThat(generated.get(path.replaceFirst(".*/", ""))).as(path).isEqualTo(text));
  }
}
