package org.facecert.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.catalogue.yaml.Shown;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;

/** Reads the face functions that a statement declares. */
final class FaceFunctionReader {

  private static final List<String> AUDIENCE = List.of("general", "minors", "elderly", "employees");

  private static final String[] KEYS = {
    "id",
    "kind",
    "purpose",
    "matched",
    "uploads",
    "alternatives",
    "retention",
    "location",
    "recipients",
    "makes",
    "claims",
    "audience",
    "start",
    "complete",
    "again",
    "export",
    "done"
  };

  private FaceFunctionReader() {}

  static List<FaceFunction> read(YamlMap root, Routes routes) {
    List<FaceFunction> functions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Optional<YamlValue> list = root.required("functions");
    List<YamlValue> elements = list.map(YamlValue::list).orElse(List.of());
    for (YamlValue element : elements) {
      function(element, routes, ids).ifPresent(functions::add);
    }
    if (elements.isEmpty()) {
      list.ifPresent(
          value -> value.problem("functions is empty", "declare at least one face function"));
    }
    return functions;
  }

  private static Optional<FaceFunction> function(
      YamlValue element, Routes routes, Set<String> ids) {
    YamlMap map = element.map().onlyKeys(KEYS);
    String id = unique(map, ids);
    Optional<FaceFunction.Kind> kind =
        map.required("kind").flatMap(k -> k.oneOf(FaceFunction.Kind.class, v -> v.word()));
    String purpose = map.text("purpose");
    Optional<FaceProcessing> processing = processing(map);
    List<ExemptionClaim> claims = claims(map);
    List<String> audience = audience(map);
    Optional<FunctionWays> ways = ways(map, routes);
    if (kind.isEmpty() || processing.isEmpty() || ways.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FaceFunction(id, kind.get(), purpose, audience, processing.get(), claims, ways.get()));
  }

  private static Optional<FaceProcessing> processing(YamlMap map) {
    Optional<FaceFunction.Matched> matched =
        map.required("matched").flatMap(m -> m.oneOf(FaceFunction.Matched.class, v -> v.word()));
    boolean uploads = map.required("uploads").map(YamlValue::flag).orElse(false);
    Optional<String> retention = map.optionalText("retention");
    Optional<String> location = map.optionalText("location");
    List<String> recipients = texts(map, "recipients");
    Optional<FaceFunction.Makes> makes = makes(map);
    return matched.map(
        where -> new FaceProcessing(where, uploads, retention, location, recipients, makes));
  }

  private static Optional<FaceFunction.Makes> makes(YamlMap map) {
    Optional<FaceFunction.Makes> makes =
        map.get("makes").flatMap(m -> m.oneOf(FaceFunction.Makes.class, v -> v.word()));
    if (makes.filter(m -> m != FaceFunction.Makes.NOTHING).isEmpty()) {
      map.get("export")
          .ifPresent(
              way ->
                  way.problem(
                      way.path()
                          + " takes something out of the app that the function does not make",
                      "write makes: synthetic-media or makes: recorded-media beside it, or leave it"
                          + " out"));
    }
    return makes;
  }

  private static Optional<FunctionWays> ways(YamlMap map, Routes routes) {
    List<Alternative> alternatives = alternatives(map, routes);
    Optional<Route> start = map.required("start").map(v -> routes.start(v.path(), v));
    Optional<Route> complete = map.get("complete").map(v -> routes.read(v.path(), v));
    Optional<Route> again = map.get("again").map(v -> routes.read(v.path(), v));
    Optional<Route> export = map.get("export").map(v -> routes.read(v.path(), v));
    Optional<String> done = map.get("done").map(FaceFunctionReader::done);
    return start.map(route -> new FunctionWays(route, complete, again, export, done, alternatives));
  }

  private static List<String> texts(YamlMap map, String key) {
    return map.optionalList(key).stream().map(YamlValue::text).toList();
  }

  private static List<ExemptionClaim> claims(YamlMap map) {
    List<ExemptionClaim> claims = new ArrayList<>();
    for (YamlValue element : map.optionalList("claims")) {
      YamlMap each = element.map().onlyKeys("claim", "basis");
      String basis = each.text("basis");
      each.required("claim")
          .flatMap(claim -> claim.oneOf(ExemptionClaim.Kind.class, ExemptionClaim.Kind::word))
          .ifPresent(kind -> claims.add(new ExemptionClaim(kind, basis)));
    }
    return claims;
  }

  private static List<String> audience(YamlMap map) {
    for (YamlValue element : map.optionalList("audience")) {
      String word = element.text();
      if (!word.isEmpty() && !AUDIENCE.contains(word)) {
        element.problem(
            element.path() + " is unknown: " + Shown.quoted(word),
            "write one of " + String.join(", ", AUDIENCE));
      }
    }
    return texts(map, "audience");
  }

  private static String unique(YamlMap map, Set<String> ids) {
    Optional<YamlValue> value = map.required("id");
    String id = value.map(YamlValue::id).orElse("");
    if (!id.isEmpty() && !ids.add(id)) {
      value.ifPresent(
          v -> v.problem(v.path() + " stands twice: " + id, "give each one an id of its own"));
    }
    return id;
  }

  private static List<Alternative> alternatives(YamlMap map, Routes routes) {
    Set<String> ids = new HashSet<>();
    List<Alternative> alternatives = new ArrayList<>();
    for (YamlValue element : map.optionalList("alternatives")) {
      YamlMap each = element.map().onlyKeys("id", "label", "route");
      String id = unique(each, ids);
      String label = each.text("label");
      each.required("route")
          .map(route -> routes.fromColdStart(route.path(), route))
          .ifPresent(route -> alternatives.add(new Alternative(id, label, route)));
    }
    return alternatives;
  }

  private static String done(YamlValue value) {
    String label = value.text();
    if (label.matches("see\\s+[\"\u201c].*")) {
      value.problem(
          value.path() + " is an act, not a label", "write the words on the screen alone");
    }
    return label;
  }
}
