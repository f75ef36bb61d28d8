package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.check.Story.expect;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.facecert.catalogue.DossierWords;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ReadDocument;
import org.facecert.statement.DossierDocument;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;
import org.junit.jupiter.api.Test;

/** What is on paper is never a PASS by itself. */
final class DossierTest {

  private static final LocalDate RELEASED = LocalDate.of(2026, 3, 1);
  private static final DossierWords WORDS = DossierWords.read(Path.of("..", "features"));

  private final JudgementContext seen = new Story().told();

  @Test
  void a_document_that_is_there_is_for_an_assessor() {
    expect(
        new DocumentIsSupplied(seen).judge(supplied("Risks are low.", Optional.empty())),
        Verdict.REVIEW,
        "“impact assessment” is in the dossier");
  }

  @Test
  void a_document_that_is_missing_fails_every_question_about_it() {
    expect(new DocumentIsSupplied(seen).judge(missing()), Verdict.FAIL, "is not in the dossier");
    expect(
        new DocumentPrecedesRelease(seen).judge(missing()), Verdict.FAIL, "is not in the dossier");
    expect(
        new DocumentSpeaksOf(seen, WORDS).judge(missing(), "risks"),
        Verdict.FAIL,
        "is not in the dossier");
  }

  @Test
  void a_claim_that_it_is_not_needed_is_for_an_assessor() {
    DossierDocument claimed =
        new DossierDocument(
            "filing receipt", Optional.empty(), Optional.empty(), Optional.of("90,000 faces"), 7);

    expect(
        new DocumentIsSupplied(seen).judge(evidence(Optional.of(claimed), Optional.empty())),
        Verdict.REVIEW,
        "not needed: “90,000 faces”");
  }

  @Test
  void a_document_made_after_the_release_fails() {
    expect(
        new DocumentPrecedesRelease(seen).judge(supplied("", Optional.of(RELEASED))),
        Verdict.FAIL,
        "dated 2026-03-01, not before the first release on 2026-03-01");
  }

  @Test
  void a_date_in_time_or_none_is_for_an_assessor() {
    expect(
        new DocumentPrecedesRelease(seen).judge(supplied("", Optional.of(RELEASED.minusDays(1)))),
        Verdict.REVIEW,
        "before the first release");
    expect(
        new DocumentPrecedesRelease(seen).judge(supplied("", Optional.empty())),
        Verdict.REVIEW,
        "does not say when");
  }

  @Test
  void shows_the_words_on_a_subject_or_that_there_are_none() {
    ReadDocument document = supplied("Remaining risks are low.", Optional.empty());

    expect(
        new DocumentSpeaksOf(seen, WORDS).judge(document, "risks"),
        Verdict.REVIEW,
        "“Remaining risks are low.”");
    expect(
        new DocumentSpeaksOf(seen, WORDS).judge(document, "accuracy"),
        Verdict.REVIEW,
        "No words on “accuracy” were found");
  }

  @Test
  void names_document_and_subject_in_chinese() {
    Finding finding =
        new DocumentSpeaksOf(seen, WORDS)
            .judge(supplied("Remaining risks are low.", Optional.empty()), "risks");

    assertThat(Messages.ofFindings().renderStrictly(finding.sentence(), OutputLanguage.CHINESE))
        .isEqualTo("“影响评估”涉及“风险”：“Remaining risks are low.”。内容是否充分？");
  }

  @Test
  void a_document_that_cannot_be_read_is_for_a_person_to_read() {
    ReadDocument scanned =
        new ReadDocument(
            WORDS.document("impact assessment"),
            supplied("", Optional.empty()).declared(),
            Optional.empty(),
            "no text layer",
            paper(),
            Optional.empty());

    expect(
        new DocumentSpeaksOf(seen, WORDS).judge(scanned, "risks"),
        Verdict.REVIEW,
        "cannot be read by the suite (no text layer)");
  }

  private static ReadDocument supplied(String text, Optional<LocalDate> date) {
    DossierDocument document =
        new DossierDocument(
            "impact assessment", Optional.of(Path.of("dpia.pdf")), date, Optional.empty(), 7);
    return evidence(Optional.of(document), Optional.of(text));
  }

  private static ReadDocument missing() {
    return evidence(Optional.empty(), Optional.empty());
  }

  private static ReadDocument evidence(Optional<DossierDocument> declared, Optional<String> text) {
    return new ReadDocument(
        WORDS.document(declared.map(DossierDocument::name).orElse("impact assessment")),
        declared,
        text,
        "",
        paper(),
        Optional.of(RELEASED));
  }

  private static Evidence paper() {
    byte[] bytes = "paper".getBytes(StandardCharsets.UTF_8);
    return new Evidence(
        EvidenceKind.DOCUMENT,
        Digest.of(bytes),
        "application/pdf",
        bytes.length,
        Moment.at(Instant.EPOCH),
        Sentence.of("caption.document", "file", "paper"));
  }
}
