package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks for which there is no memory: in a virtual machine that has little. */
class SlabIT {

  private static final String SOURCE =
      """
      package com.acme;

      import io.rockpool.*;
      import java.nio.ByteBuffer;

      class Main {
        @Pooled(capacity = 4, onExhausted = Exhaustion.GROW)
        static class Heap {
          @Pooled.Slab(length = 1 << 20) ByteBuffer payload;
        }

        @Pooled(capacity = 4, onExhausted = Exhaustion.GROW)
        static class Direct {
          @Pooled.Slab(length = 1 << 20, offHeap = true) ByteBuffer payload;
        }

        public static void main(String[] arguments) {
          use(new Main_HeapPool());
          use(new Main_DirectPool());
          try {
            new Main_DirectPool(1000);
          } catch (OutOfMemoryError none) {
            System.out.println(none.getMessage());
          }
        }

        private static <T> void use(Pool<T> pool) {
          T last = null;
          try {
            while (true) {
              last = pool.acquire();
            }
          } catch (OutOfMemoryError none) {
            System.out.println(none.getMessage());
          }
          System.out.println(pool.idle() + " " + (pool.inUse() == pool.capacity()));
          pool.release(last);
          System.out.println(pool.acquire() == last);
          pool.releaseAll();
          pool.close();
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void acquire_noMemoryToGrow_saysWhatIsMissingAndThePoolIsWhole() throws IOException {
    Path source = Files.writeString(folder.resolve("Main.java"), SOURCE);
    Tool.Result compiled =
        Tool.run(
            "javac",
            List.of(
                "-cp",
                Tool.RUNTIME.toString(),
                "-processorpath",
                Tool.PROCESSOR + ":" + Tool.RUNTIME,
                "-d",
                folder.toString(),
                source.toString()));
    assertThat(compiled.status()).as(compiled.output()).isZero();

    Tool.Result result =
        Tool.run(
            "java",
            List.of(
                "-Xmx64m",
                "-XX:MaxDirectMemorySize=30m",
                "-cp",
                folder + ":" + Tool.RUNTIME,
                "com.acme.Main"));

    assertThat(result.output().lines())
        .hasSize(7)
        .element(0)
        .asString()
        .matches(
            "Heap\\.payload takes \\d+ bytes of the heap for \\d+ slices, which are not to be had\\."
                + " Raise -Xmx, or create fewer objects, or shorten the slices\\.");
    assertThat(result.output().lines())
        .containsSequence(
            "0 true",
            "true",
            "Direct.payload takes 16777216 bytes off the heap for 16 slices, which are not to be"
                + " had. Raise -XX:MaxDirectMemorySize, or create fewer objects, or shorten the slices.",
            "0 true",
            "true",
            "Direct.payload takes 1048576000 bytes off the heap for 1000 slices, which are not to"
                + " be had. Raise -XX:MaxDirectMemorySize, or create fewer objects, or shorten the"
                + " slices.");
  }
}
