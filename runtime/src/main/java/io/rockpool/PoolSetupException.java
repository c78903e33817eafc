package io.rockpool;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A pool could not be created, because its class turns out to have something that no reset could
 * bring back, or because a setting makes no sense. The message says how to mend it.
 */
public final class PoolSetupException extends IllegalStateException {

  @Serial private static final long serialVersionUID = 1L;

  PoolSetupException(String message) {
    this(message, null);
  }

  PoolSetupException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
