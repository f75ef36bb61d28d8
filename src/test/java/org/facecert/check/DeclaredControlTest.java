package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.check.Story.consent;
import static org.facecert.check.Story.expect;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.fake.Still;
import org.facecert.fake.View;
import org.facecert.observation.Look;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.platform.android.UiAutomatorSource;
import org.facecert.screen.AppIdentity;
import org.facecert.screen.Concept;
import org.facecert.screen.Reading;
import org.facecert.screen.Screen;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.DeclaredLabel;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeclaredControlTest {

  private static final List<DeclaredLabel> LABELS =
      List.of(
          new DeclaredLabel(
              "Little bear", DeclaredLabel.Meaning.REFUSE, "our customers know the bear"));

  private final Vocabulary vocabulary = Vocabulary.of("en", Map.of("Little bear", Concept.REFUSE));

  private ObservedScreen observed(String... buttons) {
    String source =
        Still.source(consent(Arrays.stream(buttons).map(Story::button).toArray(View[]::new)));
    Moment when = Moment.at(Instant.parse("2026-03-02T08:00:00Z"));
    Evidence kept =
        new Evidence(
            EvidenceKind.PAGE_SOURCE,
            Digest.of(new byte[] {1}),
            "text/xml",
            1,
            when,
            Sentence.of("caption.screenshot"));
    Screen screen = UiAutomatorSource.read(source);
    return new ObservedScreen(
        1,
        1,
        new Look(screen, when, kept, kept),
        Reading.of(screen, vocabulary, AppIdentity.of(Story.APP)));
  }

  private Finding weighed(Verdict verdict, ObservedScreen observed) {
    JudgementContext seen =
        new JudgementContext("FC-01", "face-login", Story.APP, Observations.of(List.of(observed)));
    Finding finding =
        new Finding("FC-01", verdict, Sentence.of("sample"), List.of(), observed.evidence());
    return new DeclaredControl(seen, LABELS).weigh(finding);
  }

  @Test
  void turns_a_pass_beside_a_declared_label_into_a_question_with_the_applicants_reason() {
    expect(
        weighed(Verdict.PASS, observed("Agree", "Little bear")),
        Verdict.REVIEW,
        "the applicant says that it means “refuse”: “our customers know the bear”");
    assertThat(weighed(Verdict.NOT_APPLICABLE, observed("Agree", "LITTLE BEAR (3)")).verdict())
        .isEqualTo(Verdict.REVIEW);
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"FAIL", "REVIEW", "INCONCLUSIVE", "NOT_TESTED"})
  void leaves_every_other_verdict(Verdict verdict) {
    assertThat(weighed(verdict, observed("Agree", "Little bear")).verdict()).isEqualTo(verdict);
  }

  @Test
  void says_nothing_where_the_label_was_not_met() {
    assertThat(weighed(Verdict.PASS, observed("Agree", "Decline")).verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void counts_only_for_words_that_fall_in_no_class() {
    Vocabulary lied =
        Vocabulary.of("en", Map.of("Agree", Concept.REFUSE, "Cancel", Concept.REFUSE));

    assertThat(lied.concepts("Agree")).contains(Concept.AGREE).doesNotContain(Concept.REFUSE);
    assertThat(lied.concepts("Cancel")).doesNotContain(Concept.REFUSE, Concept.DECLARED);
  }

  @Test
  void leads_the_walk_and_leaves_the_question() {
    Reading reading = observed("Agree", "Little bear").reading();

    assertThat(reading.refuse()).extracting(n -> n.label()).containsExactly("Little bear");
    assertThat(reading.declared()).isEqualTo(reading.refuse());
    assertThat(reading.notUnderstood()).isEqualTo(reading.refuse());
  }
}
