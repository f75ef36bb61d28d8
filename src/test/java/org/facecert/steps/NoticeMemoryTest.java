package org.facecert.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.steps.NoticeMemory.Occasion.FOR_LATER;
import static org.facecert.steps.NoticeMemory.Occasion.FROM_CONSENT;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.device.Session;
import org.facecert.evidence.Moment;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.OpenedText;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.junit.jupiter.api.Test;

/** Nothing is remembered but what was read whole, and only where it was read. */
final class NoticeMemoryTest {

  private static final Moment NOON = Moment.at(Instant.parse("2026-03-01T12:00:00Z"));
  private static final ReadNotice WHOLE = notice(RouteOutcome.Kind.COMPLETED, true);

  private final NoticeMemory memory = new NoticeMemory();
  private final Session phone = phone();

  @Test
  void what_was_read_whole_is_remembered_with_its_time() {
    ReadNotices read = notices(WalkEnding.CONSENT_REACHED, WHOLE);
    memory.keep(phone, "login", FROM_CONSENT, read);

    assertThat(memory.of(phone, "login", FROM_CONSENT)).contains(new NoticeMemory.Read(read, NOON));
  }

  @Test
  void another_phone_function_or_occasion_is_asked_anew() {
    memory.keep(phone, "login", FROM_CONSENT, notices(WalkEnding.CONSENT_REACHED, WHOLE));

    assertThat(memory.of(phone(), "login", FROM_CONSENT)).isEmpty();
    assertThat(memory.of(phone, "payment", FROM_CONSENT)).isEmpty();
    assertThat(memory.of(phone, "login", FOR_LATER)).isEmpty();
  }

  @Test
  void what_was_not_read_whole_is_asked_anew() {
    assertForgotten(
        notices(WalkEnding.CONSENT_REACHED, WHOLE, notice(RouteOutcome.Kind.COMPLETED, false)));
    assertForgotten(
        notices(WalkEnding.CONSENT_REACHED, WHOLE, notice(RouteOutcome.Kind.NOT_SHOWN, true)));
    assertForgotten(notices(WalkEnding.BLOCKED, WHOLE));
    assertForgotten(notices(WalkEnding.DONE));
  }

  @Test
  void what_a_phone_showed_that_failed_its_control_is_asked_anew() {
    ReadNotices read = notices(WalkEnding.CONSENT_REACHED, WHOLE);
    Session sound = phone();
    memory.keep(phone, "login", FROM_CONSENT, read);
    memory.keep(sound, "login", FROM_CONSENT, read);

    memory.forget(phone);

    assertThat(memory.of(phone, "login", FROM_CONSENT)).isEmpty();
    assertThat(memory.of(sound, "login", FROM_CONSENT)).isPresent();
  }

  private void assertForgotten(ReadNotices read) {
    memory.keep(phone, "login", FROM_CONSENT, read);
    assertThat(memory.of(phone, "login", FROM_CONSENT)).isEmpty();
  }

  private static ReadNotices notices(WalkEnding ending, ReadNotice... texts) {
    return new ReadNotices(ending, List.of(texts), Set.of());
  }

  private static ReadNotice notice(RouteOutcome.Kind kind, boolean toItsEnd) {
    RouteOutcome outcome = new RouteOutcome(kind, "", "", null, 0);
    OpenedText opened = new OpenedText("Face rules", null, List.of(), toItsEnd, outcome);
    return new ReadNotice(
        NoticeSource.FACE_RULES, opened, "Words.\n", Optional.empty(), toItsEnd, List.of());
  }

  /** Knows the time and nothing else. */
  private static Session phone() {
    return (Session)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "now" -> NOON;
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "equals" -> proxy == arguments[0];
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
