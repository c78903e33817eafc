package io.rockpool;

/**
 * The figures of a pool at one moment.
 *
 * <p>Nothing is counted when an object is acquired or released, so they cost the pool nothing; they
 * are found when they are asked for, by looking at every object. Of a {@link Threading#CONFINED}
 * pool they are exact. Of a {@link Threading#SHARED} pool they are an estimate while other threads
 * use it, and exact when none does, except for {@code highWater}.
 *
 * <p>{@code idle}, {@code inUse} and {@code parked} add up to {@code capacity}, unless an object is
 * just on its way.
 *
 * @param capacity how many objects belong to the pool
 * @param idle how many of them are idle, beside those that are parked
 * @param inUse how many have been handed out and not come back
 * @param parked how many are idle in a {@code Local}; others find them only when nothing else is
 *     idle
 * @param highWater how many objects of the pool were in use at the same time, at most; those that a
 *     hook kept from being handed out count too. Of a {@code SHARED} pool, how many were ever
 *     handed out, which is the same or more: its threads do not all take the object that was
 *     released last
 * @param exhaustions how many calls found nothing idle, whatever they did then
 * @param growths how many times the pool was made larger
 */
public record PoolStats(
    int capacity, int idle, int inUse, int parked, int highWater, long exhaustions, long growths) {}
