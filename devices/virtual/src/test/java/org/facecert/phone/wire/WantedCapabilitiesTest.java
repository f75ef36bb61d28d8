package org.facecert.phone.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

// what is right: Appium's base driver 10.8, capabilities.js; W3C WebDriver, "process capabilities"
class WantedCapabilitiesTest {
  private static Map<String, Object> of(String json) {
    try {
      return new WantedCapabilities().of(new ObjectMapper().readTree(json.replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  @Test
  void the_first_of_first_match_that_fits_counts() {
    assertThat(
            of(
                "{'alwaysMatch': {'appium:appPackage': 'a'}, 'firstMatch': [{'platformName': 'iOS'},"
                    + " {'browserName': 'Chrome'}, {'appium:appPackage': 'b'}, {'platformName':"
                    + " 'ANDROID', 'appium:automationName': 'UIAutomator2'}, {'appium:x': 1}]}"))
        .containsEntry("platformName", "ANDROID")
        .containsEntry("appium:appPackage", "a")
        .doesNotContainKey("appium:x");
  }

  @Test
  void nothing_that_fits_is_said_with_the_reasons() {
    assertThatThrownBy(
            () ->
                of(
                    "{'firstMatch': [{'platformName': 'iOS'}, {'appium:automationName':"
                        + " 'Espresso'}]}"))
        .hasMessageContaining("not iOS")
        .hasMessageContaining("not Espresso")
        .isInstanceOfSatisfying(
            WireError.class, e -> assertThat(e.error()).isEqualTo("session not created"));
  }

  @Test
  void what_is_no_standard_needs_a_prefix() {
    assertThatThrownBy(
            () ->
                of(
                    "{'alwaysMatch': {'appPackage': 'a', 'platformName': 'Android'}, 'firstMatch':"
                        + " [{'udid': 'b'}]}"))
        .hasMessageContaining("did not have one: appPackage,udid")
        .isInstanceOfSatisfying(WireError.class, e -> assertThat(e.status()).isEqualTo(400));
  }

  @Test
  void nulls_are_left_out_and_nothing_is_asked_of_an_empty_choice() {
    assertThat(of("{'alwaysMatch': {'appium:app': null, 'browserName': ''}, 'firstMatch': []}"))
        .isEqualTo(Map.of("browserName", ""));
    assertThat(of("{}")).isEmpty();
  }

  @Test
  void what_is_no_object_is_refused() {
    assertThatThrownBy(() -> of("[]")).hasMessageContaining("must be a JSON object");
    assertThatThrownBy(() -> of("{'firstMatch': {}}")).hasMessageContaining("must be a JSON array");
  }
}
