package org.facecert.probe.subject;

import java.util.Map;
import org.facecert.evidence.Evidence;
import org.facecert.face.Judged;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;
import org.facecert.face.PictureJudge;
import org.facecert.observation.Channel;
import org.facecert.observation.ObservedScreen;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;
import org.facecert.screen.Reading;

/** Looks at each picture of a scanner until one shows a face. */
final class SubjectWatch implements Watch {

  private final WatchedWalk walk;
  private final PictureJudge judge;
  private boolean seen;

  SubjectWatch(WatchedWalk walk, PictureJudge judge) {
    this.walk = walk;
    this.judge = judge;
  }

  @Override
  public void looked(boolean acted) {
    walk.log()
        .observations()
        .lastScreen()
        .filter(screen -> !seen && screen.reading().kind() == Reading.Kind.SCANNER)
        .filter(ObservedScreen::pictured)
        .map(screen -> screen.look().picture())
        .ifPresent(this::look);
  }

  private void look(Evidence picture) {
    Judged judged = judge.judge(walk.vault().get(picture.digest()), PictureFormat.of(Coding.PNG));
    seen = judged.sight() == Judged.Sight.FACE;
    Map<String, String> values =
        Map.of(
            "face", judged.sight().name(),
            "confidence", String.valueOf(judged.confidence()),
            "by", judged.detector(),
            "why", judged.reason());
    walk.read(Channel.SUBJECT, values, picture);
  }

  @Override
  public void witness(boolean inFront) {
    // judged by what was seen, never by what was not: there is nothing to witness
  }
}
