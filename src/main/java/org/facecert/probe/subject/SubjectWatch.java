package org.facecert.probe.subject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.device.StatedSubject;
import org.facecert.evidence.Evidence;
import org.facecert.face.Judged;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;
import org.facecert.face.PictureJudge;
import org.facecert.observation.Channel;
import org.facecert.observation.ObservedScreen;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;
import org.facecert.screen.Bounds;
import org.facecert.screen.Node;
import org.facecert.screen.Picture;
import org.facecert.screen.Reading;
import org.facecert.screen.Screen;
import org.facecert.screen.UnreadablePicture;

/**
 * Looks at each picture of a scanner until one shows a face, and at pages that are mostly a
 * picture: a preview may be drawn into any view. Whether one of these was a scanner the camera's
 * times tell.
 */
final class SubjectWatch implements Watch {

  /** in place of what was seen: nothing was to be seen, and the laboratory says who stood there */
  private static final String STATED = "STATED";

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
                seen = seen || look(screen, true);
              } else if (pages < MOST_PAGES && screen.isMostlyPicture()) {
                pages++;
                look(screen, false);
              }
            });
  }

  private boolean look(ObservedScreen screen, boolean scanner) {
    Optional<StatedSubject> stated = walk.session().capability(StatedSubject.class);
    if (stated.isPresent() && hides(screen)) {
      state(stated.get(), screen.look().picture(), scanner);
      return false;
    }
    return look(screen.look().picture(), scanner);
  }

  /** An app may forbid pictures of a page: then one colour stands in its place. */
  private boolean hides(ObservedScreen screen) {
    Picture picture;
    try {
      picture = Picture.read(walk.vault().get(screen.look().picture().digest()));
    } catch (UnreadablePicture e) {
      return false;
    }
    List<Bounds> parts = screen.largePictures().map(Node::bounds).toList();
    return parts.isEmpty()
        ? picture.blank(middle(screen.screen()))
        : parts.stream().allMatch(picture::blank);
  }

  /** Away from the bars of the system, which are in every picture. */
  private static Bounds middle(Screen page) {
    return new Bounds(
        page.width() / 4, page.height() / 4, page.width() * 3 / 4, page.height() * 3 / 4);
  }

  private void state(StatedSubject stated, Evidence picture, boolean scanner) {
    Map<String, String> values =
        Map.of("face", STATED, "scanner", String.valueOf(scanner), "by", stated.phone(), "why", "");
    walk.read(Channel.SUBJECT, values, picture);
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
