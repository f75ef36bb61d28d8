package org.facecert.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.catalogue.ReviewRule;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.screen.Screen;
import org.facecert.screen.ScreenReader;
import org.facecert.screen.UnreadableScreen;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.Finding;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;

/**
 * The questions of a recorded run and the evidence beside them, by numbers: nothing of it is ever
 * asked for by a name or a path. Used by one thread at a time, but for the pictures.
 */
public final class ReviewDesk implements Closeable {

  /** pixels wide */
  private static final int WIDE = 560;

  private final ReportInput input;
  private final EvaluationFile file;
  private final ScreenReader screens;
  private final List<Evidence> evidence;
  private final Map<Digest, Integer> places = new HashMap<>();
  private final Map<String, RequirementUsed> requirements = new LinkedHashMap<>();
  private List<OpenQuestion> questions = List.of();

  /**
   * @param input of the run; closed with this
   * @param evidence all that the run names, found to be as it was recorded
   * @param screens reads the page sources among it
   */
  public ReviewDesk(
      ReportInput input, EvaluationFile file, List<Evidence> evidence, ScreenReader screens) {
    this.input = input;
    this.file = file;
    this.evidence = List.copyOf(evidence);
    this.screens = screens;
    for (int i = 0; i < this.evidence.size(); i++) {
      places.putIfAbsent(this.evidence.get(i).digest(), i);
    }
    input.evaluation().requirements().forEach(each -> requirements.put(each.id(), each));
    refresh();
  }

  /** Reads the answers anew; the questions stay what they are. */
  public void refresh() {
    ReviewRule rule = rule();
    Map<String, List<OpenQuestion>> all = new HashMap<>();
    file.forEachItem(
        item -> {
          RequirementUsed requirement = requirements.get(item.requirement());
          if (requirement != null && item.verdict() == Verdict.REVIEW && !item.superseded()) {
            all.computeIfAbsent(item.requirement(), id -> new ArrayList<>())
                .add(question(item, requirement, rule));
          }
        });
    List<OpenQuestion> numbered = new ArrayList<>();
    for (RequirementUsed requirement : requirements.values()) {
      for (OpenQuestion each : all.getOrDefault(requirement.id(), List.of())) {
        numbered.add(numbered(each, numbered.size() + 1));
      }
    }
    questions = List.copyOf(numbered);
  }

  private static OpenQuestion question(
      TestCaseResult item, RequirementUsed requirement, ReviewRule rule) {
    return new OpenQuestion(
        0,
        requirement,
        item.function(),
        item.id(),
        item.findings().stream()
            .filter(finding -> finding.verdict() == Verdict.REVIEW)
            .map(Finding::sentence)
            .findFirst(),
        item.answers(),
        item.reviewed(rule).state());
  }

  private static OpenQuestion numbered(OpenQuestion each, int number) {
    return new OpenQuestion(
        number,
        each.requirement(),
        each.function(),
        each.item(),
        each.asks(),
        each.answers(),
        each.state());
  }

  /** In the report's order, answered or not. */
  public List<OpenQuestion> questions() {
    return questions;
  }

  /**
   * @param number from 1
   */
  public Optional<OpenQuestion> question(int number) {
    return number >= 1 && number <= questions.size()
        ? Optional.of(questions.get(number - 1))
        : Optional.empty();
  }

  /**
   * What is to be answered next: the first open question behind this one, then from the beginning.
   *
   * @param person whose answers need not be given again; "" for nobody
   */
  public Optional<OpenQuestion> next(int after, String person) {
    List<OpenQuestion> turned = new ArrayList<>();
    int from = Math.min(Math.max(after, 0), questions.size());
    turned.addAll(questions.subList(from, questions.size()));
    turned.addAll(questions.subList(0, from));
    return turned.stream()
        .filter(each -> !each.settled() && each.number() != after && !each.answeredBy(person))
        .findFirst();
  }

  /** How many persons an answer takes. */
  public ReviewRule rule() {
    return input.evaluation().programme().reviewRule();
  }

  /** The run as it was when it was opened; its answers are the questions'. */
  public Evaluation evaluation() {
    return input.evaluation();
  }

  ReportInput input() {
    return input;
  }

  TestCaseResult result(OpenQuestion question) {
    List<TestCaseResult> found = new ArrayList<>();
    input.forEachItem(
        question.requirement(),
        item -> {
          if (item.id().equals(question.item())) {
            found.add(item.answered(question.answers()));
          }
        });
    return found.get(0);
  }

  /**
   * @param place from 0
   */
  public Optional<Evidence> evidence(int place) {
    return place >= 0 && place < evidence.size()
        ? Optional.of(evidence.get(place))
        : Optional.empty();
  }

  /**
   * As it was recorded, unmasked.
   *
   * @throws org.facecert.evidence.EvidenceLost when it is not in the vault any more
   */
  public byte[] original(Evidence each) {
    return input.vault().get(each.digest());
  }

  Optional<Integer> place(Evidence each) {
    return Optional.ofNullable(places.get(each.digest()));
  }

  /**
   * A screenshot with what is private made unreadable.
   *
   * @param media its type
   * @param bytes never those of the original
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record MaskedImage(String media, byte[] bytes) {}

  /**
   * Any thread may ask.
   *
   * @param place of a screenshot
   * @param source of the page source of the same look; without one nothing can be recognised
   * @return empty where there is no picture
   * @throws org.facecert.evidence.EvidenceLost when it is not in the vault any more
   */
  public Optional<MaskedImage> picture(int place, Optional<Integer> source) {
    Optional<Evidence> hides = source.flatMap(this::evidence).filter(ReviewDesk::isSource);
    return evidence(place)
        .filter(each -> each.kind() == EvidenceKind.SCREENSHOT)
        .flatMap(each -> input.pictures().of(each, hides, WIDE))
        .map(made -> new MaskedImage(made.mediaType(), made.bytes()));
  }

  /** The screen that a page source describes; empty where it is none. */
  Optional<Screen> screen(int place) {
    return evidence(place)
        .filter(ReviewDesk::isSource)
        .flatMap(
            each -> {
              try {
                String source = new String(original(each), StandardCharsets.UTF_8);
                return Optional.of(screens.read(source));
              } catch (UnreadableScreen e) {
                return Optional.empty();
              }
            });
  }

  private static boolean isSource(Evidence each) {
    return each.kind() == EvidenceKind.PAGE_SOURCE;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
