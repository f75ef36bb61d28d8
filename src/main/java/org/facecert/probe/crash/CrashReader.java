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
import org.facecert.probe.WatchedWalk;

/**
 * Notes which records there are before the app is opened, and looks at the end of each step with a
 * scan through those that came since, whosever they say they are: any app can write one and say
 * that it is another's.
 */
final class CrashReader {

  private final CrashRecords records;
  private final WatchedWalk walk;
  private final PictureJudge judge;
  private final Set<String> known;

  CrashReader(CrashRecords records, WatchedWalk walk, PictureJudge judge) {
    this.records = records;
    this.walk = walk;
    this.judge = judge;
    this.known = records.ids();
  }

  void read() {
    KeptRecords kept = records.since(known);
    Map<String, String> own = FaceValues.of(judge, texts(kept, true)).values();
    boolean appsOwn = !"0".equals(own.get("finds"));
    Map<String, String> values = new LinkedHashMap<>(appsOwn ? own : all(kept));
    values.put("own", String.valueOf(appsOwn));
    values.put("whole", "true");
    values.put("records", String.valueOf(kept.fresh().size()));
    walk.read(Channel.CRASHES, values, kept.evidence());
    if (kept.shown()) {
      walk.witness(Channel.CRASHES, "the content of a record", kept.evidence());
    }
  }

  private Map<String, String> all(KeptRecords kept) {
    FaceValues found = FaceValues.of(judge, texts(kept, false));
    kept.fresh().stream()
        .filter(record -> record.text().isEmpty())
        .forEach(record -> found.addUnknown("not shown: " + record.name()));
    return found.values();
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
