package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.fake.Faults.Named;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults of the wire and of the phone, put in at different moments: nothing passes and nothing is
 * inapplicable that was not seen, and no compliant app fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultsTest {

  /** commands of a scenario at which a fault begins; one of them for each requirement */
  private static final int[] MOMENTS = {2, 7, 13, 22, 34};

  /** every fault meets one requirement of so many, every requirement one fault of so many */
  private static final int SHARE = Integer.getInteger("faults.share", 8);

  /** Whether every requirement meets a fault at each moment, and not at one of them only. */
  private static final boolean AT_EACH = Boolean.getBoolean("faults.moments");

  /** Only faults in whose names this pattern is found are put in. */
  private static final String NAMED = System.getProperty("faults.named", "");

  private final Rehearsal rehearsal;

  FaultsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  static Stream<Named> faults() {
    return Faults.all().filter(f -> Pattern.compile(NAMED).matcher(f.name()).find());
  }

  /** Requirements with a bank that breaks them. */
  static Map<String, Supplier<FakeBank>> violators() {
    return Map.of(
        "SC-01", () -> FakeBank.english().on(Turn.FACE_STARTED, FakeBank::askForCamera),
        "SC-04", () -> FakeBank.english().altering("consent", b -> FaultsTest::preticked),
        "SC-05", () -> FakeBank.english().on(Turn.FACE_STARTED, FaultsTest::openFirst),
        "FC-01", () -> FakeBank.english().altering("consent", b -> Page.without("Decline")),
        "FC-03", () -> FakeBank.english().altering("home", FaultsTest::takenAway),
        "FC-06", () -> FakeBank.english().on(Turn.REFUSED, FaultsTest::openAfterwards),
        "FP-01", () -> FakeBank.english().altering("bill", FaultsTest::nagged),
        "FP-03", () -> FakeBank.english().on(Turn.LAUNCHED, FaultsTest::askAtLaunch),
        "WD-01", () -> FakeBank.english().altering("face", FaultsTest::withoutControl),
        "WD-03", () -> FakeBank.english().on(Turn.WITHDRAWN, b -> b.phone().toast("Withdrawn")));
  }

  static Stream<Named> blindness() {
    return faults().filter(Named::blinds);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("faults")
  void no_compliant_app_fails_and_nothing_is_inapplicable(Named fault) {
    List<String> requirements = FeaturesTest.requirements().toList();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < requirements.size(); i++) {
      String requirement = requirements.get(i);
      if (Math.floorMod(i + fault.name().hashCode(), SHARE) == 0) {
        for (int moment : moments(i * 7 + fault.name().hashCode())) {
          Rehearsal.Verdicts v = with(fault, requirement, FakeBank.english(), moment);
          if (v.verdict() == Verdict.FAIL || v.verdict() == Verdict.NOT_APPLICABLE) {
            wrong.add(requirement + " from " + moment + ": " + v.said());
          }
        }
      }
    }
    assertThat(wrong).as(fault.name()).isEmpty();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("faults")
  void no_violation_passes(Named fault) {
    List<String> wrong = new ArrayList<>();
    violators()
        .forEach(
            (requirement, bank) -> {
              if (Math.floorMod((fault.name() + requirement).hashCode(), SHARE) > 1) {
                return;
              }
              for (int moment : moments((requirement + fault.name()).hashCode())) {
                Rehearsal.Verdicts v = with(fault, requirement, bank.get(), moment);
                if (v.verdict() == Verdict.PASS || v.verdict() == Verdict.NOT_APPLICABLE) {
                  wrong.add(requirement + " from " + moment + ": " + v.said());
                }
              }
            });
    assertThat(wrong).as(fault.name()).isEmpty();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("blindness")
  void nothing_passes_that_nobody_saw(Named fault) {
    Set<Verdict> unseen = Set.of(Verdict.INCONCLUSIVE, Verdict.REVIEW);
    List<String> wrong = new ArrayList<>();
    if (fault.lasts() == Faults.FOR_EVER) {
      FeaturesTest.requirements()
          .filter(r -> Math.floorMod((fault.name() + r).hashCode(), SHARE) == 0)
          .forEach(
              r -> {
                Rehearsal.Verdicts v = with(fault, r, FakeBank.english(), 1);
                if (!unseen.containsAll(HolesTest.onScreens(r, v.each()))) {
                  wrong.add(r + ": " + v);
                }
              });
    }
    assertThat(wrong).as(fault.name()).isEmpty();
  }

  private static int[] moments(int pick) {
    return AT_EACH ? MOMENTS : new int[] {MOMENTS[Math.floorMod(pick, MOMENTS.length)]};
  }

  private Rehearsal.Verdicts with(Named fault, String requirement, FakeBank bank, int from) {
    int until = fault.lasts() == Faults.FOR_EVER ? Faults.FOR_EVER : from + fault.lasts();
    return rehearsal.of(
        requirement,
        bank,
        UnaryOperator.identity(),
        Traits.sound(false),
        (phone, shelf) -> new FaultyPhone(phone, shelf, fault.fault().get(), from, until));
  }

  private static List<View> preticked(List<View> views) {
    return views.stream()
        .map(v -> v.checkable() ? View.box(v.words(), true, () -> {}) : v)
        .toList();
  }

  private static void openFirst(FakeBank bank) {
    bank.phone().openCamera();
    bank.phone().after(Duration.ofSeconds(1), bank.phone()::closeCamera);
    bank.askAboutFace();
  }

  private static void openAfterwards(FakeBank bank) {
    bank.rightly(Turn.REFUSED);
    bank.phone().openCamera();
  }

  private static UnaryOperator<List<View>> takenAway(FakeBank bank) {
    return bank.phone().kept().contains(FakeBank.REFUSED)
        ? Page.without("Monthly bill")
        : UnaryOperator.identity();
  }

  private static UnaryOperator<List<View>> nagged(FakeBank bank) {
    return views ->
        bank.phone().kept().contains(FakeBank.REFUSED)
            ? List.of(
                View.title("Consent to face recognition"),
                View.text("To sign you in we collect an image of your face."),
                View.button("Agree", () -> {}),
                View.button("Decline", bank.phone()::leavePage))
            : views;
  }

  private static void askAtLaunch(FakeBank bank) {
    bank.rightly(Turn.LAUNCHED);
    if (bank.phone().kept().contains(FakeBank.CONSENTED)) {
      bank.askForCamera();
    }
  }

  private static UnaryOperator<List<View>> withoutControl(FakeBank bank) {
    return bank.phone().kept().contains(FakeBank.CONSENTED)
        ? Page.without("Withdraw consent")
        : UnaryOperator.identity();
  }
}
