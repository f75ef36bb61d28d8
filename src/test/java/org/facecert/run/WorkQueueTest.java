package org.facecert.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class WorkQueueTest {

  @Test
  void hands_out_the_longest_first_and_keeps_the_plans_order_otherwise() {
    WorkQueue queue =
        WorkQueue.longestFirst(
            List.of(walk("short-1"), walk("long-3"), walk("mid-2"), walk("long2-3")),
            WorkQueueTest::length);

    List<String> order = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      order.add(queue.take(() -> false).orElseThrow().id());
    }
    assertThat(order).containsExactly("long-3", "long2-3", "mid-2", "short-1");
  }

  @Test
  void who_is_idle_waits_for_what_a_fault_gives_back() throws Exception {
    WorkQueue queue = WorkQueue.inOrder(List.of(walk("only-1")));
    assertThat(queue.take(() -> false)).isPresent();
    CompletableFuture<Optional<Walk>> idle =
        CompletableFuture.supplyAsync(() -> queue.take(() -> false));
    assertThat(idle).isNotDone();
    assertThat(queue.isOver()).isFalse();

    queue.add(walk("again-1"));
    queue.ended();

    assertThat(idle.get(30, TimeUnit.SECONDS)).map(Walk::id).contains("again-1");
    CompletableFuture<Optional<Walk>> last =
        CompletableFuture.supplyAsync(() -> queue.take(() -> false));
    queue.ended();
    assertThat(last.get(30, TimeUnit.SECONDS)).isEmpty();
    assertThat(queue.rest()).isEmpty();
    assertThat(queue.isOver()).isTrue();
  }

  @Test
  void nobody_waits_once_the_run_was_stopped() throws Exception {
    WorkQueue queue = WorkQueue.inOrder(List.of(walk("only-1"), walk("rest-1")));
    assertThat(queue.take(() -> false)).isPresent();
    assertThat(queue.take(() -> true)).isEmpty();
    CountDownLatch stopped = new CountDownLatch(1);
    assertThat(queue.take(() -> false)).isPresent();
    CompletableFuture<Optional<Walk>> idle =
        CompletableFuture.supplyAsync(() -> queue.take(() -> stopped.getCount() == 0));

    stopped.countDown();

    assertThat(idle.get(30, TimeUnit.SECONDS)).isEmpty();
  }

  /** Figures, no clock: what twenty phones of one speed would take for a plan like ours. */
  @Test
  void twenty_phones_come_to_nine_tenths_of_perfect_sharding() {
    List<Walk> walks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      walks.add(walk("w" + i + "-" + (3 + i * 7 % 19)));
    }
    int total = walks.stream().mapToInt(WorkQueueTest::length).sum();
    long[] busy = new long[20];
    WorkQueue queue = WorkQueue.longestFirst(walks, WorkQueueTest::length);
    for (int i = 0; i < walks.size(); i++) {
      int first = 0;
      for (int phone = 1; phone < busy.length; phone++) {
        first = busy[phone] < busy[first] ? phone : first;
      }
      busy[first] += length(queue.take(() -> false).orElseThrow());
    }
    long makespan = Arrays.stream(busy).max().orElseThrow();
    assertThat(total / (double) makespan / busy.length).isGreaterThan(0.97);
  }

  private static int length(Walk walk) {
    return Integer.parseInt(walk.id().replaceFirst(".*-", ""));
  }

  private static Walk walk(String id) {
    return new Walk(id, "", List.of(), 1);
  }
}
