package org.facecert.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.OpenedText;
import org.facecert.observation.Purpose;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.Act;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.FunctionWays;
import org.facecert.statement.Route;
import org.facecert.verdict.Finding;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An app's texts and what it declares, as somebody wrote them down. */
record WrittenApp(
    String name,
    String language,
    FaceFunction declared,
    List<FaceFunction> others,
    List<String> asks,
    Map<String, WrittenText> texts,
    List<Breach> breaches) {

  /**
   * @param requirement that it breaks
   */
  record Breach(String requirement, String why, WrittenApp app) {}

  static final Path ALL = Path.of("test/resources/org/facecert/check/apps");

  /** Requirements on what may be told of one function and not of another. */
  private static final List<String> OF_SEVERAL =
      List.of(
          "IN-02", "IN-03", "IN-04", "IN-05", "IN-06", "IN-07", "IN-09", "IN-11", "IN-17", "SC-06",
          "TP-01");

  static List<WrittenApp> all(String folder) {
    try (Stream<Path> files = Files.list(ALL.resolve(folder))) {
      return files.sorted().flatMap(f -> readAll(f).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An app with several functions is read as one app for each. */
  private static List<WrittenApp> readAll(Path file) {
    Map<String, Object> all = load(file);
    String name = String.valueOf(file.getFileName()).replace(".yaml", "");
    return all.containsKey("functions") ? readSeveral(name, all) : List.of(read(name, all));
  }

  private static List<WrittenApp> readSeveral(String name, Map<String, Object> all) {
    List<FaceFunction> functions =
        ((List<?>) all.getOrDefault("functions", List.of()))
            .stream().map(f -> named(objects(f))).toList();
    return functions.stream().map(f -> readSeveral(name, all, f, functions)).toList();
  }

  private static WrittenApp readSeveral(
      String name, Map<String, Object> all, FaceFunction function, List<FaceFunction> functions) {
    Map<String, WrittenText> texts = new LinkedHashMap<>();
    map(all.get("texts"))
        .forEach(
            (k, v) -> {
              String own = k.replace("consent " + function.id(), "consent");
              if (!own.startsWith("consent ")) {
                texts.put(own, WrittenText.of(v));
              }
            });
    List<FaceFunction> others = functions.stream().filter(f -> !f.equals(function)).toList();
    WrittenApp app =
        new WrittenApp(
            name + " " + function.id(),
            "" + all.get("language"),
            function,
            others,
            List.of(),
            texts,
            List.of());
    List<Breach> breaches =
        ((List<?>) all.getOrDefault("violations", List.of()))
            .stream()
                .map(v -> (Map<?, ?>) v)
                .filter(v -> function.id().equals(v.get("function")))
                .map(app::breach)
                .toList();
    return new WrittenApp(app.name, app.language, function, others, List.of(), texts, breaches);
  }

  private static Map<String, Object> load(Path file) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WrittenApp read(String name, Map<String, Object> all) {
    Map<String, WrittenText> texts = new LinkedHashMap<>();
    map(all.get("texts")).forEach((k, v) -> texts.put(k, WrittenText.of(v)));
    WrittenApp app =
        new WrittenApp(
            name,
            "" + all.get("language"),
            function(all),
            List.of(),
            list(all, "asks"),
            texts,
            List.of());
    List<Breach> breaches = new ArrayList<>();
    for (Object breach : (List<?>) all.getOrDefault("violations", List.of())) {
      breaches.add(app.breach((Map<?, ?>) breach));
    }
    return new WrittenApp(name, app.language, app.declared, app.others, app.asks, texts, breaches);
  }

  private Breach breach(Map<?, ?> breach) {
    WrittenApp app = this;
    if (breach.get("change") != null) {
      Map<String, String> words = map(breach.get("change"));
      app = app.with(t -> t.changing(words));
      words
          .keySet()
          .forEach(
              w -> {
                if (texts.values().stream().noneMatch(t -> t.shown().contains(w))) {
                  throw new IllegalArgumentException(name + " does not say \"" + w + "\"");
                }
              });
    }
    for (Map.Entry<String, String> swap : map(breach.get("swap")).entrySet()) {
      app = app.with(t -> t.swapping(swap.getKey(), swap.getValue()));
    }
    if (breach.get("add") != null) {
      Map<String, WrittenText> more = new LinkedHashMap<>(app.texts);
      map(breach.get("add")).forEach((k, v) -> more.put(k, WrittenText.of(v)));
      app = new WrittenApp(name, language, declared, others, asks, more, List.of());
    }
    if (breach.get("merge") != null) {
      Map<String, WrittenText> merged = new LinkedHashMap<>(app.texts);
      merged.remove("rules");
      merged.put(
          "policy",
          WrittenText.of(
              app.text("policy")
                  .shown()
                  .replaceFirst("\\n", "\u0000")
                  .replace("\n", " ")
                  .replace('\u0000', '\n')));
      app = new WrittenApp(name, language, declared, others, asks, merged, List.of());
    }
    return new Breach("" + breach.get("breaks"), name + ": " + breach.get("why"), app);
  }

  WrittenApp with(UnaryOperator<WrittenText> change) {
    Map<String, WrittenText> changed = new LinkedHashMap<>();
    texts.forEach((k, v) -> changed.put(k, change.apply(v)));
    return new WrittenApp(name, language, declared, others, asks, changed, List.of());
  }

  /** What is executable on its texts. */
  List<String> requirements() {
    return others.isEmpty() ? ofOneFunction() : OF_SEVERAL;
  }

  private List<String> ofOneFunction() {
    List<String> all =
        new ArrayList<>(
            List.of(
                "IN-02", "IN-03", "IN-04", "IN-05", "IN-06", "IN-07", "IN-08", "IN-09", "IN-10",
                "IN-11", "IN-13", "IN-15", "IN-16", "IN-17", "DA-04", "TP-01", "SC-06"));
    if (texts.containsKey("collected")) {
      all.add("IN-14");
    }
    return all;
  }

  List<Finding> judge(String requirement) {
    Story story = new Story();
    return switch (requirement) {
      case "IN-02" -> states(story, RequiredDisclosure.PURPOSE);
      case "IN-03" -> states(story, RequiredDisclosure.METHOD);
      case "IN-04" -> states(story, RequiredDisclosure.SCOPE);
      case "IN-05" -> states(story, RequiredDisclosure.RETENTION);
      case "IN-06" -> states(story, RequiredDisclosure.LOCATION);
      case "IN-07" -> states(story, RequiredDisclosure.NECESSITY);
      case "IN-08" -> states(story, RequiredDisclosure.HANDLER);
      case "IN-09" -> states(story, RequiredDisclosure.WAYS_OUT);
      case "IN-10" -> {
        ReadNotices read = fromConsent(story);
        yield List.of(
            new FaceStandsApart(story.told(), language, s -> Optional.empty()).judge(read));
      }
      case "IN-11" -> {
        ReadNotices read = fromConsent(story);
        yield List.of(new EachStageIsDescribed(story.told(), language, byFunction()).judge(read));
      }
      case "IN-13" -> List.of(atTheCamera(story));
      case "IN-14" -> lists(story);
      case "IN-15" -> {
        ReadNotices read = fromConsent(story);
        yield List.of(new NoVoidTerms(story.told(), language).judge(read));
      }
      case "IN-16" -> {
        ReadNotices read = fromConsent(story);
        yield List.of(new NoMisleadingReason(story.told(), language).judge(read));
      }
      case "IN-17" -> {
        ReadNotices later = read(story, "rules", "policy", "agreement");
        ReadNotices read = fromConsent(story);
        yield List.of(
            new NoticeMatchesStatement(story.told(), language, functions()).judge(later),
            new TextsAgree(story.told(), language, byFunction()).judge(read));
      }
      case "DA-04" -> {
        ReadNotices later = read(story, "rules", "policy", "agreement");
        yield List.of(new AnswerTimeIsStated(story.told(), language).judge(later));
      }
      case "TP-01" -> {
        ReadNotices later = read(story, "rules", "policy", "agreement");
        yield List.of(new RecipientsAreNamed(story.told(), language).judge(later));
      }
      case "SC-06" -> {
        ReadNotices read = read(story, "consent", "rules");
        yield List.of(new UploadIsNamed(story.told(), language, byFunction()).judge(read));
      }
      default -> throw new IllegalArgumentException(requirement);
    };
  }

  private List<Finding> states(Story story, RequiredDisclosure claim) {
    ReadNotices read = fromConsent(story);
    return List.of(new NoticeStates(story.told(), language, claim, byFunction()).judge(read));
  }

  private List<Finding> lists(Story story) {
    ReadNotices read = read(story, "collected", "shared");
    ListsNameTheFace check =
        new ListsNameTheFace(
            story.told(), language, Vocabulary.of(language), List.of(declared), Story.SUITE);
    return List.of(
        check.judge(read, NoticeSource.COLLECTED_LIST),
        check.judge(read, NoticeSource.SHARING_LIST));
  }

  private Finding atTheCamera(Story story) {
    List<View> views = new ArrayList<>();
    for (String line : text("consent").shown().split("\n")) {
      views.add(views.isEmpty() ? View.title(line) : View.text(line));
    }
    String yes = language.equals("zh") ? "同意并开启" : "Agree and turn on";
    views.add(Story.button(yes));
    views.add(Story.button(language.equals("zh") ? "不同意" : "Disagree"));
    story.sees(Page.full(views.toArray(View[]::new)));
    story.presses(Purpose.CONSENT, yes);
    story.seesCameraDialog();
    return new CameraComesWithItsPurpose(story.told(), Vocabulary.of(language))
        .judge(WalkEnding.DONE);
  }

  private ReadNotices fromConsent(Story story) {
    return read(story, "consent", "rules", "policy", "agreement");
  }

  private ReadNotices read(Story story, String... names) {
    List<ReadNotice> read =
        Arrays.stream(names).filter(texts::containsKey).map(n -> notice(story, n)).toList();
    return new ReadNotices(WalkEnding.CONSENT_REACHED, read, Set.of());
  }

  private ReadNotice notice(Story story, String name) {
    NoticeSource source = source(name);
    String text = text(name).shown();
    String title = text.lines().findFirst().orElse("");
    ObservedScreen page = story.sees(Page.full(View.title(title), View.text("text")));
    RouteOutcome outcome = new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", page, 0);
    OpenedText opened = new OpenedText(title, page, List.of(page), true, outcome);
    return new ReadNotice(
        source, opened, text, Optional.of(story.kept(text)), true, List.of(title));
  }

  static NoticeSource source(String name) {
    return switch (name) {
      case "consent" -> NoticeSource.CONSENT;
      case "rules" -> NoticeSource.FACE_RULES;
      case "policy" -> NoticeSource.PRIVACY_POLICY;
      case "agreement" -> NoticeSource.USER_AGREEMENT;
      case "collected" -> NoticeSource.COLLECTED_LIST;
      case "shared" -> NoticeSource.SHARING_LIST;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private WrittenText text(String name) {
    return Objects.requireNonNull(texts.get(name), name);
  }

  /** The text from which a finding quotes. */
  WrittenText quoted(String route) {
    return texts.entrySet().stream()
        .filter(t -> source(t.getKey()).route().equals(route))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private List<FaceFunction> functions() {
    return Stream.concat(Stream.of(declared), others.stream()).toList();
  }

  private PerFunctionJudgement byFunction() {
    return new PerFunctionJudgement(declared, functions());
  }

  /** One of several, told by name. */
  private static FaceFunction named(Map<String, Object> all) {
    List<Act> acts = new ArrayList<>();
    list(all, "start").forEach(label -> acts.add(new Act.Tap(label, false)));
    FaceFunction one = function(all);
    return new FaceFunction(
        "" + all.get("id"),
        FaceFunction.Kind.valueOf(
            ("" + all.get("kind")).toUpperCase(Locale.ROOT).replace('-', '_')),
        "" + all.get("purpose"),
        List.of(),
        one.processing(),
        List.of(),
        FunctionWays.startedBy(new Route("face", acts)));
  }

  private static Map<String, Object> objects(Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((k, v) -> map.put("" + k, v));
    return map;
  }

  private static FaceFunction function(Map<String, Object> all) {
    boolean uploads = Boolean.TRUE.equals(all.get("uploads"));
    return new DeclaredFunction(
            "face",
            FaceFunction.Kind.ACCESS,
            uploads,
            Optional.of("" + all.get("retention")).filter(r -> !r.isBlank()),
            Optional.of("" + all.get("location")).filter(l -> !l.isBlank()),
            list(all, "recipients"),
            new Route("face", List.of()))
        .function();
  }

  private static List<String> list(Map<String, Object> all, String key) {
    return ((List<?>) all.getOrDefault(key, List.of())).stream().map(String::valueOf).toList();
  }

  private static Map<String, String> map(@Nullable Object value) {
    Map<String, String> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> any) {
      any.forEach((k, v) -> map.put("" + k, "" + v));
    }
    return map;
  }
}
