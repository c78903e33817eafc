package com.acme

import io.rockpool.Pooled

class Client(val name: String)

open class Entity {
    var version = 1
    protected var owner: Client? = null

    fun own(client: Client) {
        owner = client
    }

    fun isOwned() = owner != null
}

@Pooled(capacity = 16)
open class Order : Entity() {
    var id: Long = 0
    var price = 5L
    var quantity: Int? = null
    var name: String = "none"
    var note: String? = null
    var isOpen = true
    var client: Client? = null
    val legs = ArrayList<String>()
    val marks = HashMap<String, Long>()
    val levels = LongArray(4)
    lateinit var venue: Client

    @JvmField
    var direct = 7

    internal var hidden = 3

    @Pooled.Keep
    val cache = Client("cached")

    @Pooled.Reset("new Client(\"nobody\")")
    var last = Client("nobody")

    @Pooled.OnAcquire
    fun open(id: Long, price: Long) {
        this.id = id
        this.price = price
    }

    fun hasVenue() = this::venue.isInitialized
}

/** Final, as Kotlin's classes are unless they say otherwise. */
@Pooled(capacity = 4)
class Quote {
    var bid: Long = 1
    val levels: MutableList<Long> = ArrayList()
}

/** All parameters have defaults, so there is a constructor without any. */
@Pooled(capacity = 4)
data class Tick(var time: Long = 1, var price: Long = 2)
