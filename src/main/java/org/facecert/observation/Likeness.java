package org.facecert.observation;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.facecert.screen.Node;
import org.facecert.screen.Screen;
import org.facecert.screen.TextNormalization;

/** How much two screens show the same words. */
public final class Likeness {
  private Likeness() {}

  /** Shared labels over all labels (Jaccard), 0 to 1; two screens without words are alike. */
  public static double of(Screen one, Screen other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    if (a.isEmpty() && b.isEmpty()) {
      return 1;
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    return (double) both.size() / all.size();
  }

  private static Set<String> words(Screen screen) {
    return screen.withoutOverlays().stream()
        .filter(Node::displayed)
        .map(n -> TextNormalization.text(n.label()))
        .filter(s -> !s.isBlank())
        .collect(Collectors.toSet());
  }
}
