package corpus.accessors;

import io.rockpool.Pooled;
import java.util.ArrayList;
import java.util.List;

/** Private fields, reached through what the class offers. */
public class Accessors {

  @Pooled(capacity = 3)
  public static class Bean {
    private int quantity = 7;
    private boolean open = true;
    private boolean isActive = true;
    private Boolean isKnown = true;
    private String name = "new";
    private String xAxis = "x";
    private Object payload;
    private final List<String> fills = new ArrayList<>(List.of("a"));

    public int getQuantity() {
      return quantity;
    }

    public void setQuantity(int quantity) {
      this.quantity = quantity;
    }

    public boolean isOpen() {
      return open;
    }

    public void setOpen(boolean open) {
      this.open = open;
    }

    public boolean isActive() {
      return isActive;
    }

    public void setActive(boolean active) {
      isActive = active;
    }

    public Boolean isKnown() {
      return isKnown;
    }

    public void setKnown(Boolean known) {
      isKnown = known;
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public String getxAxis() {
      return xAxis;
    }

    public void setxAxis(String axis) {
      xAxis = axis;
    }

    public Object getPayload() {
      return payload;
    }

    public void setPayload(Object payload) {
      this.payload = payload;
    }

    public List<String> getFills() {
      return fills;
    }
  }

  @Pooled(capacity = 3)
  static class Fluent {
    private int quantity = 7;
    private Object payload;
    private long price = -1;

    int quantity() {
      return quantity;
    }

    Fluent quantity(int value) {
      quantity = value;
      return this;
    }

    Object payload() {
      return payload;
    }

    Fluent payload(Object value) {
      payload = value;
      return this;
    }

    long getPrice() {
      return price;
    }

    Fluent setPrice(long value) {
      price = value;
      return this;
    }
  }

  @Pooled(capacity = 3)
  static class Overloaded {
    private Number text;
    private CharSequence words;
    private long number = 5;
    private Integer boxed;

    Number getText() {
      return text;
    }

    void setText(String value) {
      text = Long.valueOf(value);
    }

    void setText(Number value) {
      text = value;
    }

    void setText(char[] value) {
      text = value.length;
    }

    CharSequence getWords() {
      return words;
    }

    void setWords(CharSequence value) {
      words = value;
    }

    void setWords(String value) {
      words = value.trim();
    }

    long getNumber() {
      return number;
    }

    void setNumber(int value) {
      number = value;
    }

    void setNumber(long value) {
      number = value;
    }

    void setNumber(String value) {
      number = Long.parseLong(value);
    }

    Integer getBoxed() {
      return boxed;
    }

    void setBoxed(int value) {
      boxed = value;
    }

    void setBoxed(Integer value) {
      boxed = value;
    }
  }

  @Pooled(capacity = 3)
  static class Counting {
    private int price = 3;
    int changes;

    int getPrice() {
      return price;
    }

    void setPrice(int value) {
      price = value;
      changes++;
    }
  }

  static class Parent<T> {
    private T value;
    private String label = "parent";
    private final List<T> values = new ArrayList<>();

    protected T getValue() {
      return value;
    }

    protected void setValue(T value) {
      this.value = value;
    }

    public String getLabel() {
      return label;
    }

    public Parent<T> setLabel(String value) {
      label = value;
      return this;
    }

    List<T> getValues() {
      return values;
    }
  }

  @Pooled(capacity = 3)
  static class Child extends Parent<String> {
    private String own = "child";

    String getOwn() {
      return own;
    }

    void setOwn(String value) {
      own = value;
    }

    @Override
    public Child setLabel(String value) {
      super.setLabel(value);
      return this;
    }
  }
}
