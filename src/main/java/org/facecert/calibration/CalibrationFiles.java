package org.facecert.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;
import org.facecert.statement.AppStatement;
import org.facecert.statement.StatementReader;
import org.facecert.verdict.Verdict;

/** Reads a calibration app's folder: {@code statement*.yaml} and {@code variants/*.yaml}. */
public final class CalibrationFiles {

  private static final String REQUIREMENT = "[A-Z]{2}-[0-9]{2}";

  private static final String[] KEYS = {
    "id",
    "about",
    "breaks",
    "touches",
    "kind",
    "function",
    "language",
    "expect",
    "sentence",
    "also",
    "switches",
    // what the package asks for besides; read by the build
    "permissions",
    // attributes of the manifest's application, its version, and sources laid over the app's;
    // likewise
    "application",
    "version",
    "overlay",
    "statement",
    "routes",
    "store"
  };

  private CalibrationFiles() {}

  /**
   * @throws org.facecert.catalogue.yaml.InputErrors naming file, line and cure
   * @throws CalibrationFailure when the folder holds no statement
   */
  public static CalibrationApp read(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute)) {
      throw new CalibrationFailure(
          folder + " is no folder. Give the folder of a calibration app, see docs/calibration.md.");
    }
    Map<String, Path> statements = statements(absolute);
    if (statements.isEmpty()) {
      throw new CalibrationFailure(
          folder + " has no statement.yaml. Write one, see docs/statement.md.");
    }
    List<Variant> variants = new ArrayList<>();
    Path seeded = absolute.resolve("variants");
    if (Files.isDirectory(seeded)) {
      files(seeded, "", ".yaml").forEach(file -> variants.add(variant(file, absolute)));
      variants.forEach(variant -> waysMustBeThere(variant, statements));
    }
    mustDiffer(variants);
    return new CalibrationApp(
        String.valueOf(absolute.getFileName()), absolute, statements, variants);
  }

  /** The statements by their language. */
  private static Map<String, Path> statements(Path folder) {
    Map<String, Path> statements = new LinkedHashMap<>();
    for (Path file : files(folder, "statement", ".yaml")) {
      AppStatement statement = StatementReader.read(file, folder.resolve("the build to come"));
      Path other = statements.putIfAbsent(language(statement.app().language()), file);
      if (other != null) {
        throw new CalibrationFailure(
            file + " and " + other + " are statements in the same language; keep one of them");
      }
    }
    return statements;
  }

  private static void mustDiffer(List<Variant> variants) {
    Set<String> ids = new HashSet<>();
    for (Variant variant : variants) {
      if (!ids.add(variant.id())) {
        throw new CalibrationFailure(
            variant.file() + ": another variant has the id " + variant.id() + " already");
      }
    }
  }

  /** A way that takes nothing's place would leave the variant walked as if it were another. */
  private static void waysMustBeThere(Variant variant, Map<String, Path> statements) {
    Optional<Path> statement =
        variant.statement().or(() -> Optional.ofNullable(statements.get(variant.language())));
    try {
      statement
          .map(file -> StatementReader.readWithoutBuild(file))
          .ifPresent(read -> read.with(variant.routes()));
    } catch (IllegalArgumentException e) {
      throw new CalibrationFailure(
          variant.file()
              + ": routes: "
              + e.getMessage()
              + "; write FUNCTION.start, FUNCTION.again, FUNCTION.complete, FUNCTION.ALTERNATIVE or"
              + " core-journeys.NAME as they stand in "
              + statement.map(Path::getFileName).orElseThrow(),
          e);
    }
  }

  private static Variant variant(Path file, Path app) {
    StrictYaml yaml = StrictYaml.read(file);
    YamlMap root = yaml.root().onlyKeys(KEYS);
    String id = root.required("id").map(v -> v.shaped("[a-z0-9-]+", "fc-02-tiny")).orElse("");
    Verdict expected = expected(root);
    boolean twin = expected == Verdict.PASS;
    Optional<String> breaks =
        seededOnly(root, twin, "breaks").map(v -> v.shaped(REQUIREMENT, "SC-02"));
    Pattern sentence =
        seededOnly(root, twin, "sentence").map(CalibrationFiles::pattern).orElse(ANY);
    List<String> touches = touches(root, twin);
    List<String> also =
        root.optionalList("also").stream().map(v -> v.shaped(REQUIREMENT, "SC-02")).toList();
    Variant variant =
        new Variant(
            id,
            new Variant.Violation(breaks, expected, sentence, also, touches),
            setting(root, app),
            root.optionalText("about").orElse(""),
            file);
    yaml.check();
    return variant;
  }

  private static Variant.Setting setting(YamlMap root, Path app) {
    return new Variant.Setting(
        root.optionalText("function"),
        language(root.optionalText("language").orElse("en")),
        root.get("statement").flatMap(value -> statement(value, app)),
        StatementReader.routes(root.optionalMap("routes")),
        root.get("store")
            .flatMap(v -> v.oneOf(Variant.Store.class, Variant.Store::key))
            .orElse(Variant.Store.ITSELF));
  }

  private static Verdict expected(YamlMap root) {
    return root.required("expect")
        .flatMap(v -> v.oneOf(Verdict.class, Verdict::name))
        .orElse(Verdict.FAIL);
  }

  /** What a seeded violation must have and a compliant twin cannot. */
  private static Optional<YamlValue> seededOnly(YamlMap root, boolean twin, String key) {
    if (!twin) {
      return root.required(key);
    }
    root.get(key)
        .ifPresent(
            value ->
                value.problem(
                    "a twin, which expects PASS, has no " + key,
                    "drop the line; name the requirements it is held against under touches"));
    return Optional.empty();
  }

  private static List<String> touches(YamlMap root, boolean twin) {
    List<YamlValue> touched = root.optionalList("touches");
    if (!twin && !touched.isEmpty()) {
      touched
          .get(0)
          .problem(
              "touches is for compliant twins, which expect PASS",
              "name what the violation breaks besides under also");
    }
    return touched.stream().map(v -> v.shaped(REQUIREMENT, "SC-02")).toList();
  }

  /** A statement of the variant's own, which may lie; it has to be one for all that. */
  private static Optional<Path> statement(YamlValue value, Path app) {
    Path file = app.resolve(value.text()).normalize();
    if (!Files.isRegularFile(file)) {
      value.problem(
          value.path() + " is not there: " + file,
          "put the statement there or correct the path; it is relative to the app's folder");
      return Optional.empty();
    }
    StatementReader.read(file, app.resolve("the build to come"));
    return Optional.of(file);
  }

  private static final Pattern ANY = Pattern.compile("");

  private static Pattern pattern(YamlValue value) {
    try {
      return Pattern.compile(value.text());
    } catch (PatternSyntaxException e) {
      value.problem(
          "the sentence is no regular expression: " + e.getDescription(),
          "escape brackets and dots by a backslash");
      return ANY;
    }
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  private static List<Path> files(Path folder, String prefix, String suffix) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(
              f ->
                  f.getFileName().toString().startsWith(prefix)
                      && f.getFileName().toString().endsWith(suffix))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
