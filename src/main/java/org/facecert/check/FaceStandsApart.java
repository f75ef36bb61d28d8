package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.facecert.evidence.Fact;
import org.facecert.notice.NoticeItem;
import org.facecert.notice.NoticeReading;
import org.facecert.notice.NoticeSentence;
import org.facecert.notice.Proof;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.ReadNotices;
import org.facecert.screen.Picture;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** IN-10: what concerns the face has a text, a heading or at least a paragraph of its own. */
public final class FaceStandsApart {

  private final JudgementContext seen;
  private final String language;
  private final Function<ObservedScreen, Optional<Picture>> pictures;

  /**
   * @param language of the app, "zh" or "en"
   * @param pictures the screenshots, where they can be had
   */
  public FaceStandsApart(
      JudgementContext seen,
      String language,
      Function<ObservedScreen, Optional<Picture>> pictures) {
    this.seen = seen;
    this.language = language;
    this.pictures = pictures;
  }

  /**
   * A text of its own stands out by itself; how a section or paragraph stands out in a longer text
   * is for the eye.
   */
  public Finding judge(ReadNotices notices) {
    return new NoticeContents(seen, notices, language).judge(this::judge);
  }

  private Finding judge(NoticeContents heard) {
    List<AnalysedNotice> written =
        heard.inLanguage().stream().filter(t -> t.source() != NoticeSource.CONSENT).toList();
    Optional<AnalysedNotice> own =
        written.stream().filter(FaceStandsApart::isOnFaceAlone).findFirst();
    if (own.isPresent()) {
      return measured(heard, Verdict.PASS, "in10.pass", title(own.get()));
    }
    List<Quotation> listed =
        written.stream()
            .filter(FaceStandsApart::isTakenForItsOwn)
            .flatMap(t -> merging(t).stream())
            .toList();
    List<Quotation> headed =
        written.stream().flatMap(t -> t.face(NoticeItem.OWN_RULES).stream()).toList();
    if (headed.isEmpty() && !listed.isEmpty()) {
      // a list that a reader passes over, told once or all over
      return heard
          .unread()
          .orElseGet(
              () ->
                  listed.size() > 1
                      ? measured(heard, Verdict.FAIL, "in10.fail", listed)
                      : measured(heard, Verdict.REVIEW, "in10.merged", listed));
    }
    List<Quotation> merged =
        written.stream().flatMap(t -> t.about(NoticeSentence.About.FACE).stream()).toList();
    if (!headed.isEmpty()) {
      return measured(heard, Verdict.REVIEW, "in10.review", headed);
    }
    if (merged.stream().anyMatch(FaceStandsApart::hasOwnParagraph)) {
      return measured(heard, Verdict.REVIEW, "in10.review", merged);
    }
    return heard.unread().orElseGet(() -> measured(heard, Verdict.FAIL, "in10.fail", merged));
  }

  private static List<Quotation> title(AnalysedNotice own) {
    List<Quotation> headed = own.face(NoticeItem.OWN_RULES);
    return headed.isEmpty()
        ? own.about(NoticeSentence.About.FACE).stream().limit(1).toList()
        : headed;
  }

  private Finding measured(
      NoticeContents heard, Verdict verdict, String key, List<Quotation> places) {
    Finding finding = heard.find(verdict, key, places);
    return places.stream()
        .findFirst()
        .flatMap(this::standing)
        .map(finding::measuring)
        .orElse(finding);
  }

  private Optional<List<Fact>> standing(Quotation said) {
    return said.told()
        .pageWith(said.quote().text())
        .flatMap(page -> pictures.apply(page).map(p -> VisualEmphasis.facts(said, page, p)));
  }

  private static boolean isOnFaceAlone(AnalysedNotice told) {
    return isTakenForItsOwn(told) && merging(told).isEmpty();
  }

  /** Every sentence goes on about the face: so the reader marks a text with such a title. */
  private static boolean isTakenForItsOwn(AnalysedNotice told) {
    boolean whole =
        told.reading()
            .filter(r -> r.sentences().stream().allMatch(NoticeSentence::ofFace))
            .isPresent();
    return told.isOnFaceAlone() || whole && !told.face(NoticeItem.OWN_RULES).isEmpty();
  }

  /**
   * Where a text whose title does not name the face tells it in one breath with what a company
   * keeps of everybody: opened as the face's own, it is a text on everything.
   */
  private static List<Quotation> merging(AnalysedNotice told) {
    boolean titled =
        told.reading()
            .flatMap(r -> r.sentences().stream().findFirst())
            .filter(s -> s.about() == NoticeSentence.About.FACE)
            .isPresent();
    return titled
        ? List.of()
        : Stream.of(NoticeSentence.About.values())
            .flatMap(a -> told.about(a).stream())
            .filter(s -> s.says(Proof.MERGED))
            .distinct()
            .toList();
  }

  /** The paragraph speaks of the face in more than one sentence, and of nothing else. */
  private static boolean hasOwnParagraph(Quotation said) {
    List<NoticeSentence> all =
        said.told().reading().map(NoticeReading::sentences).orElse(List.of());
    int paragraph = all.get(said.sentence()).paragraph();
    List<NoticeSentence> together = all.stream().filter(s -> s.paragraph() == paragraph).toList();
    return together.size() > 1 && together.stream().allMatch(NoticeSentence::ofFace);
  }
}
