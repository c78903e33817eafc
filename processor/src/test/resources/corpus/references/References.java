package corpus.references;

import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fields that hold something else, and start as null; and those with a policy. */
public class References {

  static class Client {
    String name = "x";
  }

  private static class Secret {
    int code;
  }

  @Pooled(capacity = 3)
  public static class Plain {
    Client client;
    Object anything;
    Runnable action;
    CharSequence text;
    Number number;
    Comparable<String> comparable;
    Thread thread;
    Plain next;
    Throwable failure;
    java.util.Date date;
    Secret secret;
    int[] numbers;
    Client[][] clients;
    String[] names;
    Other other;
  }

  @Pooled(capacity = 3)
  public static class Other {
    Plain back;
    References_PlainPool pool;
    References_OtherPool own;
  }

  @Pooled(capacity = 3)
  public static class Policies {
    @Pooled.Keep Client keptClient = new Client();
    @Pooled.Keep final List<Client> keptClients = new ArrayList<>();
    @Pooled.Keep final Client keptForever = new Client();
    @Pooled.Keep private int keptPrivately;
    @Pooled.Reset("null") List<Client> dropped;
    @Pooled.Reset("new java.util.ArrayList<>()") List<String> renewed = new ArrayList<>();
    @Pooled.Reset("3 + 4") int computed = 7;
    @Pooled.Reset("\"a;b\"") String quoted = "a;b";
    @Pooled.Clear("clear") List<Client> cleared = new ArrayList<>();
    @Pooled.Clear("clear") Map<String, Client> keptMissing;
    @Pooled.Clear("clear") final Map<String, Client> map = new java.util.TreeMap<>();
    @Pooled.Clear("rewind$") final Cursor cursor = new Cursor();

    int seen() {
      return keptPrivately;
    }
  }

  static class Cursor {
    int position;

    void rewind$() {
      position = 0;
    }
  }

  @Pooled(capacity = 3)
  public static class Empty {}

  @Pooled(capacity = 3)
  public static class Statics {
    static int count;
    static final List<String> NAMES = new ArrayList<>();
    static final References_StaticsPool POOL = new References_StaticsPool();
    int value = 3;
  }
}
