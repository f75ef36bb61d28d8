package org.facecert.catalogue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Shown;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;

/** Reads a programme. */
final class ProgrammeFile {

  private final Set<String> themes;
  private final Set<String> ids;

  /**
   * @param requirements among which it selects
   */
  ProgrammeFile(List<Requirement> requirements) {
    this.themes = all(requirements, Requirement::theme);
    this.ids = all(requirements, Requirement::id);
  }

  private static Set<String> all(List<Requirement> all, Function<Requirement, String> part) {
    return all.stream().map(part).collect(Collectors.toSet());
  }

  /**
   * @throws InputErrors with all that is wrong in the file
   */
  Programme read(Path file) {
    StrictYaml yaml = StrictYaml.read(file);
    YamlMap root =
        yaml.root().onlyKeys("id", "title", "title-zh", "edition", "selection", "parameters");
    Optional<YamlValue> id = root.required("id");
    String name = id.map(YamlValue::id).orElse("");
    if (!name.isEmpty() && !file.endsWith(name + ".yaml")) {
      id.ifPresent(i -> i.problem("id is not the file's name", "write both alike"));
    }
    String title = root.text("title");
    String original = root.optionalText("title-zh").orElse(title);
    String edition = root.text("edition");
    YamlMap selection = root.map("selection").onlyKeys("modes", "themes", "requirements");
    Set<Mode> modes = EnumSet.noneOf(Mode.class);
    for (YamlValue mode : selection.list("modes")) {
      mode.oneOf(Mode.class, Mode::word).ifPresent(modes::add);
    }
    Set<String> chosenThemes = known(selection, "themes", themes);
    Set<String> chosen = known(selection, "requirements", ids);
    Optional<Parameters> parameters = ParameterTable.read(root.map("parameters"));
    yaml.check();
    return new Programme(
        name,
        title,
        original,
        edition,
        modes,
        chosenThemes,
        chosen,
        parameters.orElseThrow(
            () -> new IllegalStateException("a parameter was lost without a problem")));
  }

  private static Set<String> known(YamlMap selection, String key, Set<String> known) {
    Set<String> chosen = new HashSet<>();
    for (YamlValue value : selection.optionalList(key)) {
      String text = value.text();
      if (!text.isEmpty() && !known.contains(text)) {
        value.problem(
            "selection." + key + " names what no feature has: " + Shown.quoted(text),
            Shown.choices(text, known));
      }
      chosen.add(text);
    }
    return chosen;
  }
}
