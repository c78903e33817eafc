package io.rockpool;

/** What the tests pool: some fields that are to be as new whenever it is acquired. */
@Pooled(capacity = 8, threading = Threading.SHARED)
class Ticket {
  int number;
  long amount;
  Object holder;

  /** The same in a pool whose users wait. */
  @Pooled(capacity = 8, threading = Threading.SHARED, onExhausted = Exhaustion.WAIT)
  static class Awaited extends Ticket {}

  /** The same in a pool that grows. */
  @Pooled(
      capacity = 1,
      threading = Threading.SHARED,
      onExhausted = Exhaustion.GROW,
      maxCapacity = 2)
  static class Grown extends Ticket {}

  final boolean isAsNew() {
    return number == 0 && amount == 0 && holder == null;
  }

  final void fill(int value) {
    number = value;
    amount = value;
    holder = this;
  }
}
