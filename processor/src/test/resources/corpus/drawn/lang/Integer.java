package corpus.drawn.lang;

/** A class with the name of one that generated code writes here. */
class Integer extends Bounded<java.lang.Integer> {}
