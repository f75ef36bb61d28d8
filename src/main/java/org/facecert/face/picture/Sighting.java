package org.facecert.face.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A face, or what may be one.
 *
 * @param where in the picture's pixels
 * @param score 0 to 1
 */
record Sighting(Square where, double score) {

  /** Two that share more than this are one: the value of BlazeFace's own examples. */
  static final double SAME = 0.3;

  Sighting scored(double other) {
    return new Sighting(where, other);
  }

  boolean sameAs(Sighting other) {
    return where.overlap(other.where) > SAME;
  }

  /** One for each face, the surest: strongest first. */
  static List<Sighting> distinct(List<Sighting> all) {
    List<Sighting> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingDouble(Sighting::score).reversed());
    List<Sighting> kept = new ArrayList<>();
    for (Sighting next : sorted) {
      if (kept.stream().noneMatch(next::sameAs)) {
        kept.add(next);
      }
    }
    return kept;
  }
}
