package org.facecert.check;

import java.util.Optional;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** IN-13: what the camera is for stands where the camera is asked for. */
public final class CameraComesWithItsPurpose {

  private final JudgementContext seen;
  private final Vocabulary vocabulary;

  public CameraComesWithItsPurpose(JudgementContext seen, Vocabulary vocabulary) {
    this.seen = seen;
    this.vocabulary = vocabulary;
  }

  public Finding judge(WalkEnding ending) {
    Optional<ObservedScreen> dialog = seen.cameraDialog();
    if (dialog.isEmpty()) {
      return CameraRuleExemption.withoutDialog(seen, ending);
    }
    return said(dialog.get());
  }

  private Finding said(ObservedScreen dialog) {
    TextAtCameraDialog text = new TextAtCameraDialog(seen, vocabulary, dialog);
    if (!text.purposes().isEmpty()) {
      return text.find(Verdict.PASS, "in13.pass", text.purposes().get(0));
    }
    return text.unclear().isEmpty()
        ? text.find(Verdict.FAIL, "in13.fail", String.join(" ", text.sentences()))
        : text.find(Verdict.REVIEW, "in13.review", text.unclear().get(0));
  }
}
