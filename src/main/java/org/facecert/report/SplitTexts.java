package org.facecert.report;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.facecert.evidence.Redaction;

/** Numbers that a screen shows in parts: a box for each digit, a view for each group of four. */
final class SplitTexts {

  private static final Pattern PART = Pattern.compile("[\\p{Nd}Xx +()\\-*.]{1,8}");
  private static final int MOST_PARTS = 20;

  private final Redaction redaction;
  private final List<String> texts = new ArrayList<>();
  private final List<Rectangle> row = new ArrayList<>();
  private final Set<Rectangle> places = new LinkedHashSet<>();

  SplitTexts(Redaction redaction) {
    this.redaction = redaction;
  }

  /** The next node in the order of the source; one without text parts nothing. */
  void add(String text, Rectangle place) {
    if (text.isBlank()) {
      return;
    }
    if (!PART.matcher(text).matches()) {
      texts.clear();
      row.clear();
      return;
    }
    texts.add(text.strip());
    row.add(place);
    if (texts.size() > MOST_PARTS) {
      texts.remove(0);
      row.remove(0);
    }
    for (int from = texts.size() - 2; from >= 0; from--) {
      if (redaction.concerns(String.join("", texts.subList(from, texts.size())))) {
        places.addAll(row.subList(from, row.size()));
      }
    }
  }

  List<Rectangle> places() {
    return List.copyOf(places);
  }
}
