package io.rockpool;

/** What the tests pool: some fields that are to be as new whenever it is acquired. */
class Ticket {
  int number;
  long amount;
  Object holder;

  final boolean isAsNew() {
    return number == 0 && amount == 0 && holder == null;
  }

  final void fill(int value) {
    number = value;
    amount = value;
    holder = this;
  }
}
