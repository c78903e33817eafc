package io.rockpool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects that are in use, by the line that acquired them. */
final class Leaks {
  private static final int THREADS_NAMED = 3;

  private final int every;
  private final Map<@Nullable StackTraceElement, Group> groups = new LinkedHashMap<>();

  /**
   * Creates an empty report.
   *
   * @param every of how many acquisitions one is traced
   */
  Leaks(int every) {
    this.every = every;
  }

  void add(Site acquired) {
    groups.computeIfAbsent(acquired.line(), line -> new Group(acquired)).add(acquired);
  }

  /**
   * One line of text for each line of code, that with most objects first: {@code 3 acquired at
   * com.acme.Gateway.onOrder(Gateway.java:42) by thread main, the oldest 1.2 s ago}.
   */
  List<String> lines() {
    long now = System.nanoTime();
    List<Group> sorted = new ArrayList<>(groups.values());
    sorted.sort(Comparator.comparingInt((Group group) -> group.count).reversed());
    return sorted.stream().map(group -> group.text(now, every)).toList();
  }

  private static final class Group {
    private final Set<String> threads = new LinkedHashSet<>();
    private Site oldest;
    private int count;

    Group(Site first) {
      oldest = first;
    }

    void add(Site site) {
      count++;
      threads.add(site.thread());
      if (site.nanos() - oldest.nanos() < 0) {
        oldest = site;
      }
    }

    String text(long now, int every) {
      String where =
          oldest.line() != null
              ? String.valueOf(oldest.line())
              : "lines that were not looked up (" + Checks.SAMPLE_PROPERTY + " is " + every + ")";
      String who =
          threads.size() > THREADS_NAMED
              ? threads.size() + " threads"
              : (threads.size() == 1 ? "thread " : "threads ") + String.join(", ", threads);
      return count
          + " acquired at "
          + where
          + " by "
          + who
          + (count == 1 ? ", " : ", the oldest ")
          + oldest.age(now)
          + " ago";
    }
  }
}
