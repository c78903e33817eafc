package io.rockpool.processor;

import io.rockpool.Pool;
import java.util.List;
import java.util.function.Consumer;

/** Classes that own one another in every way, for tests that run their pools. */
public final class Tree {

  /** What a test may do with an object of any of the classes, and what it may see. */
  public interface Item {

    /** Owns a {@code Node}. */
    void next(Item next);

    /** Owns a {@code Leaf}, which owns nothing. */
    void leaf(Item leaf);

    /** The same in a private field, whose setter runs {@link Tree#setting}. */
    void hidden(Item leaf);

    Item[] array();

    List<Item> list();

    List<Item> leaves();

    /** Changes something that is to be reset. */
    void soil();

    boolean isAsNew();
  }

  /** What runs on acquire, on release, and within setters. */
  public static Consumer<Item> acquiring = item -> {};

  public static Consumer<Item> releasing = item -> {};
  public static Consumer<Item> setting = item -> {};

  private static final String LEAF =
      """
      package com.acme;

      import io.rockpool.*;
      import io.rockpool.processor.Tree;
      import java.util.List;

      @Pooled(capacity = 8, onExhausted = Exhaustion.%s, reset = ResetTime.%s, threading = Threading.%s)
      public class Leaf implements Tree.Item {
        private int value;

        int getValue() { return value; }

        void setValue(int value) { Tree.setting.accept(this); this.value = value; }

        @Pooled.OnAcquire void open() { Tree.acquiring.accept(this); }

        @Pooled.OnRelease void close() { Tree.releasing.accept(this); }

        @Override public void next(Tree.Item next) {}

        @Override public void leaf(Tree.Item leaf) {}

        @Override public void hidden(Tree.Item leaf) {}

        @Override public Tree.Item[] array() { return new Tree.Item[0]; }

        @Override public List<Tree.Item> list() { return List.of(); }

        @Override public List<Tree.Item> leaves() { return List.of(); }

        @Override public void soil() { value = 9; }

        @Override public boolean isAsNew() { return value == 0; }
      }
      """;

  private static final String OWNER =
      """
      package com.acme;

      import io.rockpool.*;
      import io.rockpool.processor.Tree;
      import java.util.*;

      @Pooled(capacity = 8, onExhausted = Exhaustion.%s, reset = ResetTime.%s, threading = Threading.%s)
      public %s implements Tree.Item {
        int value;
        @Pooled.Owned Node next;
        @Pooled.Owned Leaf leaf;
        @Pooled.Owned private Leaf hidden;
        @Pooled.Owned final Node[] array = new Node[2];
        @Pooled.Owned final List<Node> list = new ArrayList<>();
        @Pooled.Owned final List<Leaf> leaves = new ArrayList<>();

        Leaf getHidden() { return hidden; }

        void setHidden(Leaf leaf) { Tree.setting.accept(this); hidden = leaf; }

        @Pooled.OnAcquire void open() { Tree.acquiring.accept(this); }

        @Pooled.OnRelease void close() { Tree.releasing.accept(this); }

        @Override public void next(Tree.Item item) { next = (Node) item; }

        @Override public void leaf(Tree.Item item) { leaf = (Leaf) item; }

        @Override public void hidden(Tree.Item item) { hidden = (Leaf) item; }

        @Override public Tree.Item[] array() { return array; }

        @SuppressWarnings("unchecked")
        @Override public List<Tree.Item> list() { return (List<Tree.Item>) (List<?>) list; }

        @SuppressWarnings("unchecked")
        @Override public List<Tree.Item> leaves() { return (List<Tree.Item>) (List<?>) leaves; }

        @Override public void soil() { value = 9; }

        @Override public boolean isAsNew() {
          return value == 0 && next == null && leaf == null && hidden == null && list.isEmpty()
              && leaves.isEmpty() && array[0] == null && array[1] == null;
        }
      }
      """;

  /** An owner with a table, and one with a field for the mark: nobody can own either. */
  private static final String TABLED = "final class Tabled";

  private static final String MARKED = "abstract class Place { @Pooled.Slot public int slot; }";

  private final Build build;

  /**
   * Builds the classes.
   *
   * @param exhausted what all pools do when all is in use
   * @param reset when all objects are reset
   * @param threading which threads may use the pools
   */
  Tree(String exhausted, String reset, String threading) {
    build =
        Build.of(
            LEAF.formatted(exhausted, reset, threading),
            OWNER.formatted(exhausted, reset, threading, "class Node"),
            OWNER.formatted(exhausted, reset, threading, TABLED),
            "package com.acme;\nimport io.rockpool.Pooled;\npublic " + MARKED,
            OWNER
                .formatted(exhausted, reset, threading, "final class Marked")
                .replace("class Marked implements", "class Marked extends Place implements"));
    acquiring = item -> {};
    releasing = item -> {};
    setting = item -> {};
  }

  /** A pool of {@code Leaf}, {@code Node}, {@code Tabled} or {@code Marked}. */
  @SuppressWarnings("unchecked")
  Pool<Item> pool(String name) {
    try {
      return (Pool<Item>) build.load("com.acme." + name + "Pool").getConstructor().newInstance();
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  /** An object that no pool made. */
  Item stranger(String name) {
    try {
      var constructor = build.load("com.acme." + name).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Item) constructor.newInstance();
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }
}
