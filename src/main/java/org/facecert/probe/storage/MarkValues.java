package org.facecert.probe.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.evidence.Plain;
import org.facecert.provenance.Provenance;
import org.facecert.provenance.ProvenanceReader;
import org.facecert.provenance.SynthesisMark;

/**
 * What a picture's file says of how it came to be, as a reading's values: {@code marks}, how many
 * there are; {@code synthetic}, whether one says that the picture is; {@code mark-1} and so on, by
 * which scheme and in which words, those that say so first; {@code marks-unread}, why some could
 * not be read, empty where all could.
 */
final class MarkValues {

  /** that are listed; more are counted */
  private static final int MOST_LISTED = 5;

  /** characters of one of them: what a file says is whoever's */
  private static final int LONGEST = 300;

  private MarkValues() {}

  static Map<String, String> of(byte[] file) {
    Provenance read = ProvenanceReader.read(file);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("marks", String.valueOf(read.marks().size()));
    values.put("synthetic", String.valueOf(read.isSynthetic()));
    values.put("marks-unread", Plain.line(String.join(", ", read.unread()), LONGEST));
    List<SynthesisMark> clearFirst =
        read.marks().stream()
            .sorted((one, other) -> Boolean.compare(other.synthetic(), one.synthetic()))
            .limit(MOST_LISTED)
            .toList();
    for (SynthesisMark mark : clearFirst) {
      String name = "mark-" + (clearFirst.indexOf(mark) + 1);
      values.put(name, Plain.line(mark.scheme() + " " + mark.words(), LONGEST));
    }
    return values;
  }
}
