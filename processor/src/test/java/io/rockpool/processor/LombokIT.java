package io.rockpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lombok's accessors are as good as any, whether it runs before us or after. */
class LombokIT {

  private static final String ORDER =
      """
      package com.acme;

      import io.rockpool.Pooled;
      import java.util.ArrayList;
      import java.util.List;
      import lombok.Data;
      import lombok.Getter;
      import lombok.Setter;
      import lombok.experimental.Accessors;

      class Base {
        @Getter @Setter private int depth = 4;
      }

      @Pooled(capacity = 1)
      @Data
      public class Order extends Base {
        private long price = 5;
        private boolean open = true;
        private Boolean known = true;
        private String xAxis = "x";
        private Object client;
        private final List<String> fills = new ArrayList<>();
      }

      @Pooled(capacity = 1)
      @Getter
      @Setter
      @Accessors(fluent = true)
      class Fluent {
        private long price = 5;
        private boolean isOpen = true;
      }

      class Main {
        public static void main(String[] arguments) {
          OrderPool orders = new OrderPool();
          String fresh = new Order().toString() + new Order().getDepth();
          Order order = orders.acquire();
          order.setPrice(9);
          order.setOpen(false);
          order.setKnown(null);
          order.setXAxis("y");
          order.setClient(order.getFills());
          order.getFills().add("a");
          order.setDepth(1);
          orders.release(order);
          Order again = orders.acquire();
          System.out.println(again == order && (again.toString() + again.getDepth()).equals(fresh));
          FluentPool fluents = new FluentPool();
          Fluent fluent = fluents.acquire().price(1).isOpen(false);
          fluents.release(fluent);
          System.out.println(fluents.acquire().price() + " " + fluent.isOpen());
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void javac_lombokFirst_generatesPools() throws IOException {
    assertWorks(LOMBOK + ":" + Tool.PROCESSOR);
  }

  @Test
  void javac_lombokLast_generatesPools() throws IOException {
    assertWorks(Tool.PROCESSOR + ":" + LOMBOK);
  }

  private static final Path LOMBOK = Tool.jarOf("lombok.Getter");

  private void assertWorks(String processorPath) throws IOException {
    Path source = folder.resolve("Order.java");
    Files.writeString(source, ORDER);
    String classPath = Tool.RUNTIME + ":" + LOMBOK;

    Tool.Result compiled =
        Tool.run(
            "javac",
            List.of(
                "-cp",
                classPath,
                "-processorpath",
                processorPath + ":" + Tool.RUNTIME,
                "-d",
                folder.toString(),
                source.toString()));
    Tool.Result run =
        Tool.run("java", List.of("-cp", folder + ":" + Tool.RUNTIME, "com.acme.Main"));

    assertThat(compiled.status()).as(compiled.output()).isZero();
    assertThat(run.output()).as(compiled.output()).isEqualTo("true\n5 true\n");
  }
}
