package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.facecert.evidence.Sentence;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.fake.FaultyPhone.Fault;
import org.facecert.screen.Reading;
import org.facecert.statement.AppStatement;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Walker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Before an app is accused, the phone shows that it still does what it did. */
final class ControlExperimentTest {

  private static final int MOMENTS = 9;

  /** commands of the control at a walk's end: the app closed, one look */
  private static final int CONTROL = 3;

  @TempDir Path folder;

  @Test
  void an_alternative_that_is_dead_on_a_sound_phone_fails() {
    rehearsal().fails("AL-01", dead(), "is shown but leads nowhere");
  }

  @Test
  void the_same_on_a_phone_that_loses_touches_is_no_accusation() {
    assertThat(onFaultyPhone("AL-01", dead(), FaultyPhone.losing("tap")))
        .allSatisfy(v -> assertThat(v.verdict()).isEqualTo(Verdict.INCONCLUSIVE))
        .anySatisfy(v -> assertThat(v.said().toString()).contains("could not be reached again"));
  }

  @Test
  void a_prompt_that_stands_still_on_a_frozen_screen_is_no_accusation() {
    // later, the last launch has been looked at
    assertThat(onFaultyPhone("FP-03", FakeBank.english(), Faults.stale()).subList(0, 10))
        .allSatisfy(v -> assertThat(v.verdict()).isEqualTo(Verdict.INCONCLUSIVE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FP-03", "FP-01", "FC-06", "SC-04", "FC-04", "MP-01"})
  void nothing_passes_on_a_screen_that_stands_still_to_the_end(String requirement) {
    int all = commands(requirement);
    for (int i = 1; i <= MOMENTS; i++) {
      // the last ones are those of the control itself
      int from = i * (all - CONTROL) / MOMENTS;
      Rehearsal.Verdicts verdicts = stale(requirement, from, phone -> {});
      assertThat(verdicts.verdict())
          .as("%s, still from %s of %s: %s", requirement, from, all, verdicts.said())
          .isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  private int commands(String requirement) {
    int[] most = {0};
    Rehearsal.Verdicts sound =
        stale(requirement, Faults.FOR_EVER, phone -> most[0] = Math.max(most[0], phone.commands()));
    assertThat(sound.verdict()).isEqualTo(Verdict.PASS);
    return most[0];
  }

  /**
   * @param from the command from which on the screen stands still
   * @param ended told of the phone when all is over
   */
  private Rehearsal.Verdicts stale(String requirement, int from, Consumer<FaultyPhone> ended) {
    List<FaultyPhone> phones = new ArrayList<>();
    Rehearsal.Verdicts verdicts =
        rehearsal()
            .of(
                requirement,
                FakeBank.english(),
                UnaryOperator.identity(),
                Traits.sound(false),
                (phone, shelf) -> {
                  phones.add(new FaultyPhone(phone, shelf, Faults.stale(), from, Faults.FOR_EVER));
                  return phones.get(phones.size() - 1);
                });
    phones.forEach(ended);
    return verdicts;
  }

  /** Nothing that is done to the app takes the system's dialog away; the home screen does. */
  @Test
  void a_dialog_in_front_is_no_excuse_for_a_picture_that_never_changes() {
    assertThat(controlAtDialog(Faults.FOR_EVER)).isEmpty();
    assertThat(controlAtDialog(0)).contains(Sentence.of("fault.stands-still"));
  }

  private Optional<Sentence> controlAtDialog(int stillFrom) {
    FakeBank bank = FakeBank.english().on(Turn.LAUNCHED, FakeBank::askForCamera);
    AppStatement statement = BankStatement.read(BankStatement.text(false), folder);
    Shelf shelf = new Shelf();
    FakePhone sound = new FakePhone(bank, Traits.sound(false), shelf, new Painter());
    FaultyPhone phone = new FaultyPhone(sound, shelf, Faults.stale(), stillFrom, Faults.FOR_EVER);
    Walker walker = PlainWalk.on(phone, statement, shelf);
    walker.relaunch(1);
    assertThat(walker.observations().lastScreen().orElseThrow().reading().kind())
        .isEqualTo(Reading.Kind.SYSTEM_PERMISSION);
    return walker.control(false);
  }

  @Test
  void an_app_that_closes_itself_after_a_refusal_fails() {
    FakeBank bank = FakeBank.english().on(Turn.LAUNCHED, ControlExperimentTest::closed);

    rehearsal().fails("FC-03", bank, "the app left the foreground");
  }

  @Test
  void an_app_that_asks_at_its_first_launch_fails() {
    FakeBank bank = FakeBank.english().on(Turn.LAUNCHED, FakeBank::askForCamera);

    rehearsal().fails("PM-01", bank, "camera");
  }

  /** The fault begins at each of many moments, and stays. */
  private List<Rehearsal.Verdicts> onFaultyPhone(String requirement, FakeBank bank, Fault fault) {
    return IntStream.range(1, 14)
        .mapToObj(
            i ->
                rehearsal()
                    .of(
                        requirement,
                        bank,
                        UnaryOperator.identity(),
                        Traits.sound(false),
                        (phone, shelf) ->
                            new FaultyPhone(phone, shelf, fault, 4 * i, Faults.FOR_EVER)))
        .toList();
  }

  private Rehearsal rehearsal() {
    return new Rehearsal(folder);
  }

  private static FakeBank dead() {
    return FakeBank.english()
        .altering(
            "sign-in",
            b ->
                views ->
                    views.stream()
                        .map(v -> v.words().equals("Face login") ? v : v.onTap(() -> {}))
                        .toList());
  }

  private static void closed(FakeBank bank) {
    if (bank.phone().kept().contains(FakeBank.REFUSED)) {
      bank.phone().leaveApp();
    } else {
      bank.rightly(Turn.LAUNCHED);
    }
  }
}
