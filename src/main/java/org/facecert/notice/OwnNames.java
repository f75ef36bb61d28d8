package org.facecert.notice;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * The app's own name, by the text itself: "Face Clock" in "Welcome to Face Clock". A face word in
 * it says nothing of the face. A name that is a face function's ("face recognition") is not taken
 * for one.
 */
final class OwnNames {

  private OwnNames() {}

  /**
   * The places where the names stand.
   *
   * @param known names that the caller knows; of these functions' names too
   */
  static BitSet in(Pack pack, String text, Set<String> known) {
    Set<String> names = new TreeSet<>();
    known.forEach(name -> names.add(NormalizedText.of(name).text().strip()));
    Matcher m = pack.words("own_names").matcher(text);
    while (m.find()) {
      String name = m.group("name") == null ? m.group("alias") : m.group("name");
      if (pack.has("face_word", name) && !pack.has("functions", name)) {
        names.add(name.strip());
      }
    }
    BitSet places = new BitSet();
    for (String name : names) {
      String lower = name.toLowerCase(Locale.ROOT);
      for (int at = text.indexOf(lower); !lower.isEmpty() && at >= 0; ) {
        places.set(at, at + lower.length());
        at = text.indexOf(lower, at + lower.length());
      }
    }
    return places;
  }
}
