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

/**
 * Looks at each picture of a scanner until one shows a face, and at pages that are mostly a
 * picture: a preview may be drawn into any view. Whether one of these was a scanner the camera's
 * times tell.
 */
final class SubjectWatch implements Watch {

  /** looked at in one walk */
  private static final int MOST_PAGES = 40;

  private final WatchedWalk walk;
  private final PictureJudge judge;
  private boolean seen;
  private int pages;

  SubjectWatch(WatchedWalk walk, PictureJudge judge) {
    this.walk = walk;
    this.judge = judge;
  }

  @Override
  public void looked(boolean acted) {
    walk.log()
        .observations()
        .lastScreen()
        .filter(ObservedScreen::pictured)
        .ifPresent(
            screen -> {
              if (screen.reading().kind() == Reading.Kind.SCANNER) {
                seen = seen || look(screen.look().picture(), true);
              } else if (pages < MOST_PAGES && screen.isMostlyPicture()) {
                pages++;
                look(screen.look().picture(), false);
              }
            });
  }

  private boolean look(Evidence picture, boolean scanner) {
    Judged judged = judge.judge(walk.vault().get(picture.digest()), PictureFormat.of(Coding.PNG));
    Map<String, String> values =
        Map.of(
            "face", judged.sight().name(),
            "scanner", String.valueOf(scanner),
            "confidence", String.valueOf(judged.confidence()),
            "by", judged.detector(),
            "why", judged.reason());
    walk.read(Channel.SUBJECT, values, picture);
    return judged.sight() == Judged.Sight.FACE;
  }

  @Override
  public void witness(boolean inFront) {
    // judged by what was seen, never by what was not: there is nothing to witness
  }
}
