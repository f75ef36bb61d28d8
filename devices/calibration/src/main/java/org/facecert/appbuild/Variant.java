package org.facecert.appbuild;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One seeded violation: the same app with some of its switches set, or another package around it.
 * The builder reads {@code id}, {@code switches}, {@code permissions}, {@code application}, {@code
 * version} and {@code overlay} alone; what the variant breaks is the calibration's business.
 *
 * @param permissions by their full names, in the manifest besides the app's own
 * @param application attributes of the manifest's application, without "android:", in place of the
 *     app's own; an empty one is left out
 * @param version of the package, {@code code} and {@code name}, where it is another than the app's
 * @param overlay a folder, relative to the app's, whose files are laid over the app's sources
 */
record Variant(
    String id,
    Map<String, String> switches,
    List<String> permissions,
    Map<String, String> application,
    Map<String, String> version,
    Optional<String> overlay) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,80}");
  private static final Pattern PERMISSION = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]{0,200}");
  private static final Pattern FOLDER = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*");

  private static final Set<String> WHAT_DIFFERS =
      Set.of("switches", "permissions", "application", "version", "overlay", "statement");

  /**
   * A map of the file from names to one-line values.
   *
   * @param what one of them is called in messages
   * @param letters of which a name consists, in words
   */
  private record Pairs(String what, Pattern name, String letters, String example) {
    static final Pairs SWITCHES =
        new Pairs(
            "switch",
            Pattern.compile("[a-z][a-z0-9.-]*"),
            "small letters, digits, dots and dashes, a letter first; no underscore",
            "refusal.size: tiny");
    static final Pairs VERSION =
        new Pairs("part", Pattern.compile("code|name"), "code and name", "code: 7");
    static final Pairs ATTRIBUTES =
        new Pairs(
            "attribute",
            Pattern.compile("[a-z][A-Za-z]*"),
            "letters, a small one first, without \"android:\"",
            "allowBackup: true");
  }

  /** The app's asset that holds the switches. */
  static final String ASSET = "assets/variant.properties";

  static Variant read(Path file) throws BuildProblem, IOException {
    Map<String, Node> top = mapping(file, root(file));
    Node id = top.get("id");
    if (!(id instanceof ScalarNode name) || !ID.matcher(name.getValue()).matches()) {
      throw new BuildProblem(
          at(file, id)
              + "a variant needs an `id` of small letters, digits, dots and dashes."
              + " Cure: add e.g. `id: fc-02-tiny-refusal`.");
    }
    if (top.keySet().stream().noneMatch(WHAT_DIFFERS::contains)) {
      throw new BuildProblem(
          file
              + ": a variant needs `switches:`, `permissions:`, `application:`, `version:`,"
              + " `overlay:` or `statement:`. Cure: add e.g. `switches: {refusal.size: tiny}`.");
    }
    return new Variant(
        name.getValue(),
        switches(file, top.get("switches")),
        permissions(file, top.get("permissions")),
        pairs(file, top.get("application"), Pairs.ATTRIBUTES),
        pairs(file, top.get("version"), Pairs.VERSION),
        overlay(file, top.get("overlay")));
  }

  /** The app as it is. */
  static Variant none(String id) {
    return new Variant(id, Map.of(), List.of(), Map.of(), Map.of(), Optional.empty());
  }

  private static Optional<String> overlay(Path file, @Nullable Node overlay) throws BuildProblem {
    if (overlay == null) {
      return Optional.empty();
    }
    if (!(overlay instanceof ScalarNode folder) || !FOLDER.matcher(folder.getValue()).matches()) {
      throw new BuildProblem(
          at(file, overlay)
              + "this is no folder of the app: a path from the app's folder, its names of small"
              + " letters, digits and dashes. Cure: write e.g. `overlay: overlays/backup`.");
    }
    return Optional.of(folder.getValue());
  }

  private static Map<String, String> switches(Path file, @Nullable Node switches)
      throws BuildProblem {
    return pairs(file, switches, Pairs.SWITCHES);
  }

  private static Map<String, String> pairs(Path file, @Nullable Node pairs, Pairs kind)
      throws BuildProblem {
    Map<String, String> set = new LinkedHashMap<>();
    if (pairs == null) {
      return set;
    }
    for (Map.Entry<String, Node> entry : mapping(file, pairs).entrySet()) {
      String name = "the " + kind.what() + " `" + entry.getKey() + "` ";
      String cure = " Cure: write e.g. `" + kind.example() + "`.";
      if (!kind.name().matcher(entry.getKey()).matches()) {
        throw new BuildProblem(
            at(file, entry.getValue())
                + name
                + "is not of the letters allowed: "
                + kind.letters()
                + "."
                + cure);
      }
      if (!(entry.getValue() instanceof ScalarNode value)
          || value.getValue().chars().anyMatch(c -> c < ' ')) {
        throw new BuildProblem(
            at(file, entry.getValue()) + name + "needs a value in one line." + cure);
      }
      set.put(entry.getKey(), value.getValue());
    }
    return set;
  }

  private static List<String> permissions(Path file, @Nullable Node permissions)
      throws BuildProblem {
    List<String> names = new ArrayList<>();
    if (permissions == null) {
      return names;
    }
    if (!(permissions instanceof SequenceNode list)) {
      throw new BuildProblem(
          at(file, permissions)
              + "a list is expected here. Cure: write `[READ_SMS, READ_CONTACTS]`.");
    }
    for (Node one : list.getValue()) {
      names.add(permission(file, one));
    }
    return names;
  }

  /** Its full name, also where Android's own is written short. */
  private static String permission(Path file, Node one) throws BuildProblem {
    if (!(one instanceof ScalarNode name) || !PERMISSION.matcher(name.getValue()).matches()) {
      throw new BuildProblem(
          at(file, one) + "this is no permission. Cure: write its name, e.g. `READ_CONTACTS`.");
    }
    return name.getValue().contains(".")
        ? name.getValue()
        : "android.permission." + name.getValue();
  }

  boolean hasOtherManifest() {
    return !(permissions.isEmpty() && application.isEmpty() && version.isEmpty());
  }

  /** The switches in the format of {@link java.util.Properties}. */
  byte[] asset() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(switches)
        .forEach(
            (key, value) ->
                text.append(key).append('=').append(value.replace("\\", "\\\\")).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Node root(Path file) throws BuildProblem, IOException {
    try {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      return Optional.ofNullable(yaml.compose(new StringReader(Files.readString(file))))
          .orElseThrow(() -> new BuildProblem(file + " is empty. Cure: write the variant."));
    } catch (MarkedYAMLException e) {
      throw new BuildProblem(
          "%s:%d:%d: not YAML: %s. Cure: correct that line."
              .formatted(
                  file,
                  e.getProblemMark().getLine() + 1,
                  e.getProblemMark().getColumn() + 1,
                  e.getProblem()));
    }
  }

  private static Map<String, Node> mapping(Path file, Node node) throws BuildProblem {
    if (!(node instanceof MappingNode mapping)) {
      throw new BuildProblem(
          at(file, node) + "keys with values are expected here. Cure: write `key: value` lines.");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)
          || entries.put(key.getValue(), entry.getValueNode()) != null) {
        throw new BuildProblem(
            at(file, entry.getKeyNode()) + "this key stands twice. Cure: keep one of them.");
      }
    }
    return entries;
  }

  private static String at(Path file, @Nullable Node node) {
    return node == null
        ? file + ": "
        : "%s:%d:%d: "
            .formatted(
                file, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
  }
}
