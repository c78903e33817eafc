package io.rockpool.processor;

import java.util.List;

/**
 * A method of the user's that runs when an object is acquired or released.
 *
 * @param method its name
 * @param parameters what it is called with
 */
record Hook(String method, List<Parameter> parameters) {

  boolean hasParameters() {
    return !parameters.isEmpty();
  }
}
