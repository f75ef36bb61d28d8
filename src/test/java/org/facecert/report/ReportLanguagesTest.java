package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.ForeignWords;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.Programme;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader of one language meets no word of the other. */
final class ReportLanguagesTest {

  private static final Catalogue CATALOGUE = FeatureFiles.read(Path.of("..", "features"));

  /** What the doctor says stands on a terminal alone, and has what is to be typed in it. */
  private static final String DOCTOR = "doctor.";

  /** What the console says of its shortcuts has the names of keys, as they stand on them. */
  private static final String SHORTCUTS = "review.keys";

  private static final Set<String> KEYS =
      Set.of("Alt", "Shift", "Ctrl", "Option", "Firefox", "Mac");

  private static final Set<String> TYPED =
      Set.of(
          "Appium",
          "Debian",
          "Grid",
          "Linux",
          "Selenium",
          "adb",
          "address",
          "appium",
          "apt",
          "capabilities",
          "client",
          "devices",
          "driver",
          "facecert",
          "farm",
          "install",
          "installed",
          "list",
          "listen",
          "lsof",
          "npm",
          "permissions",
          "port",
          "root",
          "traffic",
          "udev",
          "url");

  @TempDir Path folder;

  static Stream<String> programmes() {
    return WholeProgramme.all(CATALOGUE).stream().map(Programme::id);
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void a_report_of_a_whole_programme_speaks_one_language_at_a_time(String programme)
      throws IOException {
    WholeProgramme run = run(programme);
    Document page = Jsoup.parse(Files.readString(run.html(OutputLanguage.CHINESE)));

    List<String> chinese = visible(page, OutputLanguage.CHINESE, programme);
    List<String> english = visible(page, OutputLanguage.ENGLISH, programme);

    assertThat(chinese)
        .allSatisfy(text -> assertThat(ForeignWords.english(text)).as(text).isEmpty());
    assertThat(english)
        .allSatisfy(text -> assertThat(ForeignWords.chinese(text)).as(text).isEmpty());
    // and what is to be read is there at all
    String all = String.join("\n", chinese);
    String allEnglish = String.join("\n", english);
    for (RequirementUsed requirement : run.plan().requirements()) {
      assertThat(all).contains(requirement.chinese().title(), requirement.chinese().text());
      assertThat(allEnglish).contains(requirement.title());
      requirement.chinese().steps().values().forEach(step -> assertThat(all).contains(step));
      requirement.clauses().forEach(clause -> assertThat(all).contains(clause.textOriginal()));
    }
    run.plan()
        .items()
        .forEach(item -> item.waiting().ifPresent(why -> assertThat(all).contains(why.chinese())));
  }

  @Test
  void every_programme_together_asks_every_requirement() {
    assertThat(CATALOGUE.requirements())
        .filteredOn(r -> WholeProgramme.all(CATALOGUE).stream().noneMatch(p -> p.selects(r)))
        .as("requirements that no report of this test shows")
        .isEmpty();
  }

  @Test
  void the_formats_of_other_tools_speak_the_language_that_was_asked_for() throws IOException {
    String junit = Files.readString(run("pre-submission").junit(OutputLanguage.CHINESE));
    List<String> said =
        Jsoup.parse(junit, "", org.jsoup.parser.Parser.xmlParser())
            .select("[message]")
            .eachAttr("message");
    assertThat(said)
        .isNotEmpty()
        .allSatisfy(
            text ->
                assertThat(ForeignWords.english(text.replaceFirst("^[A-Z_]+: ", "")))
                    .as(text)
                    .isEmpty());
    RequirementUsed first = run("pre-submission").plan().requirements().get(0);
    assertThat(junit).contains(first.chinese().title()).doesNotContain(first.title());
  }

  @Test
  void every_text_of_the_record_and_the_report_is_in_its_language() {
    for (Messages words : List.of(Messages.ofFindings(), Messages.named("report"))) {
      for (String key : words.keys(OutputLanguage.CHINESE)) {
        assertThat(english(key, fixed(words, key, OutputLanguage.CHINESE)))
            .as("words_zh.properties: %s", key)
            .isEmpty();
        assertThat(ForeignWords.chinese(fixed(words, key, OutputLanguage.ENGLISH)))
            .as("words_en.properties: %s", key)
            .isEmpty();
      }
    }
  }

  private static List<String> english(String key, String text) {
    return ForeignWords.english(text).stream()
        .filter(word -> !(key.startsWith(DOCTOR) && TYPED.contains(word)))
        .filter(word -> !(key.equals(SHORTCUTS) && KEYS.contains(word)))
        .toList();
  }

  private static String fixed(Messages words, String key, OutputLanguage language) {
    List<Object> nothing = new ArrayList<>();
    words.placeholders(language, key).forEach(name -> nothing.addAll(List.of(name, "")));
    return words.say(language, key, nothing.toArray());
  }

  private WholeProgramme run(String programme) {
    Verdict[] all = Verdict.values();
    return new WholeProgramme(
        folder,
        CATALOGUE,
        WholeProgramme.named(CATALOGUE, programme),
        place -> all[place % all.length]);
  }

  /** The texts that the style sheet shows; code, which is for machines, aside. */
  private static List<String> visible(Document page, OutputLanguage language, String programme) {
    Document shown = page.clone();
    String other =
        (language == OutputLanguage.CHINESE ? OutputLanguage.ENGLISH : OutputLanguage.CHINESE)
            .tag();
    shown.select("style, code, pre, nav, ." + other).remove();
    List<String> texts = new ArrayList<>();
    shown
        .getAllElements()
        .forEach(element -> element.textNodes().stream().map(TextNode::text).forEach(texts::add));
    return texts.stream()
        // its id is the same in every language
        .map(text -> text.replace(programme, ""))
        .filter(text -> !text.isBlank())
        .toList();
  }
}
