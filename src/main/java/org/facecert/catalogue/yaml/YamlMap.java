package org.facecert.catalogue.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A map of a file, in the file's order. Reading what is not there records a problem. */
public final class YamlMap {

  private final YamlValue.Source source;
  private final Node node;
  private final String path;
  private final boolean broken;
  private final Map<String, YamlValue> keys = new LinkedHashMap<>();
  private final Map<String, YamlValue> values = new LinkedHashMap<>();

  private YamlMap(YamlValue.Source source, Node node, String path, boolean broken) {
    this.source = source;
    this.node = node;
    this.path = path;
    this.broken = broken;
  }

  /** Stands in for a map that is missing or none, which was told already: tells nothing more. */
  static YamlMap nothing(YamlValue.Source source, Node node, String path) {
    return new YamlMap(source, node, path, true);
  }

  static YamlMap of(YamlValue.Source source, MappingNode node, String path) {
    YamlMap map = new YamlMap(source, node, path, false);
    for (NodeTuple tuple : node.getValue()) {
      map.take(tuple);
    }
    return map;
  }

  private void take(NodeTuple tuple) {
    YamlValue key = new YamlValue(source, tuple.getKeyNode(), path.isEmpty() ? "a key" : path);
    if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
      key.problem("a key is not a text", "write \"key: value\"");
      return;
    }
    String name = scalar.getValue();
    String inside = path.isEmpty() ? name : path + "." + name;
    YamlValue first = keys.putIfAbsent(name, new YamlValue(source, tuple.getKeyNode(), inside));
    if (first != null) {
      key.problem(
          Shown.quoted(name) + " stands twice, first in line " + first.line(),
          "leave one of the two out");
      return;
    }
    values.put(name, new YamlValue(source, tuple.getValueNode(), inside));
  }

  /** Records a problem for each key that is not among these. */
  public YamlMap onlyKeys(String... known) {
    keys.forEach(
        (name, key) -> {
          if (!List.of(known).contains(name)) {
            String cure =
                Shown.nearest(name, List.of(known)).map(n -> "did you mean " + n + "? ").orElse("");
            key.problem(
                "unknown key " + Shown.quoted(name) + (path.isEmpty() ? "" : " in " + path),
                cure + "known keys are " + String.join(", ", known));
          }
        });
    return this;
  }

  /** Records that the map as a whole is wrong. */
  public void problem(String what, String cure) {
    source.problem(node.getStartMark(), what, cure);
  }

  public boolean has(String key) {
    return get(key).isPresent();
  }

  /** What is written under the key; empty when nothing is. */
  public Optional<YamlValue> get(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isNothing());
  }

  /** As {@link #get}, but a key that is missing is a problem. */
  public Optional<YamlValue> required(String key) {
    Optional<YamlValue> value = get(key);
    if (value.isEmpty() && !broken) {
      String whole = path.isEmpty() ? key : path + "." + key;
      String cure = "add \"" + key + ": ...\"" + (path.isEmpty() ? "" : " under " + path);
      YamlValue empty = keys.get(key);
      if (empty == null) {
        problem(whole + " is missing", cure);
      } else {
        empty.problem(whole + " is empty", "write its value");
      }
    }
    return value;
  }

  /** "" when broken. */
  public String text(String key) {
    return required(key).map(YamlValue::text).orElse("");
  }

  public Optional<String> optionalText(String key) {
    return get(key).map(YamlValue::text).filter(text -> !text.isEmpty());
  }

  /** An empty list when broken. */
  public List<YamlValue> list(String key) {
    return required(key).map(YamlValue::list).orElse(List.of());
  }

  /** An empty list when it is not there. */
  public List<YamlValue> optionalList(String key) {
    return get(key).map(YamlValue::list).orElse(List.of());
  }

  /** An empty map when broken. */
  public YamlMap map(String key) {
    return required(key).map(YamlValue::map).orElse(nothing(source, node, key));
  }

  /** An empty map when it is not there. */
  public YamlMap optionalMap(String key) {
    return get(key).map(YamlValue::map).orElse(nothing(source, node, key));
  }

  public boolean flag(String key, boolean otherwise) {
    return get(key).map(YamlValue::flag).orElse(otherwise);
  }

  /** Each key with its value, in the file's order. */
  public void forEach(BiConsumer<YamlValue, YamlValue> reader) {
    keys.forEach((name, key) -> reader.accept(key, values.get(name)));
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** Plain Java values, in the file's order. */
  public Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    values.forEach((name, value) -> plain.put(name, value.plain()));
    return Collections.unmodifiableMap(plain);
  }
}
