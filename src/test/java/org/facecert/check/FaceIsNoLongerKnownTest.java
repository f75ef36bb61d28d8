package org.facecert.check;

import static org.facecert.check.Story.button;
import static org.facecert.check.Story.consent;
import static org.facecert.check.Story.expect;

import java.util.List;
import java.util.Optional;
import org.facecert.check.FaceIsNoLongerKnown.FurtherUse;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.observation.FaceSign;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Payload;
import org.facecert.observation.Purpose;
import org.facecert.observation.RequestRepeated;
import org.facecert.observation.RequestRepeated.AnswerLikeness;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.FaceFunction.Kind;
import org.facecert.statement.Route;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** DA-05, the enrolment, on observations by hand. */
final class FaceIsNoLongerKnownTest {

  private static final int FIRST_USE = 1;
  private static final int SECOND_USE = 2;

  private final Story story = new Story();
  private FurtherUse before = new FurtherUse(WalkEnding.STUCK, story.observations());
  private Optional<RouteOutcome> deletion = Optional.empty();

  private FaceIsNoLongerKnownTest consented() {
    story.does(Purpose.OPEN_APP);
    story.sees(Page.full(button("Face login")));
    story.presses(Purpose.START, "Face login");
    story.sees(consent(button("Agree"), button("Decline")));
    story.presses(Purpose.CONSENT, "Agree");
    story.opened();
    uploads(FIRST_USE);
    story.sees(Page.full(View.title("Hello")));
    return this;
  }

  /** A second use, which ended so. */
  private FaceIsNoLongerKnownTest used(WalkEnding ending) {
    int from = story.observations().steps().size();
    story.presses(Purpose.START, "Face login");
    uploads(SECOND_USE);
    story.sees(Page.full(View.title("Hello")));
    before = new FurtherUse(ending, since(from));
    return this;
  }

  private FaceIsNoLongerKnownTest deleted() {
    ObservedScreen end = story.sees(Page.full(View.title("Deleted")));
    deletion = Optional.of(new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", end, 0));
    return this;
  }

  private void uploads(long flow) {
    Payload picture =
        new Payload(
            "image/jpeg", "", 9, true, List.of(new FaceSign("jpeg", "body 0", 0.9)), List.of());
    Payload answer = new Payload("application/json", "", 9, true, List.of(), List.of());
    story.also(
        (n, evidence, when) ->
            new FlowSeen(
                n,
                flow,
                new FlowSeen.Peer(
                    "api.example", 443, "192.0.2.1", FlowSeen.WireProtection.TLS, "TLSv1.3"),
                new FlowSeen.Exchange(
                    Optional.of(
                        new FlowSeen.Sent("POST", "https://api.example/v1/matches?k=1", picture)),
                    Optional.of(new FlowSeen.Received(200, answer)),
                    "ANSWERED"),
                evidence,
                when));
  }

  private FaceIsNoLongerKnownTest repeated(long flow, int status, AnswerLikeness likeness) {
    story.also(
        (n, evidence, when) ->
            new RequestRepeated(
                n,
                flow,
                "POST",
                "https://api.example/v1/matches?k=1",
                new RequestRepeated.Repeat(
                    status == 0 ? Outcome.NOT_ALLOWED : Outcome.ANSWERED, status, likeness, ""),
                evidence,
                when));
    return this;
  }

  private Observations since(int from) {
    return story.observations().from(from);
  }

  /** What came when the function was started after the deletion. */
  private Finding then(WalkEnding ending, Page page) {
    return then(ending, page, Kind.LOGIN);
  }

  private Finding then(WalkEnding ending, Page page, Kind kind) {
    int from = story.observations().steps().size();
    story.sees(Page.full(button("Face login")));
    story.presses(Purpose.START, "Face login");
    story.sees(page);
    FaceFunction function =
        new DeclaredFunction("face-login", kind, new Route("start", List.of())).function();
    return new FaceIsNoLongerKnown(story.told(), before, new FurtherUse(ending, since(from)))
        .judge(WalkEnding.DONE, function, deletion.orElseThrow());
  }

  private static Page asking() {
    return consent(button("Agree"), button("Decline"));
  }

  private static Page welcome() {
    return Page.full(View.title("Welcome"));
  }

  @Test
  void asking_anew_passes_and_says_what_was_sent_again() {
    consented().used(WalkEnding.DONE).deleted();
    repeated(FIRST_USE, 409, AnswerLikeness.OTHER).repeated(SECOND_USE, 0, AnswerLikeness.UNKNOWN);
    expect(
        then(WalkEnding.CONSENT_REACHED, asking()),
        Verdict.PASS,
        "one request with the face was sent again after it, and none accepted");
  }

  @Test
  void where_no_request_was_sent_again_none_is_said_to_be_refused() {
    consented().used(WalkEnding.DONE).deleted();
    expect(
        then(WalkEnding.CONSENT_REACHED, asking()),
        Verdict.PASS,
        "no request with the face was sent again after it");
  }

  @Test
  void a_use_without_a_new_consent_fails_where_faces_are_told_apart() {
    consented().used(WalkEnding.DONE).deleted();
    expect(
        then(WalkEnding.DONE, welcome()),
        Verdict.FAIL,
        "still went to its end by a scan, without a new consent (last screen “Welcome”)");
  }

  @Test
  void where_none_need_be_known_a_person_is_asked() {
    consented().used(WalkEnding.DONE).deleted();
    expect(then(WalkEnding.DONE, welcome(), Kind.EFFECTS), Verdict.REVIEW, "or does it need none?");
  }

  @Test
  void a_request_by_which_the_face_was_compared_fails_where_it_is_accepted_as_before() {
    consented().used(WalkEnding.DONE).deleted();
    repeated(SECOND_USE, 200, AnswerLikeness.SAME);
    expect(
        then(WalkEnding.CONSENT_REACHED, asking()),
        Verdict.FAIL,
        "POST https://api.example/v1/matches, by which the face had been compared before");
  }

  @Test
  void a_request_that_may_have_made_the_face_known_is_for_a_person() {
    consented().used(WalkEnding.DONE).deleted();
    repeated(FIRST_USE, 200, AnswerLikeness.SAME);
    expect(
        then(WalkEnding.CONSENT_REACHED, asking()),
        Verdict.REVIEW,
        "or would it be made known again?");
  }

  @Test
  void an_answer_in_other_words_is_for_a_person_too() {
    consented().used(WalkEnding.DONE).deleted();
    repeated(SECOND_USE, 200, AnswerLikeness.OTHER);
    expect(then(WalkEnding.CONSENT_REACHED, asking()), Verdict.REVIEW, "accepted (200)");
  }

  @Test
  void a_function_that_asked_before_tells_nothing_by_asking() {
    consented().used(WalkEnding.CONSENT_REACHED).deleted();
    expect(
        then(WalkEnding.CONSENT_REACHED, asking()),
        Verdict.INCONCLUSIVE,
        "otherwise than without a question (the consent was reached");
  }

  @Test
  void another_consent_is_none_of_this_function() {
    consented().used(WalkEnding.DONE).deleted();
    Page other =
        Page.full(
            View.title("Face payment"),
            View.text("Your face is used to confirm payments, and kept by our partner."),
            View.text("It is kept for two years."),
            button("Consent"),
            button("Not now"));
    expect(then(WalkEnding.CONSENT_REACHED, other), Verdict.REVIEW, "Is it?");
  }

  @Test
  void a_scan_that_did_not_succeed_and_a_way_that_is_gone_are_for_a_person() {
    consented().used(WalkEnding.DONE).deleted();
    Page failed = Page.full(View.title("No match"));
    expect(then(WalkEnding.SCANNED, failed), Verdict.REVIEW, "no longer known?");
    expect(then(WalkEnding.BLOCKED, failed), Verdict.REVIEW, "(last screen “No match”)");
    expect(then(WalkEnding.LEFT_APP, failed), Verdict.INCONCLUSIVE, "ended unclearly");
  }

  @Test
  void a_deletion_that_was_not_made_changes_nothing() {
    consented().used(WalkEnding.DONE);
    deletion =
        Optional.of(
            new RouteOutcome(RouteOutcome.Kind.NOT_SHOWN, "tap \"Delete\"", "Delete", null, 3));
    expect(then(WalkEnding.CONSENT_REACHED, asking()), Verdict.INCONCLUSIVE, "tap \"Delete\"");
  }

  @Test
  void without_a_first_consent_there_is_nothing_to_forget() {
    deleted();
    Finding finding =
        new FaceIsNoLongerKnown(story.told(), before, before)
            .judge(
                WalkEnding.BLOCKED,
                new DeclaredFunction("face-login", Kind.LOGIN, new Route("start", List.of()))
                    .function(),
                deletion.orElseThrow());
    expect(finding, Verdict.INCONCLUSIVE, "no consent about the face was reached");
  }
}
