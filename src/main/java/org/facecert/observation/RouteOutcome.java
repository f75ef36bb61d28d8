package org.facecert.observation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a route went.
 *
 * @param kind completed or what stood in the way
 * @param act the act at which it ended, in the statement's words
 * @param label the label looked for, empty where none was
 * @param observed the last screen looked at
 * @param searchedLabels how many labels were looked through for it
 * @param arrived whether all acts before were done and nothing but looking was to come after it: it
 *     ended where the thing must be, not on the way there
 */
public record RouteOutcome(
    Kind kind,
    String act,
    String label,
    @JsonProperty("sight") @Nullable ObservedScreen observed,
    int searchedLabels,
    boolean arrived)
    implements StepResult {

  public RouteOutcome(
      Kind kind, String act, String label, @Nullable ObservedScreen observed, int searchedLabels) {
    this(kind, act, label, observed, searchedLabels, false);
  }

  /** What stood in the way. */
  public enum Kind {
    COMPLETED,
    /** the whole settled screens were searched and the label is on none */
    NOT_SHOWN,
    /** the label is there but cannot be used */
    DISABLED,
    /** the label is there, as words that nothing reacts to: the route may mean another control */
    NOT_PRESSABLE,
    /** more than one control answers to the label: the route is at fault, not the app */
    AMBIGUOUS,
    /** the app left the foreground */
    LEFT_APP,
    /** the screen insisted on the face */
    FACE_DEMANDED
  }

  public RouteOutcome arriving(boolean there) {
    return new RouteOutcome(kind, act, label, observed, searchedLabels, there);
  }

  public boolean completed() {
    return kind == Kind.COMPLETED;
  }
}
