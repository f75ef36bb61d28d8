package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.FakePhone.CameraLogging;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a requirement could pass without anybody having looked; none of it may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HolesTest {

  private static final UnaryOperator<String> AS_DECLARED = UnaryOperator.identity();

  private final Rehearsal rehearsal;

  HolesTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  /** The scenarios that are judged without a screen, and why seeing none says nothing of them. */
  private static final Map<String, String> WITHOUT_SCREEN =
      Map.of(
          "PM-04, scenario 1",
          "the permissions are read from the installed package; its own hole, a phone that knows no"
              + " packages, is in DeclarationViolatorsTest",
          "SC-07, scenario 1",
          "that there is one purpose alone is in the statement; its own holes, with two, are in"
              + " PurposeViolatorsTest",
          "SU-05, scenario 1",
          "the build is told by the installed package; likewise",
          "SU-05, scenario 3",
          "the build is told by its file; its own holes are in PackageViolatorsTest",
          "SU-01, scenario 1",
          "the code is in the package's file; likewise",
          "SU-02, scenario 1",
          "signature and components are in the package's file; likewise",
          "LV-12, scenario 1",
          "what byte code names is in the package's file; likewise",
          "SD-05, scenario 1",
          "the backup rules are in the package's file; likewise",
          "PM-05, scenario 1",
          "purpose strings are in the package's file; likewise, and in PurposeStringsTest");

  static Stream<String> requirements() {
    return FeaturesTest.requirements();
  }

  /** The verdicts of the scenarios that are judged on screens. */
  static List<Verdict> onScreens(String requirement, List<Verdict> each) {
    return IntStream.range(0, each.size())
        .filter(i -> !WITHOUT_SCREEN.containsKey(scenario(requirement, i)))
        .mapToObj(each::get)
        .toList();
  }

  private static String scenario(String requirement, int index) {
    return requirement + ", scenario " + (index + 1);
  }

  /** Each scenario for itself: one that could not look must not hide another that did not. */
  private void showsNothing(String requirement, FakeBank bank) {
    List<Verdict> each = rehearsal.of(requirement, bank).each();

    for (int i = 0; i < each.size(); i++) {
      String scenario = scenario(requirement, i);
      boolean needsNone = WITHOUT_SCREEN.containsKey(scenario);
      assertThat(each.get(i))
          .as("%s, %s a screen", scenario, needsNone ? "said to be judged without" : "without")
          .isEqualTo(needsNone ? compliant(requirement, scenario) : Verdict.INCONCLUSIVE);
    }
  }

  private static Verdict compliant(String requirement, String scenario) {
    return FeaturesTest.NOT_SUBJECT.containsKey(scenario)
        ? Verdict.NOT_APPLICABLE
        : FeaturesTest.compliant(requirement);
  }

  @Test
  void what_is_said_to_need_no_screen_is_a_scenario_that_runs() {
    for (String scenario : WITHOUT_SCREEN.keySet()) {
      String requirement = scenario.substring(0, scenario.indexOf(','));
      int runs = rehearsal.of(requirement, FakeBank.english()).each().size();

      assertThat(IntStream.range(0, runs).mapToObj(i -> scenario(requirement, i)))
          .contains(scenario);
    }
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void an_app_that_crashes_at_its_start_shows_nothing(String requirement) {
    FakeBank bank = FakeBank.english().on(Turn.LAUNCHED, b -> b.phone().leaveApp());

    showsNothing(requirement, bank);
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void an_app_whose_screens_are_empty_shows_nothing(String requirement) {
    FakeBank bank = FakeBank.english().having("home", b -> Page.full()).on(Turn.LAUNCHED, b -> {});

    showsNothing(requirement, bank);
  }

  @Test
  void success_that_was_on_the_screen_before_proves_no_use() {
    // GIVEN a function that ends in nothing, and a home page that bids welcome all the time
    FakeBank bank =
        FakeBank.english()
            .altering("home", b -> Page.with(View.text("Welcome to Harbour Bank")))
            .on(
                Turn.AGREED,
                b -> {
                  b.phone().kept().add(FakeBank.CONSENTED);
                  b.phone().toFirstPage();
                });

    rehearsal.gives(Verdict.INCONCLUSIVE, "SC-05", bank, "was not seen to open");
    rehearsal.gives(Verdict.INCONCLUSIVE, "WD-03", bank, "no consent about the face was reached");
  }

  @Test
  void a_withdrawal_proves_nothing_where_nothing_was_given() {
    // GIVEN a consent whose agreement does nothing
    FakeBank bank = FakeBank.english().on(Turn.AGREED, b -> {}).altering("face", b -> alwaysOn(b));

    for (String requirement : new String[] {"WD-01", "WD-02", "WD-03"}) {
      assertThat(rehearsal.of(requirement, bank).verdict())
          .as(requirement)
          .isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  @Test
  void what_is_never_refused_proves_nothing_for_the_journeys() {
    FakeBank bank = FakeBank.english().on(Turn.REFUSED, b -> {});

    rehearsal.gives(Verdict.INCONCLUSIVE, "FC-03", bank, "did not come to a clear end");
  }

  @Test
  void a_refusal_that_leads_to_the_scanner_is_no_refusal() {
    FakeBank bank = FakeBank.english().on(Turn.REFUSED, FakeBank::scan);

    rehearsal.fails("FC-06", bank, "the camera opened");
    rehearsal.gives(Verdict.INCONCLUSIVE, "FC-04", bank, "did not come to a clear end");
    assertThat(rehearsal.of("FP-01", bank).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void a_session_in_which_nobody_goes_about_is_not_quiet() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "FP-01",
        FakeBank.english(),
        HolesTest::withoutJourneys,
        "declares no core journeys");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FC-03", "PM-02"})
  void without_journeys_nothing_works_on(String requirement) {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        requirement,
        FakeBank.english(),
        HolesTest::withoutJourneys,
        "declares no core journeys");
  }

  @Test
  void a_journey_that_ends_somewhere_else_is_for_an_assessor() {
    // GIVEN words of the bill that stand on the home page too, and a bill that no longer opens
    FakeBank bank =
        FakeBank.english()
            .altering("home", b -> Page.with(View.text("Total spent")))
            .altering(
                "home",
                b ->
                    b.phone().kept().contains(FakeBank.REFUSED)
                        ? Page.instead("Monthly bill", View.button("Monthly bill", () -> {}))
                        : UnaryOperator.identity());

    rehearsal.gives(Verdict.REVIEW, "FC-03", bank, "ends on another screen");
  }

  @Test
  void the_face_is_no_alternative_to_the_face() {
    UnaryOperator<String> sly =
        BankStatement.replacing("label: \"Password login\"", "label: \"Face login\"");
    FakeBank bank = FakeBank.english().altering("sign-in", b -> Page.without("SMS code login"));

    rehearsal.gives(
        Verdict.FAIL,
        "AL-01",
        FakeBank.english(),
        text -> oneAlternative(sly.apply(text)),
        "leads to the face");
    rehearsal.gives(
        Verdict.REVIEW,
        "AL-02",
        bank,
        text -> oneAlternative(sly.apply(text)),
        "but screen 3 offers “Password login”");
  }

  @Test
  void an_alternative_that_throws_the_person_out_does_not_open() {
    FakeBank bank = FakeBank.english();
    bank.altering(
        "sign-in",
        b ->
            views ->
                views.stream()
                    .map(v -> v.words().equals("Face login") ? v : v.onTap(b.phone()::leaveApp))
                    .toList());

    rehearsal.fails("AL-01", bank, "leads nowhere");
  }

  @Test
  void two_controls_that_answer_to_a_label_are_no_absence() {
    FakeBank bank =
        FakeBank.english().altering("sign-in", b -> Page.with(b.go("SMS code login", "", "sms")));

    rehearsal.gives(Verdict.INCONCLUSIVE, "AL-01", bank, "several controls answer to it");
  }

  @Test
  void an_alternative_without_a_seen_end_did_not_end() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "AL-04",
        FakeBank.english(),
        text -> text.replace("          - see \"Welcome\"\n", ""),
        "does not say what is seen at its end");
  }

  @Test
  void an_end_that_was_seen_at_the_start_is_no_end() {
    FakeBank bank =
        FakeBank.english()
            .altering("home", b -> Page.with(View.text("Welcome to Harbour Bank")))
            .altering(
                "sms", b -> Page.instead("Log in", View.button("Log in", b.phone()::toFirstPage)));

    rehearsal.gives(Verdict.INCONCLUSIVE, "AL-04", bank, "does not say what is seen at its end");
  }

  @Test
  void launches_at_which_the_app_does_not_come_up_are_not_quiet() {
    FakeBank bank =
        FakeBank.english()
            .on(
                Turn.LAUNCHED,
                b -> {
                  b.rightly(Turn.LAUNCHED);
                  if (!b.phone().kept().add("second launch")) {
                    b.phone().leaveApp();
                  }
                });

    rehearsal.gives(Verdict.INCONCLUSIVE, "FP-03", bank, "did not come up");
    rehearsal.gives(Verdict.INCONCLUSIVE, "FC-06", bank, "did not come up");
  }

  @Test
  void another_permission_denied_is_no_camera_denied() {
    // GIVEN an app that asks for the place at its start and opens the camera without asking
    FakeBank bank =
        FakeBank.english()
            .on(
                Turn.LAUNCHED,
                b -> b.phone().ask(ok -> b.greet(), "android.permission.ACCESS_FINE_LOCATION"))
            .on(
                Turn.AGREED,
                b -> {
                  b.closeConsent();
                  b.scan();
                });

    rehearsal.gives(Verdict.INCONCLUSIVE, "FP-03", bank, "was not met");
    rehearsal.gives(Verdict.INCONCLUSIVE, "PM-02", bank, "was not met");
  }

  @Test
  void a_function_that_needs_no_camera_is_exempt_only_if_that_was_watched() {
    FakeBank bank =
        FakeBank.english()
            .having("let-in", b -> Page.full(View.title("Welcome, Lin")))
            .on(
                Turn.AGREED,
                b -> {
                  b.closeConsent();
                  b.phone().show("let-in");
                });

    for (String requirement : new String[] {"PM-01", "PM-02", "FP-03"}) {
      Rehearsal.Verdicts watched = rehearsal.of(requirement, bank);
      assertThat(watched.verdict()).as(watched.toString()).isEqualTo(Verdict.NOT_APPLICABLE);
      for (CameraLogging kind : new CameraLogging[] {CameraLogging.NONE, CameraLogging.SILENT}) {
        assertThat(
                rehearsal
                    .of(requirement, bank, AS_DECLARED, Traits.sound(false).logging(kind))
                    .verdict())
            .as("%s %s", requirement, kind)
            .isEqualTo(Verdict.INCONCLUSIVE);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SC-01", "SC-04", "AL-04"})
  void a_camera_whose_log_shows_nothing_was_not_watched(String requirement) {
    for (CameraLogging kind : new CameraLogging[] {CameraLogging.NONE, CameraLogging.SILENT}) {
      assertThat(
              rehearsal
                  .of(
                      requirement,
                      FakeBank.english(),
                      AS_DECLARED,
                      Traits.sound(false).logging(kind))
                  .verdict())
          .as("%s %s", requirement, kind)
          .isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  @Test
  void a_camera_opened_by_another_app_is_for_an_assessor() {
    FakeBank early =
        FakeBank.english()
            .on(
                Turn.FACE_STARTED,
                b -> {
                  b.phone().cameraBy("org.example.kit");
                  b.rightly(Turn.FACE_STARTED);
                });
    FakeBank refused = FakeBank.english().filmedByAnother(Turn.REFUSED);
    FakeBank withdrawn = FakeBank.english().filmedByAnother(Turn.WITHDRAWN);

    rehearsal.gives(Verdict.REVIEW, "SC-05", early, "by another app, org.example.kit");
    rehearsal.gives(Verdict.REVIEW, "FC-06", refused, "by another app, org.example.kit");
    rehearsal.gives(Verdict.REVIEW, "WD-03", withdrawn, "by another app, org.example.kit");
  }

  @Test
  void clocks_that_cannot_tell_the_order_are_inconclusive() {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            "SC-05",
            FakeBank.english(),
            AS_DECLARED,
            Traits.sound(false).unsureBy(Duration.ofSeconds(20)));

    assertThat(verdicts.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdicts.said()).anyMatch(said -> said.contains("closer than the clocks"));
  }

  @Test
  void every_consent_that_was_given_is_read_not_only_the_last() {
    FakeBank bank =
        FakeBank.english()
            .having(
                "about-face",
                b ->
                    Page.full(
                        View.title("Face login"),
                        View.text("We collect your face image to sign you in."),
                        View.box(
                            "I consent to the use of my face data and to marketing",
                            b.phone().passing().contains("more"),
                            () -> b.phone().passing().add("more")),
                        View.button("Agree", () -> b.phone().show("consent")),
                        View.button("Decline", () -> b.phone().leavePage())))
            .asking(FakeBank.Asking.TWO_STEPS);

    rehearsal.fails("SC-03", bank, "bundled with something else");
  }

  @Test
  void a_way_on_which_nothing_was_seen_lost_nothing() {
    // GIVEN a bank that goes to the face at once, so that no screen is on the way
    FakeBank bank =
        FakeBank.english()
            .having(
                "home",
                b ->
                    Page.full(
                        View.title("Look at the screen"),
                        View.preview(),
                        View.button("Face login", () -> b.turn(Turn.FACE_STARTED))));

    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "FC-04",
        bank,
        text -> text.replace("tap \"Sign in\", tap \"Face login\"", "tap \"Face login\""),
        "did not come to a clear end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FC-02", "IN-12"})
  void black_pictures_cannot_be_measured(String requirement) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            requirement, FakeBank.english(), AS_DECLARED, Traits.sound(false).showingNothing());

    assertThat(verdicts.verdict()).as(verdicts.toString()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdicts.said()).anySatisfy(s -> assertThat(s).contains("shows nothing"));
  }

  @Test
  void an_error_page_is_no_privacy_policy() {
    FakeBank bank =
        FakeBank.english()
            .having(
                "privacy-policy",
                b ->
                    Page.full(
                        View.title("Privacy policy"),
                        View.text("This page could not be opened. Please try again later.")));

    rehearsal.gives(Verdict.INCONCLUSIVE, "IN-12", bank, "had not loaded");
  }

  @Test
  void a_mere_message_after_the_withdrawal_is_for_an_assessor() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "face",
                b ->
                    b.phone().kept().contains(FakeBank.CONSENTED)
                        ? Page.instead(
                            "Withdraw consent",
                            View.button("Withdraw consent", () -> b.phone().toast("Done")))
                        : UnaryOperator.identity());

    rehearsal.gives(Verdict.REVIEW, "WD-01", bank, "only a message: “Done”");
  }

  private static UnaryOperator<List<View>> alwaysOn(FakeBank bank) {
    return Page.with(View.button("Withdraw consent", () -> bank.phone().show("welcome")));
  }

  private static String withoutJourneys(String statement) {
    int from = statement.indexOf("core-journeys:");
    return statement.substring(0, from) + statement.substring(statement.indexOf("accounts:"));
  }

  private static String oneAlternative(String statement) {
    int from = statement.indexOf("      - id: sms");
    return statement.substring(0, from) + statement.substring(statement.indexOf("routes:"));
  }
}
