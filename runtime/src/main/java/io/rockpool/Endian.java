package io.rockpool;

/** In which order the bytes of a number lie in memory. */
public enum Endian {
  /** The highest byte first: as on the network, and in a new {@link java.nio.ByteBuffer}. */
  BIG,

  /** The lowest byte first: as in most processors, and in many protocols of exchanges. */
  LITTLE,

  /** As in the processor that runs the program. */
  NATIVE
}
