package corpus.inherited.base;

public class Detour extends corpus.inherited.Near {
  protected int detour = 9;
}
