package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.notice.Proof;
import org.facecert.notice.Value;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** IN-17: a face that was found in the phone's storage after a scan is told to be kept there. */
public final class KeptFaceIsTold {

  private final JudgementContext seen;
  private final String language;
  private final PerFunctionJudgement functions;

  /**
   * @param language of the app, "zh" or "en"
   */
  public KeptFaceIsTold(JudgementContext seen, String language, PerFunctionJudgement functions) {
    this.seen = seen;
    this.language = language;
    this.functions = functions;
  }

  public Finding judge(ReadNotices notices, WalkEnding ending) {
    StoredFaces stored = new StoredFaces(seen, StoredFaces.EVERYWHERE, StoredFaces.ANYTHING);
    Optional<Finding> found = stored.found();
    if (found.isEmpty()) {
      return stored
          .unlooked(ending)
          .or(stored::unknown)
          .orElseGet(
              () ->
                  seen.find(
                      Verdict.PASS,
                      Sentence.of("in17.pass.nothing-kept", "files", stored.fresh()),
                      stored.evidence()));
    }
    Finding kept = found.get();
    return kept.verdict() == Verdict.FAIL
        ? functions
            .judge(seen, notices, language, heard -> told(heard, kept.sentence()))
            .restingOn(kept.evidence())
        : kept;
  }

  private static Finding told(NoticeContents heard, Sentence kept) {
    List<Quotation> told = onPhone(heard);
    Optional<Finding> unread = told.isEmpty() ? heard.unread() : Optional.empty();
    return unread.orElseGet(
        () ->
            told.isEmpty()
                ? heard.find(Verdict.FAIL, "in17.fail.kept", servers(heard), "kept", kept)
                : heard.find(Verdict.PASS, "in17.pass.kept", told, "kept", kept));
  }

  private static List<Quotation> onPhone(NoticeContents heard) {
    return Stream.of(
            heard.proven(Proof.ON_PHONE), places(heard, "device"::equals), heard.stays(t -> true))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** Where the face is said to be instead. */
  private static List<Quotation> servers(NoticeContents heard) {
    return places(heard, place -> !place.equals("device")).stream().limit(2).toList();
  }

  private static List<Quotation> places(NoticeContents heard, Predicate<String> which) {
    return heard.values(Value.Kind.PLACE, v -> v.ofFace() && which.test(v.normal()));
  }
}
