package org.facecert.fake;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.facecert.fake.FakeBank.Asking;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows a refusal is judged after a refusal only: FC-02, FC-03, FC-04, FC-06, FP-01. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NobodyRefusedTest {

  private final Rehearsal rehearsal;

  NobodyRefusedTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  static Stream<Arguments> riddles() {
    return Stream.of("FC-02", "FC-03", "FC-04", "FC-06", "FP-01")
        .flatMap(
            requirement ->
                Stream.of("Marmalade", "The slow lane", "Purple", "Fern", "Hm hm")
                    .map(label -> Arguments.of(requirement, label)));
  }

  @ParameterizedTest
  @MethodSource("riddles")
  void a_control_that_is_not_understood_may_be_the_refusal(String requirement, String label) {
    rehearsal.gives(
        Verdict.REVIEW,
        requirement,
        answering(FakeBank.english(), "Decline", label),
        "the control “" + label + "” is not understood");
  }

  @ParameterizedTest
  @ValueSource(strings = {"果酱", "石榴", "紫色", "蕨草", "芒果"})
  void nor_is_one_in_chinese(String label) {
    rehearsal.gives(
        Verdict.REVIEW,
        "FC-04",
        answering(FakeBank.chinese(), "不同意", label),
        "the control “" + label + "” is not understood");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FC-03", "FC-04", "FC-06", "FP-01"})
  void where_nothing_refuses_going_back_does_and_the_sentence_says_so(String requirement) {
    FakeBank bank =
        FakeBank.english().asking(Asking.DIALOG).altering("consent", b -> Page.without("Decline"));

    rehearsal.gives(
        Verdict.PASS,
        requirement,
        bank,
        "by the phone's way back, the only way to say no there is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FC-03", "FC-04", "FC-06", "FP-01"})
  void a_refusal_that_is_one_is_named(String requirement) {
    rehearsal.gives(
        Verdict.PASS, requirement, FakeBank.english(), "After the refusal (“Decline”) on");
    rehearsal.gives(Verdict.PASS, requirement, FakeBank.chinese(), "After the refusal (“不同意”) on");
  }

  private static FakeBank answering(FakeBank bank, String refusal, String label) {
    return bank.asking(Asking.SHEET).altering("consent", b -> instead(b, refusal, label));
  }

  private static UnaryOperator<List<View>> instead(FakeBank bank, String refusal, String label) {
    return Page.instead(refusal, View.button(label, () -> bank.turn(Turn.REFUSED)));
  }
}
