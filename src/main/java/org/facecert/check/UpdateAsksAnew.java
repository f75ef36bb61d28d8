package org.facecert.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.Observation;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Reading;
import org.facecert.statement.EarlierBuild.ChangedTerm;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * SC-08: where an update changes purpose, method, kind, recipient or period, who had agreed before
 * is told and asked anew. That something changes is known from the applicant, and from a period in
 * the rules about the face; other words there are for a person to read.
 */
public final class UpdateAsksAnew {

  /** sentences that a finding names */
  private static final int MOST = 4;

  private final JudgementContext seen;
  private final MadeUpdate update;
  private final Optional<Set<ChangedTerm>> declared;
  private final Evidence statement;

  /**
   * @param declared what the applicant says that the update changes; empty where nothing is said
   */
  public UpdateAsksAnew(
      JudgementContext seen,
      MadeUpdate update,
      Optional<Set<ChangedTerm>> declared,
      Evidence statement) {
    this.seen = seen;
    this.update = update;
    this.declared = declared;
    this.statement = statement;
  }

  /**
   * @param used where the use of the earlier build came to
   * @param ending where the start of the function came to after the update
   * @param before what the earlier build's texts say
   * @param after what the later build's texts say
   * @param updated the number of observations before the updated app was started
   * @param started the number of observations when the function had been started
   */
  public Finding judge(
      WalkEnding used,
      WalkEnding ending,
      ReadNotices before,
      ReadNotices after,
      int updated,
      int started) {
    return update
        .missing()
        .or(() -> notAgreed(used, updated))
        .orElseGet(
            () ->
                judge(
                    ending,
                    new ChangedTexts(before, after),
                    texts(before, after),
                    updated,
                    started));
  }

  /** Nobody asks anew whom nobody had asked. */
  private Optional<Finding> notAgreed(WalkEnding used, int updated) {
    Observations earlier =
        new Observations(
            seen.observations().log(), seen.observations().steps().subList(0, updated));
    boolean through = used == WalkEnding.DONE || used == WalkEnding.SCANNED;
    Optional<Action> agreed = earlier.last(Purpose.CONSENT);
    return through && agreed.isPresent()
        ? Optional.empty()
        : Optional.of(seen.open("sc08.not-agreed", used));
  }

  private static List<Evidence> texts(ReadNotices before, ReadNotices after) {
    return Stream.of(before, after)
        .flatMap(read -> read.texts().stream())
        .filter(text -> text.source() == NoticeSource.FACE_RULES)
        .map(ReadNotice::kept)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private Finding judge(
      WalkEnding ending, ChangedTexts rules, List<Evidence> texts, int updated, int started) {
    List<Observation> steps = seen.observations().steps();
    JudgementContext later =
        new JudgementContext(
            seen.requirement(),
            seen.function(),
            seen.app(),
            new Observations(seen.observations().log(), steps.subList(updated, started)));
    Finding asked = new FaceConsentIsAskedFor(later).judge(ending);
    return switch (asked.verdict()) {
      case PASS -> askedAnew(later, rules, texts);
      case FAIL -> notAsked(later, asked, rules, texts);
      default -> asked;
    };
  }

  /** What is known to have changed: by the applicant's word, or by figures. */
  private Set<ChangedTerm> changes(ChangedTexts rules) {
    Set<ChangedTerm> all = EnumSet.noneOf(ChangedTerm.class);
    all.addAll(declared.orElse(Set.of()));
    if (rules.periods().isPresent()) {
      all.add(ChangedTerm.PERIOD);
    }
    return all;
  }

  private static Optional<Sentence> said(Set<ChangedTerm> changes) {
    return changes.stream()
        .map(
            change ->
                switch (change) {
                  case PURPOSE -> Sentence.of("change.purpose");
                  case METHOD -> Sentence.of("change.method");
                  case KIND -> Sentence.of("change.kind");
                  case RECIPIENT -> Sentence.of("change.recipient");
                  case PERIOD -> Sentence.of("change.period");
                })
        .reduce((one, other) -> Sentence.of("change.and", "one", one, "other", other));
  }

  private Finding askedAnew(JudgementContext later, ChangedTexts rules, List<Evidence> texts) {
    ObservedScreen consent = later.consent().orElseThrow();
    Optional<String> told = ChangeWords.on(upTo(later, consent));
    if (told.isEmpty() && isUnchanged(rules)) {
      return exempt(later, rules, texts);
    }
    // "go on, and you agree" is told and not asked: there is nothing to say no to
    boolean asks = later.consentPages().stream().anyMatch(UpdateAsksAnew::canBeRefused);
    String key = told.isEmpty() ? "sc08.review.untold" : asks ? "sc08.pass" : "sc08.review.told";
    Sentence sentence =
        Sentence.of(
            key,
            "screen",
            consent.screenNumber(),
            "title",
            consent.title(),
            "words",
            told.orElse(""));
    return find(
        later,
        key.equals("sc08.pass") ? Verdict.PASS : Verdict.REVIEW,
        sentence,
        rules,
        consent.evidence());
  }

  private static boolean canBeRefused(ObservedScreen page) {
    return !page.reading().refuse().isEmpty() || !page.reading().later().isEmpty();
  }

  /** What was shown since the update, the pages of the consent with it. */
  private static Stream<ObservedScreen> upTo(JudgementContext later, ObservedScreen consent) {
    return Stream.concat(
        later.observations().until(consent).screens(), later.consentPages().stream());
  }

  /** The applicant says so, and nothing in the rules speaks against it. */
  private boolean isUnchanged(ChangedTexts rules) {
    return declared.filter(Set::isEmpty).isPresent()
        && rules.areRead()
        && rules.added().isEmpty()
        && rules.gone().isEmpty();
  }

  private Finding exempt(JudgementContext later, ChangedTexts rules, List<Evidence> texts) {
    return find(
        later,
        Verdict.NOT_APPLICABLE,
        Sentence.of("sc08.exempt"),
        rules,
        Stream.concat(Stream.of(statement), texts.stream()).toList());
  }

  private Finding notAsked(
      JudgementContext later, Finding asked, ChangedTexts rules, List<Evidence> texts) {
    if (isUnchanged(rules)) {
      return exempt(later, rules, texts);
    }
    List<Evidence> evidence = Stream.concat(asked.evidence().stream(), texts.stream()).toList();
    Optional<Sentence> changes = said(changes(rules));
    if (!isScanned(later)) {
      Sentence unseen = Sentence.of("sc08.review.unseen", "title", later.lastTitle());
      return find(later, Verdict.REVIEW, unseen, rules, evidence);
    }
    return changes.isPresent()
        ? later.lacks(changed(later, changes.get()), facts(rules), evidence)
        : unknown(later, rules, evidence);
  }

  private static Sentence changed(JudgementContext later, Sentence changes) {
    Optional<String> told = ChangeWords.on(later.observations().screens());
    return Sentence.of(
        told.isPresent() ? "sc08.fail.told" : "sc08.fail",
        "changes",
        changes,
        "title",
        later.lastTitle(),
        "words",
        told.orElse(""));
  }

  /** What changed nobody says, and no figure shows. */
  private Finding unknown(JudgementContext later, ChangedTexts rules, List<Evidence> evidence) {
    if (!rules.areRead()) {
      return find(later, Verdict.INCONCLUSIVE, Sentence.of("sc08.unread"), rules, evidence);
    }
    boolean alike = rules.added().isEmpty() && rules.gone().isEmpty();
    return find(
        later,
        alike ? Verdict.INCONCLUSIVE : Verdict.REVIEW,
        Sentence.of(alike ? "sc08.undeclared" : "sc08.review.texts"),
        rules,
        evidence);
  }

  private static boolean isScanned(JudgementContext later) {
    return later.opening().isPresent()
        || later.observations().screens().anyMatch(s -> s.reading().kind() == Reading.Kind.SCANNER);
  }

  private Finding find(
      JudgementContext later,
      Verdict verdict,
      Sentence sentence,
      ChangedTexts rules,
      List<Evidence> evidence) {
    return later.find(
        verdict,
        sentence,
        facts(rules),
        Stream.concat(evidence.stream(), update.evidence().stream()).distinct().toList());
  }

  private List<Fact> facts(ChangedTexts rules) {
    List<Fact> all = new ArrayList<>(update.facts());
    rules.periods().ifPresent(periods -> all.add(Fact.fact("fact.periods-changed", periods)));
    rules.added().stream().limit(MOST).forEach(s -> all.add(Fact.fact("fact.rules-added", s)));
    rules.gone().stream().limit(MOST).forEach(s -> all.add(Fact.fact("fact.rules-gone", s)));
    return all;
  }
}
