package org.facecert.face;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where something lies: the offset in what was looked at, and the way through the encodings. Reads
 * {@code 12345 > base64 > gzip > jpeg}; an offset within a layer, where it is not 0, follows it as
 * {@code jpeg@17}.
 *
 * @param offset in bytes, of the outermost layer
 * @param path the layers from the outermost in
 */
public record Place(long offset, List<String> path) {

  public Place {
    path = List.copyOf(path);
  }

  /** The whole of what is looked at. */
  public static Place whole() {
    return new Place(0, List.of());
  }

  /**
   * Something in the layer that this place leads to.
   *
   * @param inner its offset there
   */
  public Place inside(String layer, long inner) {
    if (path.isEmpty()) {
      return new Place(inner, List.of(layer));
    }
    String step = inner == 0 ? layer : layer + "@" + inner;
    return new Place(offset, Stream.concat(path.stream(), Stream.of(step)).toList());
  }

  @Override
  public String toString() {
    return path.isEmpty() ? String.valueOf(offset) : offset + " > " + String.join(" > ", path);
  }
}
