package com.acme;

import io.rockpool.Pooled;

class Pools {
  // error: [PooledType] int is no class, so there is no class to make a pool of. Name a class.
  // fix 1: @Pooled.Type(value = StringBuilder.class, capacity = 4)
  @Pooled.Type(value = int.class, capacity = 4)
  static class Primitive {}

  // error: [PooledType] int[] is an array type, so there is no class to make a pool of. Name a class that holds such an array in a final field.
  // fix 1: @Pooled.Type(value = Lots.class, capacity = 4)
  @Pooled.Type(value = int[].class, capacity = 4)
  static class Array {}

  static class Lots {
    final int[] lots = new int[4];
  }

  // error: [PooledType] An object of String never changes, so there is nothing to reset and nothing to pool. Name a class whose objects change.
  // fix 1: @Pooled.Type(value = StringBuffer.class, capacity = 4)
  @Pooled.Type(value = String.class, capacity = 4)
  static class Value {}

  // error: [PooledType] An object of Money never changes, so there is nothing to reset and nothing to pool. Name a class whose objects change.
  // fix 1: @Pooled.Type(value = Wallet.class, capacity = 4)
  @Pooled.Type(value = Money.class, capacity = 4)
  static class Constant {}

  static class Money {
    final long amount = 1;
  }

  static class Wallet {
    long amount = 1;
  }

  // error: [PooledType] Order is marked @Pooled and has the pool com.acme.book.OrderPool, so it needs no other. Remove this annotation, and use that pool.
  // fix 1:
  @Pooled.Type(value = com.acme.book.Order.class, capacity = 4)
  static class Pooled2 {}

  // error: [PooledInterface] Runnable is an interface, so there is nothing to create. Name a class that implements it.
  // fix 1: @Pooled.Type(value = Task.class, capacity = 4)
  @Pooled.Type(value = Runnable.class, capacity = 4)
  static class Interface {}

  static class Task implements Runnable {
    public void run() {}
  }

  // error: [PooledAnnotationType] Override is an annotation type, so there is nothing to create. Name a class.
  // fix 1: @Pooled.Type(value = Object.class, capacity = 4)
  @Pooled.Type(value = Override.class, capacity = 4)
  static class AnnotationType {}

  // error: [PooledEnum] TimeUnit is an enum, so all its objects exist already. Name a class.
  // fix 1:
  @Pooled.Type(value = java.util.concurrent.TimeUnit.class, capacity = 4)
  static class Enumeration {}

  // error: [PooledRecord] Pools.Pair is a record, so its objects never change and cannot be reset. Name a class.
  // fix 1:
  @Pooled.Type(value = Pair.class, capacity = 4)
  static class OfRecord {}

  record Pair(int one, int other) {}

  // error: [PooledAbstract] Pools.Shape is abstract, so Pools_ShapePool cannot create one. Name a class that extends it.
  // fix 1: @Pooled.Type(value = Circle.class, capacity = 4)
  @Pooled.Type(value = Shape.class, capacity = 4)
  static class OfAbstract {}

  abstract static class Shape {}

  static class Circle extends Shape {}

  // error: [PooledInnerClass] Pools.Inner is an inner class, so every instance needs an enclosing Pools. Name a class that is static, or at the top level.
  // fix 1: @Pooled.Type(value = Money2.class, capacity = 4)
  @Pooled.Type(value = Inner.class, capacity = 4)
  static class OfInner {}

  class Inner {
    int i;
  }

  static class Money2 {
    long amount;
  }

  // error: [PooledConstructor] Pools.Integer2 has no accessible constructor without parameters, so Pools_Integer2Pool cannot create one. Add a method '@Pooled.Create static Integer2 create()' to OfConstructor.
  @Pooled.Type(value = Integer2.class, capacity = 4)
  // fix 1: static class OfConstructor { @Pooled.Create static Integer2 create() { return new Integer2(7); } }
  static class OfConstructor {}

  static class Integer2 {
    int value;

    Integer2(int value) {}
  }

  // error: [PooledCapacity] capacity is 0, so the pool could never hold a Money4. Use a value between 1 and 16777216.
  // fix 1: @Pooled.Type(value = Money4.class, capacity = 4)
  @Pooled.Type(value = Money4.class, capacity = 0)
  static class OfCapacity {}

  static class Money4 {
    long amount;
  }

  // error: [PooledName] Pools_Money5Pool is asked for twice, so Pools.Money5 can have no pool of that name. Remove one of the annotations.
  // fix 1: @Pooled.Type(value = Money5.class, capacity = 4)
  @Pooled.Type(value = Money5.class, capacity = 4)
  static class Once {}

  // error: [PooledName] Pools_Money5Pool is asked for twice, so Pools.Money5 can have no pool of that name. Remove one of the annotations.
  // fix 1:
  @Pooled.Type(value = Money5.class, capacity = 8)
  static class Twice {}

  static class Money5 {
    long amount;
  }

  // error: [PooledName] CupPool is the name of another class's pool too, so Cup can have no pool of that name. Move @Pooled.Type to another package.
  // fix 1: @Pooled.Type(value = com.acme.book.Cup.class, capacity = 8)
  @Pooled.Type(value = com.acme.book.Cup.class, capacity = 8)
  static class One {}

  // error: [PooledName] CupPool is the name of another class's pool too, so Cup can have no pool of that name. Move @Pooled.Type to another package.
  // fix 1:
  @Pooled.Type(value = com.acme.shelf.Cup.class, capacity = 8)
  static class Another {}

  // error: [PooledName] PlatePool is a class that exists already, so Plate can have no pool of that name. Move @Pooled.Type to another package.
  // fix 1:
  @Pooled.Type(value = com.acme.book.Plate.class, capacity = 8)
  static class Existing {}

  // error: [PooledPrivateClass] Secret is private, so Pools_SecretPool cannot see it. Make Secret package-private.
  // fix 1:
  @Pooled.Type(value = Secret.class, capacity = 8)
  static class OfSecret {}

  private static class Secret {}
}

package com.acme;

class PlatePool {}

package com.acme.book;

public class Plate {}

package com.acme.book;

public class Cup {}

package com.acme.shelf;

public class Cup {}

package com.acme.book;

@io.rockpool.Pooled(capacity = 2)
public class Order {
  int i;
}
