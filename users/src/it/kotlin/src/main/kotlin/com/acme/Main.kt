package com.acme

fun main() {
    val orders = OrderPool(1)
    val order = orders.acquire(42, 100)
    check(order.id == 42L && order.price == 100L)
    order.version = 9
    order.own(Client("Ann"))
    order.quantity = 4
    order.name = "some"
    order.note = "one"
    order.isOpen = false
    order.client = Client("Bob")
    order.legs.add("leg")
    order.marks["a"] = 1
    order.levels[2] = 8
    order.venue = Client("X")
    order.direct = 0
    order.hidden = 0
    order.last = Client("Eve")
    val cache = order.cache
    orders.release(order)

    val again = orders.acquire()
    check(again === order)
    check(again.version == 1 && !again.isOwned())
    check(again.id == 0L && again.price == 5L && again.quantity == null)
    check(again.name == "none" && again.note == null && again.isOpen && again.client == null)
    check(again.legs.isEmpty() && again.marks.isEmpty() && again.levels.all { it == 0L })
    check(!again.hasVenue() && again.direct == 7 && again.hidden == 3)
    check(again.cache === cache && again.last.name == "nobody")

    val quotes = QuotePool()
    val quote = quotes.acquire()
    quote.bid = 2
    quote.levels.add(3)
    quotes.release(quote)
    check(quotes.acquire() === quote && quote.bid == 1L && quote.levels.isEmpty())

    val ticks = TickPool()
    val tick = ticks.acquire()
    tick.time = 9
    ticks.release(tick)
    check(ticks.acquire() == Tick())
}
