package org.facecert.words;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.facecert.catalogue.Confidence;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.Mode;
import org.facecert.catalogue.Requirement;
import org.facecert.catalogue.Severity;
import org.facecert.catalogue.coverage.CoverageState;
import org.facecert.check.RequiredDisclosure;
import org.facecert.face.Unknown;
import org.facecert.inspection.Sdk;
import org.facecert.notice.NoticeItem;
import org.facecert.notice.Processing;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.NoticeSource;
import org.facecert.traffic.FlowOutcome;
import org.facecert.verdict.Answer;
import org.facecert.verdict.Reviewed;
import org.facecert.verdict.Verdict;
import org.facecert.words.SpokenSentences.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the code can say has words in every language, and each word that it needs. */
final class SpokenSentencesTest {

  /** Whose words a room speaks; all other rooms make sentences of findings. */
  private static final Map<String, List<String>> BUNDLES =
      Map.of(
          "report.", List.of("report"),
          "cli.", List.of("cli", "catalogue", "report"),
          "app.", List.of("service", "cli", "words"),
          "survey.", List.of("survey", "report"));

  private static final List<String> OF_FINDINGS = List.of("words");

  /** Names that are added to whatever a method is handed, or makes: by the method. */
  private static final Map<String, Set<String>> ADDED =
      Map.of(
          "check.RefusalAct.told", Set.of("refusal"),
          "check.NoticeContents.find", Set.of("quotes", "read"));

  /**
   * Keys that are put together: how the expression begins and what it can be. The keys of each are
   * looked up as if they stood there.
   */
  private static final Map<String, List<String>> PUT_TOGETHER =
      Map.ofEntries(
          entry(
              "key + \".pass\"",
              List.of("fc03.pass", "pm02.pass", "wd04.pass", "da01.account.pass")),
          entry(
              "prefix + (reading.isSure() ? \".fail\" : \".review\")",
              List.of(
                  "log.fail",
                  "log.review",
                  "clipboard.fail",
                  "clipboard.review",
                  "crashes.fail",
                  "crashes.review",
                  "storage.fail",
                  "storage.review",
                  "px03.stored.fail",
                  "px03.stored.review")),
          entry(
              "prefix + \".unreadable\"",
              List.of(
                  "log.unreadable",
                  "clipboard.unreadable",
                  "crashes.unreadable",
                  "storage.unreadable")),
          entry(
              "prefix + \".unwatched\"",
              List.of(
                  "log.unwatched",
                  "clipboard.unwatched",
                  "crashes.unwatched",
                  "storage.unwatched")),
          entry(
              "prefix + \".unknown\"",
              List.of("log.unknown", "clipboard.unknown", "crashes.unknown", "storage.unknown")),
          entry(
              "key + (sure ? \".fail.session\" : \".review.session\")",
              List.of(
                  "fc03.fail.session",
                  "fc03.review.session",
                  "wd04.fail.session",
                  "wd04.review.session")),
          entry(
              "key + how",
              List.of(
                  "fc03.fail",
                  "fc03.fail.left",
                  "fc03.fail.disabled",
                  "pm02.fail",
                  "pm02.fail.left",
                  "pm02.fail.disabled",
                  "wd04.fail",
                  "wd04.fail.left",
                  "wd04.fail.disabled",
                  "da01.account.fail",
                  "da01.account.fail.left",
                  "da01.account.fail.disabled")),
          entry("key + what", controls("wd01", "da01")),
          entry(
              "\"in01.fail.\" + problem",
              each(
                  "in01.fail.",
                  "consent.absent",
                  "consent.dead",
                  "consent.general",
                  "settings.absent",
                  "settings.dead",
                  "settings.general")),
          entry(
              "\"al01.fail.\" + problem(",
              each("al01.fail.", "absent", "disabled", "face", "dead")),
          entry(
              "\"pm04.\" + first.why()",
              each("pm04.", "pass", "fail", "review.purpose", "review.undeclared")),
          entry("\"overall.\" + overall.name()", each("overall.", (Object[]) Verdict.values())),
          entry(
              "\"storage.not-broken.\" + way.getKey()",
              each("storage.not-broken.", "give-up-scan", "end-app-in-scan")),
          entry(
              "\"storage.area.\" + value(",
              each("storage.area.", "app", "app-external", "app-media", "shared")),
          entry("\"text.\" + name()", each("text.", (Object[]) NoticeSource.values())),
          entry(
              "\"disclosure.\" + name()",
              each("disclosure.", (Object[]) RequiredDisclosure.values())),
          entry(
              "\"suite.\" + part",
              each(
                  "suite.",
                  "features",
                  "clauses",
                  "rules",
                  "programme",
                  "thresholds",
                  "vocabulary",
                  "notice-language")),
          entry("\"diff.\" + word(change.kind())", each("diff.", "added", "removed", "changed")),
          entry(
              "\"diff.\" + word(change.subject())",
              each("diff.", "clause", "requirement", "programme")),
          entry("\"theme.\" + ", each("theme.", themes())),
          entry("\"answer.\" + state", each("answer.", "UNCONFIRMED", "DISPUTED")),
          entry(
              "\"review.recorded.\" + ",
              each("review.recorded.", (Object[]) Reviewed.AnswerState.values())),
          entry(
              "\"review.state.\" + ",
              each("review.state.", (Object[]) Reviewed.AnswerState.values())),
          entry(
              "\"review.verdict.\" + verdict", each("review.verdict.", Answer.DECIDING.toArray())),
          entry(
              "\"review.head.\" + head",
              each("review.head.", "number", "requirement", "function", "question", "state")),
          entry(
              "key", each("reading.", "fold", "law", "clock", "blackbox", "masked", "thresholds")),
          entry("\"verdict.\" + verdict", each("verdict.", (Object[]) Verdict.values())),
          entry("\"legend.\" + verdict.name()", each("legend.", (Object[]) Verdict.values())),
          entry("\"severity.\" + ", each("severity.", words(Severity.values()))),
          entry("\"mode.\" + ", each("mode.", words(Mode.values()))),
          entry(
              "\"plan.person.\" + mode.word()",
              each("plan.person.", words(Mode.ASSISTED, Mode.DOCUMENTARY))),
          entry("\"state.\" + CoverageState.of", each("state.", words(CoverageState.values()))),
          entry("\"confidence.\" + ", each("confidence.", (Object[]) Confidence.values())),
          entry("\"notice.processes.\" + ", each("notice.processes.", dashed(Processing.values()))),
          entry(
              "\"notice.state.\" + ",
              each("notice.state.", "face", "general", "absent", "unknown")),
          entry("\"notice.item.\" + ", each("notice.item.", words(NoticeItem.values()))),
          entry(
              "\"notice.column.\" + column",
              each("notice.column.", "item", "state", "sentence", "source")),
          entry(
              "\"lane.\" + lane.name()",
              each("lane.", "screens", "acts", "dialogs", "camera", "other")),
          entry(
              "\"chapter.\" + Chapters.of",
              each("chapter.", "rights", "security", "recognition", "governance")),
          entry(
              "\"show.\" + part + ",
              Stream.of("proves.", "limits.")
                  .flatMap(p -> each("show." + p, words(CoverageState.values())).stream())
                  .toList()),
          entry(
              "\"package.kind.\" + ",
              each("package.kind.", Stream.of(Sdk.Kind.values()).map(Sdk.Kind::key).toArray())),
          entry("\"scan.kind.\" + ", each("scan.kind.", "picture", "face-record", "face-template")),
          entry(
              "\"scan.reason.\" + ",
              each(
                  "scan.reason.",
                  Stream.of(Unknown.Reason.values()).map(Unknown.Reason::key).toArray())),
          entry("\"proxy.outcome.\" + ", each("proxy.outcome.", (Object[]) FlowOutcome.values())),
          entry(
              "\"event.protection.\" + ",
              each("event.protection.", (Object[]) FlowSeen.WireProtection.values())),
          entry(
              "\"coverage.\" + key",
              each(
                  "coverage.",
                  "clauses",
                  "requirements",
                  "executable",
                  "documentary",
                  "waiting",
                  "scope",
                  "orphans")));

  /** Sentences that are not made here, by where they are, and why they have their words. */
  private static final Map<String, String> FROM_ELSEWHERE =
      Map.ofEntries(
          entry("evidence.Sentence.<init>", "a sentence without parts, where it is made"),
          entry("evidence.Sentence.each", "likewise, each of its values changed"),
          entry("evidence.Sentence.with", "a sentence that was given, with other values"),
          entry("report.Speech.say list + \".\" + word", "asked for only where it is known"),
          entry(
              "words.Messages.say a parameter of theme(java.lang.String)",
              "likewise, in the list of questions"),
          entry("steps.World.expectDeclaredBuild", "a finding on the build; looked at below"));

  private static final List<Spoken> SPOKEN = List.copyOf(spoken());

  @Test
  void every_sentence_that_the_code_makes_has_its_words_and_their_values() {
    List<String> wrong = new ArrayList<>();
    SPOKEN.stream()
        .filter(s -> FROM_ELSEWHERE.keySet().stream().noneMatch(f -> isFrom(s, f)))
        .forEach(s -> keys(s).forEach(key -> wrong.addAll(faults(s, key))));

    assertThat(wrong).isEmpty();
    assertThat(SPOKEN).hasSizeGreaterThan(400);
  }

  @Test
  void a_key_that_is_put_together_is_declared_and_no_declaration_is_left_over() {
    Set<String> used = new TreeSet<>();
    List<String> undeclared = new ArrayList<>();
    for (Spoken one : SPOKEN) {
      if (!one.untold().isEmpty()) {
        Optional<String> why =
            FROM_ELSEWHERE.keySet().stream()
                .filter(from -> isFrom(one, from))
                .findFirst()
                .or(() -> putTogether(one));
        why.ifPresentOrElse(used::add, () -> undeclared.add(said(one, one.untold())));
      }
    }

    assertThat(undeclared)
        .as("write literal keys and names, or declare in PUT_TOGETHER what they can be")
        .isEmpty();
    Set<String> declared = new TreeSet<>(PUT_TOGETHER.keySet());
    declared.addAll(FROM_ELSEWHERE.keySet());
    assertThat(used).as("declarations that are needed").isEqualTo(declared);
  }

  /** The build's finding, said as the reason why nothing else was found. */
  @Test
  void what_is_found_of_another_build_has_words_as_a_reason() {
    List<Spoken> found =
        SPOKEN.stream()
            .filter(s -> s.place().startsWith("check.BuildIsAsDeclared."))
            // these two do not contradict the statement
            .filter(
                s -> !Set.of("su05.pass", "su05.review.undeclared").contains(s.key().orElse("")))
            .toList();

    assertThat(found).isNotEmpty();
    assertThat(
            found.stream()
                .flatMap(s -> faults(s, "reason.other-build." + s.key().orElse("")).stream()))
        .isEmpty();
  }

  @Test
  void every_words_of_a_finding_is_said_somewhere() {
    Set<String> never = new TreeSet<>(Messages.ofFindings().keys(OutputLanguage.ENGLISH));
    SPOKEN.forEach(s -> keys(s).forEach(never::remove));
    never.removeIf(key -> key.startsWith("value.") || key.startsWith("reason.other-build."));

    assertThat(never).as("keys that nothing says").isEmpty();
  }

  @Test
  void the_search_follows_keys_and_names_to_where_they_stand(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("A.java"),
        """
        package org.facecert.check;
        import java.util.function.Function;
        import org.facecert.evidence.Sentence;
        class A {
          Sentence plain(int n) { return Sentence.of("a.plain", "n", n); }
          Sentence either(boolean b) { return Sentence.of(b ? "a.yes" : "a.no"); }
          Sentence chosen(int n) {
            String key = switch (n) { case 1 -> "a.one"; default -> { yield "a.many"; } };
            return told(key, "of", n);
          }
          Sentence other() { return told("a.other", "name", 1); }
          private Sentence told(String key, Object... more) { return deeper(key + ".end", more); }
          private Sentence deeper(String key, Object[] all) { return Sentence.of(key, all); }
          Sentence asked(boolean b) { return Sentence.of(key(b)); }
          private String key(boolean b) { if (b) { return "a.b"; } return "a.c"; }
          Sentence given(Enum<?> e) { return Sentence.of("a." + e.name()); }
          public Sentence unknown(String key) { return Sentence.of(key); }
          Function<String, Sentence> lambda = k -> Sentence.of(k);
          Sentence named(String name) { return Sentence.of("a.named", name, 1); }
        }
        """);

    assertThat(SpokenSentences.in(folder))
        .extracting(s -> s.key().orElse("? " + s.untold()) + " " + s.names())
        .containsExactlyInAnyOrder(
            "a.plain [n]",
            "a.yes []",
            "a.no []",
            "a.one.end [of]",
            "a.many.end [of]",
            "a.other.end [name]",
            "a.b []",
            "a.c []",
            "? \"a.\" + e.name() []",
            "? a parameter of unknown(java.lang.String) []",
            "? k []",
            "? a parameter of named(java.lang.String) []");
  }

  private static List<String> keys(Spoken spoken) {
    return spoken
        .key()
        .map(List::of)
        .or(() -> putTogether(spoken).map(PUT_TOGETHER::get))
        .orElse(List.of());
  }

  private static Optional<String> putTogether(Spoken spoken) {
    return PUT_TOGETHER.keySet().stream()
        .filter(
            start ->
                start.equals(spoken.untold())
                    || (start.length() > 3 && spoken.untold().startsWith(start)))
        .findFirst();
  }

  private static boolean isFrom(Spoken spoken, String from) {
    return !spoken.untold().isEmpty()
        && (from.equals(spoken.place()) || from.equals(spoken.place() + " " + spoken.untold()));
  }

  private static List<String> faults(Spoken spoken, String key) {
    List<Messages> knowing =
        BUNDLES.entrySet().stream()
            .filter(room -> spoken.caller().startsWith(room.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(OF_FINDINGS)
            .stream()
            .map(SpokenSentencesTest::messages)
            .filter(words -> words.knows(key))
            .toList();
    if (knowing.isEmpty()) {
      return List.of(said(spoken, key) + " has no words");
    }
    List<String> faults = new ArrayList<>();
    for (Messages words : knowing) {
      for (OutputLanguage language : OutputLanguage.values()) {
        Set<String> missing = new TreeSet<>(words.placeholders(language, key));
        missing.removeAll(names(spoken));
        if (!missing.isEmpty()) {
          faults.add(said(spoken, key) + " has no value for " + missing + " in " + language);
        }
      }
    }
    return faults;
  }

  private static Messages messages(String bundle) {
    return bundle.equals("words") ? Messages.ofFindings() : Messages.named(bundle);
  }

  private static Set<String> names(Spoken spoken) {
    Set<String> names = new HashSet<>(spoken.names());
    ADDED.forEach(
        (method, more) -> {
          if (method.equals(spoken.place()) || method.equals(spoken.handedTo())) {
            names.addAll(more);
          }
        });
    // added by JudgementContext, which makes all findings but this class's
    if (spoken.place().startsWith("check.")
        && !spoken.place().startsWith("check.ApplicantsWord.")) {
      names.add("function");
    }
    return names;
  }

  private static String said(Spoken spoken, String what) {
    return spoken.caller() + " (" + spoken.place() + "): " + what;
  }

  /** What is said of a control that takes something back. */
  private static List<String> controls(String... requirements) {
    return Stream.of(requirements)
        .flatMap(
            requirement ->
                each(
                    requirement,
                    ".pass",
                    ".fail.absent",
                    ".fail.none",
                    ".fail.dead",
                    ".fail.hotline",
                    ".fail.waiting",
                    ".review.message",
                    ".review.effect",
                    ".review.control",
                    ".unanswered")
                    .stream())
        .toList();
  }

  private static List<String> each(String prefix, Object... words) {
    return Stream.of(words).map(word -> prefix + word).toList();
  }

  private static Object[] words(Enum<?>... values) {
    return Stream.of(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toArray();
  }

  private static Object[] dashed(Enum<?>... values) {
    return Stream.of(words(values)).map(w -> w.toString().replace('_', '-')).toArray();
  }

  private static Object[] themes() {
    return FeatureFiles.read(Path.of("..", "features")).requirements().stream()
        .map(Requirement::theme)
        .distinct()
        .toArray();
  }

  private static Set<Spoken> spoken() {
    try {
      return SpokenSentences.in(Path.of("main/java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
