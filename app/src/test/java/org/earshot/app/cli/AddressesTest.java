package org.earshot.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AddressesTest {
  @ParameterizedTest
  @CsvSource({
    "https://shop.example/kettle?q=1#r2, https://shop.example/kettle?q=1#r2",
    "https://shop.example/a b|c, https://shop.example/a%20b%7Cc",
    "https://shop.example/100%, https://shop.example/100%25",
    "https://shop.example/a%20b, https://shop.example/a%20b",
    "https://shop.example/ąžuolas, https://shop.example/%C4%85%C5%BEuolas",
    "'  https://shop.example/  ', https://shop.example/",
  })
  void addressIsMadeFit(String written, String fit) {
    assertThat(Addresses.encoded(written)).isEqualTo(fit);
    assertThat(Addresses.encoded(fit)).as("encoding twice").isEqualTo(fit);
  }
}
