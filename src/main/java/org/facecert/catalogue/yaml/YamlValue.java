package org.facecert.catalogue.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One value of a file and where it stands. Reading it as something that it is not records a problem
 * and answers with an empty stand-in, so that one reading finds all that is wrong.
 */
public final class YamlValue {

  private final Source source;
  private final Node node;
  private final String path;

  YamlValue(Source source, Node node, String path) {
    this.source = source;
    this.node = node;
    this.path = path;
  }

  /** Records that this value is wrong. */
  public void problem(String what, String cure) {
    source.problem(node.getStartMark(), what, cure);
  }

  /** From 1. */
  public int line() {
    return node.getStartMark().getLine() + 1;
  }

  /** Where it stands in the file's own words, such as {@code functions[1].start}. */
  public String path() {
    return path;
  }

  /** Nothing was written, or {@code null}. */
  public boolean isNothing() {
    return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
  }

  public boolean isText() {
    return node instanceof ScalarNode && !isNothing();
  }

  public boolean isMap() {
    return node instanceof MappingNode;
  }

  /** As it was written (a number keeps its zeros), without blanks around it; "" when broken. */
  public String text() {
    if (node instanceof ScalarNode scalar && !isNothing()) {
      String text = scalar.getValue().strip();
      if (text.isEmpty()) {
        problem(path + " is empty", "write its text");
      }
      return text;
    }
    wrong("a text", "write one text; put it in quotes when it has a colon or a comma in it");
    return "";
  }

  /** {@code true} or {@code false}; false when broken. */
  public boolean flag() {
    if (node instanceof ScalarNode scalar && node.getTag().equals(Tag.BOOL)) {
      return List.of("true", "yes", "on").contains(scalar.getValue().toLowerCase(Locale.ROOT));
    }
    wrong("true or false", "write true or false");
    return false;
  }

  /** A finite decimal number; 0 when broken. */
  public double number() {
    if (node instanceof ScalarNode scalar
        && scalar.getValue().matches("[-+]?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
      return Double.parseDouble(scalar.getValue());
    }
    wrong("a number", "write a number such as 3 or 0.5");
    return 0;
  }

  /** A whole number between the two; {@code least} when broken. */
  public int count(int least, int most) {
    if (node instanceof ScalarNode scalar && scalar.getValue().matches("-?[0-9]{1,9}")) {
      int count = Integer.parseInt(scalar.getValue());
      if (count >= least && count <= most) {
        return count;
      }
    }
    wrong("a whole number from " + least + " to " + most, "write one without quotes");
    return least;
  }

  /** Each element; a single value is not a list. */
  public List<YamlValue> list() {
    if (node instanceof SequenceNode sequence) {
      List<YamlValue> elements = new ArrayList<>();
      for (Node element : sequence.getValue()) {
        elements.add(new YamlValue(source, element, path + "[" + elements.size() + "]"));
      }
      return elements;
    }
    wrong("a list", "write [one, two] or one element per line, each after \"- \"");
    return List.of();
  }

  public List<String> texts() {
    return list().stream().map(YamlValue::text).toList();
  }

  /** An empty map when broken. */
  public YamlMap map() {
    if (node instanceof MappingNode mapping) {
      return YamlMap.of(source, mapping, path);
    }
    wrong("a map", "write \"key: value\" lines, indented under it");
    return YamlMap.nothing(source, node, path);
  }

  /** The plain Java value: text, number, flag, list or map of such. */
  public Object plain() {
    if (node instanceof SequenceNode) {
      return list().stream().map(YamlValue::plain).toList();
    } else if (node instanceof MappingNode) {
      return map().plain();
    } else if (node.getTag().equals(Tag.BOOL)) {
      return flag();
    } else if (node.getTag().equals(Tag.INT)
        && ((ScalarNode) node).getValue().matches("-?[0-9]{1,9}")) {
      return Integer.valueOf(((ScalarNode) node).getValue());
    }
    return isNothing() ? "" : ((ScalarNode) node).getValue();
  }

  /**
   * One of a fixed set of words.
   *
   * @param word how a constant is written in the file
   * @return empty when broken
   */
  public <E extends Enum<E>> Optional<E> oneOf(Class<E> type, Function<E, String> word) {
    String text = text();
    for (E constant : type.getEnumConstants()) {
      if (word.apply(constant).equals(text)) {
        return Optional.of(constant);
      }
    }
    if (!text.isEmpty()) {
      List<String> words = List.of(type.getEnumConstants()).stream().map(word).toList();
      problem(
          path + " is unknown: " + Shown.quoted(text),
          Shown.nearest(text, words).map(n -> "did you mean " + n + "? ").orElse("")
              + "write one of "
              + String.join(", ", words));
    }
    return Optional.empty();
  }

  /** A text of a given shape; "" when broken. */
  public String shaped(String pattern, String shape) {
    String text = text();
    if (!text.isEmpty() && !text.matches(pattern)) {
      problem(path + " is malformed: " + Shown.quoted(text), "write " + shape);
      return "";
    }
    return text;
  }

  /** A name used in file names and tags. */
  public String id() {
    return shaped(
        "[a-z0-9][a-z0-9-]{0,63}",
        "small letters, digits and hyphens, at most 64, such as \"face-login\"");
  }

  private void wrong(String wanted, String cure) {
    problem(path + " is not " + wanted + " but " + kind(), cure);
  }

  private String kind() {
    if (node instanceof ScalarNode scalar) {
      return isNothing() ? "nothing" : Shown.quoted(scalar.getValue());
    }
    return node instanceof SequenceNode ? "a list" : "a map";
  }

  /** Where problems are collected; the file's name. */
  interface Source {
    void problem(Mark at, String what, String cure);
  }
}
