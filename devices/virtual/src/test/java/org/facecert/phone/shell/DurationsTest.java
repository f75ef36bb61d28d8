package org.facecert.phone.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * AOSP frameworks/base core/tests/coretests/src/android/util/TimeUtilsTest.java,
 * test_formatDuration.
 */
class DurationsTest {
  @Test
  void writes_durations_as_time_utils_does() {
    assertThat(Durations.format(0)).isEqualTo("0");
    assertThat(Durations.format(1)).isEqualTo("+1ms");
    assertThat(Durations.format(1000)).isEqualTo("+1s0ms");
    assertThat(Durations.format(63_123)).isEqualTo("+1m3s123ms");
    assertThat(Durations.format(3_600_000)).isEqualTo("+1h0m0s0ms");
    assertThat(Durations.format(86_400_000)).isEqualTo("+1d0h0m0s0ms");
    assertThat(Durations.format(-5020)).isEqualTo("-5s20ms");
  }
}
