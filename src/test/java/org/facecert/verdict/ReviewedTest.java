package org.facecert.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.facecert.catalogue.ReviewRule;
import org.facecert.verdict.Reviewed.AnswerState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReviewedTest {

  private static final ReviewRule TWO = new ReviewRule(2);

  @Test
  void of_one_person_the_last_answer_counts() {
    assertThat(Reviewed.of(List.of(), ReviewRule.ONE).state()).isEqualTo(AnswerState.OPEN);
    assertThat(of(ReviewRule.ONE, "A PASS").verdict()).contains(Verdict.PASS);
    assertThat(of(ReviewRule.ONE, "A PASS", "B FAIL").verdict()).contains(Verdict.FAIL);
  }

  @Test
  void of_two_persons_one_is_not_enough_however_often() {
    assertThat(of(TWO, "A PASS").state()).isEqualTo(AnswerState.UNCONFIRMED);
    assertThat(of(TWO, "A PASS", "A PASS", "A PASS").state()).isEqualTo(AnswerState.UNCONFIRMED);
    assertThat(of(TWO, "A PASS", "A FAIL").state()).isEqualTo(AnswerState.UNCONFIRMED);
    assertThat(of(TWO, "A PASS", "A FAIL").verdict()).isEmpty();
  }

  @Test
  void two_who_say_the_same_settle_it_and_who_takes_it_back_opens_it() {
    assertThat(of(TWO, "A PASS", "B PASS").verdict()).contains(Verdict.PASS);
    assertThat(of(TWO, "A PASS", "B FAIL").state()).isEqualTo(AnswerState.DISPUTED);
    assertThat(of(TWO, "A PASS", "B FAIL", "C PASS").state()).isEqualTo(AnswerState.DISPUTED);
    assertThat(of(TWO, "A PASS", "B FAIL", "A FAIL").verdict()).contains(Verdict.FAIL);
    assertThat(of(TWO, "A PASS", "B PASS", "A FAIL").state()).isEqualTo(AnswerState.DISPUTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "José Müller-Straße ",
        "josé müller-straße",
        "JOSÉ  MÜLLER-STRASSE",
        "ＪＯＳＥ́　ＭＵＬＬＥＲ－ＳＴＲＡＳＳＥ",
        "Jose\u0301 Mu\u0308ller Stra\u00DFe",
        "José\u200B Mü\u2060ller\u00A0Straße",
        "\u202EJosé Müller-Straße\u202C",
        "Jose Muller, Strasse.",
      })
  void one_person_is_one_however_the_name_is_written(String name) {
    List<Answer> answers =
        List.of(answer("José Müller-Straße", Verdict.PASS), answer(name, Verdict.PASS));

    assertThat(Reviewed.of(answers, TWO).state()).isEqualTo(AnswerState.UNCONFIRMED);
    assertThat(Reviewed.of(answers, TWO).verdict()).isEmpty();
  }

  @Test
  void chinese_names_are_told_apart_and_known_again() {
    assertThat(answer("李 安娜", Verdict.PASS).person())
        .isEqualTo(answer("李安娜", Verdict.PASS).person())
        .isNotEqualTo(answer("李安妮", Verdict.PASS).person());
    // a number beside a name is of another person, in whatever digits it is written
    assertThat(answer("评估员２", Verdict.PASS).person())
        .isEqualTo(answer("评估员2", Verdict.PASS).person())
        .isNotEqualTo(answer("评估员1", Verdict.PASS).person());
  }

  @Test
  void a_name_without_letters_confirms_nothing_and_may_contradict() {
    assertThat(of(TWO, "... PASS", "A PASS").state()).isEqualTo(AnswerState.UNCONFIRMED);
    assertThat(of(TWO, "... PASS", "--- PASS").state()).isEqualTo(AnswerState.UNCONFIRMED);
    assertThat(of(TWO, "... FAIL", "A PASS", "B PASS").state()).isEqualTo(AnswerState.DISPUTED);
  }

  @Test
  void a_rule_of_no_person_or_of_many_there_is_not() {
    assertThat(TWO.stricter(ReviewRule.ONE)).isEqualTo(TWO);
    assertThat(ReviewRule.ONE.stricter(TWO)).isEqualTo(TWO);
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReviewRule(0));
  }

  @Test
  void what_failed_beside_the_question_stays() {
    TestCaseResult asked =
        Samples.item("a", Verdict.REVIEW, false)
            .answered(List.of(answer("A", Verdict.PASS), answer("B", Verdict.PASS)));

    assertThat(asked.counted(TWO)).isEqualTo(Verdict.PASS);
    assertThat(asked.answered(List.of(answer("A", Verdict.PASS))).counted(TWO))
        .isEqualTo(Verdict.REVIEW);
    assertThat(
            Samples.item("a", Verdict.FAIL, false)
                .answered(List.of(answer("A", Verdict.PASS), answer("B", Verdict.PASS)))
                .counted(TWO))
        .isEqualTo(Verdict.FAIL);
  }

  private static Reviewed of(ReviewRule rule, String... said) {
    return Reviewed.of(
        Stream.of(said)
            .map(each -> each.split(" "))
            .map(each -> answer(each[0], Verdict.valueOf(each[1])))
            .toList(),
        rule);
  }

  private static Answer answer(String by, Verdict verdict) {
    return new Answer(verdict, by, "seen", Instant.EPOCH);
  }
}
