package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.check.Story.button;
import static org.facecert.check.Story.consent;
import static org.facecert.check.Story.expect;

import java.util.List;
import java.util.Optional;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.Action;
import org.facecert.observation.Completion;
import org.facecert.observation.Journey;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Offer;
import org.facecert.observation.OpenedText;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.observation.Withdrawal;
import org.facecert.screen.Picture;
import org.facecert.statement.Alternative;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.Route;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways to a PASS or a FAIL of checks that had not looked, or not at what they name. */
final class NothingUnlookedTest {

  private static final Page HOME =
      Page.full(View.title("Harbour Bank"), button("Face login"), button("Monthly bill"));

  private final Story story = new Story();

  @BeforeEach
  void start() {
    story.sees(HOME);
    story.presses(Purpose.START, "Face login");
  }

  @Test
  void sc05_a_dialog_before_the_act_fails_though_the_camera_never_opened() {
    story.witnessed();
    story.seesCameraDialog();
    story.presses(Purpose.ALLOW, "While using the app");
    agree();

    Finding finding = new ConsentBeforeCamera(story.told()).judge(WalkEnding.DONE);
    expect(finding, Verdict.FAIL, "the camera dialog (screen 2");
  }

  @Test
  void sc05_an_opening_between_two_acts_of_consent_is_for_a_person() {
    agree();
    story.opened();
    story.sees(consent(View.text("Keep your face template?"), button("Agree"), button("Decline")));
    story.presses(Purpose.CONSENT, "Agree");

    Finding finding = new ConsentBeforeCamera(story.told()).judge(WalkEnding.DONE);
    expect(finding, Verdict.REVIEW, "a further act of consent");
  }

  @Test
  void sc04_no_act_is_missing_from_a_consent_that_was_not_read_to_its_end() {
    story.sees(
        consent(
            View.text("By continuing you agree to the processing of your face data."),
            button("Continue")));
    story.unread();

    expect(act(), Verdict.INCONCLUSIVE, "goes on below");
  }

  @Test
  void sc04_a_control_not_understood_may_be_the_act() {
    story.sees(
        consent(
            View.text("By continuing you agree to the processing of your face data."),
            button("Continue"),
            button("Splendiferous")));

    expect(act(), Verdict.REVIEW, "“Splendiferous”");
  }

  @Test
  void fc01_no_refusal_is_missing_from_a_consent_whose_answers_were_not_seen() {
    story.sees(
        consent(
            View.text("By continuing you agree to the processing of your face data."),
            button("Continue")));
    story.unread();
    Finding finding = new RefusalBesideConsent(story.told()).judge(WalkEnding.CONSENT_REACHED);

    expect(finding, Verdict.INCONCLUSIVE, "goes on below");
  }

  @Test
  void sc02_a_page_about_the_face_that_is_not_understood_may_have_asked() {
    story.sees(
        Page.full(
            View.title("Face recognition"),
            View.text("We collect an image of your face to sign you in."),
            button("Splendiferous")));
    story.presses(Purpose.CONTINUE, "Splendiferous");
    story.seesCameraDialog();
    Finding finding =
        new ConsentIsApartFromCamera(story.told(), Story.WORDS).judge(WalkEnding.CAMERA_DENIED);

    expect(finding, Verdict.REVIEW, "“Splendiferous”");
  }

  @Test
  void al02_nothing_is_missing_on_a_level_that_was_not_reached() {
    Finding finding =
        new AlternativeOnSameLevel(story.told(), Story.WORDS, function(FaceFunction.Kind.LOGIN))
            .judge(List.of());

    expect(finding, Verdict.INCONCLUSIVE, "no consent about the face was reached");
  }

  @Test
  void al02_is_a_question_where_a_control_beside_the_consent_is_not_understood() {
    story.sees(consent(button("Agree"), button("Splendiferous")));
    Finding finding =
        new AlternativeOnSameLevel(story.told(), Story.WORDS, function(FaceFunction.Kind.LOGIN))
            .judge(List.of());

    expect(finding, Verdict.REVIEW, "“Splendiferous”");
  }

  @Test
  void al02_still_fails_where_the_consent_offers_nothing_else() {
    story.sees(consent(button("Agree"), button("Decline")));
    Finding finding =
        new AlternativeOnSameLevel(story.told(), Story.WORDS, function(FaceFunction.Kind.LOGIN))
            .judge(List.of());

    expect(finding, Verdict.FAIL, "No other method stands on the same level");
  }

  @Test
  void al01_beside_an_effect_another_effect_is_another_method_and_for_a_login_it_is_not() {
    Offer stickers = offer("Stickers by hand");
    assertThat(al01(FaceFunction.Kind.EFFECTS, stickers)).isEqualTo(Verdict.PASS);
    assertThat(al01(FaceFunction.Kind.LOGIN, stickers)).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void al01_a_way_back_or_a_place_is_no_other_effect() {
    assertThat(al01(FaceFunction.Kind.EFFECTS, offer("Back"))).isEqualTo(Verdict.REVIEW);
    assertThat(al01(FaceFunction.Kind.EFFECTS, offer("Settings"))).isEqualTo(Verdict.REVIEW);
  }

  private Offer offer(String label) {
    ObservedScreen at =
        story.sees(Page.full(View.title("Studio"), button("Face hats"), button(label)));
    story.presses(Purpose.ROUTE, label);
    ObservedScreen opened =
        story.sees(Page.full(View.title("Page of " + label), View.text("Choose one.")));
    Alternative declared = new Alternative("other", label, new Route("other", List.of()));
    return new Offer(declared, at, null, null, true, opened, true, false);
  }

  private Verdict al01(FaceFunction.Kind kind, Offer offer) {
    return new AlternativeIsOffered(story.told(), Story.WORDS, function(kind))
        .judge(List.of(offer))
        .verdict();
  }

  private static FaceFunction function(FaceFunction.Kind kind) {
    return new DeclaredFunction("face-login", kind, new Route("start", List.of())).function();
  }

  @Test
  void al01_another_tile_that_is_to_come_makes_no_offer_void() {
    ObservedScreen at =
        story.sees(consent(button("Agree"), button("Decline"), button("Use password")));
    story.presses(Purpose.ROUTE, "Use password");
    ObservedScreen form =
        story.sees(
            Page.full(
                View.title("Enter your password"),
                View.field("Password", "", typed -> {}),
                button("Voice login (coming soon)")));
    Offer offer = new Offer(password(), null, at, null, true, form, true, false);
    Finding finding =
        new AlternativeIsOffered(story.told(), Story.WORDS, function(FaceFunction.Kind.LOGIN))
            .judge(List.of(offer));

    expect(finding, Verdict.PASS, "Use password");
  }

  @Test
  void al04_a_way_that_was_blocked_is_not_failed_by_a_tile_on_the_home_page() {
    Page home =
        Page.full(View.title("Harbour Bank"), button("Crypto (coming soon)"), button("Sign in"));
    int before = story.observations().steps().size();
    story.sees(home);
    story.presses(Purpose.ROUTE, "Sign in");
    ObservedScreen end = story.sees(Page.full(View.title("Sign in"), button("Face login")));
    RouteOutcome outcome =
        new RouteOutcome(RouteOutcome.Kind.NOT_SHOWN, "tap Use password", "", end, 3, false);
    Completion completion =
        new Completion(password(), outcome, story.observations().from(before), Optional.empty());
    Finding finding =
        new AlternativesComplete(story.told(), Story.WORDS, function(FaceFunction.Kind.LOGIN))
            .judge(List.of(completion));

    expect(finding, Verdict.INCONCLUSIVE, "“tap Use password” failed");
  }

  private static Alternative password() {
    return new Alternative("password", "Use password", new Route("", List.of()));
  }

  @Test
  void fp01_the_systems_dialog_for_the_camera_is_no_silence() {
    story.sees(consent(button("Agree"), button("Decline")));
    story.presses(Purpose.REFUSE, "Decline");
    story.sees(HOME);
    int refused = story.observations().steps().size();
    story.presses(Purpose.ROUTE, "Monthly bill");
    story.seesCameraDialog();
    story.sees(Page.full(View.title("Your bill")));
    Finding finding =
        new NoPromptAgain(story.told())
            .judge(WalkEnding.REFUSED, story.observations().from(refused), List.<Journey>of());

    expect(finding, Verdict.REVIEW, "came up");
  }

  @Test
  void pm01_a_function_is_not_exempt_whose_end_was_not_understood() {
    story.witnessed();
    agree();
    story.sees(Page.full(View.title("Almost there"), button("Splendiferous")));
    Finding finding = new CameraIsAskedAtTheFunction(story.told()).judge(WalkEnding.DONE);

    expect(finding, Verdict.INCONCLUSIVE, "no camera dialog was met");
  }

  @Test
  void in12_a_policy_that_did_not_load_is_not_empty() {
    ObservedScreen page = story.sees(Page.full(View.title("Loading…")));
    OpenedText policy =
        new OpenedText("Privacy policy", page, List.of(page), true, completed(page));
    Finding finding =
        new PolicyIsNearAndReadable(story.told(), Story.WORDS, Story.SUITE, "en")
            .judge(Optional.of(policy), Optional.<Picture>empty());

    expect(finding, Verdict.INCONCLUSIVE, "");
  }

  @Test
  void in12_the_first_run_is_not_judged_by_a_look_that_showed_nothing() {
    ObservedScreen splash = story.sees(Page.full(View.title("Harbour Bank")));
    ObservedScreen blank = story.sees(Page.full());
    Finding finding =
        new FirstRunOffersPolicy(story.told(), Story.WORDS).judge(List.of(splash, blank));

    expect(finding, Verdict.INCONCLUSIVE, "showed nothing");
  }

  @Test
  void in01_rules_that_did_not_load_are_not_general() {
    ObservedScreen asks = story.sees(consent(button("Agree"), button("Decline")));
    ObservedScreen page = story.sees(Page.full(View.title("No connection"), button("Try again")));
    OpenedText rules = new OpenedText("Face rules", asks, List.of(page), true, completed(page));
    Finding finding =
        new FaceRulesOpen(story.told(), Story.WORDS)
            .judge(WalkEnding.CONSENT_REACHED, Optional.of(rules), Optional.empty());

    expect(finding, Verdict.INCONCLUSIVE, "");
  }

  @Test
  void wd01_what_is_off_besides_is_no_effect() {
    Page settings =
        Page.full(
            View.title("Security"),
            View.row(View.text("Fingerprint unlock"), View.text("Not set up")),
            View.text("Location is off"),
            button("Change password"));
    expect(withdrawn(settings), Verdict.REVIEW, "");
  }

  @Test
  void wd01_a_page_that_loads_is_no_effect() {
    expect(
        withdrawn(Page.full(View.title("Face login is on"), View.text("Loading…"))),
        Verdict.REVIEW,
        "");
  }

  private Finding withdrawn(Page then) {
    agree();
    story.opened();
    ObservedScreen before =
        story.sees(
            Page.full(
                View.title("Face login is on"),
                View.text("Your face signs you in on this phone."),
                button("Withdraw consent")));
    Action pressed = story.presses(Purpose.WITHDRAW, "Withdraw consent");
    ObservedScreen after = story.sees(then);
    Withdrawal withdrawal =
        new Withdrawal(completed(after), true, 2, pressed, before, after, List.of(before, after));
    return new WithdrawControlExists(story.told(), Story.WORDS).judge(WalkEnding.DONE, withdrawal);
  }

  private static RouteOutcome completed(ObservedScreen end) {
    return new RouteOutcome(RouteOutcome.Kind.COMPLETED, "tap", "", end, 1, true);
  }

  private void agree() {
    story.sees(consent(button("Agree"), button("Decline")));
    story.presses(Purpose.CONSENT, "Agree");
  }

  private Finding act() {
    return new ConsentIsAnAct(story.told()).judge(WalkEnding.CONSENT_REACHED);
  }
}
