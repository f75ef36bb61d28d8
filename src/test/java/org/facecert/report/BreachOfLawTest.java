package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.catalogue.Bilingual;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Chapter;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.Grade;
import org.facecert.catalogue.Programme;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementUsed.ClauseServed;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * RP-01: a breach of law is spoken of only where a clause of force L, J, R or P is behind the
 * finding; what rests on anything else is never called so.
 */
final class BreachOfLawTest {

  private static final Catalogue CATALOGUE = FeatureFiles.read(Path.of("..", "features"));

  private static final Pattern BREACH =
      Pattern.compile(
          "breach(es|ed)?( of)?( the)? law|illegal|unlawful|against the law|violat\\w+( of)?( the)?"
              + " law|违法|违反(了)?(相关)?法律|不合法",
          Pattern.CASE_INSENSITIVE);

  /** The title of a document that has such a word in its name. */
  private static final Pattern QUOTED = Pattern.compile("《[^》]*》|“[^”]*”");

  /** The sentence of the rule, its denial, and what explains the two. */
  private static final Set<String> ALLOWED = Set.of("breach.law", "breach.none", "reading.law");

  /** The requirement that is this rule has to name what it forbids. */
  private static final String RULE = "RP-01";

  @TempDir Path folder;

  static Stream<String> programmes() {
    return WholeProgramme.all(CATALOGUE).stream().map(Programme::id);
  }

  static Stream<Messages> speakers() {
    return Stream.concat(
        Stream.of(Messages.ofFindings()),
        Stream.of("report", "catalogue", "cli", "service", "survey").map(Messages::named));
  }

  @ParameterizedTest
  @MethodSource("speakers")
  void no_sentence_of_the_suite_calls_anything_a_breach_of_law_but_the_one(Messages words) {
    for (OutputLanguage language : OutputLanguage.values()) {
      for (String key : words.keys(language)) {
        List<Object> values = new ArrayList<>();
        words.placeholders(language, key).forEach(name -> values.addAll(List.of(name, "")));
        if (!ALLOWED.contains(key)) {
          assertThat(words.say(language, key, values.toArray()))
              .as("words_%s.properties: %s", language.tag(), key)
              .doesNotContainPattern(BREACH);
        }
      }
    }
    Messages report = Messages.named("report");
    assertThat(report.say(OutputLanguage.ENGLISH, "breach.law")).containsPattern(BREACH);
    assertThat(report.say(OutputLanguage.CHINESE, "breach.law")).containsPattern(BREACH);
  }

  @Test
  void no_programme_has_a_title_grade_chapter_or_exemption_that_calls_it_so() {
    for (Programme programme : CATALOGUE.programmes()) {
      List<Bilingual> texts = new ArrayList<>(List.of(programme.title()));
      programme.modelledOn().ifPresent(texts::add);
      programme
          .decision()
          .ifPresent(d -> d.grades().stream().map(Grade::title).forEach(texts::add));
      programme.chapters().stream().map(Chapter::title).forEach(texts::add);
      programme.exemptions().forEach(exemption -> texts.add(exemption.reason()));
      programme.parameters().all().forEach(parameter -> texts.add(parameter.source()));
      for (Bilingual text : texts) {
        assertThat(unquoted(text.english())).as(programme.id()).doesNotContainPattern(BREACH);
        assertThat(unquoted(text.chinese())).as(programme.id()).doesNotContainPattern(BREACH);
      }
    }
  }

  @Test
  void no_requirement_calls_it_so_but_the_rule_itself() {
    assertThat(CATALOGUE.requirements())
        .filteredOn(requirement -> !requirement.id().equals(RULE))
        .allSatisfy(
            requirement ->
                assertThat(
                        Stream.of(
                            requirement.title(),
                            requirement.text(),
                            requirement.proves(),
                            requirement.limits(),
                            requirement.chinese().title(),
                            requirement.chinese().text(),
                            requirement.chinese().proves(),
                            requirement.chinese().limits()))
                    .as(requirement.id())
                    .allSatisfy(text -> assertThat(text).doesNotContainPattern(BREACH)));
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void a_report_in_which_everything_failed_calls_it_so_exactly_where_a_law_is_behind_it(
      String programme) throws IOException {
    WholeProgramme run =
        new WholeProgramme(
            folder, CATALOGUE, WholeProgramme.named(CATALOGUE, programme), place -> Verdict.FAIL);
    Document page = Jsoup.parse(Files.readString(run.html(OutputLanguage.ENGLISH)));

    for (RequirementUsed requirement : run.plan().requirements()) {
      Element article = page.expectFirst("#" + Details.anchor(requirement));
      Element said = article.expectFirst("p.breach");
      boolean law =
          requirement.clauses().stream()
              .map(ClauseServed::force)
              .anyMatch(force -> "LJRP".contains(force));
      assertThat(said.hasClass("none")).as(requirement.id()).isEqualTo(!law);
      if (law) {
        // and it names laws alone
        assertThat(said.select(".force")).isNotEmpty().allMatch(force -> force.hasClass("law"));
      }
    }
    // an id is no word of the report
    String rest = unquoted(rest(page)).replace(programme, "");
    assertThat(BREACH.matcher(rest).results().map(found -> around(rest, found.start()))).isEmpty();
  }

  /** The page without the sentences that are allowed, the texts of clauses, and the rule itself. */
  private static String rest(Document page) {
    Document rest = page.clone();
    rest.select("p.breach, dl.clause-texts, #clauses, #reading, style").remove();
    rest.select("#r-rp-01, .matrix tr:has(a[href=#r-rp-01]), .open li:has(a[href=#r-rp-01])")
        .remove();
    return rest.text();
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
  }

  private static String unquoted(String text) {
    return QUOTED.matcher(text).replaceAll("");
  }
}
