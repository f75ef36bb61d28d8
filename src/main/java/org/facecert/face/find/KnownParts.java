package org.facecert.face.find;

import java.util.Map;
import java.util.TreeMap;

/** Parts of a content, joined where they touch. */
final class KnownParts {

  private final TreeMap<Long, Long> parts = new TreeMap<>();

  /** Nothing when the end is not behind the start. */
  void add(long start, long end) {
    if (end <= start) {
      return;
    }
    long from = start;
    long to = end;
    Map.Entry<Long, Long> near = parts.floorEntry(to);
    while (near != null && near.getValue() >= from) {
      from = Math.min(from, near.getKey());
      to = Math.max(to, near.getValue());
      parts.remove(near.getKey());
      near = parts.floorEntry(to);
    }
    parts.put(from, to);
  }

  /** Where the part ends that a place lies in; the place itself when it lies in none. */
  long end(long place) {
    Map.Entry<Long, Long> near = parts.floorEntry(place);
    return near == null ? place : Math.max(place, near.getValue());
  }

  /** Where the next part begins behind a place that lies in none. */
  long next(long place, long size) {
    Long next = parts.higherKey(place);
    return next == null ? size : Math.min(size, next);
  }
}
