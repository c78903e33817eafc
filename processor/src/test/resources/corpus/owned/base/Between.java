package corpus.owned.base;

import corpus.owned.Near;

/** A superclass that extends a class of its subclass's package. */
public class Between extends Near {}
