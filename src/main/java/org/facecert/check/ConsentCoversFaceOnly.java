package org.facecert.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.ScreenPassage;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * SC-03: what is ticked and pressed speaks of the face alone, and nothing else must be ticked. A
 * box that may stay empty is offered beside the consent and no part of it.
 */
public final class ConsentCoversFaceOnly {

  /** one clause that denies it all: "Your location is never recorded" */
  private static final Pattern DENIED =
      Pattern.compile(
          "^[^,;:]{1,60}\\b(?:is|are|will|shall)\\s+(?:never|not)\\b[^,;:]*$",
          Pattern.CASE_INSENSITIVE);

  /** what is prevented is not agreed to: "so that nobody can advertise under your name" */
  private static final Pattern PREVENTED =
      Pattern.compile(
          "\\b(?:nobody|no one|no-one|not just anyone)\\b(?! (?:\\w+ )?(?:miss|forget|lack|(?:is |will be )?(?:left|overlooked)|goes without|gets bored)\\w*)[^.;:,]*"
              + "|(?:以免|免得|防止|避免|谨防|謹防)(?!(?:您|你|用户)?(?:再)?(?:错过|錯過|遗漏|遺漏|漏))[^。；;,，]*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TAKES =
      Pattern.compile(
          "\\b(?:access|read|scan|search|look through|upload|use|collect|permission)\\w*"
              + "|访问|存取|讀取|读取|扫描|掃描|搜索|搜尋|上传|上傳|使用|收集|权限|權限|获取|獲取",
          Pattern.CASE_INSENSITIVE);

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final AgreedBoxes boxes;

  public ConsentCoversFaceOnly(JudgementContext seen, Vocabulary vocabulary) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.boxes = new AgreedBoxes(seen);
  }

  public Finding judge(WalkEnding ending) {
    Optional<ObservedScreen> consent = seen.actOfConsent().map(Action::observed).or(seen::consent);
    if (consent.isEmpty()) {
      return seen.noConsent(ending);
    }
    ObservedScreen observed = consent.get();
    return new ScreenComprehension(seen)
        .besideConsent()
        .or(() -> more(observed))
        .or(
            () ->
                seen.actOfConsent().isEmpty()
                    ? Optional.of(seen.noConsent(ending))
                    : doubt(observed))
        .or(seen::unread)
        .orElseGet(() -> covers(observed));
  }

  /** What the act gives besides the face. */
  private Optional<Finding> more(ObservedScreen observed) {
    Optional<Action> forced = seen.observations().first(Purpose.TICK_OTHER);
    if (forced.isPresent()) {
      return Optional.of(fail(observed, "sc03.fail.forced", forced.get().label()));
    }
    return bundled(observed, this::bundledWords)
        .or(() -> bundled(observed, this::addedWords))
        .or(() -> bundled(observed, s -> agreesToAll(s) ? listedWords(s) : Optional.empty()));
  }

  private Optional<Finding> bundled(
      ObservedScreen observed, Function<ObservedScreen, Optional<String>> words) {
    for (ObservedScreen each : actedOn(observed)) {
      Optional<String> found = words.apply(each);
      if (found.isPresent()) {
        return Optional.of(fail(each, "sc03.fail.bundled", found.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> addedWords(ObservedScreen observed) {
    return prose(observed)
        .filter(
            s ->
                FurtherObjects.areAddedBy(s)
                    || FurtherObjects.areCoveredBy(s)
                    || GainedByAgreeing.isToldBy(s))
        .findFirst();
  }

  private Optional<Finding> doubt(ObservedScreen observed) {
    for (ObservedScreen each : actedOn(observed)) {
      Optional<String> doubtful =
          joined(each)
              .or(() -> listedBeside(each))
              .or(() -> doubtfulWords(each))
              .or(() -> boxes.optOuts(each).findFirst());
      if (doubtful.isPresent()) {
        return Optional.of(
            seen.find(
                Verdict.REVIEW,
                Sentence.of("sc03.review", "screen", each.screenNumber(), "words", doubtful.get()),
                each.evidence()));
      }
    }
    return Optional.empty();
  }

  private Finding covers(ObservedScreen observed) {
    return seen.find(
        Verdict.PASS,
        Sentence.of("sc03.pass", "screen", observed.screenNumber(), "words", covered(observed)),
        List.of(Fact.fact("fact.words-on-boxes-and-controls-that-agree", covered(observed))),
        observed.evidence());
  }

  /** All consents about the face on which something was ticked or pressed, with all their pages. */
  private List<ObservedScreen> actedOn(ObservedScreen last) {
    Stream<ObservedScreen> earlier =
        JudgementContext.consents(seen.observations())
            .filter(
                s ->
                    seen.observations()
                        .actions()
                        .filter(d -> d.purpose() == Purpose.CONSENT || d.purpose() == Purpose.TICK)
                        .anyMatch(d -> d.isOn(s)));
    return Stream.concat(earlier, Stream.of(last))
        .flatMap(observed -> seen.observations().pages(observed).stream())
        .distinct()
        .toList();
  }

  private Finding fail(ObservedScreen observed, String key, String words) {
    return seen.find(
        Verdict.FAIL,
        Sentence.of(key, "screen", observed.screenNumber(), "words", words),
        observed.evidence());
  }

  /** What the act covers by its own words: boxes, controls, and "by agreeing you also ...". */
  private Optional<String> bundledWords(ObservedScreen observed) {
    return labels(observed)
        .filter(GainedByAgreeing::isJoinedIn)
        .findFirst()
        .or(() -> claimedWords(observed));
  }

  private Optional<String> claimedWords(ObservedScreen observed) {
    return acted(observed)
        .filter(
            words -> !vocabulary.bundles(words).isEmpty() || FurtherObjects.areAgreedToBy(words))
        .findFirst();
  }

  /** One control agrees to everything that the screen lists. */
  private static boolean agreesToAll(ObservedScreen observed) {
    return observed.reading().agree().stream().map(Node::label).anyMatch(FurtherObjects::areAll);
  }

  /** Lines of such a list that name another thing than the face. */
  private Optional<String> listedWords(ObservedScreen observed) {
    return observed.reading().prose().stream()
        .filter(words -> FurtherObjects.isLine(words) && isOfSomethingElse(words))
        .findFirst();
  }

  /** A line of such a list that is not seen to be of the face may be a second thing. */
  private Optional<String> listedBeside(ObservedScreen observed) {
    List<String> prose = observed.reading().prose();
    return agreesToAll(observed)
        ? prose.stream()
            .filter(words -> !words.equals(observed.title()) && FurtherObjects.isListed(words))
            .findFirst()
        : Optional.empty();
  }

  /** What stands beside the face on a box or control and is not understood. */
  private Optional<String> joined(ObservedScreen observed) {
    return labels(observed)
        .filter(words -> FurtherObjects.arePerhapsIn(words, observed.title()))
        .findFirst();
  }

  private Stream<String> labels(ObservedScreen observed) {
    return Stream.concat(boxes.on(observed), observed.reading().agree().stream()).map(Node::label);
  }

  private Stream<String> acted(ObservedScreen observed) {
    return Stream.concat(labels(observed), boxes.claims(observed));
  }

  private Stream<String> prose(ObservedScreen observed) {
    return boxes.passages(observed).map(ScreenPassage::text).distinct();
  }

  /** A further purpose in the text of the consent, which the act may or may not cover. */
  private Optional<String> doubtfulWords(ObservedScreen observed) {
    return prose(observed)
        .filter(s -> isOfSomethingElse(s) || GainedByAgreeing.isPerhapsToldBy(s, observed.title()))
        .findFirst();
  }

  private boolean isOfSomethingElse(String words) {
    Set<Concept> bundles =
        new HashSet<>(vocabulary.bundles(PREVENTED.matcher(words).replaceAll(" ")));
    bundles.remove(Concept.BUNDLE_TERMS);
    if (vocabulary.matches(Concept.REFUSAL_TALK, words)) {
      // "Rather not? Fill in the survey": what one does instead is not agreed to
      bundles.remove(Concept.BUNDLE_PURPOSE);
    }
    if (!TAKES.matcher(words).find()) {
      // an album is made of pictures as well as read
      bundles.remove(Concept.BUNDLE_ALBUM);
    }
    return !bundles.isEmpty() && !DENIED.matcher(words).find();
  }

  private String covered(ObservedScreen observed) {
    return acted(observed).map(w -> "“" + w + "”").distinct().toList().toString();
  }
}
