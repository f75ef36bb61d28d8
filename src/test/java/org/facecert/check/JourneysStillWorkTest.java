package org.facecert.check;

import static org.facecert.check.Story.button;
import static org.facecert.check.Story.consent;
import static org.facecert.check.Story.expect;

import java.util.List;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.Journey;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class JourneysStillWorkTest {

  private static final Page BILL = Page.full(View.title("Your bill"), View.text("Total spent"));

  private final Story story = new Story();
  private ObservedScreen bill = story.sees(BILL);

  @BeforeEach
  void refuse() {
    bill = story.sees(BILL);
    story.presses(Purpose.START, "Face login");
    story.sees(consent(button("Agree"), button("Decline")));
    story.presses(Purpose.REFUSE, "Decline");
  }

  @Test
  void passes_when_all_work_as_before() {
    expect(judge(works(), works()), Verdict.PASS, "work as before: bill");
  }

  @Test
  void fails_when_one_worked_before_and_does_not_now() {
    expect(
        judge(works(), ended(RouteOutcome.Kind.NOT_SHOWN)),
        Verdict.FAIL,
        "“bill” no longer works: “see \"Total spent\"” failed");
  }

  @Test
  void a_journey_that_did_not_work_before_proves_nothing() {
    expect(
        judge(ended(RouteOutcome.Kind.NOT_SHOWN), ended(RouteOutcome.Kind.NOT_SHOWN)),
        Verdict.INCONCLUSIVE,
        "did not work before anything was refused");
    expect(
        judge(ended(RouteOutcome.Kind.NOT_SHOWN), works()), Verdict.INCONCLUSIVE, "did not work");
  }

  @Test
  void no_journeys_prove_nothing() {
    Finding finding = new JourneysStillWork(story.told(), "fc03").judge(control(), List.of());

    expect(finding, Verdict.INCONCLUSIVE, "declares no core journeys");
  }

  @Test
  void an_ambiguous_route_is_not_the_apps_fault() {
    expect(
        judge(works(), ended(RouteOutcome.Kind.AMBIGUOUS)),
        Verdict.INCONCLUSIVE,
        "several controls answer to it");
  }

  @Test
  void without_a_denied_camera_there_is_nothing_to_judge() {
    Finding finding =
        new JourneysStillWork(story.told(), "pm02")
            .withoutCamera(WalkEnding.STUCK, control(works()), () -> List.of(works()));

    expect(finding, Verdict.INCONCLUSIVE, "was not met");
  }

  @Test
  void after_a_refusal_without_an_end_there_is_nothing_to_judge() {
    Finding finding =
        new JourneysStillWork(story.told(), "fc03")
            .afterRefusal(
                WalkEnding.ASKED_AGAIN, control(works()), () -> List.of(works()), List.of());

    expect(finding, Verdict.INCONCLUSIVE, "did not come to a clear end");
  }

  @Test
  void a_journey_that_can_be_made_only_once_accuses_nobody_and_proves_nothing() {
    Journey signedIn = ended(RouteOutcome.Kind.NOT_SHOWN);

    expect(
        judge(List.of(works(), works()), List.of(works(), signedIn), List.of(works(), signedIn)),
        Verdict.PASS,
        "work as before: bill.");
    expect(
        judge(List.of(works()), List.of(signedIn), List.of(signedIn)),
        Verdict.INCONCLUSIVE,
        "None of the core journeys (bill) can be made twice");
  }

  @Test
  void what_ends_elsewhere_than_the_second_time_before_is_no_journey_made_twice() {
    bill = story.sees(Page.full(View.title("Your bill"), View.text("Only with your face")));
    Journey refused = ended(RouteOutcome.Kind.NOT_SHOWN);
    bill = story.sees(BILL);
    Journey signedIn = ended(RouteOutcome.Kind.NOT_SHOWN);

    expect(
        judge(List.of(works()), List.of(signedIn), List.of(refused)),
        Verdict.FAIL,
        "“bill” no longer works");
    expect(
        judge(List.of(works()), List.of(signedIn), List.of(ended(RouteOutcome.Kind.DISABLED))),
        Verdict.FAIL,
        "“bill” no longer works");
    expect(
        judge(List.of(works()), List.of(works()), List.of(signedIn)),
        Verdict.FAIL,
        "“bill” no longer works");
  }

  private Finding judge(Journey before, Journey after) {
    return judge(List.of(before), List.of(), List.of(after));
  }

  private Finding judge(List<Journey> first, List<Journey> again, List<Journey> after) {
    return new JourneysStillWork(story.told(), "fc03")
        .judge(new JourneysStillWork.MadeBefore(first, again), after);
  }

  private static JourneysStillWork.MadeBefore control(Journey... first) {
    return new JourneysStillWork.MadeBefore(List.of(first), List.of());
  }

  private Journey works() {
    return new Journey(
        "bill", new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", bill, 0), true);
  }

  private Journey ended(RouteOutcome.Kind kind) {
    return new Journey(
        "bill", new RouteOutcome(kind, "see \"Total spent\"", "Total spent", bill, 12), true);
  }
}
