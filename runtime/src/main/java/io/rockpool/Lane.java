package io.rockpool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A stack of places that one thread at a time pushes to and pops from, in two magazines; what a
 * generated {@code Local} has of its own.
 *
 * <p>After the magazine layer of Bonwick and Adams, <i>Magazines and Vmem</i> (USENIX 2001): the
 * stack is the current magazine up to {@code top}; the previous one is either full or empty. A
 * thread that works around the edge of a magazine turns the two, and needs the depot only once in
 * as many operations as a magazine has cells.
 *
 * <p>Only the owner reads and writes the stack, so it needs no memory order of its own. What it
 * stores into a magazine is seen by searching threads, {@link Magazine} says how. Cells at {@code
 * top} and beyond hold nothing that is still valid, which is why they may be overwritten.
 *
 * <p>The owner lies on a cache line of its own, since threads without a lane read it; the stack
 * lies on lines that only its owner touches. {@link Padding} says why it takes so many classes.
 */
public final class Lane extends LaneStack {
  // 128 bytes behind the stack.
  byte c00, c01, c02, c03, c04, c05, c06, c07;
  byte c10, c11, c12, c13, c14, c15, c16, c17;
  byte c20, c21, c22, c23, c24, c25, c26, c27;
  byte c30, c31, c32, c33, c34, c35, c36, c37;
  byte c40, c41, c42, c43, c44, c45, c46, c47;
  byte c50, c51, c52, c53, c54, c55, c56, c57;
  byte c60, c61, c62, c63, c64, c65, c66, c67;
  byte c70, c71, c72, c73, c74, c75, c76, c77;
  byte c80, c81, c82, c83, c84, c85, c86, c87;
  byte c90, c91, c92, c93, c94, c95, c96, c97;
  byte ca0, ca1, ca2, ca3, ca4, ca5, ca6, ca7;
  byte cb0, cb1, cb2, cb3, cb4, cb5, cb6, cb7;
  byte cc0, cc1, cc2, cc3, cc4, cc5, cc6, cc7;
  byte cd0, cd1, cd2, cd3, cd4, cd5, cd6, cd7;
  byte ce0, ce1, ce2, ce3, ce4, ce5, ce6, ce7;
  byte cf0, cf1, cf2, cf3, cf4, cf5, cf6, cf7;

  Lane(long[] current, long[] previous, boolean visited) {
    this.current = current;
    this.previous = previous;
    this.visited = visited;
  }

  /**
   * The lane of the calling thread.
   *
   * @param byThread the engine's lanes
   * @return the thread's lane, or null if it has none
   */
  public static @Nullable Lane of(Lane[] byThread) {
    Thread thread = Thread.currentThread();
    Lane lane = byThread[(int) thread.getId() & (byThread.length - 1)];
    return lane.owner == thread ? lane : null;
  }

  /**
   * The place on top; for its owner.
   *
   * @return a place, valid or not; 0, which is none, if there is nothing in the current magazine
   */
  public long top() {
    int cell = top - 1;
    return cell < 0 ? 0 : Magazine.get(current, cell);
  }

  /**
   * Removes the place on top; for its owner, and after it was claimed: if the thread ended in
   * between, nothing would be lost.
   */
  public void drop() {
    top--;
  }

  /**
   * Makes a thread the owner if there is none, or none that still lives.
   *
   * @return whether the thread owns the lane now, or did before
   */
  boolean enter(Thread thread) {
    // Volatile, so that the new owner sees the stack as the last one left it: by leave(), or by
    // dying, which happens-before isAlive() tells of it.
    Thread present = (Thread) OWNER.getVolatile((LaneOwner) this);
    if (present == thread) {
      return true;
    }
    return (present == null || !present.isAlive())
        && OWNER.compareAndSet((LaneOwner) this, present, thread);
  }

  /**
   * Makes a thread the owner if there is none, or none that still lives: for it alone, even if it
   * owns other lanes already.
   *
   * @return whether the thread has become the owner
   */
  boolean takeOver(Thread thread) {
    return !isOwned() && enter(thread);
  }

  /** Whether a living thread owns the lane. */
  boolean isOwned() {
    Thread present = (Thread) OWNER.getVolatile((LaneOwner) this);
    return present != null && present.isAlive();
  }

  /** Ends an operation of the owner: who only visits gives the lane up. */
  void leave() {
    if (visited) {
      giveUp();
    }
  }

  /** Leaves the lane without an owner. */
  void giveUp() {
    // Release: the next owner sees the stack as it is now.
    OWNER.setRelease((LaneOwner) this, (Thread) null);
  }

  /** How many places the stack has; an estimate, unless called by the owner. */
  int size(int magazine) {
    return top + (spare ? magazine : 0);
  }

  /**
   * Puts a place on top; for its owner.
   *
   * @param place of a slot that is idle from then on
   * @return false if the current magazine is full: then nothing has happened
   */
  public boolean push(long place) {
    int cell = top;
    if (cell >= Magazine.size(current)) {
      return false;
    }
    // First, so that what fails in between, for want of stack, leaves nothing above the top.
    top = cell + 1;
    Magazine.set(current, cell, place);
    return true;
  }

  /** Makes the previous magazine the current one, which has {@code next} places then. */
  void turn(int next) {
    long[] turned = current;
    current = previous;
    previous = turned;
    top = next;
  }
}

/** Whose lane it is. */
abstract class LaneOwner extends Padding {
  static final VarHandle OWNER;

  static {
    try {
      OWNER =
          MethodHandles.lookup()
              .findVarHandle(LaneOwner.class, "owner", Thread.class)
              .withInvokeExactBehavior();
    } catch (ReflectiveOperationException failure) {
      throw new ExceptionInInitializerError(failure);
    }
  }

  /**
   * A thread may read it plainly to ask whether it is the owner: nobody else writes that answer,
   * and what it wrote itself it sees.
   */
  @Nullable Thread owner;
}

/** 128 bytes between the owner and the stack. */
abstract class LaneMiddle extends LaneOwner {
  byte b00, b01, b02, b03, b04, b05, b06, b07;
  byte b10, b11, b12, b13, b14, b15, b16, b17;
  byte b20, b21, b22, b23, b24, b25, b26, b27;
  byte b30, b31, b32, b33, b34, b35, b36, b37;
  byte b40, b41, b42, b43, b44, b45, b46, b47;
  byte b50, b51, b52, b53, b54, b55, b56, b57;
  byte b60, b61, b62, b63, b64, b65, b66, b67;
  byte b70, b71, b72, b73, b74, b75, b76, b77;
  byte b80, b81, b82, b83, b84, b85, b86, b87;
  byte b90, b91, b92, b93, b94, b95, b96, b97;
  byte ba0, ba1, ba2, ba3, ba4, ba5, ba6, ba7;
  byte bb0, bb1, bb2, bb3, bb4, bb5, bb6, bb7;
  byte bc0, bc1, bc2, bc3, bc4, bc5, bc6, bc7;
  byte bd0, bd1, bd2, bd3, bd4, bd5, bd6, bd7;
  byte be0, be1, be2, be3, be4, be5, be6, be7;
  byte bf0, bf1, bf2, bf3, bf4, bf5, bf6, bf7;
}

/** The stack itself. */
abstract class LaneStack extends LaneMiddle {
  /** Whether the lane belongs to a thread for the length of an operation only. */
  boolean visited;

  long[] current = {};
  long[] previous = {};

  /** Whether the previous magazine is full; otherwise it is empty. */
  boolean spare;

  /** How many places the current magazine has. */
  int top;

  /** The number of the magazine in which a search last found something. */
  int hint;
}
