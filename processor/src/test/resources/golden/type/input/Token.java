package com.acme.lib;

/** A final class of a library, which a factory makes. */
public final class Token {
  private final String issuer;
  public long serial = 7;

  public Token(String issuer) {
    this.issuer = issuer;
  }

  public String issuer() {
    return issuer;
  }
}
