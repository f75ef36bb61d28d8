package org.facecert.screen;

import java.util.Comparator;
import java.util.List;

/** What a person takes for the title of a screen. */
final class Headline {

  private static final int LONGEST = 60;

  private Headline() {}

  static String of(Region region, Parts parts) {
    List<Passage> short_ =
        parts.passages().stream().filter(p -> Parts.weight(p.text()) <= LONGEST).toList();
    return short_.stream()
        .filter(p -> p.node().resourceId().toLowerCase(java.util.Locale.ROOT).contains("title"))
        .findFirst()
        .or(() -> short_.stream().min(Comparator.comparingInt(p -> p.node().bounds().top())))
        .map(Passage::text)
        .or(() -> parts.passages().stream().findFirst().map(p -> Normal.shown(p.text(), LONGEST)))
        .or(() -> parts.labels().stream().findFirst().map(l -> Normal.shown(l.label(), LONGEST)))
        .orElse("");
  }
}
