package org.facecert.calibration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.facecert.verdict.Verdict;

/** Runs the suite against apps of which it is known what it must say. */
public final class Calibration {

  private final Build build;
  private final Trials trials;

  public Calibration(Build build, Trials trials) {
    this.build = build;
    this.trials = trials;
  }

  /**
   * @param full every variant against every requirement of the face function that it changes, not
   *     only against its own
   * @param clean whether the app as it stands is run too, against every requirement
   */
  public List<Score> run(
      List<CalibrationApp> apps,
      boolean full,
      boolean clean,
      BiConsumer<Trial, TrialResult> progress) {
    Map<Trial, Origin> planned = new LinkedHashMap<>();
    for (CalibrationApp app : apps) {
      plan(app, build.build(app), full, clean, planned);
    }
    Map<Trial, TrialResult> results = trials.run(List.copyOf(planned.keySet()), progress);
    return scores(planned, results);
  }

  private record Origin(CalibrationApp app, String language, Optional<Variant> variant) {
    String appName() {
      return app.name() + " (" + language + ")";
    }
  }

  private static void plan(
      CalibrationApp app,
      Map<String, Path> apks,
      boolean full,
      boolean clean,
      Map<Trial, Origin> planned) {
    if (clean) {
      planClean(app, apks, planned);
    }
    for (Variant variant : app.variants()) {
      Set<String> own = new LinkedHashSet<>(variant.touches());
      variant.breaks().ifPresent(own::add);
      Path apk = apk(apks, variant.id(), app);
      planned.put(
          new Trial(
              app.name() + "-" + variant.id(),
              statement(app, variant),
              apk,
              variant.store() == Variant.Store.ITSELF ? apk : apk(apks, Build.CLEAN, app),
              variant.function(),
              variant.routes(),
              full ? Set.of() : own),
          new Origin(app, variant.language(), Optional.of(variant)));
    }
  }

  private static Path statement(CalibrationApp app, Variant variant) {
    Path statement = variant.statement().orElseGet(() -> app.statements().get(variant.language()));
    if (statement == null) {
      throw new CalibrationFailure(
          variant.file()
              + ": no statement in the language “"
              + variant.language()
              + "” in "
              + app.folder()
              + "; add one or change `language`");
    }
    return statement;
  }

  private static void planClean(
      CalibrationApp app, Map<String, Path> apks, Map<Trial, Origin> planned) {
    app.statements()
        .forEach(
            (language, statement) ->
                planned.put(
                    new Trial(
                        app.name() + "-clean-" + language,
                        statement,
                        apk(apks, Build.CLEAN, app),
                        apk(apks, Build.CLEAN, app),
                        Optional.empty(),
                        Map.of(),
                        Set.of()),
                    new Origin(app, language, Optional.empty())));
  }

  private static Path apk(Map<String, Path> apks, String id, CalibrationApp app) {
    Path apk = apks.get(id);
    if (apk == null) {
      throw new CalibrationFailure("the build of " + app.folder() + " made no APK for " + id);
    }
    return apk;
  }

  private static List<Score> scores(Map<Trial, Origin> planned, Map<Trial, TrialResult> results) {
    Observed observed = new Observed();
    planned.forEach(
        (trial, origin) -> {
          TrialResult result = results.getOrDefault(trial, new TrialResult(Map.of(), Map.of()));
          origin.variant().ifPresent(v -> observed.add(origin, v, result));
          observed.add(origin, result);
        });
    return observed.scores();
  }

  /** What was seen of each requirement, in the variants that break it and in the others. */
  private static final class Observed {
    private final Map<String, List<Score.Seeded>> seeded = new LinkedHashMap<>();
    private final Map<String, List<Score.Clean>> clean = new LinkedHashMap<>();

    void add(Origin origin, Variant variant, TrialResult result) {
      variant
          .breaks()
          .ifPresent(
              id ->
                  seeded
                      .computeIfAbsent(id, k -> new ArrayList<>())
                      .add(seeded(origin, variant, id, result)));
    }

    void add(Origin origin, TrialResult result) {
      notLookedAt(origin, result)
          .forEach(id -> clean(id, new Score.Clean(name(origin), Verdict.NOT_TESTED, List.of())));
      result
          .verdicts()
          .forEach(
              (id, verdict) -> {
                if (origin.variant().map(v -> !v.excuses(id)).orElse(true)) {
                  List<String> sentences = result.sentences().getOrDefault(id, List.of());
                  clean(id, new Score.Clean(name(origin), verdict, sentences));
                }
              });
    }

    private void clean(String id, Score.Clean score) {
      clean.computeIfAbsent(id, k -> new ArrayList<>()).add(score);
    }

    List<Score> scores() {
      Set<String> ids = new TreeSet<>(seeded.keySet());
      ids.addAll(clean.keySet());
      return ids.stream()
          .map(
              id ->
                  score(id, seeded.getOrDefault(id, List.of()), clean.getOrDefault(id, List.of())))
          .toList();
    }
  }

  private static String name(Origin origin) {
    return origin.variant().map(v -> origin.appName() + " " + v.id()).orElse(origin.appName());
  }

  /** What a twin was to be held against and was not: no silence counts as a PASS. */
  private static List<String> notLookedAt(Origin origin, TrialResult result) {
    return origin.variant().map(Variant::touches).orElse(List.of()).stream()
        .filter(id -> !result.verdicts().containsKey(id))
        .toList();
  }

  private static Score.Seeded seeded(
      Origin origin, Variant variant, String id, TrialResult result) {
    List<String> sentences = result.sentences().getOrDefault(id, List.of());
    return new Score.Seeded(
        origin.appName(),
        variant.id(),
        variant.expected(),
        result.verdicts().getOrDefault(id, Verdict.NOT_TESTED),
        sentences.stream().anyMatch(s -> variant.sentence().matcher(s).find()),
        sentences);
  }

  private static Score score(String id, List<Score.Seeded> seeded, List<Score.Clean> clean) {
    long found = seeded.stream().filter(Score.Seeded::found).count();
    long alarms = clean.stream().filter(c -> c.verdict() == Verdict.FAIL).count();
    long questions = clean.stream().filter(Score.Clean::isQuestion).count();
    return new Score(
        id,
        seeded,
        clean,
        seeded.isEmpty() ? Double.NaN : (double) found / seeded.size(),
        (int) alarms,
        (int) questions);
  }
}
