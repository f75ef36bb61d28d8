package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.facecert.device.UnreadableAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AndroidTextSizeTest {

  private static final String READ = "settings get system font_scale";

  @ParameterizedTest
  @CsvSource({"null,1", "1.0,1", "1.15,1.15", "2,2"})
  void the_setting_is_read_as_phones_write_it(String told, double scale) {
    assertThat(new AndroidTextSize(new ScriptedWire().answer(READ, told + "\n")).scale())
        .isEqualTo(scale);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cmd: Can't find service: settings", "NaN", "-1", "1e9"})
  void another_answer_is_none(String told) {
    AndroidTextSize letters = new AndroidTextSize(new ScriptedWire().answer(READ, told));

    assertThatThrownBy(letters::scale).isInstanceOf(UnreadableAnswer.class);
  }

  @Test
  void a_phone_that_does_not_take_it_says_so() {
    ScriptedWire wire =
        new ScriptedWire().answer("settings put system font_scale 2.00", "").answer(READ, "1.0");

    assertThatThrownBy(() -> new AndroidTextSize(wire).scale(2))
        .isInstanceOf(UnreadableAnswer.class)
        .hasMessageContaining("2.00")
        .hasMessageContaining("1.0");
  }

  @Test
  void one_that_does_is_believed_by_what_it_reads_then() {
    ScriptedWire wire =
        new ScriptedWire().answer("settings put system font_scale 2.00", "").answer(READ, "2.0");

    new AndroidTextSize(wire).scale(2);

    assertThat(wire.asked).containsExactly("settings put system font_scale 2.00", READ);
  }
}
