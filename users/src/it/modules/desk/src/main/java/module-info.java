/** An application that exports one package with pools, and hides another. */
module com.acme.desk {
  requires com.acme.base;
  requires io.rockpool;

  exports com.acme.desk;
}
