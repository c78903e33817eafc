package io.rockpool.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one field of an object becomes as new. */
sealed interface Reset {

  Place place();

  Recipe.Effect effect();

  /**
   * Whether it calls code that could throw: a method of the user's, or of a type that is not known.
   */
  boolean mayFail();

  /** Whether it does anything at all. */
  default boolean acts() {
    return true;
  }

  /** How what is there is brought back in place; null if something else is put there. */
  default @Nullable Recipe recipe() {
    return null;
  }

  /** Leaves the field alone, because it never changes or because the user said so. */
  record Untouched(Place place, Recipe.Effect effect) implements Reset {
    @Override
    public boolean acts() {
      return false;
    }

    @Override
    public boolean mayFail() {
      return false;
    }
  }

  /** Leaves the field alone, where the pool keeps its mark. */
  record Mark(Place place) implements Reset {
    @Override
    public boolean acts() {
      return false;
    }

    @Override
    public Recipe.Effect effect() {
      return Recipe.Effect.MARK;
    }

    @Override
    public boolean mayFail() {
      return false;
    }
  }

  /**
   * Assigns the value that the field has in the prototype.
   *
   * @param comparable whether equal values of the type are {@code equals}
   * @param asNeeded whether only where the getter shows another value
   */
  record Assign(Place place, TypeName type, boolean comparable, boolean asNeeded) implements Reset {
    @Override
    public Recipe.Effect effect() {
      return Recipe.Effect.INITIAL;
    }

    @Override
    public boolean mayFail() {
      return place.setter() != null;
    }
  }

  /**
   * Assigns null, which the prototype must confirm.
   *
   * @param asNeeded whether only where the getter shows something else
   */
  record AssignNull(Place place, boolean asNeeded) implements Reset {
    @Override
    public Recipe.Effect effect() {
      return Recipe.Effect.NULL;
    }

    @Override
    public boolean mayFail() {
      return place.setter() != null;
    }
  }

  /** Assigns an expression of the user's. */
  record Evaluate(Place place, CodeBlock expression) implements Reset {
    @Override
    public Recipe.Effect effect() {
      return Recipe.Effect.EXPRESSION;
    }

    @Override
    public boolean mayFail() {
      return true;
    }
  }

  /**
   * Assigns the object's slice of a block, and clears it.
   *
   * @param labels what generated code calls the block and the slice
   * @param clear the method of the slice to call, null to fill it with zeros
   */
  record Slice(Place place, Slab slab, Labels labels, @Nullable String clear) implements Reset {

    /**
     * What generated code calls a slab.
     *
     * @param constant that knows how to make blocks
     * @param block a variable that holds one
     * @param slice a variable or field that holds a slice
     */
    record Labels(String constant, String block, String slice) {}

    @Override
    public Recipe.Effect effect() {
      return clear == null ? Recipe.Effect.SLICE : Recipe.Effect.CLEARED;
    }

    @Override
    public boolean mayFail() {
      return place.setter() != null;
    }

    /** Whether it can be seen that the setter stores what it is given. */
    boolean isVerifiable() {
      return place.setter() != null && place.getter() != null;
    }
  }

  /**
   * Brings back in place what the field holds.
   *
   * @param owned whether it must be the object's own, because the user did not say what to do
   */
  record InPlace(Place place, Recipe recipe, boolean owned) implements Reset {
    @Override
    public Recipe.Effect effect() {
      return recipe.effect();
    }

    @Override
    public boolean mayFail() {
      return recipe.mayFail() || place.getter() != null;
    }
  }

  /**
   * Clears the object as a whole, before anything else is done to it.
   *
   * @param methods what is called, as {@code clear()}; empty if that is an affair of the recipe
   * @param opaque the classes of the JDK whose hidden fields are left to it
   */
  record Clear(Place place, Recipe recipe, String methods, List<String> opaque) implements Reset {
    @Override
    public Recipe.Effect effect() {
      return recipe.effect();
    }

    @Override
    public boolean mayFail() {
      return recipe.mayFail();
    }
  }

  /**
   * Leaves the field to what clears the object as a whole.
   *
   * @param verified whether it can be read and compared afterwards
   */
  record Trust(Place place, boolean verified) implements Reset {
    @Override
    public boolean acts() {
      return false;
    }

    @Override
    public Recipe.Effect effect() {
      return Recipe.Effect.TRUSTED;
    }

    @Override
    public boolean mayFail() {
      return false;
    }
  }
}
