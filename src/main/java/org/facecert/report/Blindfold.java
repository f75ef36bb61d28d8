package org.facecert.report;

import java.awt.Rectangle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Redaction;
import org.facecert.screen.Bounds;
import org.facecert.screen.Node;
import org.facecert.screen.Role;
import org.facecert.screen.Screen;
import org.facecert.screen.ScreenReader;
import org.facecert.screen.UnreadableScreen;

/**
 * Where a screenshot shows what is nobody's business, read from the page source of the same look:
 * texts that the redaction would change, password fields, camera previews, pictures of any kind.
 */
final class Blindfold {

  /**
   * @param whole what the page source measures the screen with, to scale by
   * @param faces where pictures are drawn, whatever they show: until faces are detected, each may
   *     show one, of any size
   * @param doubtful where a view draws itself: a picture when it shows many colours
   */
  record Hidden(
      Rectangle whole, List<Rectangle> texts, List<Rectangle> faces, List<Doubt> doubtful) {}

  /**
   * @param text whether the view says anything; letters and their ground have few colours
   */
  record Doubt(Rectangle place, boolean text) {}

  private final ScreenReader screens;
  private final Redaction redaction;

  Blindfold(ScreenReader screens, Redaction redaction) {
    this.screens = screens;
    this.redaction = redaction;
  }

  /** Empty when the source cannot be read; then nobody knows what the picture shows. */
  Optional<Hidden> look(byte[] pageSource) {
    try {
      return look(screens.read(new String(pageSource, StandardCharsets.UTF_8)));
    } catch (UnreadableScreen e) {
      return Optional.empty();
    }
  }

  private Optional<Hidden> look(Screen screen) {
    SplitTexts split = new SplitTexts(redaction);
    Hidden hidden =
        new Hidden(new Rectangle(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Node node : screen.everything()) {
      Rectangle place = place(node.bounds());
      if (!place.isEmpty()) {
        hidden.whole().add(place);
        split.add(shown(node), place);
        sort(node, place, hidden);
      }
    }
    hidden.texts().addAll(split.places());
    return hidden.whole().isEmpty() ? Optional.empty() : Optional.of(hidden);
  }

  private void sort(Node node, Rectangle place, Hidden hidden) {
    if (isSecret(node)) {
      hidden.texts().add(place);
    } else if (node.picture()) {
      hidden.faces().add(place);
    } else if (node.children().isEmpty()) {
      // it draws a picture of its own, unless others are drawn in it
      hidden.doubtful().add(new Doubt(place, !shown(node).isBlank()));
    }
  }

  /** An empty field shows its hint. */
  private static String shown(Node node) {
    return node.text().isBlank() && node.role() == Role.FIELD ? node.hint() : node.text();
  }

  private boolean isSecret(Node node) {
    return node.password()
        || redaction.concerns(node.text())
        || redaction.concerns(node.description())
        || redaction.concerns(node.hint());
  }

  private static Rectangle place(Bounds bounds) {
    return new Rectangle(bounds.left(), bounds.top(), bounds.width(), bounds.height());
  }
}
