package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.facecert.evidence.Fact;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.Bounds;
import org.facecert.screen.Node;
import org.facecert.screen.Picture;

/**
 * How a passage stands out to the eye from the text around it, measured on the screenshot; a person
 * judges.
 */
final class VisualEmphasis {

  /** shorter ones are labels and headings */
  private static final int PARAGRAPH = 20;

  private VisualEmphasis() {}

  /** Nothing where the picture shows nothing, or the passage is not on it. */
  static List<Fact> facts(Quotation said, ObservedScreen page, Picture picture) {
    String line = said.quote().text().strip().lines().findFirst().orElse("");
    Optional<Node> own =
        page.screen().nodes().stream()
            .filter(n -> n.displayed() && !line.isEmpty() && n.text().contains(line))
            .findFirst();
    if (own.isEmpty() || picture.blank()) {
      return List.of();
    }
    List<Node> around =
        page.screen().nodes().stream()
            .filter(n -> n.displayed() && n.text().length() >= PARAGRAPH && n != own.get())
            .toList();
    List<Fact> facts = new ArrayList<>(ofPassage(own.get().bounds(), picture));
    if (!around.isEmpty()) {
      facts.addAll(ofTextAround(around, picture));
    }
    return facts;
  }

  private static List<Fact> ofPassage(Bounds own, Picture picture) {
    return List.of(
        Fact.fact("fact.letters-of-the-face-passage-px", one(picture.inkHeight(own))),
        Fact.fact("fact.contrast-of-the-face-passage", one(picture.contrast(own)) + ":1"),
        Fact.fact("fact.ink-of-the-face-passage-of-its-lines", one(100 * picture.density(own))));
  }

  private static List<Fact> ofTextAround(List<Node> around, Picture picture) {
    return List.of(
        Fact.fact(
            "fact.letters-of-the-text-around-it-px",
            one(middle(around, n -> picture.inkHeight(n.bounds())))),
        Fact.fact(
            "fact.contrast-of-the-text-around-it",
            one(middle(around, n -> picture.contrast(n.bounds()))) + ":1"),
        Fact.fact(
            "fact.ink-of-the-text-around-it-of-its-lines",
            one(middle(around, n -> 100 * picture.density(n.bounds())))));
  }

  private static double middle(List<Node> nodes, ToDoubleFunction<Node> measure) {
    double[] values = nodes.stream().mapToDouble(measure).sorted().toArray();
    return values[values.length / 2];
  }

  private static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
