package org.facecert.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Shown;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;

/** Reads a programme. */
final class ProgrammeFile {

  private static final String[] KEYS = {
    "id",
    "title",
    "title-zh",
    "edition",
    "modelled-on",
    "selection",
    "not-applicable",
    "parameters",
    "parameters-from",
    "decision",
    "review",
    "chapters"
  };

  private final List<Requirement> requirements;
  private final Set<String> themes;
  private final Set<String> ids;
  private final Set<String> clauses;
  private final Map<String, Parameters> parametersOf;

  /**
   * @param requirements among which it selects
   * @param clauses ids of all clauses
   * @param parametersOf thresholds of programmes that were read before, by id
   */
  ProgrammeFile(
      List<Requirement> requirements,
      Collection<String> clauses,
      Map<String, Parameters> parametersOf) {
    this.requirements = requirements;
    this.themes = all(requirements, Requirement::theme);
    this.ids = all(requirements, Requirement::id);
    this.clauses = new TreeSet<>(clauses);
    this.parametersOf = parametersOf;
  }

  private static Set<String> all(List<Requirement> all, Function<Requirement, String> part) {
    return all.stream().map(part).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether it takes its thresholds from another, which has to be read first. */
  static boolean borrows(Path file) {
    return StrictYaml.read(file).root().has("parameters-from");
  }

  /**
   * @throws InputErrors with all that is wrong in the file
   */
  Programme read(Path file) {
    StrictYaml yaml = StrictYaml.read(file);
    YamlMap root = yaml.root().onlyKeys(KEYS);
    String name = named(root, file);
    String title = root.text("title");
    String original = root.text("title-zh");
    String edition = root.text("edition");
    Optional<Bilingual> model = root.get("modelled-on").map(ProgrammeFile::model);
    Selection selection = selection(root.map("selection"));
    List<Exemption> exemptions =
        root.optionalList("not-applicable").stream().map(this::exemption).toList();
    Optional<Parameters> parameters = parameters(root);
    Optional<DecisionRule> decision =
        root.get("decision").flatMap(value -> DecisionReading.read(value.map()));
    ReviewRule review = root.get("review").map(ProgrammeFile::review).orElse(ReviewRule.ONE);
    List<Chapter> chapters = root.optionalList("chapters").stream().map(this::chapter).toList();
    root.get("chapters").ifPresent(value -> everyThemeHasAChapter(value, selection, chapters));
    yaml.check();
    return new Programme(
        name,
        new Programme.Heading(new Bilingual(title, original), edition, model),
        selection,
        exemptions,
        parameters.orElseThrow(
            () -> new IllegalStateException("a parameter was lost without a problem")),
        new Programme.Deciding(decision, review),
        chapters);
  }

  private static String named(YamlMap root, Path file) {
    Optional<YamlValue> id = root.required("id");
    String name = id.map(YamlValue::id).orElse("");
    if (!name.isEmpty() && !file.endsWith(name + ".yaml")) {
      id.ifPresent(i -> i.problem("id is not the file's name", "write both alike"));
    }
    return name;
  }

  private static Bilingual model(YamlValue value) {
    YamlMap map = value.map().onlyKeys("title", "title-zh");
    return new Bilingual(map.text("title"), map.text("title-zh"));
  }

  private static ReviewRule review(YamlValue value) {
    YamlMap map = value.map().onlyKeys("persons");
    int persons = map.required("persons").map(each -> each.count(1, ReviewRule.MOST)).orElse(1);
    return new ReviewRule(Math.max(1, persons));
  }

  private Optional<Parameters> parameters(YamlMap root) {
    Optional<YamlValue> from = root.get("parameters-from");
    if (from.isEmpty()) {
      return ParameterTable.read(root.map("parameters"));
    }
    if (root.has("parameters")) {
      from.get()
          .problem("parameters and parameters-from stand side by side", "leave one of them out");
    }
    String name = from.get().text();
    Optional<Parameters> found = Optional.ofNullable(parametersOf.get(name));
    if (found.isEmpty() && !name.isEmpty()) {
      from.get()
          .problem(
              "parameters-from names no programme with parameters of its own: "
                  + Shown.quoted(name),
              Shown.choices(name, parametersOf.keySet()));
    }
    return found;
  }

  private Selection selection(YamlMap map) {
    map.onlyKeys("modes", "themes", "requirements", "clauses", "without", "classes");
    Set<Mode> modes = modes(map);
    Selection selection =
        new Selection(
            modes,
            known(map, "themes", "no feature has", themes),
            known(map, "requirements", "no feature has", ids),
            clauses(map),
            known(map, "without", "no feature has", ids),
            classes(map));
    boolean known =
        themes.containsAll(selection.themes()) && ids.containsAll(selection.requirements());
    if (known && !modes.isEmpty() && requirements.stream().noneMatch(selection::selects)) {
      map.problem(
          "the selection holds no requirement", "widen modes, themes, requirements or clauses");
    }
    return selection;
  }

  private static Set<Mode> modes(YamlMap map) {
    Set<Mode> modes = EnumSet.noneOf(Mode.class);
    for (YamlValue mode : map.list("modes")) {
      mode.oneOf(Mode.class, Mode::word).ifPresent(modes::add);
    }
    return modes;
  }

  private static Set<ScenarioClass> classes(YamlMap map) {
    Set<ScenarioClass> classes = EnumSet.noneOf(ScenarioClass.class);
    for (YamlValue value : map.optionalList("classes")) {
      value.oneOf(ScenarioClass.class, ScenarioClass::word).ifPresent(classes::add);
    }
    return classes;
  }

  /** Ids, or the beginning of ids followed by an asterisk. */
  private Set<String> clauses(YamlMap map) {
    Set<String> chosen = new HashSet<>();
    for (YamlValue value : map.optionalList("clauses")) {
      String text = value.text();
      boolean many = text.endsWith("*");
      String start = many ? text.substring(0, text.length() - 1) : text;
      List<String> found =
          clauses.stream().filter(id -> many ? id.startsWith(start) : id.equals(text)).toList();
      if (found.isEmpty() && !text.isEmpty()) {
        value.problem(
            "selection.clauses names what no clause file has: " + Shown.quoted(text),
            Shown.choices(start, clauses));
      }
      chosen.addAll(found);
    }
    return chosen;
  }

  private Exemption exemption(YamlValue value) {
    YamlMap map = value.map().onlyKeys("requirements", "when", "reason", "reason-zh");
    map.required("requirements");
    Set<String> exempted = known(map, "requirements", "no feature has", ids);
    YamlMap when = map.map("when").onlyKeys("kinds", "classes", "uploads");
    Set<String> kinds = new HashSet<>();
    when.optionalList("kinds").forEach(kind -> kinds.add(kind.id()));
    if (map.has("when") && when.isEmpty()) {
      value.problem(
          "the exemption has no condition", "say under when for which kinds, classes or uploads");
    }
    return new Exemption(
        exempted,
        kinds,
        classes(when),
        when.get("uploads").map(YamlValue::flag),
        new Bilingual(map.text("reason"), map.text("reason-zh")));
  }

  private Chapter chapter(YamlValue value) {
    YamlMap map = value.map().onlyKeys("title", "title-zh", "themes");
    map.required("themes");
    List<String> in = new ArrayList<>();
    map.optionalList("themes").forEach(theme -> in.add(theme.text()));
    known(map, "themes", "no feature has", themes);
    return new Chapter(new Bilingual(map.text("title"), map.text("title-zh")), in);
  }

  private void everyThemeHasAChapter(YamlValue place, Selection selection, List<Chapter> chapters) {
    Set<String> in = new HashSet<>();
    chapters.forEach(chapter -> in.addAll(chapter.themes()));
    Set<String> missing =
        requirements.stream()
            .filter(selection::selects)
            .map(Requirement::theme)
            .filter(theme -> !in.contains(theme))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!missing.isEmpty()) {
      place.problem(
          "no chapter holds the theme"
              + (missing.size() > 1 ? "s " : " ")
              + String.join(", ", missing),
          "add it to a chapter's themes");
    }
  }

  private static Set<String> known(YamlMap map, String key, String who, Set<String> known) {
    Set<String> chosen = new HashSet<>();
    for (YamlValue value : map.optionalList(key)) {
      String text = value.text();
      if (!text.isEmpty() && !known.contains(text)) {
        value.problem(
            value.path() + " names what " + who + ": " + Shown.quoted(text),
            Shown.choices(text, known));
      }
      chosen.add(text);
    }
    return chosen;
  }
}
