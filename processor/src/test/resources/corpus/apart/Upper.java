package corpus.apart;

import java.util.ArrayList;
import java.util.List;

/** A superclass in a file of its own, whose fields are in no order but that of the source. */
class Upper<T> {
  long zeta = 1;
  private int mu = 2;
  String alpha = "a";
  final List<String> words = new ArrayList<>(List.of("w"));
  T held;
  private Object beta;

  int getMu() {
    return mu;
  }

  Object getBeta() {
    return beta;
  }

  void setMu(int mu) {
    this.mu = mu;
  }

  void setBeta(Object beta) {
    this.beta = beta;
  }

  void setBeta(Object[] beta) {
    this.beta = beta;
  }

  void setBeta(CharSequence beta) {
    this.beta = beta;
  }
}
