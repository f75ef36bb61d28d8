package org.facecert.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.facecert.catalogue.Parameters;
import org.facecert.check.BuildIsAsDeclared;
import org.facecert.check.DeclaredControl;
import org.facecert.check.JudgementContext;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceLost;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.AppReset;
import org.facecert.observation.Channel;
import org.facecert.observation.InstalledBuild;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.PackageInspected;
import org.facecert.observation.ReadDocument;
import org.facecert.observation.StepResult;
import org.facecert.observation.WalkEnding;
import org.facecert.observation.Withdrawal;
import org.facecert.screen.Picture;
import org.facecert.screen.UnreadablePicture;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;

/** One scenario's world: what it is about, what was seen so far, and what was found. */
public final class World {

  private final Subject subject;
  private final Person person;
  private final Rules rules;
  private final Vault vault;
  private final List<Finding> findings = new ArrayList<>();
  private WalkEnding ending = WalkEnding.STUCK;
  private Withdrawal withdrawal = Withdrawal.notTried();
  private int refused;

  public World(Subject subject, Person person, Rules rules, Vault vault) {
    this.subject = subject;
    this.person = person;
    this.rules = rules;
    this.vault = vault;
  }

  /**
   * The run resets the app before every walk; a scenario that relies on it makes sure.
   *
   * @throws IllegalStateException when no proven reset is in the log
   */
  void expectFreshInstall() {
    if (person.observations().steps().stream().noneMatch(AppReset.class::isInstance)) {
      throw new IllegalStateException(
          "the scenario begins without a proven fresh state of the app in its log");
    }
    expectDeclaredBuild();
  }

  /**
   * A statement that names version or hash speaks of one build; what is found of another says
   * nothing of it.
   *
   * @throws OtherBuild when the phone has another build, or cannot say
   */
  void expectDeclaredBuild() {
    AppStatement statement = subject.statement();
    if (statement.app().version().isEmpty() && statement.app().sha256().isEmpty()) {
      return;
    }
    new BuildIsAsDeclared(seen(), statement.app(), statementEvidence())
        .contradiction(build())
        .map(Finding::sentence)
        .ifPresent(
            sentence -> {
              throw new OtherBuild(
                  new Sentence(
                      "reason.other-build." + sentence.key(), sentence.values(), sentence.parts()));
            });
  }

  /** Takes a step of the walk, or what came of it where the walk holds it already. */
  <R extends StepResult> R take(String step, Class<R> kind, Function<Hands, R> act) {
    return person.take(step, kind, act);
  }

  /** A step on the way to the face function or from its consent on: the scenario's ending. */
  WalkEnding arrive(String step, Function<Hands, WalkEnding> act) {
    ending =
        take(step, StepResult.Arrival.class, hands -> new StepResult.Arrival(act.apply(hands)))
            .ending();
    return ending;
  }

  /** Shows that the camera log would have shown an opening. */
  void witnessCamera() {
    witness(Channel.CAMERA);
  }

  /** Shows that the channel would have shown what was not seen on it; a step of the walk. */
  void witness(Channel channel) {
    take(
        "witness-" + channel.name().toLowerCase(Locale.ROOT),
        StepResult.Nothing.class,
        hands -> {
          hands.walker().witness(channel);
          return new StepResult.Nothing();
        });
  }

  /**
   * Leaves the phone alone until what is sent late has been sent, and shows that it would have been
   * seen on the wire.
   */
  void watchTheWire() {
    take(
        "watch-the-wire",
        StepResult.Screens.class,
        hands ->
            new StepResult.Screens(
                List.of(hands.walker().leaveAlone(rules.parameters().trafficWatch()))));
    witness(Channel.TRAFFIC);
  }

  Optional<InstalledBuild> build() {
    return person.build();
  }

  PackageInspected inspected() {
    return person.inspected();
  }

  ReadDocument document(String name) {
    return person.document(name);
  }

  Evidence statementEvidence() {
    return person.statement();
  }

  /** All findings so far, in the order in which they were made. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The number of the last observation on which they rest. */
  public int through() {
    return person.seen();
  }

  void record(Finding finding) {
    findings.add(new DeclaredControl(seen(), subject.statement().labels()).weigh(finding));
  }

  AppStatement statement() {
    return subject.statement();
  }

  FaceFunction function() {
    return subject.function();
  }

  Rules rules() {
    return rules;
  }

  Vocabulary vocabulary() {
    return rules.vocabulary();
  }

  Parameters parameters() {
    return rules.parameters();
  }

  /** How the start of the face function ended. */
  WalkEnding ending() {
    return ending;
  }

  void ended(WalkEnding ending) {
    this.ending = ending;
  }

  /** How taking the consent back went; not tried where nobody did. */
  Withdrawal withdrawal() {
    return withdrawal;
  }

  void withdrew(Withdrawal made) {
    withdrawal = made;
  }

  /** What was observed when the recorded run was revisited on a later day. */
  Observations afterwards() {
    return person.afterwards();
  }

  /** Marks where the refusal is over and the session that is to be quiet begins. */
  void refusalEnded() {
    refused = person.observations().steps().size();
  }

  Observations observationsSinceRefusal() {
    return person.observations().from(refused);
  }

  JudgementContext seen() {
    return seen(person.observations());
  }

  JudgementContext seen(Observations observations) {
    return new JudgementContext(
        subject.requirement(),
        subject.function().id(),
        subject.statement().app().packageName(),
        observations);
  }

  /** The bytes of a piece of evidence; empty where they were lost or forgotten. */
  Optional<byte[]> kept(Evidence evidence) {
    try {
      return Optional.of(vault.get(evidence.digest()));
    } catch (EvidenceLost e) {
      return Optional.empty();
    }
  }

  Picture picture(ObservedScreen observed) {
    try {
      return Picture.read(vault.get(observed.look().picture().digest()));
    } catch (UnreadablePicture e) {
      throw new UnreadableAnswer(
          Sentence.of(
              "fault.picture",
              "screen",
              observed.screenNumber(),
              "why",
              String.valueOf(e.getMessage())),
          e);
    }
  }
}
