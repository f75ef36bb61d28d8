package org.facecert.probe;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.facecert.evidence.Plain;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;
import org.facecert.face.PictureJudge;
import org.facecert.face.Place;
import org.facecert.face.find.FaceFinder;
import org.facecert.face.picture.MarkedPictures;

/**
 * What the face finder said of the parts of one reading, as the reading's values: {@code finds} and
 * {@code unknown}, how many there are; {@code confidence}, the highest of a find's, 0 to 1; {@code
 * find-1}, {@code unknown-1} and so on, what and where they are.
 */
public final class FaceValues {

  /** that are listed; more are counted */
  private static final int MOST_LISTED = 20;

  /** characters of one of them: a name in it may be an app's own */
  private static final int LONGEST = 300;

  private final Set<String> finds = new LinkedHashSet<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private double confidence;

  /**
   * Looks through texts.
   *
   * @param texts by what each of them is
   */
  public static FaceValues of(PictureJudge judge, Map<String, String> texts) {
    FaceValues found = new FaceValues();
    try (FaceFinder finder = new FaceFinder(judge, 1)) {
      texts.forEach(
          (part, text) ->
              found.add(part, finder.find(text.getBytes(StandardCharsets.UTF_8), Place.whole())));
    }
    return found;
  }

  /**
   * @param part what of the reading was looked at, as a find's place begins: "the log"
   */
  public void add(String part, FaceFindings found) {
    for (Find find : found.finds()) {
      finds.add(MarkedPictures.kind(find) + " in " + part + " at " + find.place());
      confidence = Math.max(confidence, find.confidence());
    }
    found.unknown().forEach(u -> unknown.add(u.reason().key() + " " + u.detail()));
  }

  /** What of the reading could not be given to the finder at all. */
  public void addUnknown(String what) {
    unknown.add(what);
  }

  /** For a reading to be put among its other values. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("finds", String.valueOf(finds.size()));
    values.put("confidence", String.valueOf(confidence));
    values.put("unknown", String.valueOf(unknown.size()));
    list("find", finds, values);
    list("unknown", unknown, values);
    return values;
  }

  private static void list(String name, Set<String> all, Map<String, String> values) {
    int number = 0;
    for (String each : all) {
      if (++number > MOST_LISTED) {
        return;
      }
      values.put(name + "-" + number, Plain.line(each, LONGEST));
    }
  }
}
