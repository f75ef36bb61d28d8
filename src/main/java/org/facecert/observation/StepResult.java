package org.facecert.observation;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;

/** What came of a step: what a check judges beside the single observations. */
public sealed interface StepResult
    permits StepResult.Nothing,
        StepResult.Arrival,
        StepResult.Journeys,
        StepResult.Offers,
        StepResult.Completions,
        StepResult.Screens,
        StepResult.Text,
        StepResult.Control,
        StepResult.BuildThen,
        StepResult.Update,
        Exploration,
        LargeLetters,
        ReadNotices,
        RouteOutcome,
        Withdrawal,
        WayOn {

  /** It left nothing but its window. */
  record Nothing() implements StepResult {}

  /** Where the way to the face function, or from its consent on, came to. */
  record Arrival(WalkEnding ending) implements StepResult {}

  record Journeys(List<Journey> made) implements StepResult {
    public Journeys {
      made = List.copyOf(made);
    }
  }

  record Offers(List<Offer> seen) implements StepResult {
    public Offers {
      seen = List.copyOf(seen);
    }
  }

  record Completions(List<Completion> made) implements StepResult {
    public Completions {
      made = List.copyOf(made);
    }
  }

  /** The screens that the step was about, in the order seen. */
  record Screens(List<ObservedScreen> seen) implements StepResult {
    public Screens {
      seen = List.copyOf(seen);
    }
  }

  /**
   * @param opened empty when no way to it is declared
   */
  record Text(Optional<OpenedText> opened) implements StepResult {}

  /**
   * The build that was on the phone then, with its permissions as they stood.
   *
   * @param build empty where there was none to put there, or the phone cannot tell
   */
  record BuildThen(Optional<InstalledBuild> build) implements StepResult {}

  /**
   * A build was put over an earlier one.
   *
   * @param problem why it was no update that people get; empty where the data were kept
   * @param build that was there then; empty where the phone cannot tell
   * @param evidence what the phone told of both
   */
  record Update(Optional<Sentence> problem, Optional<InstalledBuild> build, Evidence evidence)
      implements StepResult {}

  /**
   * The control experiment.
   *
   * @param fault what the phone does no longer; empty when all is as it was
   */
  record Control(Optional<Sentence> fault) implements StepResult {}
}
