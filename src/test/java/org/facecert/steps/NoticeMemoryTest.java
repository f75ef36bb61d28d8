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
import org.facecert.walk.Ending;
import org.facecert.walk.Notice;
import org.facecert.walk.Notices;
import org.facecert.walk.Outcome;
import org.facecert.walk.Rules;
import org.facecert.walk.Source;
import org.junit.jupiter.api.Test;

/** Nothing is remembered but what was read whole, and only where it was read. */
final class NoticeMemoryTest {

  private static final Moment NOON = Moment.at(Instant.parse("2026-03-01T12:00:00Z"));
  private static final Notice WHOLE = notice(Outcome.Kind.COMPLETED, true);

  private final NoticeMemory memory = new NoticeMemory();
  private final Session phone = phone();

  @Test
  void what_was_read_whole_is_remembered_with_its_time() {
    Notices read = notices(Ending.CONSENT_REACHED, WHOLE);
    memory.keep(phone, "login", FROM_CONSENT, read);

    assertThat(memory.of(phone, "login", FROM_CONSENT)).contains(new NoticeMemory.Read(read, NOON));
  }

  @Test
  void another_phone_function_or_occasion_is_asked_anew() {
    memory.keep(phone, "login", FROM_CONSENT, notices(Ending.CONSENT_REACHED, WHOLE));

    assertThat(memory.of(phone(), "login", FROM_CONSENT)).isEmpty();
    assertThat(memory.of(phone, "payment", FROM_CONSENT)).isEmpty();
    assertThat(memory.of(phone, "login", FOR_LATER)).isEmpty();
  }

  @Test
  void what_was_not_read_whole_is_asked_anew() {
    assertForgotten(notices(Ending.CONSENT_REACHED, WHOLE, notice(Outcome.Kind.COMPLETED, false)));
    assertForgotten(notices(Ending.CONSENT_REACHED, WHOLE, notice(Outcome.Kind.NOT_SHOWN, true)));
    assertForgotten(notices(Ending.BLOCKED, WHOLE));
    assertForgotten(notices(Ending.DONE));
  }

  @Test
  void what_a_phone_showed_that_failed_its_control_is_asked_anew() {
    Notices read = notices(Ending.CONSENT_REACHED, WHOLE);
    Session sound = phone();
    memory.keep(phone, "login", FROM_CONSENT, read);
    memory.keep(sound, "login", FROM_CONSENT, read);

    memory.forget(phone);

    assertThat(memory.of(phone, "login", FROM_CONSENT)).isEmpty();
    assertThat(memory.of(sound, "login", FROM_CONSENT)).isPresent();
  }

  private void assertForgotten(Notices read) {
    memory.keep(phone, "login", FROM_CONSENT, read);
    assertThat(memory.of(phone, "login", FROM_CONSENT)).isEmpty();
  }

  private static Notices notices(Ending ending, Notice... texts) {
    return new Notices(ending, List.of(texts), Set.of());
  }

  private static Notice notice(Outcome.Kind kind, boolean toItsEnd) {
    Outcome outcome = new Outcome(kind, "", "", null, 0);
    Rules opened = new Rules("Face rules", null, List.of(), toItsEnd, outcome);
    return new Notice(Source.FACE_RULES, opened, "Words.\n", Optional.empty(), toItsEnd, List.of());
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
