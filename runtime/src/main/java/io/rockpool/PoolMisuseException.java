package io.rockpool;

import java.io.Serial;

/**
 * A pool was asked for something that would have harmed it, such as releasing an object twice, and
 * refused. The pool is as it was before the call.
 */
public final class PoolMisuseException extends IllegalStateException {

  @Serial private static final long serialVersionUID = 1L;

  PoolMisuseException(String message) {
    super(message);
  }
}
