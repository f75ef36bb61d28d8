package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  private final Map<String, Supplier<Violator>> violators = Violator.all();
  private final Rehearsal rehearsal;

  FaultsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  static Stream<Named> faults() {
    return Faults.all().filter(f -> Pattern.compile(NAMED).matcher(f.name()).find());
  }

  /** The list is the catalogue's: what no bank here breaks, nothing says that a fault hides. */
  @ParameterizedTest
  @MethodSource("requirements")
  void every_executable_requirement_is_broken_by_a_bank(String requirement) {
    assertThat(violators)
        .as("a static method that is @Violates(\"%s\")", requirement)
        .containsKey(requirement);
    Violator violator = Objects.requireNonNull(violators.get(requirement)).get();

    Rehearsal.Verdicts verdicts = rehearsal.of(requirement, violator.bank(), violator.statement());

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(Verdict.FAIL);
  }

  static Stream<String> requirements() {
    return FeaturesTest.requirements();
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
          Rehearsal.Verdicts v = with(fault, requirement, compliant(), moment);
          boolean inapplicable = v.verdict() == Verdict.NOT_APPLICABLE;
          if (v.verdict() == Verdict.FAIL
              || inapplicable && FeaturesTest.compliant(requirement) != Verdict.NOT_APPLICABLE) {
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
    violators.forEach(
        (requirement, violator) -> {
          if (Math.floorMod((fault.name() + requirement).hashCode(), SHARE) != 0) {
            return;
          }
          for (int moment : moments((requirement + fault.name()).hashCode())) {
            Rehearsal.Verdicts v = with(fault, requirement, violator.get(), moment);
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
                Rehearsal.Verdicts v = with(fault, r, compliant(), 1);
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

  private static Violator compliant() {
    return Violator.of(FakeBank.english());
  }

  private Rehearsal.Verdicts with(Named fault, String requirement, Violator bank, int from) {
    int until = fault.lasts() == Faults.FOR_EVER ? Faults.FOR_EVER : from + fault.lasts();
    return rehearsal.of(
        requirement,
        bank.bank(),
        bank.statement(),
        Traits.sound(false),
        (phone, shelf) -> new FaultyPhone(phone, shelf, fault.fault().get(), from, until));
  }
}
