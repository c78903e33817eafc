package corpus.drawn.base;

import io.rockpool.Pooled;

/** A superclass with accessors. */
public abstract class Distant {
  private int quantity = 3;

  @Pooled.Keep private int keptPrice = 4;

  public int getQuantity() {
    return quantity;
  }

  public void setQuantity(int value) {
    quantity = value;
  }

  public int getPrice() {
    return keptPrice;
  }

  public void setPrice(int value) {
    keptPrice = value;
  }
}
