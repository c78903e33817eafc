package io.rockpool;

import java.util.List;
import java.util.ServiceLoader;

/** Those who want to be told of pools and of misuse; nobody, unless checks are full. */
final class Observers {

  private static final List<PoolObserver> FOUND =
      Checks.FULL
          ? ServiceLoader.load(PoolObserver.class).stream()
              .map(ServiceLoader.Provider::get)
              .toList()
          : List.of();

  private Observers() {}

  static List<PoolObserver> all() {
    return FOUND;
  }
}
