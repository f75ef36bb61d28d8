package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.Journey;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.observation.Withdrawal;
import org.facecert.screen.Concept;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** DA-01: the app has a control that deletes the face, and the account works after it as before. */
public final class FaceCanBeDeletedByItself {

  private static final Pattern DELETES =
      Pattern.compile("(?i)\\b(?:delete|erase|remove|clear|destroy)\\b|删除|刪除|清除|销毁|銷毀|移除|抹除");

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final List<Action> pressed;
  private final Withdrawal made;

  /**
   * @param deletion how its way went
   * @param declared whether the statement has a way to it
   * @param since what was observed from its begin on
   */
  public FaceCanBeDeletedByItself(
      JudgementContext seen,
      Vocabulary vocabulary,
      RouteOutcome deletion,
      boolean declared,
      Observations since) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.pressed =
        since.actions().filter(act -> act.purpose().isTap() && act.node() != null).toList();
    Action control = control(deletion).orElse(null);
    this.made =
        new Withdrawal(
            deletion,
            declared,
            pressed.size(),
            control,
            control == null ? null : control.observed(),
            since.lastScreen().orElse(null),
            since.screens().toList());
  }

  /** The control that was pressed and deletes by its words; else the last of a way to its end. */
  private Optional<Action> control(RouteOutcome deletion) {
    return pressed.stream()
        .filter(act -> vocabulary.matches(Concept.DELETE_FACE, act.label()))
        .findFirst()
        .or(
            () ->
                pressed.stream()
                    .filter(act -> deletion.completed())
                    .reduce((earlier, later) -> later));
  }

  /** That there is such a control. */
  public Finding control(WalkEnding ending) {
    return PriorConsent.problem(seen, ending)
        .or(this::closesTheAccount)
        .or(() -> endsTheAccount(AccountClosing.CLOSES, Verdict.FAIL))
        .or(() -> endsTheAccount(AccountClosing.PERHAPS, Verdict.REVIEW))
        .orElseGet(
            () ->
                new EffectiveControl(
                        seen, vocabulary, "da01", Concept.DELETE_FACE, this::readsLikeADeletion)
                    .judge(made));
  }

  /**
   * That the account works as before, once there is such a control.
   *
   * @param before the way that uses the account, as it went before; empty where none is declared
   * @param after the same, after the deletion
   */
  public Finding account(List<Journey> before, List<Journey> after) {
    return before.isEmpty()
        ? seen.find(Verdict.INCONCLUSIVE, Sentence.of("da01.no-account"), seen.allPictures())
        : new JourneysStillWork(seen, "da01.account")
            .judge(new JourneysStillWork.MadeBefore(before, List.of()), after);
  }

  private Optional<Finding> closesTheAccount() {
    return pressed.stream()
        .filter(act -> vocabulary.matches(Concept.CLOSE_ACCOUNT, act.label()))
        .findFirst()
        .map(
            act -> {
              boolean both = vocabulary.matches(Concept.DELETE_FACE, act.label());
              return seen.find(
                  both ? Verdict.REVIEW : Verdict.FAIL,
                  Sentence.of(
                      both ? "da01.review.account" : "da01.fail.account", "words", act.label()),
                  seen.orLastScreen(JudgementContext.evidence(act.observed(), made.after())));
            });
  }

  /** By the words of what came up once the control was pressed: a sheet, a page, a message. */
  private Optional<Finding> endsTheAccount(AccountClosing closing, Verdict verdict) {
    Action control = made.pressed();
    if (control == null) {
      return Optional.empty();
    }
    Set<String> before =
        made.seen().stream()
            .filter(page -> page.number() < control.number())
            .flatMap(FaceCanBeDeletedByItself::words)
            .collect(Collectors.toSet());
    return made.seen().stream()
        .filter(page -> page.number() > control.number())
        .flatMap(
            page ->
                words(page)
                    .filter(words -> !before.contains(words))
                    .filter(words -> AccountClosing.of(words) == closing)
                    .map(words -> endsTheAccount(verdict, page, words)))
        .findFirst();
  }

  private Finding endsTheAccount(Verdict verdict, ObservedScreen page, String words) {
    return seen.find(
        verdict,
        Sentence.of(
            verdict == Verdict.FAIL ? "da01.fail.with-account" : "da01.review.with-account",
            "screen",
            page.screenNumber(),
            "words",
            words),
        page.evidence());
  }

  private static Stream<String> words(ObservedScreen page) {
    return Stream.concat(page.reading().prose().stream(), page.reading().toasts().stream());
  }

  private boolean readsLikeADeletion(Withdrawal deletion) {
    Action control = deletion.pressed();
    ObservedScreen page = deletion.before();
    if (control == null || page == null) {
      return false;
    }
    boolean ofTheFace =
        FaceWords.name(page.title())
            || page.reading().isModal()
                && page.reading().prose().stream().anyMatch(FaceWords::name);
    return vocabulary.matches(Concept.DELETE_FACE, control.label())
        || DELETES.matcher(control.label()).find() && ofTheFace;
  }
}
