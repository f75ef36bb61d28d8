package org.facecert.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a binary XML, with its attributes as they are written. */
final class XmlElement {

  /**
   * An attribute.
   *
   * @param resource id of its name; 0 where it has none
   * @param value text, whole number, truth, or a {@link Reference}
   */
  record Attribute(String name, int resource, Object value) {}

  /** The id of a resource in whose place the value stands. */
  record Reference(int id) {}

  private final String name;
  private final List<Attribute> attributes;
  private final List<XmlElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  XmlElement(String name, List<Attribute> attributes) {
    this.name = name;
    this.attributes = List.copyOf(attributes);
  }

  void add(XmlElement child) {
    children.add(child);
  }

  void say(String words) {
    text.append(words);
  }

  String name() {
    return name;
  }

  /** What stands between its tags, its children's left out. */
  String text() {
    return text.toString().strip();
  }

  /** Those of this name; a name that an app does not know is no element to Android either. */
  Stream<XmlElement> children(String of) {
    return children.stream().filter(child -> child.name.equals(of));
  }

  Stream<XmlElement> children() {
    return children.stream();
  }

  /** By the id of its name, which is what Android asks for; by its name where it has no id. */
  Optional<Object> attribute(int resource, String called) {
    return attributes.stream()
        .filter(a -> a.resource() == resource && (resource != 0 || a.name().equals(called)))
        .map(Attribute::value)
        .findFirst();
  }
}
