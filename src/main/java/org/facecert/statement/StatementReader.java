package org.facecert.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Shown;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;
import org.facecert.files.InputFile;

/** Reads app statements; everything that is wrong with one is told at once, before any phone. */
public final class StatementReader {

  /** what an account is, beside its fields */
  private static final String THROW_AWAY = "throw-away";

  private static final String[] KEYS = {
    "app",
    "permissions",
    "functions",
    "routes",
    "core-journeys",
    "accounts",
    "lab",
    "labels",
    "dossier",
    "components",
    "servers"
  };

  private static final String[] KEYS_OF_APP = {
    "name",
    "package",
    "file",
    "language",
    "activity",
    "version",
    "sha256",
    "released",
    "partners",
    "previous"
  };

  /** bytes; as much as is read of a document */
  private static final long MOST_OF_A_DOCUMENT = 20 << 20;

  private static final String PACKAGE = "[a-zA-Z]\\w*(\\.[a-zA-Z]\\w*)+";
  private static final String ACTIVITY = "\\.?[A-Za-z_]\\w*(\\.[A-Za-z_][\\w$]*)*";

  private final Variables environment;
  private final Optional<Path> build;
  private final boolean needsBuild;

  /**
   * @param environment the variables that a statement may use
   */
  public StatementReader(Variables environment) {
    this(environment, Optional.empty(), true);
  }

  private StatementReader(Variables environment, Optional<Path> build, boolean needsBuild) {
    this.environment = environment;
    this.build = build;
    this.needsBuild = needsBuild;
  }

  /**
   * With the variables that this laboratory allows.
   *
   * @throws InputErrors with all that is wrong
   */
  public static AppStatement read(Path file) {
    return new StatementReader(Variables.ofThisProcess()).readFrom(file);
  }

  /**
   * Only the account values of a statement, to mask them. Nothing else of it is looked at: a copy
   * that a run keeps has no app beside it.
   *
   * @throws InputErrors with all that is wrong with its accounts; a variable that is not set any
   *     more is such, since nobody can mask what is not known
   */
  public static Set<String> secrets(Path file) {
    return new StatementReader(Variables.ofThisProcess()).secretsOf(file);
  }

  Set<String> secretsOf(Path file) {
    StrictYaml yaml = StrictYaml.read(file);
    Map<String, Account> accounts = accounts(yaml.root().optionalMap("accounts"));
    yaml.check();
    return Account.secrets(accounts.values());
  }

  /**
   * With the variables that this laboratory allows, for another build of the app than the statement
   * names.
   *
   * @param build takes the place of {@code app.file}, which need not be there
   * @throws InputErrors with all that is wrong
   */
  public static AppStatement read(Path file, Path build) {
    return new StatementReader(Variables.ofThisProcess(), Optional.of(build), true).readFrom(file);
  }

  /** The same for another build of the app than the statement names. */
  public StatementReader forBuild(Path other) {
    return new StatementReader(environment, Optional.of(other), true);
  }

  /** The same for what needs no app. */
  public StatementReader withoutBuild() {
    return new StatementReader(environment, Optional.empty(), false);
  }

  /**
   * With the variables that this laboratory allows, for what needs no app: {@code app.file} need
   * not be there.
   *
   * @throws InputErrors with all that is wrong
   */
  public static AppStatement readWithoutBuild(Path file) {
    return new StatementReader(Variables.ofThisProcess(), Optional.empty(), false).readFrom(file);
  }

  /**
   * Routes that stand outside a statement, such as those of a variant of its app, by names that
   * {@link AppStatement#with} knows. What is wrong with them is told by the file that holds the
   * map.
   */
  public static Map<String, Route> routes(YamlMap map) {
    return new Routes().others(map);
  }

  /**
   * @throws InputErrors with all that is wrong
   */
  public AppStatement readFrom(Path file) {
    StrictYaml yaml = StrictYaml.read(file);
    YamlMap root = yaml.root().onlyKeys(KEYS);
    Routes routes = new Routes();
    Map<String, Route> named = routes.named(root.optionalMap("routes"));
    Map<String, Route> journeys = routes.journeys(root.optionalMap("core-journeys"));
    App app = app(root.map("app"), file);
    Map<String, String> permissions = permissions(root.optionalMap("permissions"));
    List<FaceFunction> functions = FaceFunctionReader.read(root, routes);
    Map<String, Account> accounts = accounts(root.optionalMap("accounts"));
    Lab lab = lab(root.optionalMap("lab"), file);
    List<DeclaredLabel> labels = DeclaredLabels.read(root);
    Map<String, DossierDocument> dossier = dossier(root.optionalMap("dossier"), file);
    Optional<List<DeclaredComponent>> components = components(root);
    Optional<List<DeclaredServer>> servers = DeclaredServers.read(root);
    routes.check(accounts);
    yaml.check();
    return new AppStatement(
        app,
        permissions,
        functions,
        named,
        journeys,
        accounts,
        lab,
        labels,
        dossier,
        components,
        servers,
        file,
        sha256(yaml.bytes()));
  }

  private App app(YamlMap map, Path statement) {
    map.onlyKeys(KEYS_OF_APP);
    return new App(
        map.text("name"),
        map.required("package")
            .map(p -> p.shaped(PACKAGE, "an application id such as org.example.bank"))
            .orElse(""),
        build.or(
            () -> map.get("file").filter(v -> needsBuild).flatMap(value -> file(value, statement))),
        map.required("language").map(StatementReader::language).orElse(""),
        map.get("activity").map(a -> a.shaped(ACTIVITY, "a class name such as .MainActivity")),
        map.optionalText("version"),
        map.get("sha256")
            .map(
                h -> h.shaped("[0-9a-fA-F]{64}", "64 hexadecimal digits, as sha256sum prints them"))
            .map(h -> h.toLowerCase(Locale.ROOT)),
        map.get("released").flatMap(StatementReader::date),
        partners(map),
        map.get("previous").flatMap(value -> previous(value.map(), statement)));
  }

  private Optional<EarlierBuild> previous(YamlMap map, Path statement) {
    map.onlyKeys("file", "changed");
    Optional<Set<EarlierBuild.ChangedTerm>> changed =
        map.get("changed").map(YamlValue::list).map(StatementReader::changes);
    return map.required("file")
        .flatMap(value -> labFile(value, statement))
        .map(file -> new EarlierBuild(file, changed));
  }

  private static Set<EarlierBuild.ChangedTerm> changes(List<YamlValue> words) {
    Set<EarlierBuild.ChangedTerm> changes = EnumSet.noneOf(EarlierBuild.ChangedTerm.class);
    words.forEach(
        word ->
            word.oneOf(EarlierBuild.ChangedTerm.class, EarlierBuild.ChangedTerm::word)
                .ifPresent(changes::add));
    return changes;
  }

  private static List<String> partners(YamlMap map) {
    String own = map.get("package").filter(YamlValue::isText).map(YamlValue::text).orElse("");
    List<String> partners = new ArrayList<>();
    for (YamlValue element : map.optionalList("partners")) {
      String partner = element.shaped(PACKAGE, "an application id such as org.example.wallet");
      if (partner.equals(own) || partners.contains(partner)) {
        element.problem(
            element.path() + (partner.equals(own) ? " is the app itself" : " is named twice"),
            "name each other app once");
      } else if (!partner.isEmpty()) {
        partners.add(partner);
      }
    }
    return partners;
  }

  private static Map<String, String> permissions(YamlMap map) {
    Map<String, String> permissions = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          String name =
              key.shaped(
                  "[A-Za-z_][\\w.-]{0,200}",
                  "a permission such as android.permission.READ_CONTACTS");
          if (value.isNothing()) {
            value.problem(
                value.path() + " is empty",
                "write what it is for, or take the permission out of the app");
          } else {
            permissions.put(App.permission(name), value.text());
          }
        });
    return permissions;
  }

  private static Optional<LocalDate> date(YamlValue value) {
    String text = value.shaped("\\d{4}-\\d{2}-\\d{2}", "a day such as 2026-03-01");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      value.problem(value.path() + " is no day of the calendar: " + text, "correct it");
      return Optional.empty();
    }
  }

  private Map<String, DossierDocument> dossier(YamlMap map, Path statement) {
    Map<String, DossierDocument> dossier = new LinkedHashMap<>();
    map.forEach((key, value) -> dossier.put(key.text(), document(key, value, statement)));
    return dossier;
  }

  private static DossierDocument document(YamlValue key, YamlValue value, Path statement) {
    YamlMap entry = value.map().onlyKeys("file", "date", "not-needed");
    if (!entry.isEmpty() && entry.has("file") == entry.has("not-needed")) {
      value.problem(
          value.path() + " needs a file, or not-needed with the reason", "write one of the two");
    }
    return new DossierDocument(
        key.text(),
        entry.get("file").flatMap(file -> document(file, statement)),
        entry.get("date").flatMap(StatementReader::date),
        entry.optionalText("not-needed"),
        key.line());
  }

  /** What lies elsewhere is the laboratory's, not the applicant's. */
  private static Optional<Path> document(YamlValue value, Path statement) {
    Optional<Path> file = beside(value, statement, "put the document there or correct the path");
    String written = value.path() + " " + Shown.quoted(value.text());
    try {
      if (file.isPresent() && !InputFile.liesIn(folder(statement), file.get())) {
        value.problem(
            written + " lies outside the statement's folder",
            "put the document itself, no link to it, beside the statement or below");
      } else if (file.isPresent() && Files.size(file.get()) > MOST_OF_A_DOCUMENT) {
        value.problem(
            written + " is larger than 20 MiB", "give the document alone, without pictures");
      }
    } catch (IOException e) {
      value.problem(written + " cannot be read", "give the document itself");
    }
    return file;
  }

  private static Path folder(Path statement) {
    return Objects.requireNonNull(statement.toAbsolutePath().getParent());
  }

  private static Optional<Path> file(YamlValue value, Path statement) {
    return beside(value, statement, "put the app there or correct the path");
  }

  /** A file by its path relative to the statement's folder. */
  private static Optional<Path> beside(YamlValue value, Path statement, String cure) {
    String name = value.text();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path file = statement.toAbsolutePath().resolveSibling(name).normalize();
      if (Files.isRegularFile(file) && Files.isReadable(file)) {
        return Optional.of(file);
      }
      value.problem(
          value.path() + " " + Shown.quoted(name) + " is not there: no readable file " + file,
          cure + "; it is relative to the statement's folder");
    } catch (InvalidPathException e) {
      value.problem(
          value.path() + " is no path: " + Shown.quoted(name), "write a path such as bank.apk");
    }
    return Optional.empty();
  }

  private static String language(YamlValue value) {
    String tag = value.text();
    if (tag.isEmpty()) {
      return "";
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      if (List.of(Locale.getISOLanguages()).contains(locale.getLanguage())) {
        return tag;
      }
    } catch (IllformedLocaleException e) {
      // told below, as for a tag that is well formed but names no language
    }
    value.problem(
        "app.language is no language: " + Shown.quoted(tag),
        "write a BCP 47 tag such as en, en-US, zh or zh-CN");
    return "";
  }

  private Map<String, Account> accounts(YamlMap map) {
    Map<String, Account> accounts = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          Map<String, VariableTemplate> fields = new LinkedHashMap<>();
          List<Boolean> throwAway = new ArrayList<>();
          value
              .map()
              .forEach(
                  (field, given) -> {
                    if (field.text().equals(THROW_AWAY)) {
                      throwAway.add(given.flag());
                    } else {
                      fields.put(name(field), template(given));
                    }
                  });
          accounts.put(name(key), new Account(fields, throwAway.contains(true)));
        });
    return accounts;
  }

  private static String name(YamlValue key) {
    return key.shaped("[A-Za-z0-9_-]{1,64}", "letters, digits, hyphens and underscores");
  }

  private VariableTemplate template(YamlValue value) {
    VariableTemplate template = new VariableTemplate(value.text(), environment);
    if (template.malformed()) {
      // the value itself may be secret and is not repeated
      value.problem(
          value.path() + " has a \"${\" that is no variable",
          "write ${NAME} or ${NAME:-default}, NAME in letters, digits and underscores");
    }
    template.refused().forEach(name -> refused(value, name));
    template.missing().stream()
        .filter(name -> !template.refused().contains(name))
        .forEach(name -> missing(value, name));
    return template;
  }

  private static void refused(YamlValue value, String name) {
    value.problem(
        value.path()
            + " names the environment variable "
            + name
            + ", which is set here but not allowed to statements",
        "allow it with --allow-env %s or %s=%s, call it %s..., or unset it"
            .formatted(name, Variables.ALLOWING, name, Variables.PREFIX));
  }

  private static void missing(YamlValue value, String name) {
    value.problem(
        value.path() + " needs the environment variable " + name + ", which is not set",
        "set it, or write ${" + name + ":-default} for a test account of the laboratory");
  }

  private Lab lab(YamlMap map, Path statement) {
    map.onlyKeys(
        "services",
        "store-build",
        "vulnerabilities",
        "authorities",
        "payload-keys",
        "countries",
        "exposure");
    return new Lab(
        map.optionalList("services").stream().map(YamlValue::id).toList(),
        map.get("store-build").flatMap(value -> labFile(value, statement)),
        map.get("vulnerabilities").flatMap(value -> labFile(value, statement)),
        labFiles(map, "authorities", statement),
        labFiles(map, "payload-keys", statement),
        map.get("countries").flatMap(value -> labFile(value, statement)),
        map.get("exposure").map(YamlValue::map).map(ExposureScope::read));
  }

  private List<Path> labFiles(YamlMap map, String name, Path statement) {
    return map.optionalList(name).stream()
        .flatMap(value -> labFile(value, statement).stream())
        .toList();
  }

  /** Beside the statement; where it is read for another build, beside that build as well. */
  private Optional<Path> labFile(YamlValue value, Path statement) {
    if (!needsBuild) {
      return Optional.empty();
    }
    return build.isEmpty()
        ? beside(value, statement, "put the file there or correct the path")
        : Optional.of(nearest(value, statement, build.get()));
  }

  private static Path nearest(YamlValue value, Path statement, Path build) {
    String name = value.shaped("[^\\u0000]+", "a path such as store.apk");
    Path own = statement.toAbsolutePath().resolveSibling(name).normalize();
    return Files.isRegularFile(own) ? own : build.toAbsolutePath().resolveSibling(name).normalize();
  }

  /** An empty map says that there is none. */
  private static Optional<List<DeclaredComponent>> components(YamlMap root) {
    if (!root.has("components")) {
      return Optional.empty();
    }
    List<DeclaredComponent> components = new ArrayList<>();
    root.optionalMap("components")
        .forEach(
            (name, marks) ->
                components.add(
                    new DeclaredComponent(
                        name.text(),
                        marks.list().stream()
                            .map(
                                mark ->
                                    mark.shaped(
                                        "[A-Za-z_][\\w.$-]{1,200}",
                                        "a package such as okhttp3, or a library such as"
                                            + " libncnn.so"))
                            .toList())));
    return Optional.of(components);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must provide SHA-256", e);
    }
  }
}
