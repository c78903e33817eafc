/** The annotation processor that writes a pool for each class annotated with {@code @Pooled}. */
module io.rockpool.processor {
  requires java.compiler;

  provides javax.annotation.processing.Processor with
      io.rockpool.processor.PooledProcessor;
}
