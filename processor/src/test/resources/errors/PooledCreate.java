package com.acme;

import io.rockpool.Pooled;
import java.io.IOException;

class Desk {

  @Pooled(capacity = 8)
  static class Order {
    @Pooled.Create
    // error: [PooledCreate] 'Order(long)' is marked @Pooled.Create, and so is 'create()', so Desk_OrderPool cannot tell which to use. Mark only one of them.
    Order(long id) {}

    // fix 1:
    @Pooled.Create
    // error: [PooledCreate] 'create()' is marked @Pooled.Create, and so is 'Order(long)', so Desk_OrderPool cannot tell which to use. Mark only one of them.
    static Order create() { return new Order(7); }
  }

  @Pooled(capacity = 8)
  static class Leg {
    @Pooled.Create
    // error: [PooledCreate] Constructor 'Leg(String)' is private, so Desk_LegPool cannot create instances with it. Make it package-private.
    // fix 1: Leg(String name) {}
    private Leg(String name) {}
  }

  @Pooled(capacity = 8)
  static class Fill {
    @Pooled.Create
    // error: [PooledCreate] Method 'create' is not static, so Desk_FillPool cannot create instances with it. Make it static.
    // fix 1: static Fill create() { return new Fill(); }
    Fill create() { return new Fill(); }
  }

  @Pooled(capacity = 8)
  static class Trade {
    @Pooled.Create
    // error: [PooledCreate] Method 'create' returns Object, so Desk_TradePool cannot create instances with it. Let it return Trade.
    // fix 1: static Trade create() { return new Trade(); }
    static Object create() { return new Trade(); }
  }

  @Pooled(capacity = 8)
  static class Quote {
    // error: [PooledCreate] Constructor 'Quote()' declares the checked exception IOException, so Desk_QuotePool cannot create instances with it. Catch it there, or wrap it in an unchecked one.
    // fix 1: Quote() {}
    Quote() throws IOException {}
  }

  @Pooled(capacity = 8)
  static class Client {
    @Pooled.Create
    // error: [PooledCreate] Method 'of' is private, so Desk_ClientPool cannot create instances with it. Make it package-private.
    // error: [PooledCreate] Method 'of' returns void, so Desk_ClientPool cannot create instances with it. Let it return Client.
    // error: [PooledCreate] Method 'of' declares the checked exception Exception, so Desk_ClientPool cannot create instances with it. Catch it there, or wrap it in an unchecked one.
    // error: [PooledCreate] Method 'of' takes Secret, which is private, so Desk_ClientPool cannot create instances with it. Make Secret package-private.
    // fix 1: static Client of(Secret secret) { return new Client(); }
    private static void of(Secret secret) throws Exception {}
  }

  @Pooled(capacity = 8)
  static class Seeded<T> {
    @Pooled.Create
    // error: [PooledCreate] Constructor 'Seeded(Class)' takes a type variable of its own, which the pool's constructors have not, so Desk_SeededPool cannot create instances with it. Let it take a type that is known to Seeded.
    // fix 1: Seeded(Class<T> seed) {}
    <S> Seeded(Class<? super S> seed) {}
  }

  @Pooled(capacity = 8)
  static class Named<T> {
    // fix 1: @Pooled.Create static <S> Named<S> named(String name) { return new Named<>(); }
    @Pooled.Create
    // error: [PooledCreate] Method 'named' returns Named<String> and no other kind, so Desk_NamedPool cannot create instances with it. Give it type variables of its own, and let it return Named of them.
    // fix 1:
    static Named<String> named(String name) { return new Named<>(); }
  }

  // fix 1: static class Secret {}
  private static class Secret {}
}
