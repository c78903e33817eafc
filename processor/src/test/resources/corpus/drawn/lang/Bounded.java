package corpus.drawn.lang;

/** A superclass to which the pool has to cast, with its type argument. */
class Bounded<T extends Comparable<T>> {
  int price = 4;
}
