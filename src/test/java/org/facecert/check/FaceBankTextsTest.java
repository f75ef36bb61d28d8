package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.catalogue.ReleasedRequirements;
import org.facecert.observation.NoticeSource;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.StatementReader;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The checks on the texts of the calibration app, word for word, without a phone. */
final class FaceBankTextsTest {

  /** Judged on the texts alone, all but the lists' and the consent's own. */
  private static final List<String> READ =
      Stream.of(
              "When a person reads the consent about the face and the notices to their ends",
              "When a person reads the notices that the app keeps for later to their ends")
          .flatMap(step -> ReleasedRequirements.withStep(step).stream())
          .distinct()
          .toList();

  private static final List<String> REQUIREMENTS =
      Stream.concat(READ.stream(), Stream.of("IN-14", "SC-06")).toList();

  private final Messages words = Messages.ofFindings();

  @ParameterizedTest
  @CsvSource({
    "en,face-login", "en,face-payment", "en,real-name", "en,face-effects",
    "zh,face-login", "zh,face-payment", "zh,real-name", "zh,face-effects"
  })
  void the_compliant_app_passes(String language, String function) {
    FaceBankTexts texts = new FaceBankTexts(language, function, Map.of());
    assertThat(REQUIREMENTS)
        .allSatisfy(
            r -> {
              for (Finding finding : judge(r, language, function, texts)) {
                assertThat(finding.verdict()).as(r + ": " + said(finding)).isEqualTo(Verdict.PASS);
              }
            });
  }

  static Stream<Path> variants() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(FaceBankTexts.APP.resolve("variants"))) {
      all = files.sorted().toList();
    }
    // what leads nowhere, is folded or cut within a line is walked, on the fake or a virtual phone
    return all.stream()
        .filter(f -> REQUIREMENTS.contains("" + read(f).get("breaks")))
        // what the statement lies of is held against the wire
        .filter(f -> !read(f).containsKey("statement"))
        // what a package holds is in no text
        .filter(f -> !read(f).containsKey("overlay"))
        .filter(f -> !String.valueOf(read(f).get("switches")).matches(".*(lists=|folded|cut).*"))
        // what is seen on the wire or in a file is in no text
        .filter(f -> !String.valueOf(read(f).get("switches")).matches(".*(wire|scan)\\..*"))
        .filter(f -> !String.valueOf(read(f).get("sentence")).contains("was seen"));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void a_variant_fails_what_it_breaks_with_the_expected_sentence(Path file) {
    Map<String, Object> variant = read(file);
    Map<String, String> switches = new HashMap<>();
    ((Map<?, ?>) variant.getOrDefault("switches", Map.of()))
        .forEach((k, v) -> switches.put("" + k, "" + v));
    String language = "" + variant.get("language");
    String function = "" + variant.get("function");
    FaceBankTexts texts = new FaceBankTexts(language, function, switches);

    List<Finding> findings = judge("" + variant.get("breaks"), language, function, texts);

    Verdict worst = Verdict.worst(findings.stream().map(Finding::verdict).toList());
    String said = String.join("\n", findings.stream().map(this::said).toList());
    assertThat(worst).as(said).isEqualTo(Verdict.valueOf("" + variant.get("expect")));
    assertThat(said).containsPattern("" + variant.get("sentence"));
  }

  private String said(Finding finding) {
    assertThat(words.renderStrictly(finding.sentence(), OutputLanguage.CHINESE)).isNotBlank();
    return words.renderStrictly(finding.sentence(), OutputLanguage.ENGLISH);
  }

  private static List<Finding> judge(
      String requirement, String language, String function, FaceBankTexts texts) {
    JudgementContext seen = texts.seen();
    List<FaceFunction> functions = statement(language).functions();
    return switch (requirement) {
      case "IN-14" -> {
        ListsNameTheFace check =
            new ListsNameTheFace(seen, language, Vocabulary.of(language), functions, Story.SUITE);
        yield List.of(
            check.judge(texts.lists(), NoticeSource.COLLECTED_LIST),
            check.judge(texts.lists(), NoticeSource.SHARING_LIST));
      }
      case "IN-17" ->
          List.of(
              new NoticeMatchesStatement(seen, language, functions).judge(texts.forLater()),
              new TextsAgree(seen, language, of(language, function)).judge(texts.fromConsent()));
      case "SC-06" ->
          List.of(
              new UploadIsNamed(seen, language, of(language, function))
                  .judge(texts.fromConsent(true)));
      default -> List.of(judgeTexts(requirement, language, function, texts));
    };
  }

  private static Finding judgeTexts(
      String requirement, String language, String function, FaceBankTexts texts) {
    JudgementContext seen = texts.seen();
    return switch (requirement) {
      case "IN-02" -> states(RequiredDisclosure.PURPOSE, language, function, texts);
      case "IN-03" -> states(RequiredDisclosure.METHOD, language, function, texts);
      case "IN-04" -> states(RequiredDisclosure.SCOPE, language, function, texts);
      case "IN-05" -> states(RequiredDisclosure.RETENTION, language, function, texts);
      case "IN-06" -> states(RequiredDisclosure.LOCATION, language, function, texts);
      case "IN-07" -> states(RequiredDisclosure.NECESSITY, language, function, texts);
      case "IN-08" -> states(RequiredDisclosure.HANDLER, language, function, texts);
      case "IN-09" -> states(RequiredDisclosure.WAYS_OUT, language, function, texts);
      case "IN-10" ->
          new FaceStandsApart(seen, language, s -> Optional.empty()).judge(texts.fromConsent());
      case "IN-11" ->
          new EachStageIsDescribed(seen, language, of(language, function))
              .judge(texts.fromConsent());
      case "IN-15" -> new NoVoidTerms(seen, language).judge(texts.fromConsent());
      case "IN-16" -> new NoMisleadingReason(seen, language).judge(texts.fromConsent());
      case "DA-04" -> new AnswerTimeIsStated(seen, language).judge(texts.forLater());
      case "TP-01" -> new RecipientsAreNamed(seen, language).judge(texts.forLater());
      default -> throw new IllegalArgumentException(requirement);
    };
  }

  private static PerFunctionJudgement of(String language, String function) {
    List<FaceFunction> functions = statement(language).functions();
    return new PerFunctionJudgement(
        functions.stream().filter(f -> f.id().equals(function)).findFirst().orElseThrow(),
        functions);
  }

  private static Finding states(
      RequiredDisclosure claim, String language, String function, FaceBankTexts texts) {
    return new NoticeStates(texts.seen(), language, claim, of(language, function))
        .judge(texts.fromConsent());
  }

  private static AppStatement statement(String language) {
    String name = language.equals("zh") ? "statement-zh.yaml" : "statement.yaml";
    return StatementReader.readWithoutBuild(FaceBankTexts.APP.resolve(name));
  }

  private static Map<String, Object> read(Path file) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
