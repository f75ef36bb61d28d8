package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** PM-05, on the screen: the reason that the app shows for the camera names what it is used for. */
public final class ShownPurposeIsSpecific {

  private static final Set<PurposeWords> GENERIC = Set.of(PurposeWords.VAGUE, PurposeWords.BESIDE);
  private static final Set<PurposeWords> NAMING =
      Set.of(PurposeWords.SPECIFIC, PurposeWords.BESIDE);
  private static final Set<PurposeWords> SAYING_NOTHING =
      Set.of(PurposeWords.VAGUE, PurposeWords.NONE);

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？…]\\s*$");

  private final JudgementContext seen;
  private final Vocabulary vocabulary;

  public ShownPurposeIsSpecific(JudgementContext seen, Vocabulary vocabulary) {
    this.seen = seen;
    this.vocabulary = vocabulary;
  }

  public Finding judge(WalkEnding ending) {
    return seen.cameraDialog()
        .map(dialog -> judge(new TextAtCameraDialog(seen, vocabulary, dialog)))
        .orElseGet(() -> CameraRuleExemption.withoutDialog(seen, ending));
  }

  private static Finding judge(TextAtCameraDialog text) {
    List<String> purposes = text.purposes();
    Optional<String> generic = first(purposes, GENERIC);
    Optional<String> specific = first(purposes, NAMING).or(() -> first(text.ofLooking(), NAMING));
    if (specific.isPresent()) {
      return generic
          .map(words -> text.find(Verdict.REVIEW, "pm05.review.beside", words))
          .orElseGet(() -> text.find(Verdict.PASS, "pm05.pass", specific.get()));
    }
    return purposes.stream()
        .filter(words -> PurposeWords.of(words) != PurposeWords.VAGUE)
        .findFirst()
        .map(words -> text.find(Verdict.REVIEW, "pm05.review", words))
        .orElseGet(() -> unspecific(text));
  }

  private static Finding unspecific(TextAtCameraDialog text) {
    Optional<String> generic = first(text.about(), GENERIC);
    Optional<String> unclear =
        text.unclear().stream()
            .filter(words -> !SAYING_NOTHING.contains(PurposeWords.of(words)))
            // "The camera comes next", over the reason
            .filter(words -> generic.isEmpty() || !isHeading(words))
            .findFirst();
    if (unclear.isPresent()) {
      return text.find(Verdict.REVIEW, "pm05.review", unclear.get());
    }
    return generic
        .map(words -> text.find(Verdict.FAIL, "pm05.fail.vague", words))
        .orElseGet(
            () -> text.find(Verdict.FAIL, "pm05.fail.none", String.join(" ", text.sentences())));
  }

  /** Short, without a full stop, and of no use that is known. */
  private static boolean isHeading(String words) {
    return words.length() <= TextAtCameraDialog.LONGEST_HEADING
        && !SENTENCE_END.matcher(words).find()
        && PurposeWords.of(words) == PurposeWords.UNCLEAR;
  }

  private static Optional<String> first(List<String> sentences, Set<PurposeWords> kinds) {
    return sentences.stream().filter(words -> kinds.contains(PurposeWords.of(words))).findFirst();
  }
}
