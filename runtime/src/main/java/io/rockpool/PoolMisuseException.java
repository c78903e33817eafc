package io.rockpool;

import java.io.Serial;

/**
 * A pool was asked for something that would have harmed it, such as releasing an object twice, and
 * refused: the pool is as it was before the call. Or it was closed while objects were in use: then
 * it is closed all the same.
 */
public final class PoolMisuseException extends IllegalStateException {

  @Serial private static final long serialVersionUID = 1L;

  PoolMisuseException(String message) {
    super(message);
  }
}
