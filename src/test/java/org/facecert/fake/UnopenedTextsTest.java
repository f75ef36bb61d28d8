package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody opened are not read; links under other words are found: IN-01 to IN-16. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UnopenedTextsTest {

  private static final String RULES = "Face Processing Rules";

  private final Rehearsal rehearsal;

  UnopenedTextsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How we handle your face",
        "What happens to your faceprint",
        "About your face picture",
        "Why we ask for your selfie",
        "Read more about your face",
      })
  void words_on_the_face_and_what_is_done_with_it_are_a_link_to_the_rules(String label) {
    rehearsal.gives(
        Verdict.PASS, "IN-01", linked(FakeBank.english(), RULES, label), "(“" + label + "”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"我们如何处理您的人脸", "您的面部信息去了哪里？了解详情", "刷脸说明", "人脸照片使用须知", "为什么需要人脸"})
  void so_are_they_in_chinese(String label) {
    FakeBank bank = linked(FakeBank.chinese(), "《人脸信息处理规则》", label);

    rehearsal.gives(Verdict.PASS, "IN-01", bank, "(“" + label + "”");
  }

  @Test
  void the_label_of_the_declared_way_is_one_too() {
    FakeBank bank =
        linked(FakeBank.english(), RULES, "The small print")
            .altering(
                "me", b -> Page.instead("Face rules", b.go("The small print", "细则", "face-rules")));

    rehearsal.gives(
        Verdict.PASS,
        "IN-01",
        bank,
        BankStatement.replacing("\"Face rules\"", "\"The small print\""),
        "(“The small print”");
  }

  @Test
  void what_opens_is_judged_by_its_content() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "consent",
                b ->
                    Page.instead(
                        RULES,
                        View.link(
                            "How we handle your face", () -> b.openFromConsent("user-agreement"))));

    rehearsal.fails("IN-01", bank, "is no text about the face of its own");
  }

  @Test
  void a_control_that_may_be_the_link_is_a_question() {
    FakeBank bank =
        FakeBank.english()
            .altering("consent", b -> Page.instead(RULES, View.button("Marmalade", () -> {})));

    rehearsal.gives(Verdict.REVIEW, "IN-01", bank, "“Marmalade” is not understood");
  }

  static Stream<String> absences() {
    return Stream.of("IN-04", "IN-07", "IN-09", "IN-15", "IN-16");
  }

  /** The link is dead and no way is declared: the rules are there and nobody read them. */
  @ParameterizedTest
  @ValueSource(strings = {"IN-09", "IN-15", "IN-16"})
  void nothing_is_absent_from_rules_that_did_not_open(String requirement) {
    for (FakeBank bank :
        Stream.of(dead(FakeBank.english(), RULES), dead(FakeBank.chinese(), "《人脸信息处理规则》"))
            .toList()) {
      Rehearsal.Verdicts verdicts = rehearsal.of(requirement, bank, UnopenedTextsTest::withoutWay);

      assertThat(verdicts.verdict()).isIn(Verdict.INCONCLUSIVE, Verdict.REVIEW);
      assertThat(verdicts.said()).noneMatch(said -> said.contains("the face rules, "));
    }
  }

  @ParameterizedTest
  @MethodSource("absences")
  void rules_without_a_link_are_read_by_their_declared_way(String requirement) {
    FakeBank bank = FakeBank.english().altering("consent", b -> Page.without(RULES));

    Rehearsal.Verdicts verdicts = rehearsal.of(requirement, bank);
    assertThat(verdicts.verdict()).as("%s", verdicts.said()).isEqualTo(Verdict.PASS);
  }

  @ParameterizedTest
  @MethodSource("absences")
  void what_opens_and_is_read_whole_passes(String requirement) {
    assertThat(rehearsal.of(requirement, FakeBank.english()).verdict()).isEqualTo(Verdict.PASS);
    assertThat(rehearsal.of(requirement, FakeBank.chinese()).verdict()).isEqualTo(Verdict.PASS);
  }

  private static FakeBank linked(FakeBank bank, String rules, String label) {
    return bank.altering(
        "consent",
        b -> Page.instead(rules, View.link(label, () -> b.openFromConsent("face-rules"))));
  }

  private static FakeBank dead(FakeBank bank, String rules) {
    return bank.altering("consent", b -> Page.instead(rules, View.link(rules, () -> {})));
  }

  private static String withoutWay(String statement) {
    return statement
        .lines()
        .filter(line -> !line.strip().startsWith("face-rules:"))
        .reduce("", (all, line) -> all + line + "\n");
  }
}
