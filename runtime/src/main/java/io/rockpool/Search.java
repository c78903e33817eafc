package io.rockpool;

import org.jspecify.annotations.Nullable;

/**
 * Finds an idle slot wherever its place lies, or tells that there was a moment at which none was
 * idle.
 *
 * <p>The verdict is a double collect: (1) add up the words of all slots, (2) look at every cell
 * there is, and find no valid place, (3) add them up again and get the same sum. It is exact:
 *
 * <ul>
 *   <li>Words never fall, so no slot was claimed from the end of (1) to the beginning of (3). Let T
 *       be the beginning of (2).
 *   <li>Had a slot been idle at T, a valid place of it would have lain in some cell at T. As the
 *       slot is not claimed during (2), that place remains valid, and a cell with a valid place is
 *       never written: a lane writes only at its top, and beyond the top of a magazine, and in an
 *       empty one, all places have been claimed, since it is by claiming, or by finding it claimed
 *       already, that a top is lowered; a home cell is only written over by a place of a later
 *       generation of the same slot, and that exists only if the earlier one was claimed. Magazines
 *       that move from lane to queue to lane keep their cells, and all were in the table at T.
 *   <li>So (2) would have seen that place and claimed the slot. Hence none was idle at T.
 * </ul>
 *
 * <p>If the sums differ, some other thread has acquired an object meanwhile: the search begins
 * again, and it is lock-free. That there are more slots than at the beginning counts as a
 * difference, too: those are in no sum.
 *
 * <p>Reads are acquire, so they happen in this order. Releases are stores with release order: one
 * counts from when it becomes visible, which is before anything that the releasing thread stores
 * afterwards.
 */
final class Search {
  private final Lanes slots;
  private final Depot depot;
  private final Home home;

  /** How many slots there are. Volatile: it is raised before new ones can be found. */
  private volatile int capacity;

  Search(Lanes slots, Depot depot, Home home) {
    this.slots = slots;
    this.depot = depot;
    this.home = home;
  }

  int capacity() {
    return capacity;
  }

  void capacity(int slots) {
    capacity = slots;
  }

  /**
   * Claims an idle slot.
   *
   * @param lane the caller's empty lane, which gets copies of more places if some lie beside the
   *     one found, so that a search is not needed for each; or {@code null}
   * @param start where to begin: any number, different from thread to thread
   * @return the place that was found, or 0 if there was a moment at which no slot was idle
   */
  long find(@Nullable Lane lane, int start) {
    for (; ; ) {
      int count = capacity;
      long before = slots.sum(count);
      long place = look(lane, start);
      if (place == 0) {
        place = lookHome(count, start);
      }
      if (place != 0 || (slots.sum(count) == before && capacity == count)) {
        return place;
      }
    }
  }

  private long look(@Nullable Lane lane, int start) {
    long[][] magazines = depot.magazines();
    int count = magazines.length;
    int next = Math.floorMod(lane == null ? start : lane.hint, count);
    for (int i = 0; i < count; i++) {
      long[] magazine = magazines[next];
      for (int cell = 0; cell < depot.size; cell++) {
        long place = Magazine.find(magazine, cell);
        if (slots.valid(place) && slots.claim(place)) {
          if (lane != null) {
            lane.hint = next;
            copy(magazine, cell + 1, lane);
          }
          return place;
        }
      }
      next = next + 1 == count ? 0 : next + 1;
    }
    return 0;
  }

  /**
   * Copies some valid places to a lane. They are not claimed, so they are never out of sight:
   * whoever claims a slot makes the place and its copy stale.
   */
  private void copy(long[] magazine, int from, Lane lane) {
    int wanted = depot.size >>> 1;
    for (int cell = from; cell < depot.size && lane.top < wanted; cell++) {
      long place = Magazine.find(magazine, cell);
      if (slots.valid(place)) {
        lane.push(place);
      }
    }
  }

  private long lookHome(int count, int start) {
    int next = Math.floorMod(start, count);
    for (int i = 0; i < count; i++) {
      long place = home.find(next);
      if (slots.valid(place) && slots.claim(place)) {
        return place;
      }
      next = next + 1 == count ? 0 : next + 1;
    }
    return 0;
  }
}
