package org.facecert.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class PaceTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void the_rest_takes_as_long_as_the_last() {
    Pace pace = new Pace(NOON);

    assertThat(pace.left(NOON.plusSeconds(30), 3)).isEqualTo(Duration.ofSeconds(90));
    assertThat(pace.left(NOON.plusSeconds(40), 2)).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void what_had_ended_before_tells_nothing_of_the_rest() {
    Pace pace = new Pace(NOON);
    for (int i = 0; i < 40; i++) {
      pace.left(NOON, 100 - i);
    }
    Duration left = Duration.ZERO;
    for (int i = 1; i <= 12; i++) {
      left = pace.left(NOON.plusSeconds(60L * i), 60 - i);
    }

    assertThat(left).isEqualTo(Duration.ofMinutes(48));
  }

  @Test
  void nothing_is_left_after_the_last() {
    assertThat(new Pace(NOON).left(NOON.plusSeconds(9), 0)).isZero();
  }
}
