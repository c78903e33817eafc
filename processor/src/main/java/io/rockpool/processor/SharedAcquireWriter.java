package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.lang.model.element.Modifier;

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
    for (Overload overload : Overload.of(model)) {
      pool.addMethod(acquire(overload));
      if (overload.timeout() == null) {
        pool.addMethod(tryAcquire(overload));
        if (isOpened(model, overload.hooks())) {
          pool.addMethod(open(overload));
        }
        if (model.handsOutUnpooled()) {
          pool.addMethod(unpooled(overload));
        }
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
  String variable(Overload overload) {
    return overload.variable(model.hasEntries() ? "slot" : shape.names.object(), "acquired");
  }

  /** What hands out the object of a slot that was taken. */
  CodeBlock opened(CodeBlock slot, Overload overload) {
    List<Parameter> parameters = overload.parameters();
    return !isOpened(model, overload.hooks())
        ? shape.objectOf(slot.toString())
        : parameters.isEmpty()
            ? CodeBlock.of("open($L)", slot)
            : CodeBlock.of("open($L, $L)", slot, Shape.arguments(parameters));
  }

  private MethodSpec acquire(Overload overload) {
    MethodSpec.Builder method =
        overload.method(shape, "acquire", docs.acquire(overload), shape.type);
    if (overload.timeout() != null) {
      return method
          .addStatement("return $L", opened(CodeBlock.of("take($L)", overload.timeout()), overload))
          .build();
    }
    if (overload.typed() == null) {
      method.addAnnotation(Override.class);
    }
    if (model.handsOutUnpooled()) {
      String slot = variable(overload);
      return method
          .addStatement("$T $L = takeIfIdle()", shape.nullable(shape.slot), slot)
          .beginControlFlow("if ($L == null)", slot)
          .addStatement("return unpooled($L)", overload.arguments())
          .endControlFlow()
          .addStatement("return $L", opened(CodeBlock.of("$L", slot), overload))
          .build();
    }
    return method.addStatement("return $L", opened(CodeBlock.of("take()"), overload)).build();
  }

  private MethodSpec tryAcquire(Overload overload) {
    MethodSpec.Builder method =
        overload.method(shape, "tryAcquire", docs.tryAcquire(overload), shape.nullable(shape.type));
    if (overload.typed() == null) {
      method.addAnnotation(Override.class);
    }
    if (!isOpened(model, overload.hooks()) && !model.hasEntries()) {
      return method.addStatement("return takeIfIdle()").build();
    }
    String slot = variable(overload);
    return method
        .addStatement("$T $L = takeIfIdle()", shape.nullable(shape.slot), slot)
        .addStatement(
            "return $L == null ? null : $L", slot, opened(CodeBlock.of("$L", slot), overload))
        .build();
  }

  /** Until it is handed out, an object counts as released: a hook cannot release it. */
  private MethodSpec open(Overload overload) {
    List<Hook> hooks = overload.hooks();
    String slot = variable(overload);
    String failure = overload.variable("failure", "thrown");
    MethodSpec.Builder open =
        MethodSpec.methodBuilder("open")
            .addJavadoc("Hands out an object that was taken.\n")
            .addModifiers(Modifier.PRIVATE)
            .returns(shape.type)
            .addParameter(shape.slot, slot)
            .addParameters(shape.parameters(overload.parameters()));
    boolean mayFail = model.acquireMayFail(hooks);
    if (mayFail) {
      open.beginControlFlow("try");
    }
    if (model.resetsOnAcquire()) {
      open.addCode(
          shape.reset(slot, CodeBlock.of(shape.passesInitial() ? overload.field("initial") : "")));
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

  private MethodSpec unpooled(Overload overload) {
    List<Hook> hooks = overload.hooks();
    String slot = variable(overload);
    String failure = overload.variable("failure", "thrown");
    MethodSpec.Builder method =
        overload
            .method(shape, "unpooled", shape.type)
            .addModifiers(Modifier.PRIVATE)
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
    return method
        .addCode(WatchWriter.ifFull("$L.unpooled($L)", overload.field("watch"), slot))
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
