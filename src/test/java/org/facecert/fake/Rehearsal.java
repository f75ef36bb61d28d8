package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.facecert.app.Scenes;
import org.facecert.app.ShippedProbes;
import org.facecert.catalogue.DossierWords;
import org.facecert.catalogue.PermissionRules;
import org.facecert.catalogue.ReleasedThresholds;
import org.facecert.device.AppUnderTest;
import org.facecert.device.Session;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.face.PictureJudge;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.observation.Channel;
import org.facecert.probe.Probe;
import org.facecert.probe.exposure.ExposureProbe;
import org.facecert.probe.exposure.ReturnVisit;
import org.facecert.run.OneAttempt;
import org.facecert.run.ScenarioWorlds;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;
import org.facecert.statement.Lab;
import org.facecert.steps.Rules;
import org.facecert.steps.StepPaths;
import org.facecert.traffic.country.CountryFinder;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** Puts a bank on a fake phone and evaluates one requirement with the real features and steps. */
final class Rehearsal {

  private static final PictureJudge SCREENS_SHOW_FACES = new ScreenFaces();

  static final Path FEATURES = Path.of("..", "features").toAbsolutePath().normalize();

  private final Path folder;
  private final StepPaths paths = new StepPaths();
  private final Map<String, RuleScenarios> known = new HashMap<>();
  private final Painter painter = new Painter();
  private final OneAttempt attempt = new OneAttempt(FEATURES);
  private final Messages words = Messages.ofFindings();
  private final DossierWords dossierWords = DossierWords.read(FEATURES);
  private final PermissionRules permissionRules = PermissionRules.read(FEATURES);
  private final Vocabulary english = Vocabulary.of("en");
  private final Vocabulary chinese = Vocabulary.of("zh-CN");

  /**
   * @param folder for the statements
   */
  Rehearsal(Path folder) {
    this.folder = folder;
    BankPackage.sound(folder);
  }

  /**
   * @param verdict the worst of its scenarios
   * @param each of its scenarios, one of which may not hide another
   * @param said the sentences of all findings, or else the reason why there is none
   * @param commands that the phone was sent
   */
  record Verdicts(Verdict verdict, List<Verdict> each, List<String> said, int commands) {
    Verdicts {
      each = List.copyOf(each);
      said = List.copyOf(said);
    }
  }

  Verdicts of(String requirement, FakeBank bank) {
    return of(requirement, bank, UnaryOperator.identity());
  }

  Verdicts of(String requirement, FakeBank bank, UnaryOperator<String> statement) {
    return of(requirement, bank, statement, Traits.sound(bank.isChinese()));
  }

  Verdicts of(String requirement, FakeBank bank, UnaryOperator<String> statement, Traits traits) {
    return of(requirement, bank, statement, traits, (phone, shelf) -> phone);
  }

  /**
   * @param between what stands between the suite and the phone
   */
  Verdicts of(
      String requirement,
      FakeBank bank,
      UnaryOperator<String> statement,
      Traits traits,
      BiFunction<Session, Vault, Session> between) {
    AppStatement declared =
        BankStatement.read(
            statement.apply(BankStatement.packaged(BankStatement.text(bank.isChinese()))), folder);
    RuleScenarios scenarios =
        known.computeIfAbsent(requirement, id -> RuleScenarios.of(FEATURES, id));
    List<Verdict> verdicts = new ArrayList<>();
    List<String> said = new ArrayList<>();
    int commands = 0;
    for (int line : scenarios.lines()) {
      Shelf shelf = new Shelf();
      FakePhone phone = new FakePhone(bank, traits, shelf, painter);
      Session session = between.apply(phone, shelf);
      OneAttempt.Came came =
          attempt.run(
              requirement,
              scenarios.feature(),
              line,
              session,
              shelf,
              new AppUnderTest(bank.packageName(), Optional.empty(), declared.app().language()),
              new ScenarioWorlds(declared, rules(declared), probes(bank, declared.lab())),
              rules(declared),
              new ReturnVisit(SCREENS_SHOW_FACES, Optional.of(bank.outsideLater())));
      came.bug().ifPresent(Rehearsal::rethrow);
      tookWhatIsDeclared(came.steps(), scenarios.steps().getOrDefault(line, List.of()));
      verdicts.add(came.verdict());
      came.findings().forEach(f -> said.add(said(f.sentence())));
      came.reason().ifPresent(r -> said.add(said(r)));
      commands = Math.max(commands, phone.commands());
    }
    return new Verdicts(Verdict.worst(verdicts), verdicts, said, commands);
  }

  /** A walk is shared by what scenarios say that they take: some of it may be left out. */
  private void tookWhatIsDeclared(List<String> taken, List<String> scenario) {
    List<String> declared = paths.path(scenario);
    int from = 0;
    for (String step : taken) {
      int place = declared.subList(from, declared.size()).indexOf(step);
      assertThat(place)
          .as("%s took %s; its @Takes say %s", scenario, taken, declared)
          .isNotNegative();
      from += place + 1;
    }
  }

  /**
   * All that is shipped, what tells of the fake phone's wire as the proxy does, and the bank's
   * server in place of one on the network.
   */
  private List<Probe> probes(FakeBank bank, Lab lab) {
    return Stream.concat(
            ShippedProbes.all(
                    SCREENS_SHOW_FACES, folder.resolve("traffic"), lab, CountryFinder.none())
                .stream()
                .filter(probe -> !probe.channel().equals(Channel.EXPOSURE)),
            Stream.of(
                new WireProbe(),
                new ExposureProbe(SCREENS_SHOW_FACES, (scope, authorities) -> bank.outside())))
        .toList();
  }

  /** Reading one anew takes long, so it is shared where the statement adds nothing to it. */
  private Vocabulary vocabulary(AppStatement declared, boolean zh) {
    if (!declared.labels().isEmpty()) {
      return Scenes.vocabulary(declared);
    }
    return zh ? chinese : english;
  }

  private Rules rules(AppStatement declared) {
    boolean zh = declared.app().language().startsWith("zh");
    return new Rules(
        vocabulary(declared, zh), ReleasedThresholds.PARAMETERS, dossierWords, permissionRules);
  }

  /** Evaluates and expects the requirement to fail with these words in a sentence. */
  void fails(String requirement, FakeBank bank, String words) {
    gives(Verdict.FAIL, requirement, bank, UnaryOperator.identity(), words);
  }

  /** Evaluates and expects a verdict other than FAIL, with these words in a sentence. */
  void gives(Verdict verdict, String requirement, FakeBank bank, String words) {
    gives(verdict, requirement, bank, UnaryOperator.identity(), words);
  }

  void gives(
      Verdict verdict,
      String requirement,
      FakeBank bank,
      UnaryOperator<String> statement,
      String words) {
    Verdicts verdicts = of(requirement, bank, statement);
    assertThat(verdicts.verdict()).as("%s: %s", requirement, verdicts.said()).isEqualTo(verdict);
    assertThat(verdicts.said())
        .as(requirement)
        .anySatisfy(sentence -> assertThat(sentence).contains(words));
  }

  /**
   * Expects the verdict of each scenario.
   *
   * @param phones what stands in the phone's place
   */
  void givesEach(
      Verdict verdict,
      String requirement,
      FakeBank bank,
      UnaryOperator<Session> phones,
      String words) {
    Verdicts verdicts =
        of(
            requirement,
            bank,
            UnaryOperator.identity(),
            Traits.sound(bank.isChinese()),
            (phone, shelf) -> phones.apply(phone));
    assertThat(verdicts.each()).as("%s", verdicts.said()).containsOnly(verdict);
    assertThat(verdicts.said()).anySatisfy(sentence -> assertThat(sentence).contains(words));
  }

  private String said(Sentence sentence) {
    // every sentence has to have its words in both languages
    String zh = words.renderStrictly(sentence, OutputLanguage.CHINESE);
    if (zh.isBlank()) {
      throw new AssertionError("nothing to say in Chinese: " + sentence.key());
    }
    return words.renderStrictly(sentence, OutputLanguage.ENGLISH);
  }

  private static void rethrow(Throwable bug) {
    throw new AssertionError("the suite itself failed: " + bug, bug);
  }
}
