package io.rockpool.benchmarks;

import io.rockpool.Pooled;

/** An item that is acquired with arguments: there is nothing left to fill. */
@Pooled(capacity = 1024)
class Request extends Item {
  long id;
  long price;
  int quantity;

  /** What begins with each acquisition. */
  @Pooled.OnAcquire
  void begin(long id, long price, int quantity) {
    this.id = id;
    this.price = price;
    this.quantity = quantity;
  }

  @Override
  void fill(long sequence) {}

  @Override
  long read() {
    return id + price + quantity;
  }

  @Override
  final void clear() {
    id = 0;
    price = 0;
    quantity = 0;
  }

  /** Makes them. */
  static final class Making implements Kind {
    @Override
    public Item item() {
      throw new UnsupportedOperationException("It is more than what its constructor makes.");
    }

    @Override
    public Front fresh() {
      return new Fresh();
    }

    @Override
    public Front stack(int capacity) {
      return new Stacks(capacity);
    }

    @Override
    public Front rockpool(int capacity) {
      return new Rockpool(capacity);
    }
  }

  /** A pool of them. */
  private static final class Rockpool implements Front {
    private final RequestPool pool;
    private long sequence;

    private Rockpool(int capacity) {
      pool = new RequestPool(capacity);
    }

    @Override
    public Item acquire() {
      long id = sequence++;
      return pool.acquire(id, id + 100, 5);
    }

    @Override
    public void release(Item item) {
      pool.release((RequestPool.Lease) item);
    }
  }

  /** The stack by hand. */
  private static final class Stacks implements Front {
    private final Request[] stack;
    private int top;
    private long sequence;

    private Stacks(int capacity) {
      stack = new Request[capacity];
      for (int i = 0; i < capacity; i++) {
        stack[i] = new Request();
      }
      top = capacity;
    }

    @Override
    public Item acquire() {
      long id = sequence++;
      Request request = stack[--top];
      request.begin(id, id + 100, 5);
      return request;
    }

    @Override
    public void release(Item item) {
      Request request = (Request) item;
      request.clear();
      stack[top++] = request;
    }
  }

  /** No pool. */
  private static final class Fresh implements Front {
    private long sequence;

    @Override
    public Item acquire() {
      long id = sequence++;
      Request request = new Request();
      request.begin(id, id + 100, 5);
      return request;
    }

    @Override
    public void release(Item item) {}
  }
}
