package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.Bounds;
import org.facecert.screen.Node;
import org.facecert.screen.Screen;

/**
 * What the app itself says on the page that lies under a dialog of the system's: in a banner or a
 * text that can still be read beside it. What the dialog's own words and controls cover cannot.
 */
final class TextBelowDialog {

  /** share of a text that a dialog may lie over and leave it to be read: at half one reads on */
  private static final double MOST_COVERED = 0.5;

  private final Screen screen;
  private final String app;

  TextBelowDialog(ObservedScreen dialog, String app) {
    this.screen = dialog.screen();
    this.app = app;
  }

  /** Sentences, in the order of the page; words of controls are none. */
  List<String> sentences() {
    List<Bounds> above =
        screen.front().stream()
            .filter(n -> n.displayed() && !n.ownWords().isBlank() && !isTheApps(n))
            .map(Node::bounds)
            .toList();
    List<String> found = new ArrayList<>();
    if (!above.isEmpty()) {
      Bounds dialog = around(above);
      screen.windows().stream()
          .filter(this::isTheApps)
          .flatMap(w -> w.subtree().stream())
          .filter(n -> n.displayed() && n.tapTarget() == null && !n.ownWords().isBlank())
          .filter(n -> n.bounds().overlap(dialog).area() <= MOST_COVERED * n.bounds().area())
          .flatMap(n -> parts(n.ownWords()))
          .forEach(found::add);
    }
    return found;
  }

  private boolean isTheApps(Node node) {
    return node.packageName().equals(app);
  }

  private static Stream<String> parts(String words) {
    return AnalysedNotice.sentences(words).stream()
        .map(s -> s.quote().text().strip())
        .filter(s -> !s.isEmpty());
  }

  private static Bounds around(List<Bounds> all) {
    return all.stream()
        .reduce(
            (a, b) ->
                new Bounds(
                    Math.min(a.left(), b.left()),
                    Math.min(a.top(), b.top()),
                    Math.max(a.right(), b.right()),
                    Math.max(a.bottom(), b.bottom())))
        .orElseThrow();
  }
}
