package org.facecert.screen;

import java.util.Set;

/** A label and what it stands for; no concept means that the vocabulary does not know it. */
public record Labelled(Node node, String label, Set<Concept> concepts) {

  boolean is(Concept concept) {
    return concepts.contains(concept);
  }

  boolean aboutFace() {
    return is(Concept.FACE_FUNCTION) || is(Concept.FACE_DATA) || is(Concept.FACE_RULES);
  }
}
