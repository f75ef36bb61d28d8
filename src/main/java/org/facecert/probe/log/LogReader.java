package org.facecert.probe.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.facecert.device.AppLog;
import org.facecert.face.PictureJudge;
import org.facecert.observation.Channel;
import org.facecert.probe.FaceValues;
import org.facecert.probe.WatchedWalk;

/**
 * Marks the log at the walk's beginning and reads it at the end of each step in which the camera
 * was opened or a scanner shown: between two marks that both still stand there nothing was
 * overwritten.
 */
final class LogReader {

  private final AppLog log;
  private final WatchedWalk walk;
  private final PictureJudge judge;
  private final String begin = token();

  LogReader(AppLog log, WatchedWalk walk, PictureJudge judge) {
    this.log = log;
    this.walk = walk;
    this.judge = judge;
    log.mark(begin);
  }

  private static String token() {
    return "mark-" + UUID.randomUUID();
  }

  void read() {
    String end = token();
    log.mark(end);
    AppLog.LoggedLines logged = log.between(begin, end, walk.app());
    Map<String, String> values =
        new LinkedHashMap<>(FaceValues.of(judge, LogTexts.of(logged.messages())).values());
    values.put("whole", String.valueOf(logged.whole()));
    values.put("lines", String.valueOf(logged.messages().size()));
    walk.read(Channel.LOG, values, logged.evidence());
    if (logged.whole()) {
      walk.witness(Channel.LOG, end, logged.evidence());
    }
  }
}
