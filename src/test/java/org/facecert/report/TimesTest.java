package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.facecert.evidence.Moment;
import org.junit.jupiter.api.Test;

final class TimesTest {

  private static final Instant START = Instant.parse("2026-11-25T20:17:18Z");

  @Test
  void shortens_instants_inside_a_text_and_nothing_else() {
    assertThat(
            Times.shorten(
                "2026-11-25T20:17:18.259452383Z to 2026-11-25T20:17:19.1Z, 2026-99-25T1Z"))
        .isEqualTo("20:17:18.259 to 20:17:19.100, 2026-99-25T1Z");
    assertThat(Times.shorten("2026-00-31T29:17:18Z")).isEqualTo("2026-00-31T29:17:18Z");
  }

  @Test
  void what_is_written_to_the_second_is_days_away_and_keeps_its_date() {
    assertThat(Times.shorten("over at 2026-12-28T20:17:19Z"))
        .isEqualTo("over at 2026-12-28 20:17:19 UTC");
  }

  @Test
  void says_how_far_off_a_moment_may_be() {
    assertThat(Times.clock(new Moment(START, START.plusMillis(500))))
        .isEqualTo("20:17:18.250 ±0.250 s");
    assertThat(Times.clock(Moment.at(START))).isEqualTo("20:17:18.000");
  }
}
