package com.acme;

import io.rockpool.Pooled;
import java.util.ArrayList;

class Desk {

  @Pooled(capacity = 8)
  // error: [PooledSuperclass] Orders extends java.util.ArrayList, whose fields are private to the JDK, so Desk_OrdersPool cannot reset them. Hold an ArrayList in a field instead of extending it.
  // fix 1: static class Orders { final ArrayList<String> list = new ArrayList<>(); }
  static class Orders extends ArrayList<String> { private static final long serialVersionUID = 1; }

  @Pooled(capacity = 8)
  // error: [PooledSuperclass] Worker extends java.lang.Thread, whose fields are private to the JDK, so Desk_WorkerPool cannot reset them. Hold a Thread in a field instead of extending it.
  // fix 1: static class Worker { Thread thread; }
  static class Worker extends Thread {}

  // error: [PooledSuperclass] Rejection extends java.lang.Exception, whose fields are private to the JDK, so Desk_LimitRejectionPool cannot reset them. Hold an Exception in a field instead of extending it.
  // fix 1: static class Rejection { Exception cause; }
  static class Rejection extends Exception { private static final long serialVersionUID = 1; }

  @Pooled(capacity = 8)
  // fix 1: static class LimitRejection extends Rejection {}
  static class LimitRejection extends Rejection { private static final long serialVersionUID = 1; }
}
