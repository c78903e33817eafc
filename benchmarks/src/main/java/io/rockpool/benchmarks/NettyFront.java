package io.rockpool.benchmarks;

import io.netty.util.Recycler;
import java.util.function.Supplier;

/**
 * Netty's recycler. It is asked to pool every trade, where it would pool one of eight that it
 * creates.
 */
final class NettyFront implements Front {
  private static final int EVERY = 0;
  private static final int CHUNK = 32;

  private final Recycler<Recycled> recycler;

  private NettyFront(Recycler<Recycled> recycler) {
    this.recycler = recycler;
  }

  static Supplier<Front> sharing(int capacity) {
    Recycler<Recycled> recycler =
        new Recycler<>(capacity, EVERY, CHUNK) {
          @Override
          protected Recycled newObject(Handle<Recycled> handle) {
            return new Recycled(handle);
          }
        };
    return () -> new NettyFront(recycler);
  }

  /** Its fastest: for the thread that calls, without a check. */
  static Front pinned(int capacity) {
    return new NettyFront(
        new Recycler<>(capacity, EVERY, CHUNK, Thread.currentThread(), true) {
          @Override
          protected Recycled newObject(Handle<Recycled> handle) {
            return new Recycled(handle);
          }
        });
  }

  @Override
  public Item acquire() {
    return recycler.get();
  }

  @Override
  public void release(Item item) {
    Recycled recycled = (Recycled) item;
    recycled.clear();
    recycled.handle.recycle(recycled);
  }

  private static final class Recycled extends Trade {
    private final Recycler.Handle<Recycled> handle;

    private Recycled(Recycler.Handle<Recycled> handle) {
      this.handle = handle;
    }
  }
}
