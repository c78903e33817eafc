package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words the documentation of a generated pool. */
final class Docs {

  private final PoolModel model;

  Docs(PoolModel model) {
    this.model = model;
  }

  /** What the pool is, what reset means for this class, and which threads may call. */
  CodeBlock pool() {
    CodeBlock.Builder doc =
        CodeBlock.builder()
            .add(
                "Hands out {@link $T} objects that were created ahead of their use, and takes them back.\n\n",
                model.type());
    List<String> effects = new ArrayList<>();
    addEffect(effects, Recipe.Effect.INITIAL, "is as", "are as", "the constructor left ");
    String slice = " of a block that the objects share, filled with zeros";
    addEffect(effects, Recipe.Effect.SLICE, "is a slice" + slice, "are slices" + slice, "");
    addEffect(effects, Recipe.Effect.NULL, "is null", "are null", "");
    addEffect(effects, Recipe.Effect.CLEARED, "is cleared", "are cleared", "");
    String expression = "set by {@code @Pooled.Reset}";
    addEffect(effects, Recipe.Effect.EXPRESSION, "is " + expression, "are " + expression, "");
    addEffect(effects, Recipe.Effect.KEPT, "keeps", "keep", "what the last owner put into ");
    for (Reset each : model.resets()) {
      if (each instanceof Reset.Clear clear) {
        addClearing(effects, clear);
      }
    }
    String reset =
        model.resetsOnAcquire()
            ? "It is reset when it is acquired; until then, a released one keeps what it had."
            : "It is reset when it is released.";
    String detail = effects.isEmpty() ? "" : ": " + String.join("; ", effects);
    doc.add("$L\n", wrapped("<p>Each object handed out is as new" + detail + ". " + reset));
    if (model.owns()) {
      List<String> owners = model.owned().stream().map(Docs::field).distinct().toList();
      doc.add(
          "\n$L\n",
          wrapped(
              "<p>What it owns in "
                  + Wording.list(owners)
                  + " is released with it, to the pool that it came from."));
    }
    doc.add("\n<p>When all are in use, {@code acquire} $L.\n", whenExhausted());
    doc.add("\n$L\n", wrapped(threads()));
    if (model.hasSegments()) {
      doc.add("\n<p>Close it to give back the memory of its segments.\n");
    }
    model
        .variables()
        .forEach(
            variable -> doc.add("\n@param <$L> as in {@link $T}", variable.name(), model.type()));
    if (!model.variables().isEmpty()) {
      doc.add("\n");
    }
    return doc.build();
  }

  CodeBlock defaultConstructor() {
    return CodeBlock.builder()
        .add("Creates a pool of {@value #CAPACITY} objects.\n")
        .add(makerParameters())
        .build();
  }

  CodeBlock constructor() {
    return CodeBlock.builder()
        .add("Creates a pool with all its objects.\n")
        .add("\n@param capacity how many objects to create\n")
        .add(makerParameters().toString().stripLeading())
        .add("@throws IllegalArgumentException if the capacity is out of range\n")
        .build();
  }

  CodeBlock acquire(Overload overload) {
    return handsOut(overload, "an object that belongs to the caller until it is released");
  }

  CodeBlock lease(Overload overload) {
    return handsOut(overload, "an object that belongs to the caller until it is closed");
  }

  private CodeBlock handsOut(Overload overload, String returned) {
    Hook typed = overload.typed();
    String timeout = overload.timeout();
    CodeBlock.Builder doc =
        CodeBlock.builder()
            .add(
                "Hands out an object that is as new$L$L.\n",
                typed == null ? "" : ", after " + call(typed),
                timeout == null ? "" : ", if one is released in time")
            .add(parameters(typed));
    if (timeout != null) {
      doc.add("@param $L how long to wait at most; not at all unless it is positive\n", timeout);
    }
    doc.add("@return $L\n", returned);
    if (timeout != null) {
      doc.add("@throws $T if the time is over\n", RuntimeTypes.EXHAUSTED_EXCEPTION)
          .add("@throws $T if the thread is interrupted\n", InterruptedException.class);
    } else if (!model.handsOutUnpooled() && !model.waits()) {
      doc.add("@throws $T if $L\n", RuntimeTypes.EXHAUSTED_EXCEPTION, exhausted());
    }
    return doc.add(closed()).build();
  }

  CodeBlock local() {
    return CodeBlock.of(
        """
        Opens a front of the pool for the calling thread. Close it when the thread is done with it.

        @return a front that has nothing parked yet
        """);
  }

  CodeBlock localType() {
    return CodeBlock.of(
        "$L\n",
        wrapped(
                "A front of the pool for the thread that took it: faster than the pool, since it keeps some idle objects of its own.")
            + "\n\n"
            + wrapped(
                "<p>What it keeps is parked: others find it only when nothing else is idle. Objects may be acquired here and released elsewhere, and the other way round. A closed front hands out nothing, and what is released to it goes to the pool."));
  }

  CodeBlock releaseToLocal() {
    return CodeBlock.builder()
        .add("Takes back an object of the pool. The caller must not touch it any more.\n")
        .add("\n@param $L what the pool handed out, here or elsewhere\n", model.names().object())
        .add(refused())
        .build();
  }

  CodeBlock closeLocal() {
    return CodeBlock.of("Gives what is parked back to the pool. To close it again does nothing.\n");
  }

  CodeBlock stats() {
    return CodeBlock.of("Tells the figures of this moment.\n\n@return the figures\n");
  }

  CodeBlock leaseType() {
    return CodeBlock.of(
        "$L\n",
        wrapped(
                "An object that the pool hands out: the user's own, with what the pool knows of it, and something to close.")
            + "\n\n"
            + wrapped("<p>To close it is to release it, to the pool that it came from."));
  }

  CodeBlock handleOf() {
    return CodeBlock.builder()
        .add("Tells the handle of an object in use, which goes stale with its release.\n")
        .add("\n@param $L what this pool handed out\n", model.names().object())
        .add("@return a number that finds the object, never 0\n")
        .add(
            "@throws $T if it is null, is not in use, or does not come from this pool\n",
            RuntimeTypes.MISUSE_EXCEPTION)
        .build();
  }

  CodeBlock resolve() {
    return CodeBlock.of(
        """
        Finds the object that has a handle.

        @param handle any number
        @return the object, or null if it has been released since, or was never given that handle
        """);
  }

  CodeBlock scope() {
    return CodeBlock.of(
        """
        Opens a scope, within the one that was opened last. Close it, best by try-with-resources.

        @return a scope that holds nothing yet
        @throws $T if the pool is closed
        """,
        RuntimeTypes.MISUSE_EXCEPTION);
  }

  CodeBlock scopeType() {
    return CodeBlock.of(
        "$L\n",
        wrapped(
                "Releases, when it is closed, all that was acquired through it and is still in use, the last first.")
            + "\n\n"
            + wrapped(
                "<p>What is released by hand before is left alone, and so is what was kept. Scopes are used again by the pool, so a closed one must not be touched any more."));
  }

  CodeBlock keep() {
    return CodeBlock.of(
        """
        Hands an object out of the scope, which will not release it.
        What was acquired last is found first.

        @param $1L what the scope acquired
        @return the same object
        @throws $2T if the scope does not hold it
        """,
        model.names().object(),
        RuntimeTypes.MISUSE_EXCEPTION);
  }

  CodeBlock closeScope() {
    return CodeBlock.of(
        """
        Releases what the scope holds, and what those hold that were opened within it.
        To close it again does nothing.

        @throws $T if scopes within it were still open; they are closed, too
        """,
        RuntimeTypes.MISUSE_EXCEPTION);
  }

  CodeBlock tryAcquire(Overload overload) {
    Hook typed = overload.typed();
    return CodeBlock.builder()
        .add(
            "Hands out an object that is as new$L, if one is idle.\n",
            typed == null ? "" : ", after " + call(typed))
        .add(parameters(typed))
        .add(
            "@return an object that belongs to the caller until it is released, or null if all are in use\n")
        .add(closed())
        .build();
  }

  CodeBlock release() {
    String name = model.names().object();
    return CodeBlock.builder()
        .add(
            "Takes an object back$L. The caller must not touch it any more.\n",
            model.owns() ? ", with what it owns" : "")
        .add("\n@param $L what this pool handed out\n", name)
        .add(refused())
        .build();
  }

  private CodeBlock refused() {
    return CodeBlock.of(
        "@throws $T if it is null, is idle already, or does not come from this pool$L\n",
        RuntimeTypes.MISUSE_EXCEPTION,
        model.owns()
            ? ";\n    or if something that it owns is not in use: then all else is released"
            : "");
  }

  CodeBlock releaseOwned() {
    return CodeBlock.builder()
        .add("Releases an object with its owner, to the pool that it came from; for other pools.\n")
        .add("\n@param $L what is owned, or null\n", model.names().object())
        .add("@param field the field that owns it\n")
        .add("@param release the release that it is part of\n")
        .build();
  }

  CodeBlock releaseAll() {
    CodeBlock.Builder doc =
        CodeBlock.builder()
            .add(
                "Takes back every object of the pool that is in use. Nobody may touch them any more.\n");
    if (model.handsOutUnpooled()) {
      doc.add(
          "Those that were handed out beyond the capacity are still to be released one by one.\n");
    }
    return doc.build();
  }

  CodeBlock close() {
    return CodeBlock.builder()
        .add("Ends the pool: nothing can be acquired any more, and what is released is let go.\n")
        .add("To close it again does nothing.\n")
        .add(
            "\n@throws $T if objects were still in use; the pool is closed none the less\n",
            RuntimeTypes.MISUSE_EXCEPTION)
        .build();
  }

  CodeBlock letGo() {
    String unpooled = "was handed out when all others were in use, or ";
    String text =
        "Lets go of an object that "
            + (model.handsOutUnpooled() ? unpooled : "")
            + "was in use when the pool was closed, or made by a bypassed one; refuses any other.";
    return CodeBlock.of("$L\n", wrapped(text));
  }

  CodeBlock capacity() {
    return CodeBlock.of(
        "Tells how many objects the pool has, idle or in use.\n\n@return the number of objects\n");
  }

  CodeBlock idle() {
    return CodeBlock.of(
        "Tells how many objects can be acquired before the pool is exhausted.\n\n@return the number of objects\n");
  }

  CodeBlock inUse() {
    return CodeBlock.of(
        "Tells how many objects of the pool have been handed out and not come back.\n\n@return the number of objects\n");
  }

  /**
   * Breaks a text into lines of a width that people like to read; what is within braces stays
   * together.
   */
  static String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.split(" (?![^{]*\\})", -1)) {
      if (column > 0 && column + 1 + word.length() > 94) {
        lines.append('\n');
        column = 0;
      } else if (column > 0) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }

  /** Says of the fields with an effect what they have; a text that goes on ends with a space. */
  private void addEffect(
      List<String> effects, Recipe.Effect effect, String one, String many, String then) {
    List<String> fields =
        model.resets().stream()
            .filter(reset -> reset.effect() == effect && !reset.place().isWhole())
            .map(reset -> "{@code " + reset.place().name() + "}")
            .toList();
    if (!fields.isEmpty()) {
      boolean single = fields.size() == 1;
      String list = Wording.list(fields);
      String rest = then.isEmpty() ? "" : " " + then + (single ? "it" : "them");
      effects.add(list + " " + (single ? one : many) + rest);
    }
  }

  private static String field(Owned owned) {
    return "{@code " + owned.place().name() + "}";
  }

  /** Says what is left to methods of the class itself. */
  private void addClearing(List<String> effects, Reset.Clear clear) {
    if (clear.methods().isEmpty()) {
      effects.add("what it contains is as the constructor left it");
      return;
    }
    String methods = "{@code " + clear.methods().replace(" and ", "} and {@code ") + "}";
    int before = effects.size();
    addEffect(effects, Recipe.Effect.TRUSTED, "is", "are", "what " + methods + " made of ");
    if (!clear.opaque().isEmpty()) {
      effects.add(
          "what the JDK hides in " + Wording.list(clear.opaque()) + " is left to " + methods);
    } else if (effects.size() == before) {
      effects.add("it is cleared by " + methods);
    }
  }

  private String threads() {
    return model.isShared()
        ? "<p>Any thread may call, virtual ones too, and none waits for another"
            + (model.waits()
                ? " unless all objects are in use"
                : model.grows() ? " unless that makes the pool larger" : "")
            + ". One that lives long does better to take a front of its own with {@link #local()}. Figures are estimates while other threads use the pool."
        : "<p>A pool is for one thread at a time.";
  }

  private CodeBlock whenExhausted() {
    return switch (model.settings().exhaustion()) {
      case FAIL -> CodeBlock.of("throws a {@link $T}", RuntimeTypes.EXHAUSTED_EXCEPTION);
      case GROW -> CodeBlock.of("creates more, up to {@value #MAX_CAPACITY} in all");
      case UNPOOLED -> CodeBlock.of("creates one that does not belong to the pool");
      case WAIT -> CodeBlock.of("waits until one is released");
    };
  }

  private String exhausted() {
    return model.grows()
        ? "all objects are in use and the pool cannot grow any more"
        : "all objects are in use";
  }

  private static CodeBlock closed() {
    return CodeBlock.of("@throws $T if the pool is closed\n", RuntimeTypes.MISUSE_EXCEPTION);
  }

  private String call(Hook typed) {
    return "{@code " + typed.method() + "(" + Shape.arguments(typed.parameters()) + ")}";
  }

  private CodeBlock parameters(@Nullable Hook typed) {
    if (typed == null) {
      return CodeBlock.of("\n");
    }
    String lines =
        typed.parameters().stream()
            .map(
                parameter ->
                    "@param " + parameter.name() + " passed to {@code " + typed.method() + "}\n")
            .collect(Collectors.joining());
    return CodeBlock.of("\n$L", lines);
  }

  private CodeBlock makerParameters() {
    String lines =
        model.maker().parameters().stream()
            .map(parameter -> "@param " + parameter.name() + " used to create each object\n")
            .collect(Collectors.joining());
    return CodeBlock.of("$L", lines.isEmpty() ? "" : "\n" + lines);
  }
}
