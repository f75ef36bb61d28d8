package org.facecert.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class LogKindsTest {

  @Test
  void whatever_can_be_observed_has_a_word_of_its_own() {
    assertThat(
            Arrays.stream(Objects.requireNonNull(Observation.class.getPermittedSubclasses()))
                .map(LogKinds::name))
        .doesNotHaveDuplicates()
        .doesNotContain("");
    assertThat(
            Arrays.stream(Objects.requireNonNull(StepResult.class.getPermittedSubclasses()))
                .map(LogKinds::name))
        .doesNotHaveDuplicates()
        .doesNotContain("");
  }

  @Test
  void what_has_no_word_is_not_written_under_none() {
    assertThatThrownBy(() -> LogKinds.name(String.class))
        .hasMessage("java.lang.String has no word in LogKinds");
  }
}
