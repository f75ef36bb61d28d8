package org.facecert.phone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.facecert.phone.api.PhoneFault;
import org.junit.jupiter.api.Test;

/** The clocks are the test's own: no machine is too slow or too fast for it. */
class PatienceTest {
  private static final Patience.Limits LIMITS =
      new Patience.Limits(Duration.ofSeconds(6), Duration.ofSeconds(45));

  private final CompletableFuture<JsonNode> answer = new CompletableFuture<>();
  private final AtomicInteger looks = new AtomicInteger();
  private long seconds;
  private Duration computed = Duration.ofSeconds(1000);

  /** What happens between one look and the next. */
  private Patience passing(Duration computing, int clock, int looksBeforeAnswer) {
    return new Patience(
        () -> {
          computed = computed.plus(computing);
          seconds += clock;
          if (looks.incrementAndGet() == looksBeforeAnswer) {
            answer.complete(IntNode.valueOf(7));
          }
          return computed;
        },
        () -> seconds * 1_000_000_000L,
        LIMITS);
  }

  @Test
  void an_answer_that_is_there_needs_no_look_at_any_clock() {
    answer.complete(IntNode.valueOf(7));

    assertThat(passing(Duration.ZERO, 1, -1).await(answer, "it").asInt()).isEqualTo(7);
    assertThat(looks).hasValue(0);
  }

  @Test
  void a_page_that_hardly_gets_the_processor_is_waited_for() {
    Patience patience = passing(Duration.ofMillis(100), 10, 4);

    assertThat(patience.await(answer, "it").asInt()).isEqualTo(7);
  }

  @Test
  void a_page_that_computes_without_an_answer_is_given_up() {
    Patience patience = passing(Duration.ofSeconds(3), 0, -1);

    assertThatThrownBy(() -> patience.await(answer, "Page.read"))
        .isInstanceOf(PhoneFault.class)
        .hasMessageContaining("computed for 6 s and not answered (Page.read)");
    // what was computed before the question is not the question's
    assertThat(looks).hasValue(3);
    assertThat(answer).isCancelled();
  }

  @Test
  void a_page_that_waits_without_computing_is_given_up_by_the_clock() {
    Patience patience = passing(Duration.ZERO, 20, -1);

    assertThatThrownBy(() -> patience.await(answer, "it"))
        .hasMessageContaining("kept us waiting for 45 s and not answered");
    assertThat(looks).hasValue(3);
  }

  @Test
  void a_process_that_has_ended_takes_its_time_with_it_and_nothing_is_given_up() {
    Patience patience = passing(Duration.ofSeconds(-5), 1, 4);

    assertThat(patience.await(answer, "it").asInt()).isEqualTo(7);
  }

  @Test
  void an_error_is_told_as_it_came() {
    PhoneFault fault = new PhoneFault(PhoneFault.Kind.REFUSED, "the browser: no");
    answer.completeExceptionally(fault);

    assertThatThrownBy(() -> passing(Duration.ZERO, 1, -1).await(answer, "it")).isSameAs(fault);
  }
}
