package org.facecert.probe.crash;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.facecert.device.CrashRecords;
import org.facecert.device.CrashRecords.CrashRecord;
import org.facecert.device.CrashRecords.KeptRecords;
import org.facecert.face.PictureJudge;
import org.facecert.observation.Channel;
import org.facecert.probe.FaceValues;
import org.facecert.probe.ScanCount;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/**
 * Notes which records there are before the app is opened, and looks at the end of each step with a
 * scan through those that came since, whosever they say they are: any app can write one and say
 * that it is another's.
 */
final class CrashWatch implements Watch {

  private final CrashRecords records;
  private final WatchedWalk walk;
  private final PictureJudge judge;
  private final ScanCount scans;
  private final Set<String> known;

  CrashWatch(CrashRecords records, WatchedWalk walk, PictureJudge judge) {
    this.records = records;
    this.walk = walk;
    this.judge = judge;
    this.scans = new ScanCount(walk);
    this.known = records.ids();
  }

  @Override
  public void stepEnds() {
    if (scans.grew()) {
      read();
    }
  }

  @Override
  public void witness(boolean inFront) {
    // that the phone shows what any record holds is the witness of each reading
  }

  private void read() {
    KeptRecords kept = records.since(known);
    FaceValues own = FaceValues.of(judge, texts(kept, true));
    FaceValues all = FaceValues.of(judge, texts(kept, false));
    kept.fresh().stream()
        .filter(record -> record.text().isEmpty())
        .forEach(record -> all.addUnknown("not shown: " + record.name()));
    Map<String, String> values = new LinkedHashMap<>(all.values());
    values.put("whole", "true");
    values.put("records", String.valueOf(kept.fresh().size()));
    values.put("own", String.valueOf(!own.values().get("finds").equals("0")));
    walk.read(Channel.CRASHES, values, kept.evidence());
    if (kept.shown()) {
      walk.witness(Channel.CRASHES, "the content of a record", kept.evidence());
    }
  }

  private Map<String, String> texts(KeptRecords kept, boolean own) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (CrashRecord record : kept.fresh()) {
      if (!own || record.process().filter(this::isOfApp).isPresent()) {
        record.text().ifPresent(text -> texts.put(record.id(), text));
      }
    }
    return texts;
  }

  /** A process of an app's beside its first has a name behind a colon. */
  private boolean isOfApp(String process) {
    return process.equals(walk.app()) || process.startsWith(walk.app() + ":");
  }
}
