package org.facecert.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.check.DeletionWords.Fate;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.observation.Withdrawal;
import org.facecert.screen.Concept;
import org.facecert.screen.Link;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.Role;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * WD-05: from the page with the control that withdraws to the last that the withdrawal brought up,
 * the app says what becomes of the face data. A control that deletes them by itself says nothing of
 * the withdrawal.
 */
public final class WithdrawalSaysWhatIsDeleted {

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final DeletionWords words = DeletionWords.shipped();

  public WithdrawalSaysWhatIsDeleted(JudgementContext seen, Vocabulary vocabulary) {
    this.seen = seen;
    this.vocabulary = vocabulary;
  }

  public Finding judge(WalkEnding ending, Withdrawal withdrawal) {
    return PriorConsent.problem(seen, ending)
        .or(() -> PriorConsent.unchanged(seen, withdrawal))
        .orElseGet(() -> ofWay(withdrawal, way(withdrawal)));
  }

  /**
   * @param fate that is said
   */
  private record Said(Fate fate, ObservedScreen screen, String words) {}

  private Finding ofWay(Withdrawal withdrawal, List<ObservedScreen> way) {
    Set<String> pressed =
        seen.observations().actions().map(Action::label).collect(Collectors.toSet());
    List<Said> said = way.stream().flatMap(screen -> on(screen, withdrawal, pressed)).toList();
    Optional<Said> plain =
        said.stream().min(Comparator.comparing((Said one) -> one.fate() != Fate.NOT_DELETED));
    boolean done =
        WithdrawalControl.is(Objects.requireNonNull(withdrawal.pressed()), withdrawal, vocabulary)
            && new WithdrawalEffect(withdrawal, vocabulary).isShown();
    if (plain.filter(one -> one.fate() == Fate.NOT_DELETED).isPresent()) {
      return find(Verdict.REVIEW, "wd05.review.not-deleted", plain.get());
    }
    Optional<Said> clear = said.stream().filter(one -> one.fate() == Fate.SAID).findFirst();
    if (clear.isPresent()) {
      return find(
          done ? Verdict.PASS : Verdict.REVIEW,
          done ? "wd05.pass" : "wd05.review.unfinished",
          clear.get());
    }
    return said.stream()
        .findFirst()
        .map(one -> find(Verdict.REVIEW, "wd05.review.doubtful", one))
        .or(() -> elsewhere(withdrawal, way))
        .orElseGet(() -> silent(done, way));
  }

  /** From the control's page, with what scrolling showed of it, to the end. */
  private List<ObservedScreen> way(Withdrawal withdrawal) {
    ObservedScreen before = Objects.requireNonNull(withdrawal.before());
    return Stream.concat(
            seen.observations().pages(before).stream(),
            withdrawal.seen().stream().filter(s -> s.number() > before.number()))
        .filter(s -> s.reading().kind() != Reading.Kind.SYSTEM_OTHER)
        .filter(s -> s.reading().kind() != Reading.Kind.SYSTEM_PERMISSION)
        .distinct()
        .toList();
  }

  private Stream<Said> on(ObservedScreen screen, Withdrawal withdrawal, Set<String> pressed) {
    boolean ofFace =
        screen.screen().labels().stream().anyMatch(FaceWords::name)
            || FaceWords.name(Objects.requireNonNull(withdrawal.pressed()).label());
    Set<String> read = new HashSet<>();
    List<Said> said = new ArrayList<>();
    Stream.concat(
            screen.reading().region().stream(),
            screen.screen().nodes().stream().filter(n -> n.role() == Role.TOAST))
        .filter(n -> n.displayed() && !n.ownWords().isBlank() && isTold(n, pressed))
        .filter(n -> read.add(n.ownWords()))
        .forEach(
            n ->
                words
                    .in(n.ownWords(), ofFace)
                    .forEach(told -> said.add(new Said(told.fate(), screen, told.words()))));
    return said.stream();
  }

  /** The words on a control count where it withdraws or was pressed for it. */
  private boolean isTold(Node node, Set<String> pressed) {
    Node control = node.tapTarget();
    return control == null
        || pressed.contains(control.label())
        || vocabulary.matches(Concept.WITHDRAW, control.label());
  }

  /** What may say it stands behind a link that the withdrawal shows, or below the fold. */
  private Optional<Finding> elsewhere(Withdrawal withdrawal, List<ObservedScreen> way) {
    int pressed = Objects.requireNonNull(withdrawal.pressed()).number();
    Set<String> standing =
        Objects.requireNonNull(withdrawal.before()).reading().links().stream()
            .map(Link::title)
            .collect(Collectors.toSet());
    Optional<Finding> linked =
        way.stream()
            .filter(s -> s.number() > pressed)
            .flatMap(
                s ->
                    s.reading().links().stream()
                        .map(Link::title)
                        .filter(title -> !standing.contains(title))
                        .map(title -> new Said(Fate.DOUBTFUL, s, title)))
            .findFirst()
            .map(link -> find(Verdict.REVIEW, "wd05.review.link", link));
    return linked.or(
        () ->
            way.stream()
                .filter(s -> s.reading().region().stream().anyMatch(Node::scrollable))
                .findFirst()
                .map(
                    s ->
                        find(
                            Verdict.REVIEW,
                            "wd05.review.below",
                            new Said(Fate.DOUBTFUL, s, s.title()))));
  }

  private Finding silent(boolean done, List<ObservedScreen> way) {
    Sentence sentence =
        Sentence.of(
            done ? "wd05.fail" : "wd05.unfinished",
            "screens",
            way.size(),
            "last",
            seen.lastTitle());
    return done
        ? seen.lacks(sentence, evidence(way))
        : seen.find(Verdict.INCONCLUSIVE, sentence, evidence(way));
  }

  private List<Evidence> evidence(List<ObservedScreen> way) {
    return seen.orLastScreen(JudgementContext.evidence(way.toArray(ObservedScreen[]::new)));
  }

  private Finding find(Verdict verdict, String key, Said said) {
    return seen.find(
        verdict,
        Sentence.of(key, "screen", said.screen().screenNumber(), "words", said.words()),
        said.screen().evidence());
  }
}
