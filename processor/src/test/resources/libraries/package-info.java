@Pooled.Type(value = org.joml.Vector3f.class, capacity = 2)
@Pooled.Type(value = org.joml.Quaternionf.class, capacity = 2)
@Pooled.Type(value = org.joml.Matrix4f.class, capacity = 2, clear = "identity")
@Pooled.Type(value = com.badlogic.gdx.math.Vector2.class, capacity = 2)
@Pooled.Type(value = com.badlogic.gdx.graphics.Color.class, capacity = 2)
@Pooled.Type(value = com.badlogic.gdx.math.collision.BoundingBox.class, capacity = 2, clear = "clr")
@Pooled.Type(value = com.badlogic.gdx.utils.Array.class, capacity = 2, keep = "items")
@Pooled.Type(value = com.badlogic.gdx.utils.IntMap.class, capacity = 2)
@Pooled.Type(value = org.agrona.collections.MutableInteger.class, capacity = 2)
@Pooled.Type(value = org.agrona.AsciiSequenceView.class, capacity = 2)
@Pooled.Type(value = org.agrona.collections.Int2ObjectHashMap.class, capacity = 2)
@Pooled.Type(value = org.agrona.collections.IntArrayList.class, capacity = 2, keep = "modCount")
@Pooled.Type(value = org.apache.commons.lang3.mutable.MutableInt.class, capacity = 2)
@Pooled.Type(value = org.apache.commons.lang3.time.StopWatch.class, capacity = 2)
@Pooled.Type(value = it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap.class, capacity = 2)
@Pooled.Type(
    value = com.carrotsearch.hppc.IntIntHashMap.class,
    capacity = 2,
    keep = {"keys", "values", "iterationSeed"})
@Pooled.Type(value = org.roaringbitmap.RoaringBitmap.class, capacity = 2)
@Pooled.Type(value = StringBuilder.class, capacity = 2)
@Pooled.Type(value = java.util.ArrayList.class, capacity = 2)
@Pooled.Type(value = java.util.HashMap.class, capacity = 2)
@Pooled.Type(value = java.util.BitSet.class, capacity = 2)
@Pooled.Type(value = java.util.concurrent.atomic.AtomicLong.class, capacity = 2)
@Pooled.Type(value = java.io.ByteArrayOutputStream.class, capacity = 2)
@Pooled.Type(value = java.util.zip.CRC32.class, capacity = 2)
package com.acme;

import io.rockpool.Pooled;
