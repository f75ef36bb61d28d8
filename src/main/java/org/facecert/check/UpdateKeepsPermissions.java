package org.facecert.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.facecert.catalogue.PermissionName;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.InstalledBuild;
import org.facecert.observation.Observations;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * PM-03: what a person granted and denied to the earlier build stands as it was after the update.
 * Both states were read after the app had been opened and closed several times, so that what a
 * permission loses by that alone, such as one that was allowed for one time, is lost before too.
 */
public final class UpdateKeepsPermissions {

  private static final PermissionName CAMERA = PermissionName.of("CAMERA");

  private final JudgementContext seen;
  private final MadeUpdate update;

  public UpdateKeepsPermissions(JudgementContext seen, MadeUpdate update) {
    this.seen = seen;
    this.update = update;
  }

  /**
   * @param ending where the use of the earlier build came to
   * @param held what was read before the update
   * @param holds what was read after it
   * @param updated what was seen after the update
   * @param grants whether the person allowed what was asked for, or denied it
   */
  public Finding judge(
      WalkEnding ending,
      Optional<InstalledBuild> held,
      Optional<InstalledBuild> holds,
      Observations updated,
      boolean grants) {
    return update
        .missing()
        .orElseGet(
            () -> {
              Optional<Map<String, Boolean>> before = held.flatMap(InstalledBuild::runtime);
              Optional<Map<String, Boolean>> after = holds.flatMap(InstalledBuild::runtime);
              if (before.isEmpty() || after.isEmpty()) {
                return find(Verdict.INCONCLUSIVE, Sentence.of("pm03.unread"), held, holds);
              }
              return judge(
                  new States(before.get(), after.get(), updated, grants), ending, held, holds);
            });
  }

  /** What was held before and after. */
  private record States(
      Map<String, Boolean> before,
      Map<String, Boolean> after,
      Observations updated,
      boolean grants) {

    /** Those of both builds, of which a person has a say, that changed. */
    List<String> changed() {
      return new TreeMap<>(before)
          .entrySet().stream()
              .filter(held -> after.containsKey(held.getKey()))
              .filter(held -> !held.getValue().equals(after.get(held.getKey())))
              .map(Map.Entry::getKey)
              .toList();
    }

    /** Those that only the other build asks for, and has. */
    List<String> cameWithUpdate() {
      return new TreeSet<>(after.keySet())
          .stream().filter(name -> !before.containsKey(name)).filter(after::get).toList();
    }

    /** A person's own answer is no doing of the update's. */
    Optional<Action> answer() {
      return updated
          .actions()
          .filter(act -> act.purpose() == Purpose.ALLOW || act.purpose() == Purpose.DENY)
          .findFirst();
    }

    List<String> granted() {
      return before.keySet().stream().filter(before::get).sorted().toList();
    }

    boolean isGranted(String name) {
      return Boolean.TRUE.equals(after.get(name));
    }
  }

  private Finding judge(
      States states,
      WalkEnding ending,
      Optional<InstalledBuild> held,
      Optional<InstalledBuild> holds) {
    List<String> changed = states.changed();
    List<String> came = states.cameWithUpdate();
    if (!changed.isEmpty()) {
      String key = changedKey(states, changed.get(0));
      Verdict verdict = key.startsWith("pm03.fail") ? Verdict.FAIL : Verdict.INCONCLUSIVE;
      return find(verdict, naming(key, changed), held, holds);
    }
    return came.isEmpty()
        ? unchanged(states, ending, held, holds)
        : find(Verdict.REVIEW, naming("pm03.review.came", came), held, holds);
  }

  private static String changedKey(States states, String permission) {
    if (states.answer().isPresent()) {
      return "pm03.unsure.answered";
    }
    return states.isGranted(permission) ? "pm03.fail.granted" : "pm03.fail.taken";
  }

  private static Sentence naming(String key, List<String> permissions) {
    return Sentence.of(key, "permissions", String.join(", ", permissions));
  }

  /** A PASS needs something that a person had decided. */
  private Finding unchanged(
      States states,
      WalkEnding ending,
      Optional<InstalledBuild> held,
      Optional<InstalledBuild> holds) {
    if (states.before().isEmpty() && states.after().isEmpty()) {
      return find(Verdict.NOT_APPLICABLE, Sentence.of("pm03.exempt"), held, holds);
    }
    List<String> decided = states.grants() ? states.granted() : denied();
    if (decided.isEmpty()) {
      String key = states.grants() ? "pm03.nothing-granted" : "pm03.nothing-denied";
      return find(Verdict.INCONCLUSIVE, Sentence.of(key, "ending", ending.name()), held, holds);
    }
    if (states.updated().screens().noneMatch(JudgementContext::showsApp)) {
      Sentence notUp = Sentence.of("app.not-up", "last", seen.lastTitle());
      return find(Verdict.INCONCLUSIVE, notUp, held, holds);
    }
    String key = states.grants() ? "pm03.pass.granted" : "pm03.pass.denied";
    return find(Verdict.PASS, naming(key, decided), held, holds);
  }

  private List<String> denied() {
    return new CameraDenial(seen).act().stream().map(act -> CAMERA.full()).toList();
  }

  private Finding find(
      Verdict verdict,
      Sentence sentence,
      Optional<InstalledBuild> held,
      Optional<InstalledBuild> holds) {
    List<Evidence> evidence =
        Stream.concat(
                Stream.of(held, holds).flatMap(Optional::stream).map(InstalledBuild::evidence),
                update.evidence().stream())
            .distinct()
            .toList();
    return seen.find(verdict, sentence, update.facts(), evidence);
  }
}
