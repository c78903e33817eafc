package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system property {@code rockpool.checks}, which a virtual machine reads once. */
class ChecksIT {

  private static final String SOURCE =
      """
      package com.acme;

      import io.rockpool.*;

      class Main {
        @Pooled(capacity = 2)
        static class Order {
          int quantity = 7;
        }

        private static void close() {
          Main_OrderPool pool = new Main_OrderPool();
          Order order = pool.acquire();
          Order idle = pool.acquire();
          pool.release(idle);
          try {
            pool.close();
          } catch (PoolMisuseException inUse) {
            System.out.println(inUse.getMessage().split(" when ")[0]);
          }
          pool.release(order);
          System.out.println("idle " + pool.idle() + ", in use " + pool.inUse());
          try {
            pool.acquire();
          } catch (PoolMisuseException closed) {
            System.out.println("closed");
          }
          for (Order wrong : new Order[] {order, idle}) {
            try {
              pool.release(wrong);
            } catch (PoolMisuseException misuse) {
              System.out.println("late");
            }
          }
        }

        public static void main(String[] arguments) {
          close();
          Main_OrderPool pool = new Main_OrderPool(1);
          Order order = pool.acquire();
          try {
            pool.acquire();
          } catch (PoolExhaustedException exhausted) {
            System.out.println("trace " + (exhausted.getStackTrace().length > 0));
          }
          order.quantity = 1;
          pool.release(order);
          System.out.println("quantity " + pool.acquire().quantity);
          pool.release(order);
          for (Order wrong : new Order[] {null, new Order(), new Main_OrderPool().acquire(), order}) {
            try {
              pool.release(wrong);
              System.out.println("passed");
              pool.acquire();
            } catch (PoolMisuseException misuse) {
              System.out.println("refused");
            } catch (ArrayIndexOutOfBoundsException full) {
              System.out.println("full");
            }
          }
        }
      }
      """;

  /** To end a pool is no misuse, and the same without checks. */
  private static final String CLOSED =
      "1 Main.Order was in use\nidle 0, in use 0\nclosed\nlate\nlate\n";

  @TempDir Path folder;

  @BeforeEach
  void compile() throws IOException {
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
  }

  @Test
  void checks_standard_refuseMisuse() {
    String expected = CLOSED + "trace false\nquantity 7\nrefused\nrefused\nrefused\nrefused\n";

    assertThat(run().output()).isEqualTo(expected);
    assertThat(run("-Drockpool.checks=standard").output()).isEqualTo(expected);
  }

  @Test
  void checks_full_refuseMisuseAndTraceExhaustion() {
    assertThat(run("-Drockpool.checks=full").output())
        .isEqualTo(CLOSED + "trace true\nquantity 7\nrefused\nrefused\nrefused\nrefused\n");
  }

  @Test
  void checks_off_refuseOnlyWhatIsNoObjectOfAPool() {
    assertThat(run("-Drockpool.checks=off").output())
        .startsWith(CLOSED + "trace false\nquantity 7\nrefused\nrefused\n");
  }

  @Test
  void checks_unknown_refusesToCreateAPool() {
    Tool.Result result = run("-Drockpool.checks=nonsense");

    assertThat(result.status()).isNotZero();
    assertThat(result.output())
        .contains("PoolSetupException")
        .contains("rockpool.checks is 'nonsense'");
  }

  private Tool.Result run(String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-cp", folder + ":" + Tool.RUNTIME, "com.acme.Main"));
    return Tool.run("java", arguments);
  }
}
