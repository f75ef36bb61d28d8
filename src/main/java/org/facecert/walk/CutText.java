package org.facecert.walk;

import java.util.List;
import java.util.Optional;
import org.facecert.screen.Node;

/**
 * Texts of which a screen shows the beginning only: Android tells all their words, however few are
 * drawn. Told from how closely their letters would stand beside those of the other paragraphs; on a
 * screen with a single paragraph that cannot be told.
 */
final class CutText {

  /** full-width letters from which a text is a paragraph, whose lines are mostly full */
  private static final int PARAGRAPH = 30;

  /** times as close: smaller letters than the others' do not explain it */
  private static final double FAR_CLOSER = 2.2;

  private final List<Node> texts;
  private final int top;
  private final int bottom;

  /**
   * @param texts the nodes of one screen that have words of their own
   * @param area what scrolls them, if anything does
   */
  CutText(List<Node> texts, Optional<Node> area) {
    this.texts = texts.stream().filter(n -> letters(n) >= PARAGRAPH).toList();
    this.top = area.map(a -> a.bounds().top()).orElse(-1);
    this.bottom = texts.stream().mapToInt(n -> n.bounds().bottom()).max().orElse(0);
  }

  /** Those cut at their end; what begins above the scrolled part was read on the page before. */
  List<Node> nodes() {
    return texts.stream().filter(n -> n.bounds().top() != top && isFarCloser(n)).toList();
  }

  private boolean isFarCloser(Node node) {
    double closest =
        texts.stream()
            .filter(n -> n != node && n.bounds().top() != top && n.bounds().bottom() < bottom)
            .mapToDouble(CutText::closeness)
            .max()
            .orElse(Double.POSITIVE_INFINITY);
    return closeness(node) > FAR_CLOSER * closest;
  }

  private static double closeness(Node node) {
    return letters(node) / Math.max(1, node.bounds().area());
  }

  /** In full-width letters, of which others are half. */
  private static double letters(Node node) {
    return node.text().codePoints().mapToDouble(c -> isWide(c) ? 1 : 0.5).sum();
  }

  private static boolean isWide(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN
        || letter >= 0x3000 && letter <= 0x30ff
        || letter >= 0xff00 && letter <= 0xff60;
  }
}
