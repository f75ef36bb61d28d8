package org.facecert.probe.log;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.facecert.device.AppLog;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;
import org.facecert.face.PictureJudge;
import org.facecert.face.Place;
import org.facecert.face.find.FaceFinder;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.Observations;
import org.facecert.observation.Witness;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;
import org.facecert.screen.Reading;

/**
 * Marks the log at the walk's beginning and reads it at the end of each step in which the camera
 * was opened or a scanner shown: between two marks that both still stand there nothing was
 * overwritten.
 */
final class LogWatch implements Watch {

  /** values of a reading that are listed; more are counted */
  private static final int MOST_LISTED = 20;

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
    Observations seen = walk.log().observations();
    long now =
        seen.openings(walk.app()).count()
            + seen.screens().filter(s -> s.reading().kind() == Reading.Kind.SCANNER).count();
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
    Map<String, String> values = values(logged);
    walk.log()
        .add(n -> new ChannelRead(n, Channel.LOG, values, logged.evidence(), walk.session().now()));
    if (logged.whole()) {
      walk.log()
          .add(n -> new Witness(n, Channel.LOG, end, logged.evidence(), walk.session().now()));
    }
  }

  /**
   * How many lines, and what is in them: finds by kind, confidence and place, and what is unknown.
   */
  private Map<String, String> values(AppLog.LoggedLines logged) {
    Set<String> finds = new LinkedHashSet<>();
    Set<String> unknown = new LinkedHashSet<>();
    double confidence = 0;
    for (Map.Entry<String, FaceFindings> each : look(logged.messages()).entrySet()) {
      FaceFindings found = each.getValue();
      found.finds().forEach(f -> finds.add(f.kind() + " in " + each.getKey() + " at " + f.place()));
      found.unknown().forEach(u -> unknown.add(u.reason().key() + " " + u.detail()));
      confidence =
          found.finds().stream().mapToDouble(Find::confidence).reduce(confidence, Math::max);
    }
    Map<String, String> values = new LinkedHashMap<>();
    values.put("whole", String.valueOf(logged.whole()));
    values.put("lines", String.valueOf(logged.messages().size()));
    values.put("finds", String.valueOf(finds.size()));
    values.put("confidence", String.valueOf(confidence));
    values.put("unknown", String.valueOf(unknown.size()));
    list("find", finds, values);
    list("unknown", unknown, values);
    return values;
  }

  /** By what of the log it was. */
  private Map<String, FaceFindings> look(List<String> messages) {
    Map<String, FaceFindings> found = new LinkedHashMap<>();
    try (FaceFinder finder = new FaceFinder(judge, 1)) {
      LogTexts.of(messages)
          .forEach(
              (name, text) ->
                  found.put(
                      name, finder.find(text.getBytes(StandardCharsets.UTF_8), Place.whole())));
    }
    return found;
  }

  private static void list(String name, Set<String> all, Map<String, String> values) {
    int number = 0;
    for (String each : all) {
      if (++number > MOST_LISTED) {
        return;
      }
      values.put(name + "-" + number, each);
    }
  }
}
