package corpus.collections;

import io.rockpool.Pooled;
import java.util.*;
import java.util.concurrent.*;

/** Collections and maps in final fields, empty at first and not. */
public class Collected {

  enum Side {
    BUY,
    SELL
  }

  static class Fill {
    int quantity;
  }

  static class Fills extends ArrayList<Fill> {
    private static final long serialVersionUID = 1L;
  }

  static class Totals extends ArrayList<Integer> {
    private static final long serialVersionUID = 1L;
    int total;

    @Override
    public void clear() {
      super.clear();
      total = 0;
    }
  }

  static class Index extends HashMap<String, Integer> {
    private static final long serialVersionUID = 1L;
  }

  private record Hidden(int x) {}

  @Pooled(capacity = 3)
  public static class EmptyLists {
    final List<Fill> list = new ArrayList<>();
    final ArrayList<String> arrayList = new ArrayList<>();
    final LinkedList<Fill> linked = new LinkedList<>();
    final CopyOnWriteArrayList<String> copied = new CopyOnWriteArrayList<>();
    final Vector<String> vector = new Vector<>();
    final Stack<String> stack = new Stack<>();
    final Fills fills = new Fills();
    final Totals totals = new Totals();
    final List<?> unknown = new ArrayList<>();
    final List<? extends Number> numbers = new ArrayList<Integer>();
    final List<? super Integer> lower = new ArrayList<Number>();
    final List<List<String>> nested = new ArrayList<>();
    final Collection<int[]> arrays = new ArrayList<>();
    final List<Hidden> hidden = new ArrayList<>();
    final List<String> synchronizedList = Collections.synchronizedList(new ArrayList<>());
    @SuppressWarnings("rawtypes")
    final List raw = new ArrayList();
  }

  @Pooled(capacity = 3)
  public static class EmptySets {
    final Set<Fill> set = new HashSet<>();
    final LinkedHashSet<String> linked = new LinkedHashSet<>();
    final TreeSet<String> tree = new TreeSet<>(Comparator.reverseOrder());
    final SortedSet<Integer> sorted = new ConcurrentSkipListSet<>();
    final EnumSet<Side> sides = EnumSet.noneOf(Side.class);
    final Set<String> concurrent = ConcurrentHashMap.newKeySet();
    final Set<Fill> identity = Collections.newSetFromMap(new IdentityHashMap<>());
    final CopyOnWriteArraySet<String> copied = new CopyOnWriteArraySet<>();
  }

  @Pooled(capacity = 3)
  public static class EmptyQueues {
    final ArrayDeque<Fill> deque = new ArrayDeque<>();
    final PriorityQueue<String> priority = new PriorityQueue<>();
    final Queue<Fill> queue = new ConcurrentLinkedQueue<>();
    final Deque<Fill> concurrent = new ConcurrentLinkedDeque<>();
    final BlockingQueue<Fill> blocking = new LinkedBlockingQueue<>();
    final ArrayBlockingQueue<Fill> bounded = new ArrayBlockingQueue<>(5);
  }

  @Pooled(capacity = 3)
  public static class EmptyMaps {
    final Map<String, Fill> map = new HashMap<>();
    final LinkedHashMap<String, Fill> linked = new LinkedHashMap<>(16, 0.75f, true);
    final TreeMap<Integer, List<String>> tree = new TreeMap<>();
    final EnumMap<Side, Fill> sides = new EnumMap<>(Side.class);
    final ConcurrentHashMap<String, Fill> concurrent = new ConcurrentHashMap<>();
    final ConcurrentSkipListMap<String, Fill> skipping = new ConcurrentSkipListMap<>();
    final IdentityHashMap<Fill, Fill> identity = new IdentityHashMap<>();
    final WeakHashMap<Fill, String> weak = new WeakHashMap<>();
    final Properties properties = new Properties();
    final Index index = new Index();
    final Map<?, ?> unknown = new HashMap<>();
    @SuppressWarnings("rawtypes")
    final Map raw = new HashMap();
  }

  @Pooled(capacity = 3)
  public static class Filled {
    final List<String> list = new ArrayList<>(List.of("a", "b", "a"));
    final LinkedList<Integer> linked = new LinkedList<>(Arrays.asList(1, null, 2));
    final Set<Integer> set = new HashSet<>(Set.of(1, 17, 33));
    final LinkedHashSet<String> ordered = new LinkedHashSet<>(List.of("z", "a"));
    final TreeSet<String> tree = new TreeSet<>(List.of("b", "a"));
    final EnumSet<Side> sides = EnumSet.allOf(Side.class);
    final ArrayDeque<Long> deque = new ArrayDeque<>(List.of(5L, 4L));
    final PriorityQueue<Integer> priority = new PriorityQueue<>(List.of(5, 1, 4, 2, 3));
    final CopyOnWriteArrayList<String> copied = new CopyOnWriteArrayList<>(List.of("x"));
    final Totals totals = new Totals();
    final Map<String, Integer> map = new HashMap<>(Map.of("a", 1, "b", 2));
    final LinkedHashMap<String, Double> byAccess = new LinkedHashMap<>(16, 0.75f, true);
    final EnumMap<Side, String> names = new EnumMap<>(Side.class);
    final TreeMap<Integer, Integer> sorted = new TreeMap<>(Map.of(2, 3, 1, 4));
    final ConcurrentHashMap<String, Integer> concurrent = new ConcurrentHashMap<>(Map.of("a", 1));
    final Index index = new Index();

    {
      byAccess.put("b", 1.0);
      byAccess.put("a", -0.0);
      byAccess.get("b");
      names.put(Side.SELL, "sell");
      index.put("x", 9);
      totals.add(4);
    }
  }
}
