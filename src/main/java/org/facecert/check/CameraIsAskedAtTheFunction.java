package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Reading;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** PM-01: the camera is asked for once the face function was started, and alone. */
public final class CameraIsAskedAtTheFunction {

  private final JudgementContext seen;

  public CameraIsAskedAtTheFunction(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(WalkEnding ending) {
    Optional<Action> start = seen.start();
    Optional<ObservedScreen> dialog = seen.cameraDialog();
    if (dialog.isPresent() && (start.isEmpty() || dialog.get().number() < start.get().number())) {
      return find(Verdict.FAIL, "pm01.fail.early", dialog.get(), "");
    }
    if (start.isEmpty()) {
      return seen.noConsent(ending);
    }
    Optional<ObservedScreen> other = otherPermission(seen.observations().since(start.get()));
    if (other.isPresent() && dialog.isPresent()) {
      return find(
          Verdict.FAIL,
          "pm01.fail.together",
          other.get(),
          String.join(", ", other.get().reading().permissions()));
    }
    return dialog.isPresent()
        ? find(Verdict.PASS, "pm01.pass", dialog.get(), "")
        : CameraRuleExemption.withoutDialog(seen, ending);
  }

  private static Optional<ObservedScreen> otherPermission(Observations observations) {
    return observations
        .screens()
        .filter(s -> s.reading().kind() == Reading.Kind.SYSTEM_PERMISSION)
        .filter(s -> s.reading().permissions().stream().anyMatch(p -> !p.equals("CAMERA")))
        .findFirst();
  }

  private Finding find(Verdict verdict, String key, ObservedScreen dialog, String words) {
    String before =
        seen.observations()
            .until(dialog)
            .actions()
            .reduce((a, b) -> b)
            .map(Action::label)
            .orElse("");
    return seen.find(
        verdict,
        Sentence.of(key, "screen", dialog.screenNumber(), "before", before, "words", words),
        List.of(Fact.fact("fact.last-act-before-the-dialog", before)),
        JudgementContext.evidence(seen.observations().before(dialog).orElse(null), dialog));
  }
}
