package corpus.inherited.base;

import java.util.ArrayList;
import java.util.List;

public abstract class Remote<K> {
  public int open = 1;
  protected int guarded = 2;
  protected K key;
  protected final List<K> keys = new ArrayList<>();
  protected String label = "remote";
  int hidden = 3;
  private int secret = 4;

  public int getHidden() {
    return hidden;
  }

  public void setHidden(int value) {
    hidden = value;
  }

  protected int getSecret() {
    return secret;
  }

  protected void setSecret(int value) {
    secret = value;
  }
}
