package org.facecert.steps;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;
import org.facecert.observation.Channel;
import org.facecert.observation.DocumentRead;
import org.facecert.observation.InstalledBuild;
import org.facecert.observation.Observation;
import org.facecert.observation.ObservationLog;
import org.facecert.observation.Observations;
import org.facecert.observation.PackageInspected;
import org.facecert.observation.PackageRead;
import org.facecert.observation.ReadDocument;
import org.facecert.observation.StatementRead;
import org.facecert.observation.StepBegun;
import org.facecert.observation.StepEnded;
import org.facecert.observation.StepResult;

/**
 * Takes one scenario's steps. What the walk holds already is taken from its log: steps of a
 * scenario that shares the walk, or all of them where a recorded run is judged again. Only what
 * comes after is done with the phone in hand.
 */
public final class Person {

  private final ObservationLog log;
  private final Optional<Hands> hands;
  private final Clock clock;
  private int taken;
  private int seen;

  private Person(ObservationLog log, Optional<Hands> hands, Clock clock) {
    this.log = log;
    this.hands = hands;
    this.clock = clock;
    this.seen = beforeSteps(log);
  }

  /** With the phone in hand: goes on where the log ends. */
  static Person walking(ObservationLog log, Hands hands, Clock clock) {
    return new Person(log, Optional.of(hands), clock);
  }

  /** Without a phone: takes only the steps that the log holds. */
  public static Person recorded(ObservationLog log) {
    return new Person(log, Optional.empty(), Clock.systemUTC());
  }

  private static int beforeSteps(ObservationLog log) {
    return log.observations().steps().stream()
        .filter(StepBegun.class::isInstance)
        .findFirst()
        .map(first -> first.number() - 1)
        .orElse(log.size());
  }

  /** What the scenario has seen by now; what the walk held beyond is another scenario's. */
  Observations observations() {
    return log.until(taken == 0 ? beforeSteps(log) : seen);
  }

  /** What was observed when the recorded run was revisited; nothing where it was not. */
  Observations afterwards() {
    Observations all = log.observations();
    return all.steps().stream()
        .filter(StepBegun.class::isInstance)
        .map(StepBegun.class::cast)
        .filter(begun -> begun.step().equals(Walking.REVISIT))
        .reduce((earlier, last) -> last)
        .map(begun -> all.from(begun.number() - 1))
        .orElseGet(() -> new Observations(List.of(), List.of()));
  }

  /** The number of the last observation that belongs to the scenario by now. */
  int seen() {
    return seen;
  }

  /**
   * @param step its name: the same name is the same thing done
   * @throws NotOnThisWalk when the walk went on with another step
   * @throws NotRecorded when there is no phone, and the log ends before
   */
  <R extends StepResult> R take(String step, Class<R> kind, Function<Hands, R> act) {
    List<StepEnded> walked = log.steps();
    StepEnded ended = taken < walked.size() ? walked.get(taken) : walk(step, act);
    if (!ended.step().equals(step)) {
      throw new NotOnThisWalk(step, ended.step());
    }
    taken++;
    seen = ended.number();
    return kind.cast(ended.result());
  }

  private <R extends StepResult> StepEnded walk(String step, Function<Hands, R> act) {
    Hands live = hands.orElseThrow(() -> new NotRecorded(step));
    log.add(number -> new StepBegun(number, step, now()));
    R result = act.apply(live);
    live.watches().stepEnds();
    return log.add(number -> new StepEnded(number, step, result, now()));
  }

  /**
   * What the phone tells of the build on it; asked for once per walk.
   *
   * @throws UnreadableAnswer when it tells so in words that are not known; again for whoever asks
   */
  Optional<InstalledBuild> build() {
    log.observations()
        .lost(Channel.PACKAGE)
        .ifPresent(
            why -> {
              throw new UnreadableAnswer(why);
            });
    return recorded(PackageRead.class)
        .findFirst()
        .orElseGet(() -> live("package").packages().read())
        .build();
  }

  /** What is in the file of the app; opened once per walk. */
  PackageInspected inspected() {
    return recorded(PackageInspected.class)
        .findFirst()
        .orElseGet(() -> live("package file").files().inspect());
  }

  /** The applicant's statement as it was given. */
  Evidence statement() {
    return recorded(StatementRead.class)
        .findFirst()
        .orElseThrow(() -> new NotRecorded("statement"))
        .evidence();
  }

  /** A document of the applicant's; opened once per walk. */
  ReadDocument document(String name) {
    return recorded(DocumentRead.class)
        .filter(read -> read.name().equals(name))
        .findFirst()
        .orElseGet(() -> live("document " + name).documents().document(name))
        .document();
  }

  private Hands live(String what) {
    return hands.orElseThrow(() -> new NotRecorded(what));
  }

  private <T extends Observation> Stream<T> recorded(Class<T> kind) {
    return log.observations().steps().stream().filter(kind::isInstance).map(kind::cast);
  }

  private Moment now() {
    return Moment.at(clock.instant());
  }
}
