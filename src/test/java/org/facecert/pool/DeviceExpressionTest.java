package org.facecert.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.device.Bench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeviceExpressionTest {

  private static final List<DeviceFile> DEVICES =
      List.of(
          device("old", false, "8.1", "lab-1"),
          device("pixel", false, "13", "lab-1", "fast"),
          device("mate", false, "14.0.1", "lab-2"),
          device("silent", false, null, "lab-2"),
          device("virtual", true, "14"),
          device("virtual-slow", true, "14"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "android>=13 & physical; pixel mate",
        "android >= 13&physical; pixel mate",
        "android<13; old",
        "android<=13; old pixel",
        "android>13; mate virtual virtual-slow",
        "android=8; old",
        "android=8.1; old",
        "android=8.0; ",
        "android!=14 & physical; old pixel",
        "android; old pixel mate silent virtual virtual-slow",
        "lab-1 | virtual; old pixel virtual virtual-slow",
        "physical & !(lab-1 | fast); mate silent",
        "lab-2 | lab-1 & fast; pixel mate silent",
        "(lab-2 | lab-1) & fast; pixel",
        "!!fast; pixel",
        "pixel | mate; pixel mate"
      })
  void selects(String expression, String names) {
    if (names == null) {
      assertThatThrownBy(() -> DeviceExpression.of(expression).from(DEVICES))
          .isInstanceOf(NoSuchDevice.class);
      return;
    }
    assertThat(DeviceExpression.of(expression).from(DEVICES).stream().map(DeviceFile::name))
        .containsExactly(names.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "android>=; a version such as 13 is wanted, at character 10",
        "android>=new; \"\"new\"\" is no version",
        "& physical; a name, a tag or a platform is wanted, at character 1",
        "physical &; a name, a tag or a platform is wanted, at character 11",
        "(physical; a \"\"(\"\" is not closed, at character 2",
        "physical); \"\")\"\" is one too many, at character 9",
        "physical virtual; \"\"virtual\"\" is one too many, at character 10",
        "physical $ x; \"\"$\"\" means nothing here, at character 10"
      })
  void says_where_an_expression_goes_wrong(String expression, String message) {
    assertThatThrownBy(() -> DeviceExpression.of(expression))
        .isInstanceOf(NoSuchDevice.class)
        .hasMessageStartingWith("--device \"" + expression + "\": ")
        .hasMessageContaining(message.replace("\"\"", "\""));
  }

  @Test
  void a_word_of_no_device_is_no_empty_selection() {
    assertThatThrownBy(() -> DeviceExpression.of("phisical | android").from(DEVICES))
        .hasMessageContaining(
            "no device has the name or tag \"phisical\"; there are: android, fast");
  }

  @Test
  void nothing_that_fits_names_the_phones_whose_version_is_not_known() {
    assertThatThrownBy(() -> DeviceExpression.of("android>=15").from(DEVICES))
        .hasMessageContaining("no device fits")
        .hasMessageContaining("no version is stated for: silent");
  }

  @Test
  void very_deep_ones_are_refused_in_no_time() {
    assertThatThrownBy(() -> DeviceExpression.of("(".repeat(100_000)))
        .hasMessageContaining("more than 500 characters");
    assertThatThrownBy(() -> DeviceExpression.of("!".repeat(499))).isInstanceOf(NoSuchDevice.class);
  }

  private static DeviceFile device(
      String name, boolean virtual, @Nullable String version, String... tags) {
    return new DeviceFile(
        name,
        "android",
        new DeviceFile.Access(Optional.of(URI.create("http://127.0.0.1:4723")), List.of(), 1),
        Map.of(),
        new DeviceFile.DeviceTraits(virtual, Optional.ofNullable(version), Set.of(tags)),
        Bench.unknown(),
        Path.of(name + ".yaml"));
  }
}
