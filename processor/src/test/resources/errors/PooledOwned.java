package com.acme;

import com.acme.base.Route;
import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Pooled(capacity = 8)
class Order {
  // error: [PooledOwned] Field 'client' has the type Client, which is not pooled and holds nothing that is, so OrderPool cannot release what it holds. Annotate Client with @Pooled, or remove @Pooled.Owned.
  // fix 1: @Pooled.Owned Leg client;
  // fix 2: Client client;
  @Pooled.Owned Client client;

  // error: [PooledOwned] Field 'names' has the type List<String>, which is not pooled and holds nothing that is, so OrderPool cannot release what it holds. Remove @Pooled.Owned.
  // fix 1: final List<String> names = new ArrayList<>();
  @Pooled.Owned final List<String> names = new ArrayList<>();

  // error: [PooledOwned] Field 'clients' has the type Client[], which is not pooled and holds nothing that is, so OrderPool cannot release what it holds. Annotate Client with @Pooled, or remove @Pooled.Owned.
  // fix 1: @Pooled.Owned final Leg[] clients = new Leg[3];
  // fix 2: final Client[] clients = new Client[3];
  @Pooled.Owned final Client[] clients = new Client[3];

  // error: [PooledOwned] Field 'count' has the type int, which is not pooled and holds nothing that is, so OrderPool cannot release what it holds. Remove @Pooled.Owned.
  // fix 1: int count;
  @Pooled.Owned int count;

  // error: [PooledOwned] Field 'nested' has the type List<List<Leg>>, which is not pooled and holds nothing that is, so OrderPool cannot release what it holds. Remove @Pooled.Owned.
  // fix 1: final List<List<Leg>> nested = new ArrayList<>();
  @Pooled.Owned final List<List<Leg>> nested = new ArrayList<>();

  // error: [PooledOwned] Field 'fixed' is final and cannot let go of what is released, so OrderPool cannot release what it holds. Make it non-final.
  // fix 1: @Pooled.Owned Leg fixed;
  @Pooled.Owned final Leg fixed = null;

  // error: [PooledOwned] Field 'legs' is not final, and the List in it may be somebody else's by then, so OrderPool cannot release what it holds. Make it final.
  // fix 1: @Pooled.Owned final List<Leg> legs = new ArrayList<>();
  @Pooled.Owned List<Leg> legs = new ArrayList<>();

  // error: [PooledOwned] Field 'byName' is not final, and the Map in it may be somebody else's by then, so OrderPool cannot release what it holds. Make it final.
  // fix 1: @Pooled.Owned final Map<String, Leg> byName = new HashMap<>();
  @Pooled.Owned Map<String, Leg> byName = new HashMap<>();

  // error: [PooledOwned] Field 'quote' owns the class Quote, which is final and does not know its pool, so OrderPool cannot release what it holds. Make Quote non-final, or mark the field @Pooled.Keep and release what it holds in a @Pooled.OnRelease method.
  // fix 1: @Pooled.Owned Leg quote;
  // fix 2: @Pooled.Keep Quote quote; @Pooled.OnRelease void drop() { quote = null; }
  @Pooled.Owned Quote quote;

  // error: [PooledOwned] Field 'marked' owns the class Marked, which is sealed and does not know its pool, so OrderPool cannot release what it holds. Remove 'sealed' from Marked, or mark the field @Pooled.Keep and release what it holds in a @Pooled.OnRelease method.
  // fix 1: @Pooled.Owned Leg marked;
  // fix 2: @Pooled.Keep Marked marked; @Pooled.OnRelease void release() { marked = null; }
  @Pooled.Owned Marked marked;

  // error: [PooledOwned] Field 'made' owns the class Made, which is made by a factory and does not know its pool, so OrderPool cannot release what it holds. Mark a constructor of Made @Pooled.Create instead, or mark the field @Pooled.Keep and release what it holds in a @Pooled.OnRelease method.
  // fix 1: @Pooled.Owned Leg[] made;
  // fix 2: @Pooled.Keep List<Made> made;
  @Pooled.Owned Made[] made;

  // error: [PooledOwned] Field 'stop' owns the class Stop, whose pool is not public, so OrderPool cannot release what it holds. Make Stop public, or mark the field @Pooled.Keep and release what it holds in a @Pooled.OnRelease method.
  // fix 1: @Pooled.Owned Leg stop;
  // fix 2: @Pooled.Keep Route.Stop stop;
  @Pooled.Owned Route.Stop stop;

  // error: [PooledOwned] Field 'party' has the type Party, which is not pooled and holds nothing that is, so OrderPool cannot release what it holds. Remove @Pooled.Owned.
  // fix 1: Party party;
  @Pooled.Owned Party party;

  abstract static class Party {}

  static class Client {}

  @Pooled(capacity = 8)
  static class Leg {}

  @Pooled(capacity = 8)
  static final class Quote {
    @Pooled.Slot int slot;
  }

  @Pooled(capacity = 8)
  static sealed class Marked permits More {
    @Pooled.Slot int slot;
  }

  static final class More extends Marked {}

  @Pooled(capacity = 8)
  static class Made {
    @Pooled.Slot int slot;

    @Pooled.Create
    static Made create() {
      return new Made();
    }
  }

  @Pooled(capacity = 8, threading = io.rockpool.Threading.SHARED)
  static class Book {
    // error: [PooledOwned] Field 'leg' owns the class Leg, whose pools are for one thread at a time, so Order_BookPool cannot release what it holds. Add threading = Threading.SHARED to the annotation of Leg, or mark the field @Pooled.Keep and release what it holds in a @Pooled.OnRelease method.
    // fix 1: @Pooled.Owned Page leg;
    // fix 2: @Pooled.Keep Leg leg;
    @Pooled.Owned Leg leg;
  }

  @Pooled(capacity = 8, threading = io.rockpool.Threading.SHARED)
  static class Page {}
}

package com.acme.base;

import io.rockpool.Pooled;

class Hidden {
  @Pooled(capacity = 8)
  public static class Stop {}
}

package com.acme.base;

public class Route extends Hidden {}
