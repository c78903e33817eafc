package io.rockpool.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How instances are made.
 *
 * @param owner the class that has the factory method, null for the constructor
 * @param factory the static factory method, null for the constructor
 * @param parameters what it is called with
 */
record Maker(@Nullable ClassName owner, @Nullable String factory, List<Parameter> parameters) {

  /** The factory in messages: {@code Order.create}. */
  String label() {
    return (owner == null ? "" : String.join(".", owner.simpleNames()) + ".") + factory;
  }
}
