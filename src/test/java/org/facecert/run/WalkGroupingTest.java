package org.facecert.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.facecert.catalogue.Mode;
import org.facecert.verdict.RequirementUsed;
import org.junit.jupiter.api.Test;

final class WalkGroupingTest {

  private static List<String> told(List<TestCase> items) {
    return WalkGrouping.of(items, steps -> steps).stream()
        .map(
            walk ->
                walk.id()
                    + ": "
                    + String.join(
                        " ", walk.items().stream().map(i -> i.requirement().id()).toList()))
        .toList();
  }

  @Test
  void the_same_steps_are_walked_once() {
    assertThat(told(List.of(item("A", "agree"), item("B", "agree"))))
        .containsExactly("walk-01: A B");
  }

  @Test
  void a_beginning_of_another_walk_is_judged_first_and_shares_it() {
    assertThat(
            told(
                List.of(
                    item("A", "agree", "withdraw", "again"),
                    item("B", "agree"),
                    item("C", "agree", "withdraw"))))
        .containsExactly("walk-01: B C A");
  }

  @Test
  void ways_that_part_are_two_walks_and_what_both_begin_with_is_walked_on_one() {
    assertThat(
            told(
                List.of(
                    item("A", "refuse"),
                    item("B", "refuse", "leave"),
                    item("C", "refuse", "wait"))))
        .containsExactly("walk-01: A B", "walk-02: C");
  }

  @Test
  void what_does_nothing_with_the_phone_shares_any_walk() {
    assertThat(told(List.of(item("A"), item("B", "agree")))).containsExactly("walk-01: A B");
  }

  @Test
  void another_face_function_is_another_walk() {
    assertThat(told(List.of(of("A", "login", false, "agree"), of("B", "pay", false, "agree"))))
        .containsExactly("walk-01: A", "walk-02: B");
  }

  @Test
  void documents_are_read_apart_from_any_phone() {
    assertThat(told(List.of(of("A", "", true), of("B", "", false, "agree"), of("C", "", true))))
        .containsExactly("walk-01: A C", "walk-02: B");
  }

  @Test
  void walks_come_in_the_order_of_their_first_items_and_hold_each_item_once() {
    List<TestCase> plan =
        List.of(
            item("A", "x"), item("B", "y"), item("C", "y", "z"), item("D", "x"), item("E", "w"));
    assertThat(told(plan)).containsExactly("walk-01: A D", "walk-02: B C", "walk-03: E");
    assertThat(WalkGrouping.of(plan, steps -> steps).stream().flatMap(w -> w.items().stream()))
        .containsExactlyInAnyOrderElementsOf(plan);
  }

  private static TestCase item(String id, String... steps) {
    return of(id, "login", false, steps);
  }

  private static TestCase of(String id, String function, boolean documentary, String... steps) {
    RequirementUsed requirement =
        new RequirementUsed(
            id,
            "",
            "",
            "",
            "",
            RequirementUsed.Chinese.NONE,
            "",
            "",
            documentary ? Mode.DOCUMENTARY.word() : "automatic",
            "a.feature",
            1,
            List.of());
    return new TestCase(requirement, id, 1, Arrays.asList(steps), function, Optional.empty());
  }
}
