package org.facecert.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.facecert.catalogue.yaml.Shown;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;

/** Reads one document's entry and its clauses' entries. */
final class ClauseReading {

  private static final String DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

  /** As in "art. 29"; an identifier such as NSCameraUsageDescription is the same everywhere. */
  private static final Pattern WORD = Pattern.compile("(^| )[a-z]{2,}");

  private static final Map<String, Mode> MODES =
      Map.of("A", Mode.AUTOMATIC, "S", Mode.ASSISTED, "D", Mode.DOCUMENTARY);

  private static final String[] KEYS = {
    "number",
    "number-zh",
    "force",
    "mode",
    "confidence",
    "methods",
    "evidence",
    "text",
    "text-zh",
    "source"
  };

  private final Legend legend;
  private final SourceDocument document;
  private final Optional<Force> force;

  /**
   * @param file path of the clause file in its folder
   */
  ClauseReading(String file, YamlMap map, Legend legend) {
    map.onlyKeys("title", "title-zh", "issuer", "issuer-zh", "date", "in-force", "force", "source");
    this.legend = legend;
    this.force = map.get("force").flatMap(f -> f.oneOf(Force.class, Force::name));
    this.document =
        new SourceDocument(
            file,
            new Bilingual(map.text("title"), map.text("title-zh")),
            new Bilingual(map.text("issuer"), map.text("issuer-zh")),
            map.required("date")
                .map(d -> d.shaped(DATE + "|undated", "2021, 2021-08, 2021-08-20 or undated"))
                .orElse(""),
            map.get("in-force").map(d -> d.shaped(DATE, "2021, 2021-11 or 2021-11-01")),
            map.text("source"));
  }

  static String id(YamlValue key) {
    return key.shaped(
        "[A-Z][A-Z0-9]*(-[A-Za-z0-9._]+)+", "an id such as CN-PIPL-29 or EU-GDPR-7.3");
  }

  Clause clause(YamlValue key, YamlValue value) {
    String id = id(key);
    YamlMap map = value.map().onlyKeys(KEYS);
    mustBeSaidInChinese(id, map);
    Clause.Confirmation confirmation = confirmation(map);
    Force force = force(id, value, map);
    List<Mode> modes = map.required("mode").map(ClauseReading::modes).orElse(List.of());
    Clause.Verification verification =
        new Clause.Verification(
            letters(map, "methods", legend.methods()), letters(map, "evidence", legend.evidence()));
    return new Clause(
        id,
        document,
        provision(map),
        confirmation,
        new Clause.Duty(force, modes),
        verification,
        Optional.empty());
  }

  private Clause.Provision provision(YamlMap map) {
    String number = map.optionalText("number").orElse("");
    return new Clause.Provision(
        new Bilingual(number, map.optionalText("number-zh").orElse(number)),
        new Bilingual(map.text("text"), map.text("text-zh")),
        map.optionalText("source").orElse(document.source()));
  }

  private static Clause.Confirmation confirmation(YamlMap map) {
    Optional<YamlValue> written = map.required("confidence");
    return new Clause.Confirmation(
        written.map(c -> confidence(c, "number")).orElse(Confidence.U),
        written.map(c -> confidence(c, "text")).orElse(Confidence.U),
        written.map(ClauseReading::mark).orElse(""));
  }

  private static void mustBeSaidInChinese(String id, YamlMap map) {
    map.get("number")
        .filter(written -> !map.has("number-zh") && WORD.matcher(written.text()).find())
        .ifPresent(
            written ->
                written.problem(
                    id + " has a number in words and none in Chinese",
                    "add number-zh, such as 第二十九条"));
  }

  private Force force(String id, YamlValue value, YamlMap map) {
    if (map.has("force")) {
      return map.get("force").flatMap(f -> f.oneOf(Force.class, Force::name)).orElse(Force.E);
    }
    if (force.isEmpty()) {
      value.problem(id + " has no force", "add \"force: L\" (or J, R, P, ...) here or above");
    }
    return force.orElse(Force.E);
  }

  /** One letter for both, or a map with a letter for each and the inventory's own mark. */
  private static Confidence confidence(YamlValue value, String which) {
    Optional<YamlValue> letter =
        value.isMap()
            ? value.map().onlyKeys("number", "text", "mark").required(which)
            : Optional.of(value);
    return letter.flatMap(l -> l.oneOf(Confidence.class, Confidence::name)).orElse(Confidence.U);
  }

  private static String mark(YamlValue value) {
    return value.isMap() ? value.map().optionalText("mark").orElse("") : value.text();
  }

  private static List<Mode> modes(YamlValue value) {
    String letters = value.shaped("none|[ASD](/[ASD]){0,2}", "A, S, D, A/S, A/D, S/D or none");
    Set<Mode> modes = new LinkedHashSet<>();
    for (String letter : letters.split("/")) {
      Optional.ofNullable(MODES.get(letter)).ifPresent(modes::add);
    }
    return List.copyOf(modes);
  }

  private static List<String> letters(YamlMap map, String key, Map<String, Bilingual> known) {
    List<String> letters = new ArrayList<>();
    for (YamlValue value : map.optionalList(key)) {
      String letter = value.text();
      if (!letter.isEmpty() && !known.containsKey(letter)) {
        value.problem(
            "methods.yaml has no " + Shown.quoted(letter) + " among its " + key,
            "write one of " + String.join(", ", known.keySet()));
      }
      letters.add(letter);
    }
    return letters;
  }
}
