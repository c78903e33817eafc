package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes how a pool that threads share hands out objects. */
final class SharedAcquireWriter {

  private final PoolModel model;
  private final Shape shape;
  private final Docs docs;

  SharedAcquireWriter(Shape shape, Docs docs) {
    this.model = shape.model;
    this.shape = shape;
    this.docs = docs;
  }

  void addTo(TypeSpec.Builder pool) {
    for (List<Hook> hooks : overloads(model)) {
      Hook typed = typed(hooks);
      pool.addMethod(acquire(hooks, typed));
      if (model.waits()) {
        pool.addMethod(timed(hooks, typed));
      }
      pool.addMethod(tryAcquire(hooks, typed));
      if (isOpened(model, hooks)) {
        pool.addMethod(open(hooks, typed));
      }
      if (model.handsOutUnpooled()) {
        pool.addMethod(unpooled(hooks, typed));
      }
    }
    if (!model.handsOutUnpooled()) {
      pool.addMethod(take());
    }
    if (model.waits()) {
      pool.addMethod(takeInTime());
    }
    if (model.grows()) {
      pool.addMethod(growAndTake());
    }
    pool.addMethod(takeIfIdle());
    pool.addMethod(pop());
    pool.addMethod(at());
    pool.addMethod(noteExhaustion());
    pool.addMethod(new BypassWriter(shape).freshOfShared(madeAnew("slot"), kept("slot")));
  }

  /** What runs in each acquire: in the plain one, and in one for each hook with parameters. */
  static List<List<Hook>> overloads(PoolModel model) {
    List<Hook> plain = model.plainAcquireHooks();
    List<List<Hook>> overloads = new ArrayList<>();
    overloads.add(plain);
    for (Hook hook : model.acquireHooks()) {
      if (hook.hasParameters()) {
        List<Hook> all = new ArrayList<>(plain);
        all.add(hook);
        overloads.add(all);
      }
    }
    return overloads;
  }

  /** The hook whose parameters an acquire has, or null. */
  static @Nullable Hook typed(List<Hook> hooks) {
    Hook last = hooks.isEmpty() ? null : hooks.get(hooks.size() - 1);
    return last != null && last.hasParameters() ? last : null;
  }

  static List<Parameter> parameters(@Nullable Hook typed) {
    return typed == null ? List.of() : typed.parameters();
  }

  /** Whether anything is done with an object after it was taken. */
  static boolean isOpened(PoolModel model, List<Hook> hooks) {
    return !hooks.isEmpty()
        || (model.resetsOnAcquire() && model.resetsAnything())
        || isMoving(model);
  }

  /**
   * Whether an object is not in use yet when it is taken, because user code that fails is still to
   * be called.
   */
  static boolean isMoving(PoolModel model) {
    return model.acquireMayFail(model.acquireHooks());
  }

  /** A variable for a slot, beside the parameters. */
  String variable(@Nullable Hook typed) {
    Set<String> taken = names(typed);
    return model.hasEntries()
        ? Names.free(taken, "slot", "acquired")
        : Names.free(taken, shape.names.object(), "acquired");
  }

  /** The parameter that says how long to wait, beside the others. */
  static String timeout(@Nullable Hook typed) {
    return Names.free(names(typed), "timeout", "patience");
  }

  private static Set<String> names(@Nullable Hook typed) {
    Set<String> taken = new TreeSet<>();
    parameters(typed).forEach(parameter -> taken.add(parameter.name()));
    return taken;
  }

  /** What hands out the object of a slot that was taken. */
  CodeBlock opened(CodeBlock slot, List<Hook> hooks) {
    List<Parameter> parameters = parameters(typed(hooks));
    return !isOpened(model, hooks)
        ? shape.objectOf(slot.toString())
        : parameters.isEmpty()
            ? CodeBlock.of("open($L)", slot)
            : CodeBlock.of("open($L, $L)", slot, Shape.arguments(parameters));
  }

  MethodSpec.Builder method(String name, CodeBlock doc, TypeName result, @Nullable Hook typed) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(doc)
        .addModifiers(Modifier.PUBLIC)
        .returns(result)
        .addParameters(shape.parameters(parameters(typed)));
  }

  private MethodSpec acquire(List<Hook> hooks, @Nullable Hook typed) {
    MethodSpec.Builder method = method("acquire", docs.acquire(typed), shape.type, typed);
    if (typed == null) {
      method.addAnnotation(Override.class);
    }
    String slot = variable(typed);
    if (model.handsOutUnpooled()) {
      return method
          .addStatement("$T $L = takeIfIdle()", shape.nullable(shape.slot), slot)
          .beginControlFlow("if ($L == null)", slot)
          .addStatement("return unpooled($L)", Shape.arguments(parameters(typed)))
          .endControlFlow()
          .addStatement("return $L", opened(CodeBlock.of("$L", slot), hooks))
          .build();
    }
    return method.addStatement("return $L", opened(CodeBlock.of("take()"), hooks)).build();
  }

  private MethodSpec timed(List<Hook> hooks, @Nullable Hook typed) {
    String timeout = timeout(typed);
    MethodSpec.Builder method =
        method("acquire", docs.acquireInTime(typed, timeout), shape.type, typed)
            .addParameter(ParameterSpec.builder(Duration.class, timeout).build())
            .addException(InterruptedException.class);
    return method
        .addStatement("return $L", opened(CodeBlock.of("take($L)", timeout), hooks))
        .build();
  }

  private MethodSpec tryAcquire(List<Hook> hooks, @Nullable Hook typed) {
    MethodSpec.Builder method =
        method("tryAcquire", docs.tryAcquire(typed), shape.nullable(shape.type), typed);
    if (typed == null) {
      method.addAnnotation(Override.class);
    }
    if (!isOpened(model, hooks) && !model.hasEntries()) {
      return method.addStatement("return takeIfIdle()").build();
    }
    String slot = variable(typed);
    return method
        .addStatement("$T $L = takeIfIdle()", shape.nullable(shape.slot), slot)
        .addStatement(
            "return $L == null ? null : $L", slot, opened(CodeBlock.of("$L", slot), hooks))
        .build();
  }

  /** Until it is handed out, an object counts as released: a hook cannot release it. */
  private MethodSpec open(List<Hook> hooks, @Nullable Hook typed) {
    String slot = variable(typed);
    String failure = Names.free(names(typed), "failure", "thrown");
    MethodSpec.Builder open =
        MethodSpec.methodBuilder("open")
            .addJavadoc("Hands out an object that was taken.\n")
            .addModifiers(Modifier.PRIVATE)
            .returns(shape.type)
            .addParameter(shape.slot, slot)
            .addParameters(shape.parameters(parameters(typed)));
    boolean mayFail = model.acquireMayFail(hooks);
    if (mayFail) {
      open.beginControlFlow("try");
    }
    if (model.resetsOnAcquire()) {
      String initial = names(typed).contains("initial") ? "this.initial" : "initial";
      open.addCode(shape.reset(slot, CodeBlock.of(shape.passesInitial() ? initial : "")));
    }
    open.addCode(calls(hooks, slot));
    if (mayFail) {
      open.nextControlFlow("catch ($T $L)", Throwable.class, failure)
          .addStatement("$L", SharedReleaseWriter.takeBack(shape, slot, shape.place(slot), failure))
          .addStatement("throw $L", failure)
          .endControlFlow();
    }
    if (isMoving(model)) {
      open.addStatement("$L = 0", shape.released(slot));
      if (model.hasEntries()) {
        open.addCode(BypassWriter.bypassed(kept(slot)));
      }
    }
    return open.addStatement("return $L", shape.objectOf(slot)).build();
  }

  private CodeBlock calls(List<Hook> hooks, String slot) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Hook hook : hooks) {
      code.addStatement(
          "$L.$L($L)", shape.objectOf(slot), hook.method(), Shape.arguments(hook.parameters()));
    }
    return code.build();
  }

  private MethodSpec unpooled(List<Hook> hooks, @Nullable Hook typed) {
    String slot = variable(typed);
    String failure = Names.free(names(typed), "failure", "thrown");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("unpooled")
            .addModifiers(Modifier.PRIVATE)
            .returns(shape.type)
            .addParameters(shape.parameters(parameters(typed)))
            .addStatement("$T $L = make($L)", shape.slot, slot, SlabWriter.singles(model));
    method.addCode(madeAnew(slot));
    if (model.owns() && !hooks.isEmpty()) {
      method
          .beginControlFlow("try")
          .addCode(calls(hooks, slot))
          .nextControlFlow("catch ($T $L)", Throwable.class, failure)
          .addStatement("giveUp($L, $L)", slot, failure)
          .addStatement("throw $L", failure)
          .endControlFlow();
    } else {
      method.addCode(calls(hooks, slot));
    }
    method
        .addStatement("$L = strayHandles.next()", shape.place(slot))
        .addStatement("$L = $L", shape.released(slot), shape.place(slot));
    if (model.hasEntries()) {
      method.addCode(kept(slot));
    } else {
      method.addStatement("$L = new $T(true)", shape.stray(slot), AtomicBoolean.class);
    }
    String watch = names(typed).contains("watch") ? "this.watch" : "watch";
    return method
        .addCode(WatchWriter.ifFull("$L.unpooled($L)", watch, slot))
        .addStatement("return $L", shape.objectOf(slot))
        .build();
  }

  /** Refuses a factory that makes an object which the pool has already. */
  private CodeBlock madeAnew(String slot) {
    if (model.maker().factory() == null) {
      return CodeBlock.of("");
    }
    Place mark = model.markField();
    CodeBlock object = shape.objectOf(slot);
    return madeTwiceIf(
        mark == null
            ? CodeBlock.of("find($L) != null", object)
            : CodeBlock.of("$L != 0", mark.read(object.toString())));
  }

  /** Keeps the entry of an object that is not pooled, for its release. */
  private CodeBlock kept(String slot) {
    CodeBlock added = CodeBlock.of("strays.add($L, $L)", shape.objectOf(slot), slot);
    return model.maker().factory() == null
        ? CodeBlock.builder().addStatement(added).build()
        : madeTwiceIf(CodeBlock.of("!$L", added));
  }

  private CodeBlock madeTwiceIf(CodeBlock condition) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", condition)
        .addStatement(
            "throw $T.madeTwice($S)", RuntimeTypes.SETUP, ConstructionWriter.factoryName(model))
        .endControlFlow()
        .build();
  }

  private MethodSpec take() {
    MethodSpec.Builder take =
        MethodSpec.methodBuilder("take").addModifiers(Modifier.PRIVATE).returns(shape.slot);
    take.addCode(BypassWriter.returning("fresh()"));
    take.addCode(fromOwnLane(model.waits()));
    if (model.waits()) {
      return take.addStatement("return at(waiters.acquire())").build();
    }
    take.addStatement("long place = lanes.acquire()").beginControlFlow("if (place == 0)");
    if (model.grows()) {
      take.addStatement("return growAndTake()");
    } else {
      take.addStatement("noteExhaustion()").addStatement("throw exhausted.now(watch)");
    }
    return take.endControlFlow().addStatement("return at(place)").build();
  }

  /**
   * What the thread finds in its own lane.
   *
   * @param queues whether it had better queue up if others wait
   */
  private CodeBlock fromOwnLane(boolean queues) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("requireOpen()")
            .addStatement(
                "$T lane = $T.of(byThread)", shape.nullable(RuntimeTypes.LANE), RuntimeTypes.LANE);
    return code.addStatement(
            queues
                ? "$T top = lane == null || waiters.any() ? null : pop(lane)"
                : "$T top = lane == null ? null : pop(lane)",
            shape.nullable(shape.slot))
        .beginControlFlow("if (top != null)")
        .addStatement("return top")
        .endControlFlow()
        .build();
  }

  /** The slot is known before it is claimed: what comes after has to wait for the claim. */
  private MethodSpec pop() {
    MethodSpec.Builder pop =
        MethodSpec.methodBuilder("pop")
            .addJavadoc(
                isMoving(model)
                    ? "Claims what is on top of a lane, if it is idle. It counts as released until it is handed out.\n"
                    : "Claims what is on top of a lane, if it is idle.\n")
            .addModifiers(Modifier.PRIVATE)
            .returns(shape.nullable(shape.slot))
            .addParameter(RuntimeTypes.LANE, "lane")
            .addStatement("long place = lane.top()")
            .addStatement("$T slot = slots[lanes.index(place)]", shape.slot)
            .beginControlFlow(
                "if (slot == null || !$L.PLACE.compareAndSet(slot, place, lanes.next(place)))",
                shape.names.engine())
            .addStatement("return null")
            .endControlFlow()
            .addStatement("lane.drop()");
    if (isMoving(model)) {
      pop.addStatement("$L = lanes.next(place)", shape.released("slot"));
    }
    pop.addCode(WatchWriter.ifFull("noteAcquired(slot, lanes.next(place))"));
    return pop.addStatement("return slot").build();
  }

  private MethodSpec takeInTime() {
    return MethodSpec.methodBuilder("take")
        .addModifiers(Modifier.PRIVATE)
        .returns(shape.slot)
        .addParameter(Duration.class, "timeout")
        .addException(InterruptedException.class)
        .addCode(BypassWriter.returning("fresh()"))
        .addStatement("long place = waiters.acquire($1T.nanos(timeout))", RuntimeTypes.WAITERS)
        .beginControlFlow("if (place == 0)")
        .addStatement("requireOpen()")
        .addStatement("throw exhausted.now(watch)")
        .endControlFlow()
        .addStatement("return at(place)")
        .build();
  }

  private MethodSpec growAndTake() {
    return MethodSpec.methodBuilder("growAndTake")
        .addJavadoc(
            "Adds objects until one can be had; while another thread does, looks for what is released.\n")
        .addModifiers(Modifier.PRIVATE)
        .returns(shape.slot)
        .addStatement("noteExhaustion()")
        .beginControlFlow("while (true)")
        .addStatement("int known = lanes.capacity()")
        .addStatement("long place = lanes.acquire()")
        .beginControlFlow("if (place != 0)")
        .addStatement("return at(place)")
        .endControlFlow()
        .addStatement("requireOpen()")
        .beginControlFlow("if (known == MAX_CAPACITY)")
        .addStatement("throw exhausted.now(watch)")
        .endControlFlow()
        .beginControlFlow("if (growth.begin())")
        .beginControlFlow("try")
        .beginControlFlow("if (lanes.capacity() == known)")
        .addStatement("grow()")
        .endControlFlow()
        .nextControlFlow("finally")
        .addStatement("growth.end()")
        .endControlFlow()
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private MethodSpec takeIfIdle() {
    return MethodSpec.methodBuilder("takeIfIdle")
        .addModifiers(Modifier.PRIVATE)
        .returns(shape.nullable(shape.slot))
        .addCode(BypassWriter.returning("fresh()"))
        .addCode(fromOwnLane(false))
        .addStatement("long place = lanes.acquire()")
        .beginControlFlow("if (place == 0)")
        .addStatement("noteExhaustion()")
        .addStatement("return null")
        .endControlFlow()
        .addStatement("return at(place)")
        .build();
  }

  private MethodSpec at() {
    MethodSpec.Builder at =
        MethodSpec.methodBuilder("at")
            .addJavadoc(
                isMoving(model)
                    ? "Finds what was acquired. It counts as released until it is handed out.\n"
                    : "Finds what was acquired.\n")
            .addModifiers(Modifier.PRIVATE)
            .returns(shape.slot)
            .addParameter(TypeName.LONG, "place")
            .addStatement("int index = lanes.index(place)")
            .addStatement("$T slot = slots[index]", shape.slot)
            .beginControlFlow("if (slot == null)")
            .addComment("The pool was closed since it was claimed, so it is one of those in use.")
            .addStatement("$T left = outliving", shape.slots())
            .addStatement("slot = index < left.length ? left[index] : null")
            .endControlFlow()
            .beginControlFlow("if (slot == null)")
            .addStatement("throw closed()")
            .endControlFlow();
    if (isMoving(model)) {
      at.addStatement("$L = place", shape.released("slot"));
    }
    at.addCode(WatchWriter.ifFull("noteAcquired(slot, place)"));
    return at.addStatement("return slot").build();
  }

  private static MethodSpec noteExhaustion() {
    return MethodSpec.methodBuilder("noteExhaustion")
        .addJavadoc(
            "Counts a call that found nothing idle; fails if that is because the pool is closed.\n")
        .addModifiers(Modifier.PRIVATE)
        .addStatement("requireOpen()")
        .addStatement("exhaustions.increment()")
        .build();
  }
}
