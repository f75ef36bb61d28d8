package org.facecert.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.facecert.Told;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Moment;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelLost;
import org.facecert.observation.ObservationLog;
import org.facecert.observation.StepBegun;
import org.facecert.observation.StepEnded;
import org.facecert.observation.StepResult;
import org.facecert.observation.WalkEnding;
import org.junit.jupiter.api.Test;

final class PersonTest {

  private static final Moment NOON = Moment.at(Instant.parse("2026-03-02T12:00:00Z"));

  private final ObservationLog log = new ObservationLog();
  private final Person person = Person.recorded(log);

  @Test
  void takes_what_the_log_holds_and_sees_no_further() {
    walked("agree", WalkEnding.DONE);
    int agreed = log.size();
    walked("withdraw", WalkEnding.REFUSED);

    assertThat(take("agree").ending()).isEqualTo(WalkEnding.DONE);
    assertThat(person.observations().steps()).hasSize(agreed);
    assertThat(person.seen()).isEqualTo(agreed);
  }

  @Test
  void sees_nothing_of_a_walk_whose_steps_it_does_not_take() {
    walked("agree", WalkEnding.DONE);

    assertThat(person.observations().steps()).isEmpty();
  }

  @Test
  void does_not_take_another_step_for_the_one_that_is_asked() {
    walked("agree", WalkEnding.DONE);

    assertThatThrownBy(() -> take("refuse"))
        .isInstanceOf(NotOnThisWalk.class)
        .hasMessage("the walk goes on with \"agree\", the scenario with \"refuse\"");
  }

  @Test
  void invents_nothing_where_the_log_ends() {
    assertThatThrownBy(() -> take("agree"))
        .isInstanceOf(NotRecorded.class)
        .hasMessage("the log does not hold \"agree\"");
    assertThatThrownBy(person::build).isInstanceOf(NotRecorded.class);
    assertThatThrownBy(() -> person.document("impact assessment")).isInstanceOf(NotRecorded.class);
    assertThatThrownBy(person::statement).isInstanceOf(NotRecorded.class);
  }

  @Test
  void a_package_record_that_could_not_be_read_cannot_be_read_again() {
    log.add(number -> new ChannelLost(number, Channel.PACKAGE, Told.told("no version"), NOON));

    assertThatThrownBy(person::build).isInstanceOf(UnreadableAnswer.class).hasMessage("no version");
    assertThat(person.observations().cameraLost()).isEmpty();
  }

  @Test
  void a_step_that_was_broken_off_is_not_taken_for_done() {
    log.add(number -> new StepBegun(number, "agree", NOON));

    assertThatThrownBy(() -> take("agree")).isInstanceOf(NotRecorded.class);
  }

  private StepResult.Arrival take(String step) {
    return person.take(
        step,
        StepResult.Arrival.class,
        hands -> {
          throw new AssertionError("there is no phone");
        });
  }

  private void walked(String step, WalkEnding ending) {
    log.add(number -> new StepBegun(number, step, NOON));
    log.add(number -> new StepEnded(number, step, new StepResult.Arrival(ending), NOON));
  }
}
