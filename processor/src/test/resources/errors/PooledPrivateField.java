package com.acme;

import com.acme.base.Base;
import io.rockpool.Pooled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Pooled(capacity = 8)
class Order {
  // error: [PooledPrivateField] Field 'price' is private and has no usable getter or setter, so OrderPool cannot reset it. Make it package-private, or add 'long getPrice()' and 'void setPrice(long value)', or mark it @Pooled.Keep.
  // fix 1: long price;
  // fix 2: private long price; long getPrice() { return price; } void setPrice(long value) { price = value; }
  // fix 3: @Pooled.Keep private long price;
  private long price;

  // error: [PooledPrivateField] Field 'open' is private and has no usable setter, so OrderPool cannot reset it. Make it package-private, or add 'void setOpen(boolean value)', or mark it @Pooled.Keep.
  // fix 1: boolean open;
  // fix 2: private boolean open; void setOpen(boolean value) { open = value; }
  // fix 3: @Pooled.Keep private boolean open;
  private boolean open;

  // error: [PooledPrivateField] Field 'urgent' is private and has no usable getter, so OrderPool cannot reset it. Make it package-private, or add 'boolean isUrgent()', or mark it @Pooled.Keep.
  // fix 1: boolean urgent;
  // fix 2: private boolean urgent; boolean isUrgent() { return urgent; }
  private boolean urgent;

  // error: [PooledPrivateField] Field 'fills' is private and has no usable getter, so OrderPool cannot reset it. Make it package-private, or add 'List<Map<String, ? extends Number>> getFills()', or mark it @Pooled.Keep.
  // fix 1: final List<Map<String, ? extends Number>> fills = new ArrayList<>();
  // fix 2: private final List<Map<String, ? extends Number>> fills = new ArrayList<>(); List<Map<String, ? extends Number>> getFills() { return fills; }
  // fix 3: @Pooled.Keep private final List<Map<String, ? extends Number>> fills = new ArrayList<>();
  private final List<Map<String, ? extends Number>> fills = new ArrayList<>();

  // error: [PooledPrivateField] Field 'count' is private and has no usable getter ('getCount()' returns String), so OrderPool cannot reset it. Make it package-private, or mend 'getCount()', or mark it @Pooled.Keep.
  // fix 1: int count;
  private int count;

  // error: [PooledPrivateField] Field 'codes' is private and has no usable getter or setter, so OrderPool cannot reset it. Make it package-private, or add 'int[][] getCodes()' and 'void setCodes(int[][] value)', or mark it @Pooled.Keep.
  // fix 1: int[][] codes;
  private int[][] codes;

  // error: [PooledPrivateField] Field 'path' is private and has no usable setter ('setPath(String)' declares the checked exception IOException), so OrderPool cannot reset it. Make it package-private, or mend 'setPath(String)', or mark it @Pooled.Keep.
  // fix 1: String path;
  private String path;

  // error: [PooledPrivateField] Field 'total' is private and has no usable getter or setter ('getTotal()' is static; 'setTotal(long)' is static), so OrderPool cannot reset it. Make it package-private, or mend 'getTotal()' and mend 'setTotal(long)', or mark it @Pooled.Keep.
  // fix 1: long total;
  private long total;

  // error: [PooledPrivateField] Field 'remark' is private and has no usable setter, so OrderPool cannot reset it. Make it package-private, or add 'void setRemark(String value)', or mark it @Pooled.Keep.
  // fix 1: @Pooled.Reset("null") String remark;
  @Pooled.Reset("null") private String remark;

  // error: [PooledPrivateField] Field 'map' is private and has no usable getter, so OrderPool cannot reset it. Make it package-private, or add 'Map<String, String> getMap()', or mark it @Pooled.Keep.
  // fix 1: @Pooled.Clear("clear") Map<String, String> map = new HashMap<>();
  @Pooled.Clear("clear") private Map<String, String> map = new HashMap<>();

  // error: [PooledPrivateField] Field 'weight' is private and has no usable getter or setter ('getWeight()' is private), so OrderPool cannot reset it. Make it package-private, or mend 'getWeight()' and add 'void setWeight(int value)', or mark it @Pooled.Keep.
  // fix 1: int weight;
  // fix 2: private int weight; int weight() { return weight; } void setWeight(int value) { weight = value; }
  private int weight;

  private int getWeight() {
    return weight;
  }

  void setWeight(String weight) {
    this.weight = Integer.parseInt(weight) + getWeight();
  }

  boolean isOpen() {
    return open;
  }

  void setUrgent(boolean urgent) {
    this.urgent = urgent;
  }

  String getCount() {
    return "" + count;
  }

  void setCount(int count) {
    this.count = count;
  }

  String getPath() {
    return path;
  }

  void setPath(String path) throws IOException {
    this.path = path;
  }

  static long getTotal() {
    return 0;
  }

  static void setTotal(long total) {}

  @Pooled(capacity = 8)
  static class Leg extends Base {}

  @Pooled(capacity = 8)
  // note: [PooledTable] Order.Last is final, so Order_LastPool looks each released object up in a table, which costs a few nanoseconds. Make it non-final, or add '@Pooled.Slot int slot;', to save them.
  static final class Last extends Base {}
}

package com.acme.base;

import io.rockpool.Pooled;

public class Base {
  // error: [PooledPrivateField] Field 'id' of Base is visible only in com.acme.base and has no usable getter or setter, so Order_LegPool cannot reset it. Make it protected, or add 'long getId()' and 'void setId(long value)', or mark it @Pooled.Keep.
  // error: [PooledPrivateField] Field 'id' of Base is visible only in com.acme.base and has no usable getter or setter, so Order_LastPool cannot reset it. Make it public, or add 'long getId()' and 'void setId(long value)', or mark it @Pooled.Keep.
  // fix 1: public long id;
  // fix 2: long id; public long getId() { return id; } public void setId(long value) { id = value; }
  // fix 3: @Pooled.Keep long id;
  long id;

  // error: [PooledPrivateField] Field 'name' of Base is private and has no usable getter or setter, so Order_LegPool cannot reset it. Make it protected, or add 'String getName()' and 'void setName(String value)', or mark it @Pooled.Keep.
  // error: [PooledPrivateField] Field 'name' of Base is private and has no usable getter or setter, so Order_LastPool cannot reset it. Make it public, or add 'String getName()' and 'void setName(String value)', or mark it @Pooled.Keep.
  // fix 1: public String name;
  private String name;

  // error: [PooledPrivateField] Field 'kind' of Base is visible only in com.acme.base and has no usable getter or setter, so Order_LastPool cannot reset it. Make it public, or add 'int getKind()' and 'void setKind(int value)', or mark it @Pooled.Keep.
  // fix 1: public int kind;
  protected int kind;
}
