package io.rockpool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for by {@code rockpool.bypass}. */
class BypassTest {

  @Test
  void of_noProperty_nothing() {
    assertThat(Bypass.of("com.acme.Order")).isFalse();
    assertThat(Bypass.of("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.acme.Order",
        " com.acme.Order ",
        "com.acme.Trade,com.acme.Order",
        "com.acme.Trade , com.acme.Order,",
        ",,com.acme.Order",
        "*",
        " * ",
        "com.acme.Trade,*"
      })
  void includes_named_isTrue(String value) {
    assertThat(new Bypass(value).includes("com.acme.Order")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "com.acme",
        "com.acme.*",
        "Order",
        "com.acme.Orders",
        "com.acme.Order.Leg"
      })
  void includes_others_isFalse(String value) {
    assertThat(new Bypass(value).includes("com.acme.Order")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.acme.Book.Level", "com.acme.Book$Level"})
  void includes_nested_byEitherName(String value) {
    assertThat(new Bypass(value).includes("com.acme.Book.Level")).isTrue();
    assertThat(new Bypass(value).includes("com.acme.Book$Level")).isTrue();
    assertThat(new Bypass(value).includes("com.acme.Book")).isFalse();
  }
}
