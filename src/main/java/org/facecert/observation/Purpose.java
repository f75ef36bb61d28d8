package org.facecert.observation;

import java.util.Set;

/** Why something was pressed: what it was to the person, never what it is in law. */
public enum Purpose {
  OPEN_APP,
  STOP_APP,
  /** left for the phone's home screen; the app lives on */
  BACKGROUND,
  /** the phone's list of the apps that were used last was opened */
  RECENTS,
  /** brought back as it was: its session goes on */
  RESUME_APP,
  /** the act that starts the face function: the last of its route */
  START,
  /** an ordinary act of a route */
  ROUTE,
  TYPE,
  /** a box about the face was set */
  TICK,
  /** a box about something else had to be set to get on */
  TICK_OTHER,
  /** a control that agrees was pressed on a screen that asks about the face */
  CONSENT,
  /** a control that merely goes on (next, continue, OK) was pressed */
  CONTINUE,
  /** agreed to something general, not about the face */
  GENERAL_AGREE,
  REFUSE,
  /** "later" was all there was to refuse with */
  PUT_OFF,
  /** cancel, close or a cross was all there was to refuse with */
  DISMISS,
  /** pressed on a further screen that a refusal brought up */
  CONFIRM_REFUSAL,
  ALLOW,
  DENY,
  WITHDRAW,
  /** pressed on a further screen that a withdrawal brought up */
  CONFIRM_WITHDRAWAL,
  LINK,
  BACK,
  /** pressed once more, because nothing at all had come of it */
  REPEAT,
  SCROLL,
  WAIT;

  private static final Set<Purpose> TAPS =
      Set.of(
          START,
          ROUTE,
          TICK,
          TICK_OTHER,
          CONSENT,
          CONTINUE,
          REFUSE,
          PUT_OFF,
          DISMISS,
          CONFIRM_REFUSAL,
          WITHDRAW,
          CONFIRM_WITHDRAWAL,
          LINK,
          BACK);

  /** Whether a person would count it as a tap. */
  public boolean isTap() {
    return TAPS.contains(this);
  }
}
