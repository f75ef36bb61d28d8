package org.facecert.check;

import org.facecert.evidence.Sentence;
import org.facecert.observation.Observations;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** DA-05, what lies on the phone: after the deletion no file of the face does. */
public final class FilesGoneAfterDeletion {

  private final JudgementContext seen;
  private final StoredFaces after;

  /**
   * @param since what was observed from the deletion on: what lay there before may have
   */
  public FilesGoneAfterDeletion(JudgementContext seen, Observations since) {
    this.seen = seen;
    this.after =
        new StoredFaces(
            new JudgementContext(seen.requirement(), seen.function(), seen.app(), since),
            StoredFaces.EVERYWHERE,
            StoredFaces.ANYTHING);
  }

  public Finding judge(WalkEnding ending, RouteOutcome deletion) {
    return PriorConsent.problem(seen, ending)
        .or(() -> PriorConsent.undeleted(seen, deletion))
        .or(after::found)
        .or(after::unshown)
        .or(() -> new FaceScan(seen).problem(ending))
        .or(after::unknown)
        .orElseGet(
            () ->
                seen.find(
                    Verdict.PASS,
                    Sentence.of("da05.pass", "files", after.fresh()),
                    after.evidence()));
  }
}
