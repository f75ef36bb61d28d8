package org.facecert.probe.log;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.facecert.device.AppLog;
import org.facecert.face.PictureJudge;
import org.facecert.face.Place;
import org.facecert.face.find.FaceFinder;
import org.facecert.observation.Channel;
import org.facecert.probe.FaceValues;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/**
 * Marks the log at the walk's beginning and reads it at the end of each step in which the camera
 * was opened or a scanner shown: between two marks that both still stand there nothing was
 * overwritten.
 */
final class LogWatch implements Watch {

  private final AppLog log;
  private final WatchedWalk walk;
  private final PictureJudge judge;
  private final String begin = token();

  /** openings and scanners when the log was read last */
  private long scans;

  LogWatch(AppLog log, WatchedWalk walk, PictureJudge judge) {
    this.log = log;
    this.walk = walk;
    this.judge = judge;
    log.mark(begin);
  }

  private static String token() {
    return "mark-" + UUID.randomUUID();
  }

  @Override
  public void stepEnds() {
    long now = walk.log().observations().scans(walk.app());
    if (now > scans) {
      scans = now;
      read();
    }
  }

  @Override
  public void witness(boolean inFront) {
    // the marks are the witness of each reading
  }

  private void read() {
    String end = token();
    log.mark(end);
    AppLog.LoggedLines logged = log.between(begin, end, walk.app());
    Map<String, String> values = new LinkedHashMap<>(look(logged.messages()).values());
    values.put("whole", String.valueOf(logged.whole()));
    values.put("lines", String.valueOf(logged.messages().size()));
    walk.read(Channel.LOG, values, logged.evidence());
    if (logged.whole()) {
      walk.witness(Channel.LOG, end, logged.evidence());
    }
  }

  private FaceValues look(List<String> messages) {
    FaceValues found = new FaceValues();
    try (FaceFinder finder = new FaceFinder(judge, 1)) {
      LogTexts.of(messages)
          .forEach(
              (name, text) ->
                  found.add(
                      name, finder.find(text.getBytes(StandardCharsets.UTF_8), Place.whole())));
    }
    return found;
  }
}
