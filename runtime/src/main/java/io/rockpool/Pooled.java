package io.rockpool;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a pool of a class. The annotation processor writes it beside the class: {@code
 * OrderPool} for {@code Order}, {@code Outer_InnerPool} for {@code Outer.Inner}.
 *
 * <pre>{@code
 * @Pooled(capacity = 1024)
 * public class Order {
 *   long id;
 *   long price;
 *   int quantity = 1;
 *   Client client;
 *   final List<Fill> fills = new ArrayList<>();
 *
 *   @Pooled.OnAcquire
 *   void open(long id, long price) {
 *     this.id = id;
 *     this.price = price;
 *   }
 * }
 *
 * OrderPool orders = new OrderPool();   // creates 1024 orders, and nothing afterwards
 * Order order = orders.acquire(42, 100);
 * …
 * orders.release(order);                // as new again: quantity is 1, client null, fills empty
 * }</pre>
 *
 * <p>Every object handed out is <em>as new</em>: each field, inherited ones too, has the value that
 * the constructor gives it. What a field starts with is read from an object that the pool makes for
 * that purpose. Fields of a primitive, immutable or other reference type are assigned; collections,
 * builders, buffers, atomics and arrays in final fields are cleared in place and keep their
 * capacity. A field that cannot be made as new is a compile error, which names the ways out; {@link
 * Keep}, {@link Reset} and {@link Clear} are those that decide for one field.
 *
 * <p>The class can be top-level or static nested, of any visibility, generic or not, and have any
 * superclass whose fields can be reached. It needs no base class, no interface and no field for the
 * pool. What a pool hands out is an instance of a final subclass that the pool has for itself; so
 * {@code getClass()} is that subclass, and an {@code equals} that compares classes works among
 * pooled objects only. For a class that is final or sealed, or made by a factory, the pool finds
 * its objects in a table instead, at the price of a few nanoseconds for each release, unless the
 * class has a field marked {@link Slot}.
 *
 * <p>The annotations inside this one may also be used in superclasses of the class, pooled or not.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Pooled {

  /**
   * How many objects a pool creates, unless its constructor is told otherwise: from 1 to {@value
   * Pool#MAX_CAPACITY}.
   *
   * @return the number of objects
   */
  int capacity();

  /**
   * Which threads may use a pool.
   *
   * @return {@link Threading#CONFINED} unless said otherwise
   */
  Threading threading() default Threading.CONFINED;

  /**
   * What {@code acquire} does when all objects are in use.
   *
   * @return {@link Exhaustion#FAIL} unless said otherwise
   */
  Exhaustion onExhausted() default Exhaustion.FAIL;

  /**
   * How many objects a pool may have at most, with {@link Exhaustion#GROW}.
   *
   * @return the number of objects; no maximum (but {@value Pool#MAX_CAPACITY}) unless said
   *     otherwise
   */
  int maxCapacity() default Pool.MAX_CAPACITY;

  /**
   * When an object is made as new.
   *
   * @return {@link ResetTime#ON_RELEASE} unless said otherwise
   */
  ResetTime reset() default ResetTime.ON_RELEASE;

  /**
   * Leaves a field alone: what an object has in it stays from one owner to the next. For caches,
   * and for an identity that never changes.
   */
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.FIELD)
  @interface Keep {}

  /**
   * Assigns an expression instead of the initial value.
   *
   * <pre>{@code
   * @Pooled.Reset("null")
   * List<Fill> fills = new ArrayList<>();
   * }</pre>
   */
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.FIELD)
  @interface Reset {
    /**
     * The expression, in Java. It stands in generated code of the same package, without the imports
     * of the class: give the full names of types from elsewhere.
     *
     * @return an expression of the field's type
     */
    String value();
  }

  /**
   * Clears what a field holds by calling a method of it, instead of what is known of its type. The
   * field of a released object then holds the same object as before; {@code null} is left alone.
   *
   * <pre>{@code
   * @Pooled.Clear("rewind")
   * final Cursor cursor = new Cursor();
   * }</pre>
   */
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.FIELD)
  @interface Clear {
    /**
     * The name of a method of the field's type that takes no argument.
     *
     * @return the name alone, without parentheses
     */
    String value();
  }

  /**
   * Releases what a field holds together with the object: a pooled object, or those in a
   * collection, in an array of any depth, or among the values and keys of a map. Each goes to the
   * pool that it came from, whichever of its class that is.
   *
   * <pre>{@code
   * @Pooled.Owned Leg leg;
   * @Pooled.Owned final List<Leg> legs = new ArrayList<>();
   *
   * order.leg = legPool.acquire();
   * orderPool.release(order);             // releases the leg, too
   * }</pre>
   *
   * <p>Methods that run on release run for the owner first, while it still has all that it owns;
   * what they take out of the field is not released. Then what is owned becomes idle, and the owner
   * at last. A chain may have any length. What leads back to an owner that is being released is
   * passed over, as is {@code null}.
   *
   * <p>An object has one owner. One that is not in use when its owner is released, because it was
   * released by itself or has another owner, or that comes from no pool, is a {@link
   * PoolMisuseException}; all else is released none the less, the owner included.
   *
   * <p>The class of what is owned must be one whose pool hands out a subclass, so neither final nor
   * sealed nor made by a factory. References must be assignable and start as {@code null},
   * collections and maps must be final and start empty.
   */
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.FIELD)
  @interface Owned {}

  /**
   * A buffer that is a slice of one contiguous block, which all objects of the pool share: memory
   * that is asked for once, lies together, and can be off the heap.
   *
   * <pre>{@code
   * @Pooled(capacity = 1024)
   * class Packet {
   *   @Pooled.Slab(length = 1500, offHeap = true, alignment = 64)
   *   ByteBuffer payload;
   * }
   * }</pre>
   *
   * <p>The field has the type {@link java.nio.ByteBuffer}, or that of another buffer of {@code
   * java.nio}, or {@code java.lang.foreign.MemorySegment} (since JDK 22). It is not final: the pool
   * sets it to the slice of the object, once the constructor has run and again with each reset. So
   * what the constructor puts there is dropped, and may as well be nothing; {@link OnAcquire}
   * methods see the slice, constructors do not. {@code @Pooled.Create} and the pool's other
   * features work as ever; objects handed out beyond the capacity ({@link Exhaustion#UNPOOLED})
   * have a block of their own.
   *
   * <p>As new means: position 0, the limit at the capacity, which is the length, no mark, the byte
   * order as chosen, and nothing but zeros. To fill long slices with zeros takes time; with
   * {@code @Pooled.Clear("clear")} on the same field, a buffer keeps what its last owner wrote.
   *
   * <p>Each field has a block of its own, and {@link Exhaustion#GROW} adds one more with each
   * growth. No operation of a slice reaches beyond it, with one exception: on the heap, {@code
   * array()} is the array of the whole block, in which {@code arrayOffset()} tells where the slice
   * begins. Off the heap, there is no array.
   *
   * <p>A pool that is {@linkplain Pool#close() closed} drops its blocks. A buffer that somebody
   * still has keeps its block alive; memory of a {@code MemorySegment} is given back at once, and
   * whoever uses it afterwards gets an exception. It is shared by all threads ({@code
   * Arena.ofShared()}), so that a pool can pass from one thread to another, and it is never given
   * back if the pool is not closed.
   */
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.FIELD)
  @interface Slab {
    /**
     * The length of each slice.
     *
     * @return the number of elements of the buffer, of bytes for a {@code MemorySegment}; at least
     *     1
     */
    int length();

    /**
     * Whether the block is off the heap, where the collector does not move it and native code can
     * read it. A {@code MemorySegment} always is.
     *
     * @return {@code false}, on the heap, unless said otherwise
     */
    boolean offHeap() default false;

    /**
     * To what multiple of bytes the address of each slice is aligned: 64 for the usual cache line.
     * The rest of the last line stays free, so that no two slices share one. Only memory off the
     * heap has addresses that stay.
     *
     * @return a power of two, at most 4096; unless said otherwise the size of an element, 8 for a
     *     {@code MemorySegment}
     */
    int alignment() default 1;

    /**
     * In which order a {@code ByteBuffer} reads and writes numbers. Other buffers have their
     * elements in the order of the machine.
     *
     * @return {@link Endian#BIG}, as any new {@code ByteBuffer}, unless said otherwise
     */
    Endian order() default Endian.BIG;
  }

  /**
   * Says how to make an instance: by this constructor or this static factory method, where there
   * are several or where the constructor without parameters will not do.
   *
   * <p>Its parameters become parameters of the pool's constructors, and are passed on for each
   * instance:
   *
   * <pre>{@code
   * @Pooled.Create
   * Order(Clock clock) { … }
   *
   * OrderPool orders = new OrderPool(Clock.systemUTC());
   * }</pre>
   */
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.CONSTRUCTOR, ElementType.METHOD})
  @interface Create {}

  /**
   * A method that runs on every acquire, when the object is as new.
   *
   * <p>A method with parameters runs in the {@code acquire} and {@code tryAcquire} that have the
   * same parameters, which the pool then has beside those without; there can be several. A method
   * without parameters runs in all of them, and before the one with parameters.
   *
   * <p>If it throws, the object goes back into the pool, as new, and the exception to the caller of
   * {@code acquire}.
   */
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface OnAcquire {}

  /**
   * A method without parameters that runs on every release, before the object is reset.
   *
   * <p>If it throws, the object goes back into the pool none the less, as new, and the exception to
   * the caller of {@code release}.
   */
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface OnRelease {}

  /**
   * An {@code int} field in which the pool keeps its mark, of a class that is final, sealed or made
   * by a factory: so {@code release} is as fast as with a subclass, and needs no table.
   *
   * <pre>{@code
   * @Pooled(capacity = 1024)
   * final class Quote {
   *   @Pooled.Slot int slot;
   * }
   * }</pre>
   *
   * <p>The field must be visible to the pool, not final, and zero in a new object. It belongs to
   * the pool, and no reset touches it: whoever writes to it makes the pool mistake the object for
   * idle, or for another pool's.
   */
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.FIELD)
  @interface Slot {}

  /**
   * Asks for a pool of a class that cannot be annotated, such as one of a library or of the JDK.
   * The pool is written into the package that bears the annotation, or whose class does: {@code
   * Vector3fPool} for {@code Vector3f}, {@code Outer_InnerPool} for {@code Outer.Inner}.
   *
   * <pre>{@code
   * @Pooled.Type(value = Vector3f.class, capacity = 4096)
   * @Pooled.Type(value = Matrix4f.class, capacity = 256, clear = "identity")
   * package com.acme.scene;
   * }</pre>
   *
   * <p>Fields become as new as in any pooled class, by assignment or through accessors. The
   * difference are those that no code of your package can set. If there are any, the pool calls a
   * method that clears an object, and trusts it: {@code clear()} or {@code reset()} where the class
   * has one, or what {@link #clear} names. It is called first; afterwards public fields are
   * assigned, and setters are called where the method left something else than the constructor. All
   * that is not public is then the method's business alone. A note of the compiler and the
   * documentation of the pool list what is trusted, and what can be read is verified at start-up.
   * Without such a method it is a compile error.
   *
   * <p>Where the class has no usable constructor without parameters, a static method marked {@link
   * Create} of the annotated class that returns it makes instances.
   *
   * <p>The pool is public if the class is, unless the annotation stands on a class that is not.
   */
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.PACKAGE, ElementType.TYPE})
  @Repeatable(Types.class)
  @interface Type {
    /**
     * The class.
     *
     * @return the class to be pooled
     */
    Class<?> value();

    /**
     * As {@link Pooled#capacity()}.
     *
     * @return the number of objects
     */
    int capacity();

    /**
     * As {@link Pooled#threading()}.
     *
     * @return {@link Threading#CONFINED} unless said otherwise
     */
    Threading threading() default Threading.CONFINED;

    /**
     * As {@link Pooled#onExhausted()}.
     *
     * @return {@link Exhaustion#FAIL} unless said otherwise
     */
    Exhaustion onExhausted() default Exhaustion.FAIL;

    /**
     * As {@link Pooled#maxCapacity()}.
     *
     * @return the number of objects
     */
    int maxCapacity() default Pool.MAX_CAPACITY;

    /**
     * As {@link Pooled#reset()}.
     *
     * @return {@link ResetTime#ON_RELEASE} unless said otherwise
     */
    ResetTime reset() default ResetTime.ON_RELEASE;

    /**
     * The methods without parameters that make an object as new, in the order in which they are
     * called. What they cannot be seen to do is trusted.
     *
     * @return their names; unless said otherwise, {@code clear} or else {@code reset}, if the class
     *     has it and needs it. Written down as {@code {}}: no method.
     */
    String[] clear() default {};

    /**
     * The fields to leave alone, as {@link Keep} does; and simple names of superclasses in the JDK,
     * whose private fields no compiler shows.
     *
     * @return their names
     */
    String[] keep() default {};
  }

  /** Holds several {@link Type}s, which are simply written one after the other. */
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.PACKAGE, ElementType.TYPE})
  @interface Types {
    /**
     * The annotations.
     *
     * @return all of them
     */
    Type[] value();
  }
}
