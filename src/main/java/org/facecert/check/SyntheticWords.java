package org.facecert.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.Node;

/**
 * Words by which an app says that a picture is a machine's: who made it (AI) and that it is made.
 *
 * @param words as they stand on the screen
 */
record SyntheticWords(ObservedScreen screen, String words) {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\b(?:ai|a\\.i\\.|artificial"
              + " intelligence|artificially)[\\s-]*(?:generated|made|created"
              + "|synthesi[sz]ed)\\b|\\b(?:generated|made|created|synthesi[sz]ed) (?:by|with|using)"
              + " (?:an? )?(?:ai|artificial intelligence)\\b|\\bsynthetic"
              + " (?:picture|image|photo|portrait|video|media|content)\\b"
              + "|(?:ai|人工智能|人工智慧)[\\s-]*(?:技术|技術)?(?:生成|合成|制作|製作|创作)");

  /** "not AI-generated", "非AI生成" */
  private static final Pattern NOT =
      Pattern.compile("(?i)\\b(?:not|never|no|without)\\b[^.。;；]{0,20}$|[非未不无][^.。,，;；]{0,6}$");

  static Optional<SyntheticWords> on(ObservedScreen screen) {
    return screen.screen().nodes().stream()
        .filter(Node::displayed)
        .map(Node::label)
        .filter(SyntheticWords::isLabel)
        .findFirst()
        .map(words -> new SyntheticWords(screen, words));
  }

  private static boolean isLabel(String words) {
    return LABEL
        .matcher(words)
        .results()
        .anyMatch(found -> !NOT.matcher(words.substring(0, found.start())).find());
  }
}
