package org.facecert.observation;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Sentence;

/**
 * What was within reach with larger letters, and what without.
 *
 * @param hindered why the phone did not write larger letters; empty where it did
 * @param ending where the way to the consent came to with larger letters
 * @param pages of the consent with larger letters; where it was not reached, the screen on which
 *     the way ended
 * @param ways with larger letters to the control of each declared alternative, in that order
 * @param usual the same in the usual size, for those to which larger letters left no way
 */
public record LargeLetters(
    Optional<Sentence> hindered,
    WalkEnding ending,
    List<ObservedScreen> pages,
    List<RouteOutcome> ways,
    List<RouteOutcome> usual)
    implements StepResult {

  public LargeLetters {
    pages = List.copyOf(pages);
    ways = List.copyOf(ways);
    usual = List.copyOf(usual);
  }
}
