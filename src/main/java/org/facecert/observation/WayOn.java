package org.facecert.observation;

import java.util.List;
import java.util.Optional;

/**
 * Whether a person gets away from the page on which a refusal ended, without ending the app.
 *
 * @param from the page
 * @param found whether a control or back led to something else in the app, or there is a form to
 *     fill in
 * @param home what the app showed after having been left by the home key and brought to the front
 *     again: the same page, or another one; empty where that was not tried, because a way on was
 *     found or back led out of the app
 * @param unpressed words on its controls that were not tried, because nobody knew what they do
 */
public record WayOn(
    ObservedScreen from, boolean found, Optional<ObservedScreen> home, List<String> unpressed)
    implements StepResult {
  public WayOn {
    unpressed = List.copyOf(unpressed);
  }

  public static WayOn found(ObservedScreen from) {
    return new WayOn(from, true, Optional.empty(), List.of());
  }

  /**
   * The app shows another page of its own once it has been left and opened again. A person who is
   * stuck may find that out, but the page offers it to nobody: it is no way on in the app, and no
   * dead end beyond doubt either.
   */
  public boolean foundByHome() {
    return home.filter(s -> s.isElsewhere(from)).isPresent();
  }
}
