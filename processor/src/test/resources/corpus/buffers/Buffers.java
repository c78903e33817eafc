package corpus.buffers;

import io.rockpool.Pooled;
import java.nio.*;
import java.util.BitSet;

/** Builders, bit sets, and the buffers of the JDK. */
public class Buffers {

  @Pooled(capacity = 3)
  public static class Texts {
    final StringBuilder empty = new StringBuilder();
    final StringBuilder filled = new StringBuilder("content");
    final StringBuffer buffer = new StringBuffer();
    final StringBuffer filledBuffer = new StringBuffer("\u4e16");
    final BitSet bits = new BitSet();
    final BitSet some = BitSet.valueOf(new long[] {5, 0, 9});
    final java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    final java.util.zip.CRC32 checksum = new java.util.zip.CRC32();
  }

  @Pooled(capacity = 3)
  public static class Heap {
    final ByteBuffer bytes = ByteBuffer.allocate(16);
    final CharBuffer chars = CharBuffer.allocate(16);
    final ShortBuffer shorts = ShortBuffer.allocate(16);
    final IntBuffer ints = IntBuffer.allocate(16);
    final LongBuffer longs = LongBuffer.allocate(16);
    final FloatBuffer floats = FloatBuffer.allocate(16);
    final DoubleBuffer doubles = DoubleBuffer.allocate(16);
    final Buffer any = ByteBuffer.allocate(4);
    final ByteBuffer nothing = ByteBuffer.allocate(0);
  }

  @Pooled(capacity = 3)
  public static class Direct {
    private static final int SIZE = 64;
    final ByteBuffer bytes = ByteBuffer.allocateDirect(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    final CharBuffer chars = ByteBuffer.allocateDirect(SIZE).asCharBuffer();
    final ShortBuffer shorts = ByteBuffer.allocateDirect(SIZE).asShortBuffer();
    final IntBuffer ints =
        ByteBuffer.allocateDirect(SIZE).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    final LongBuffer longs = ByteBuffer.allocateDirect(SIZE).asLongBuffer();
    final FloatBuffer floats = ByteBuffer.allocateDirect(SIZE).asFloatBuffer();
    final DoubleBuffer doubles = ByteBuffer.allocateDirect(SIZE).asDoubleBuffer();
  }

  @Pooled(capacity = 3)
  public static class WithState {
    final ByteBuffer bytes =
        ByteBuffer.allocate(16).putInt(42).mark().position(6).limit(12).order(ByteOrder.LITTLE_ENDIAN);
    final ByteBuffer slice =
        ByteBuffer.allocate(32).position(8).limit(24).slice().put((byte) 7).mark();
    final ByteBuffer readOnly =
        ByteBuffer.wrap(new byte[] {1, 2, 3}).position(1).asReadOnlyBuffer().mark();
    final CharBuffer text = CharBuffer.wrap("read me", 1, 5);
    final IntBuffer view = ByteBuffer.allocate(16).putInt(4).asIntBuffer().put(8);
    final byte[] array = {1, 2, 3};
    final ByteBuffer wrapped = ByteBuffer.wrap(array);
    final FloatBuffer floats = FloatBuffer.wrap(new float[] {Float.NaN, -0.0f, 1}).position(2);
    @Pooled.Clear("clear") final ByteBuffer keptContent = ByteBuffer.allocate(8);
  }
}
