package org.facecert.screen;

import java.util.Set;

/** One sentence on a screen, where it stands and what it speaks of. */
public record ScreenPassage(Node node, String text, Set<Concept> concepts) {

  boolean about(Concept concept) {
    return concepts.contains(concept);
  }

  boolean aboutFace() {
    return concepts.contains(Concept.FACE_FUNCTION)
        || concepts.contains(Concept.FACE_DATA)
        || concepts.contains(Concept.FACE_RULES);
  }
}
