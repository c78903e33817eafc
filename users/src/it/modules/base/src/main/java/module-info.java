/** A library of the same company. */
module com.acme.base {
  exports com.acme.base;
}
