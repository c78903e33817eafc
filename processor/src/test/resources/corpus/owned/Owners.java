package corpus.owned;

import corpus.owned.base.Base;
import corpus.owned.base.Between;
import io.rockpool.Exhaustion;
import io.rockpool.Pooled;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Classes that own others; what soils them is of no pool, which a release says and survives. */
public class Owners {

  @Pooled(capacity = 3)
  static class Leg {
    int quantity = 2;
    Object client;
  }

  @Pooled(capacity = 3)
  static class Cell<K, V extends Comparable<V>> {
    int size = 3;
    K key;
    V value;
  }

  @Pooled(capacity = 3)
  static class Fields {
    int before = 1;
    @Pooled.Owned Leg leg;
    @Pooled.Owned Fields next;
    @Pooled.Owned private Leg hidden;
    @Pooled.Owned Leg[] array;
    @Pooled.Owned private Leg[][] hiddenArray;
    int after = 2;

    Leg getHidden() {
      return hidden;
    }

    void setHidden(Leg value) {
      hidden = value;
    }

    Leg[][] getHiddenArray() {
      return hiddenArray;
    }

    void setHiddenArray(Leg[][] value) {
      hiddenArray = value;
    }
  }

  @Pooled(capacity = 3)
  static class Containers {
    @Pooled.Owned final Leg[] row = new Leg[3];
    @Pooled.Owned final Leg[][] rows = {new Leg[2], null, {}};
    @Pooled.Owned final Cell<?, ?>[][][] deep = new Cell<?, ?>[2][1][1];
    @Pooled.Owned final List<Leg> list = new ArrayList<>();
    @Pooled.Owned final Collection<? extends Leg> bounded = new ArrayList<>();
    @Pooled.Owned final Deque<Containers> deque = new ArrayDeque<>();
    @Pooled.Owned final Set<Leg> set = new HashSet<>();
    @Pooled.Owned final CopyOnWriteArrayList<Leg> copied = new CopyOnWriteArrayList<>();
    @Pooled.Owned final Map<String, Leg> values = new HashMap<>();
    @Pooled.Owned final Map<Leg, String> keys = new IdentityHashMap<>();
    @Pooled.Owned final LinkedHashMap<Leg, Containers> both = new LinkedHashMap<>();
    @Pooled.Owned final Legs legs = new Legs();
    @Pooled.Owned private final List<Leg> hidden = new ArrayList<>();

    List<Leg> getHidden() {
      return hidden;
    }
  }

  static class Legs extends ArrayList<Leg> {
    private static final long serialVersionUID = 1L;
  }

  @Pooled(capacity = 3)
  static class Generic<T extends Leg, U extends Comparable<U>> {
    @Pooled.Owned T leg;
    @Pooled.Owned T[] legs;
    @Pooled.Owned Cell<T, U> cell;
    @Pooled.Owned Cell<?, ?> anyCell;

    @SuppressWarnings("rawtypes")
    @Pooled.Owned
    Cell rawCell;

    @Pooled.Owned final List<Cell<String, U>> cells = new ArrayList<>();
    @Pooled.Owned final List<? extends T> bounded = new ArrayList<>();
    @Pooled.Owned Generic<T, U> next;
  }

  @Pooled(capacity = 3)
  static class Inherited extends Base<String> {
    int own = 3;
    @Pooled.Owned Part another;
    @Pooled.Owned final List<Base.Crate<String>> crates = new ArrayList<>();
  }

  @Pooled(capacity = 3)
  static class Detoured extends Between {
    int own = 3;
  }

  /** One that hides the field of its superclass. */
  @Pooled(capacity = 3)
  static class Hiding extends Fields {
    int leg = 4;
    @Pooled.Owned Hiding next;
  }

  @Pooled(capacity = 3)
  static final class Tabled {
    int own = 3;
    @Pooled.Owned Leg leg;
    @Pooled.Owned final List<Fields> list = new ArrayList<>();
    @Pooled.Owned final Leg[][] rows = new Leg[1][2];
  }

  @Pooled(capacity = 3, onExhausted = Exhaustion.UNPOOLED)
  static class Made {
    final String given;
    @Pooled.Owned Fields next;
    @Pooled.Owned Leg leg;

    @Pooled.Create
    Made(String given) {
      this.given = given;
    }
  }

  @Pooled(capacity = 3, onExhausted = Exhaustion.GROW)
  static class Written implements Serializable {
    private static final long serialVersionUID = 1L;
    @Pooled.Owned transient Leg leg;
    @Pooled.Owned Written next;
  }

  /** Names that generated code uses, too. */
  @Pooled(capacity = 3, onExhausted = Exhaustion.UNPOOLED)
  static class Named {
    @Pooled.Owned Leg cascade;
    @Pooled.Owned Named pool;
    @Pooled.Owned Leg below;
    @Pooled.Owned final List<Leg> unpooled = new ArrayList<>();
    @Pooled.Owned Leg[][] element;
    @Pooled.Owned Leg[] row;
    @Pooled.Owned final Leg[][] release = new Leg[1][1];
    @Pooled.Owned final Leg[][] pools = new Leg[1][1];
    @Pooled.Owned Leg failure;
    int owner = 3;
    int mark = 3;
    int slot = 3;
    int Cascade = 3;
    int Owners_LegPool = 3;

    static class Owner {}

    static class Marks {}

    void releaseOwned() {}

    boolean beginRelease(Named other) {
      return false;
    }

    final void endRelease() {}

    void letGo() {}
  }
}
