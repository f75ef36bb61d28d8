package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.facecert.notice.Item;
import org.facecert.notice.NoticeReading;
import org.facecert.notice.Sentence;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Notices;
import org.facecert.walk.Source;

/** IN-10: what concerns the face has a text, a heading or at least a paragraph of its own. */
public final class FaceStandsApart {

  private final Case seen;
  private final String language;

  /**
   * @param language of the app, "zh" or "en"
   */
  public FaceStandsApart(Case seen, String language) {
    this.seen = seen;
    this.language = language;
  }

  /**
   * A text of its own stands out by itself; how a section or paragraph stands out in a longer text
   * is for the eye.
   */
  public Finding judge(Notices notices) {
    Heard heard = new Heard(seen, notices, language);
    Optional<Finding> nothing = heard.nothing();
    if (nothing.isPresent()) {
      return nothing.get();
    }
    List<Told> written =
        heard.inLanguage().stream().filter(t -> t.source() != Source.CONSENT).toList();
    Optional<Told> own = written.stream().filter(FaceStandsApart::isOnFaceAlone).findFirst();
    if (own.isPresent()) {
      return heard.find(Verdict.PASS, "in10.pass", own.get().face(Item.OWN_RULES));
    }
    List<Said> headed = written.stream().flatMap(t -> t.face(Item.OWN_RULES).stream()).toList();
    List<Said> merged = written.stream().flatMap(t -> faceSentences(t).stream()).toList();
    if (!headed.isEmpty()) {
      return heard.find(Verdict.REVIEW, "in10.review", headed);
    }
    if (merged.stream().anyMatch(FaceStandsApart::hasOwnParagraph)) {
      return heard.find(Verdict.REVIEW, "in10.review", merged);
    }
    return heard.unread().orElseGet(() -> heard.find(Verdict.FAIL, "in10.fail", merged));
  }

  /** Every sentence goes on about the face: so the reader marks a text with such a title. */
  private static boolean isOnFaceAlone(Told told) {
    return told.reading().filter(r -> r.sentences().stream().allMatch(Sentence::ofFace)).isPresent()
        && !told.face(Item.OWN_RULES).isEmpty();
  }

  private static List<Said> faceSentences(Told told) {
    List<Sentence> all = told.reading().map(NoticeReading::sentences).orElse(List.of());
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).about() == Sentence.About.FACE)
        .mapToObj(i -> new Said(told, i, all.get(i).quote(), 1))
        .toList();
  }

  /** The paragraph speaks of the face in more than one sentence, and of nothing else. */
  private static boolean hasOwnParagraph(Said said) {
    List<Sentence> all = said.told().reading().map(NoticeReading::sentences).orElse(List.of());
    int paragraph = all.get(said.sentence()).paragraph();
    List<Sentence> together = all.stream().filter(s -> s.paragraph() == paragraph).toList();
    return together.size() > 1 && together.stream().allMatch(Sentence::ofFace);
  }
}
