package org.facecert.screen;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a person takes for the title of a screen. */
final class Headline {

  private static final int LONGEST = 60;

  /** "Step 2 of 3", "第 2 步/共 3 步", "2/3", a clock: says nothing of what the screen is about. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(step|page|stage)? ?\\d{1,2} ?(of|/|:|-) ?\\d{1,2}( steps?)?"
              + "|(step|page|stage) ?\\d{1,2}"
              + "|第? ?[\\d一二三四五] ?(步|页|頁)?[ ,，/]*(共|之)? ?[\\d一二三四五]? ?(步|页|頁)?"
              + "|步[骤驟] ?[\\d一二三四五]( ?/ ?\\d)?");

  private Headline() {}

  static boolean isFurniture(String text) {
    return FURNITURE.matcher(TextNormalization.text(text)).matches();
  }

  static String of(Region region, Parts parts) {
    List<ScreenPassage> short_ =
        parts.passages().stream()
            .filter(p -> Parts.weight(p.text()) <= LONGEST && !isFurniture(p.text()))
            .toList();
    return short_.stream()
        .filter(p -> p.node().id().toLowerCase(java.util.Locale.ROOT).contains("title"))
        .findFirst()
        .or(() -> short_.stream().min(Comparator.comparingInt(p -> p.node().bounds().top())))
        .map(ScreenPassage::text)
        .or(() -> cut(parts.passages().stream().map(ScreenPassage::text)))
        .or(() -> cut(parts.labels().stream().map(Labelled::label)))
        .orElse("");
  }

  private static Optional<String> cut(Stream<String> texts) {
    return texts.findFirst().map(text -> TextNormalization.shown(text, LONGEST));
  }
}
