package com.acme;

import com.acme.base.Base;
import io.rockpool.Pooled;
import java.io.IOException;

@Pooled(capacity = 8)
public class Order extends Base {
  @Pooled.OnAcquire
  // error: [PooledHook] Method 'open' is private, so OrderPool cannot call it. Make it package-private.
  // fix 1: void open() {}
  private void open() {}

  @Pooled.OnAcquire
  // error: [PooledHook] Method 'count' is static and knows no object, so OrderPool cannot call it. Remove 'static'.
  // fix 1: void count() {}
  static void count() {}

  @Pooled.OnAcquire
  // error: [PooledHook] Method 'read' declares the checked exception IOException, so OrderPool cannot call it. Catch it there, or wrap it in an unchecked one.
  // fix 1: void read(String path) {}
  void read(String path) throws IOException {}

  @Pooled.OnAcquire
  // error: [PooledHook] Method 'fill' has type parameters of its own, which the pool's acquire has not, so OrderPool cannot call it. Move them to the class, or remove them.
  // fix 1: void fill(Object value) {}
  <T> void fill(T value) {}

  @Pooled.OnAcquire
  // error: [PooledHook] Method 'hide' takes Secret, which is private, so OrderPool cannot call it. Make Secret package-private.
  void hide(Secret secret) {}

  @Pooled.OnRelease
  // error: [PooledHook] Method 'close' has parameters, but release has nothing to pass, so OrderPool cannot call it. Remove the parameters, or set fields before the release.
  // fix 1: void close() {}
  void close(boolean cancelled) {}

  @Pooled.OnRelease
  // error: [PooledHook] Method 'end' is private, so OrderPool cannot call it. Make it package-private.
  // error: [PooledHook] Method 'end' is static and knows no object, so OrderPool cannot call it. Remove 'static'.
  // error: [PooledHook] Method 'end' declares the checked exception Exception, so OrderPool cannot call it. Catch it there, or wrap it in an unchecked one.
  // fix 1: void end() {}
  private static void end() throws Exception {}

  // fix 1: static class Secret {}
  private static class Secret {}

  public static class Near {
    @Pooled.OnAcquire
    // error: [PooledHook] Method 'look' of Near is package-private and not inherited by way of another package, so Order_DetourPool cannot call it. Make it protected.
    // fix 1: protected void look() {}
    void look() {}
  }

  @Pooled(capacity = 8)
  static class Detour extends com.acme.base.Between {}
}

package com.acme.base;

import io.rockpool.Pooled;

public class Base {
  @Pooled.OnAcquire
  // error: [PooledHook] Method 'touch' of Base is visible only in com.acme.base, so OrderPool cannot call it. Make it public.
  // fix 1: public void touch() {}
  protected void touch() {}
}

package com.acme.base;

import com.acme.Order;

public class Between extends Order.Near {}
