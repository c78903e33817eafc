package com.acme;

import io.rockpool.Endian;
import io.rockpool.Pooled;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.MappedByteBuffer;

@Pooled(capacity = 1024)
class Order {
  // error: [PooledSlab] Field 'id' is final, so OrderPool cannot give it a slice. Make it non-final.
  // fix 1: @Pooled.Slab(length = 4) ByteBuffer id;
  @Pooled.Slab(length = 4) final ByteBuffer id = null;

  // error: [PooledSlab] Field 'data' has the type byte[], but slices are buffers of one kind of element, so OrderPool cannot give it a slice. Use ByteBuffer, CharBuffer, ShortBuffer, IntBuffer, LongBuffer, FloatBuffer, DoubleBuffer or MemorySegment.
  // fix 1: @Pooled.Slab(length = 4) ByteBuffer data;
  @Pooled.Slab(length = 4) byte[] data;

  // error: [PooledSlab] Field 'any' has the type Buffer, but slices are buffers of one kind of element, so OrderPool cannot give it a slice. Use ByteBuffer, CharBuffer, ShortBuffer, IntBuffer, LongBuffer, FloatBuffer, DoubleBuffer or MemorySegment.
  // fix 1: @Pooled.Slab(length = 4) IntBuffer any;
  @Pooled.Slab(length = 4) Buffer any;

  // error: [PooledSlab] Field 'file' has the type MappedByteBuffer, but slices are buffers of one kind of element, so OrderPool cannot give it a slice. Use ByteBuffer, CharBuffer, ShortBuffer, IntBuffer, LongBuffer, FloatBuffer, DoubleBuffer or MemorySegment.
  // fix 1: @Pooled.Slab(length = 4) java.nio.LongBuffer file;
  @Pooled.Slab(length = 4) MappedByteBuffer file;

  // error: [PooledSlab] length is 0, which holds nothing, so OrderPool cannot give 'empty' such a slice. Use a length of at least 1.
  // fix 1: @Pooled.Slab(length = 1) ByteBuffer empty;
  @Pooled.Slab(length = 0) ByteBuffer empty;

  // error: [PooledSlab] length is -3, which holds nothing, so OrderPool cannot give 'negative' such a slice. Use a length of at least 1.
  // fix 1: @Pooled.Slab(length = 1) ByteBuffer negative;
  @Pooled.Slab(length = -3) ByteBuffer negative;

  // error: [PooledSlab] length is 2097152, and 1024 such slices are more than one buffer can hold, so OrderPool cannot give 'heap' such a slice. Use a smaller length or capacity, or a MemorySegment.
  // fix 1: @Pooled.Slab(length = 2097151) IntBuffer heap;
  @Pooled.Slab(length = 2097152) IntBuffer heap;

  // error: [PooledSlab] length is 524288, and 1024 such slices are more than one buffer can hold, so OrderPool cannot give 'direct' such a slice. Use a smaller length or capacity, or a MemorySegment.
  // fix 1: @Pooled.Slab(length = 524287, offHeap = true) IntBuffer direct;
  @Pooled.Slab(length = 524288, offHeap = true) IntBuffer direct;

  // error: [PooledSlab] alignment is 48, which is no power of two from 1 to 4096, so OrderPool cannot give 'odd' such a slice. Use 64 for cache lines, or remove alignment.
  // fix 1: @Pooled.Slab(length = 4, offHeap = true, alignment = 64) ByteBuffer odd;
  // fix 2: @Pooled.Slab(length = 4, offHeap = true) ByteBuffer odd;
  @Pooled.Slab(length = 4, offHeap = true, alignment = 48) ByteBuffer odd;

  // error: [PooledSlab] alignment is 0, which is no power of two from 1 to 4096, so OrderPool cannot give 'none' such a slice. Use 64 for cache lines, or remove alignment.
  // fix 1: @Pooled.Slab(length = 4, offHeap = true, alignment = 64) ByteBuffer none;
  @Pooled.Slab(length = 4, offHeap = true, alignment = 0) ByteBuffer none;

  // error: [PooledSlab] alignment is 8192, which is no power of two from 1 to 4096, so OrderPool cannot give 'huge' such a slice. Use 64 for cache lines, or remove alignment.
  // fix 1: @Pooled.Slab(length = 4, offHeap = true, alignment = 4096) ByteBuffer huge;
  @Pooled.Slab(length = 4, offHeap = true, alignment = 8192) ByteBuffer huge;

  // error: [PooledSlab] alignment is 64, but on the heap a block has no address that stays, so OrderPool cannot give 'moved' such a slice. Add offHeap = true, or remove alignment.
  // fix 1: @Pooled.Slab(length = 4, alignment = 64, offHeap = true) ByteBuffer moved;
  // fix 2: @Pooled.Slab(length = 4) ByteBuffer moved;
  @Pooled.Slab(length = 4, alignment = 64) ByteBuffer moved;

  // error: [PooledSlab] order is LITTLE, but only a ByteBuffer has a byte order to choose, so OrderPool cannot give 'ints' such a slice. Remove order.
  // fix 1: @Pooled.Slab(length = 4) IntBuffer ints;
  @Pooled.Slab(length = 4, order = Endian.LITTLE) IntBuffer ints;

  // error: [PooledPolicies] Field 'kept' has both @Pooled.Keep and @Pooled.Slab, so OrderPool cannot tell which to follow. Remove one of them.
  // fix 1: @Pooled.Slab(length = 4) ByteBuffer kept;
  // fix 2: @Pooled.Keep ByteBuffer kept;
  @Pooled.Keep @Pooled.Slab(length = 4) ByteBuffer kept;

  // error: [PooledPolicies] Field 'reset' has both @Pooled.Reset and @Pooled.Slab, so OrderPool cannot tell which to follow. Remove one of them.
  // fix 1: @Pooled.Slab(length = 4) ByteBuffer reset;
  @Pooled.Reset("null") @Pooled.Slab(length = 4) ByteBuffer reset;

  // error: [PooledPolicies] Field 'three' has both @Pooled.Keep and @Pooled.Clear, so OrderPool cannot tell which to follow. Remove one of them.
  // fix 1: @Pooled.Clear("clear") @Pooled.Slab(length = 4) ByteBuffer three;
  @Pooled.Keep @Pooled.Clear("clear") @Pooled.Slab(length = 4) ByteBuffer three;

  // error: [PooledClear] ByteBuffer has no method 'empty', so OrderPool cannot clear 'cleared' with @Pooled.Clear. Remove it: the slice is then filled with zeros.
  // fix 1: @Pooled.Slab(length = 4) ByteBuffer cleared;
  @Pooled.Slab(length = 4) @Pooled.Clear("empty") ByteBuffer cleared;

  // error: [PooledPrivateField] Field 'secret' is private and has no usable setter, so OrderPool cannot reset it. Make it package-private, or add 'void setSecret(ByteBuffer value)', or mark it @Pooled.Keep.
  // fix 1: @Pooled.Slab(length = 4) ByteBuffer secret;
  // fix 2: @Pooled.Slab(length = 4) private ByteBuffer secret; void setSecret(ByteBuffer value) { secret = value; }
  // fix 3: @Pooled.Keep private ByteBuffer secret;
  @Pooled.Slab(length = 4) private ByteBuffer secret;

  // error: [PooledStaticField] Field 'shared' is static, so it is no part of an object and @Pooled.Slab has no effect on it. Remove the annotation.
  // fix 1: static ByteBuffer shared;
  @Pooled.Slab(length = 4) static ByteBuffer shared;
}
