package io.rockpool.examples.orderbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What an {@link Order} in the book says, to compare. */
record Resting(long id, long price, int quantity) {

  /** One side of a book in order of priority; also checks that its links and sums are right. */
  static List<Resting> of(OrderBook book, Side side) {
    List<Resting> all = new ArrayList<>();
    int levels = 0;
    for (PriceLevel level = book.ladder(side).best(); level != null; level = Ladder.after(level)) {
      long quantity = 0;
      int orders = 0;
      Order previous = null;
      for (Order order = level.first; order != null; order = order.next) {
        assertThat(order.previous).isSameAs(previous);
        assertThat(order.level).isSameAs(level);
        assertThat(order.side).isSameAs(side);
        assertThat(book.find(order.id)).isSameAs(order);
        all.add(new Resting(order.id, level.price, order.quantity));
        quantity += order.quantity;
        orders++;
        previous = order;
      }
      assertThat(level.last).isSameAs(previous);
      assertThat(level.quantity).isEqualTo(quantity);
      assertThat(level.orders).isEqualTo(orders).isPositive();
      assertThat(book.ladder(side).find(level.price)).isSameAs(level);
      levels++;
    }
    assertThat(book.ladder(side).size()).isEqualTo(levels);
    return all;
  }
}
