package org.facecert.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressFormTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cdn.example/f/550e8400-e29b-41d4-a716-446655440000.jpg",
        "https://cdn.example/media/q7Ft2Zc0Yw9LkR4sVb8NxE1mHd6GpJ3u",
        "https://cdn.example/1/9e107d9d372bb6826bd81d3542a419d6?w=80",
        "https://cdn.example/p?sig=dGhpcyBpcyBhIHNpZ25hdHVyZSB0aGF0IGlzIGxvbmc5"
      })
  void what_is_long_enough_nobody_guesses_and_nothing_is_counted_on(String url) {
    AddressForm form = new AddressForm(url);
    assertThat(form.unguessable()).as("%s bits", form.bits()).isTrue();
    assertThat(form.neighbours()).isEmpty();
    assertThat(form.countable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://cdn.example/pictures-of-customers/portrait.jpg, 0",
    "https://cdn.example/img_0042.jpg, 0",
    "https://a1b2c3d4e5f60718293a4b5c6d7e8f90.example/me, 0",
    "https://cdn.example/20261129/104233.jpg, 0",
    "https://cdn.example/a7f3b2c942, 40",
    "https://cdn.example/c232ab00-9414-11ec-b3c8-9f6bdeced846, 62"
  })
  void words_numbers_hosts_and_times_are_not_random(String url, int bits) {
    assertThat(new AddressForm(url).bits()).isEqualTo(bits);
    assertThat(new AddressForm(url).unguessable()).isFalse();
  }

  @Test
  void the_last_number_is_counted_on_furthest_and_keeps_its_zeros() {
    assertThat(new AddressForm("https://cdn.example:8443/u/7/img_0099.jpg").neighbours())
        .containsExactly(
            "https://cdn.example:8443/u/7/img_0098.jpg",
            "https://cdn.example:8443/u/7/img_0100.jpg",
            "https://cdn.example:8443/u/6/img_0099.jpg",
            "https://cdn.example:8443/u/8/img_0099.jpg",
            "https://cdn.example:8443/u/7/img_0097.jpg",
            "https://cdn.example:8443/u/7/img_0101.jpg",
            "https://cdn.example:8443/u/7/img_0096.jpg",
            "https://cdn.example:8443/u/7/img_0102.jpg");
  }

  @Test
  void days_are_counted_on_and_nothing_below_zero() {
    assertThat(new AddressForm("https://cdn.example/2026-11-29").neighbours())
        .contains("https://cdn.example/2026-11-28", "https://cdn.example/2025-11-29");
    assertThat(new AddressForm("https://cdn.example/p?id=0").neighbours())
        .containsExactly(
            "https://cdn.example/p?id=1",
            "https://cdn.example/p?id=2",
            "https://cdn.example/p?id=3");
  }

  @Test
  void the_version_of_an_interface_is_no_number_of_a_picture() {
    assertThat(new AddressForm("https://api.example/v1/avatar").countable()).isFalse();
    assertThat(new AddressForm("https://api.example/v2/pictures/41").neighbours())
        .contains("https://api.example/v2/pictures/42")
        .noneMatch(beside -> beside.contains("/v1/") || beside.contains("/v3/"));
    assertThat(new AddressForm("https://api.example/pictures/v7").countable()).isTrue();
  }
}
