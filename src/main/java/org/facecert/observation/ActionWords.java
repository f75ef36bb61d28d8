package org.facecert.observation;

/** An action in plain English. */
final class ActionWords {
  private ActionWords() {}

  static String of(Action action) {
    String label = action.label().isBlank() ? "(no label)" : "“" + action.label() + "”";
    return switch (action.purpose()) {
      case OPEN_APP -> "open the app";
      case STOP_APP -> "close the app";
      case BACKGROUND -> "leave the app for the home screen";
      case RESUME_APP -> "return to the app";
      case START -> "tap " + label + " (starts the face function)";
      case TYPE -> "type into " + label;
      case TICK -> "tick " + label;
      case TICK_OTHER -> "tick " + label + " (not about the face, needed to get on)";
      case CONSENT -> "tap " + label + " (agrees to the face)";
      case GENERAL_AGREE -> "tap " + label + " (agrees, not about the face)";
      case REFUSE -> "tap " + label + " (refuses)";
      case PUT_OFF -> "tap " + label + " (puts off)";
      case DISMISS -> "tap " + label + " (dismisses)";
      case CONFIRM_REFUSAL -> "tap " + label + " (refuses, asked once more)";
      case ALLOW -> "tap " + label + " (allows, system dialog)";
      case DENY -> "tap " + label + " (denies, system dialog)";
      case WITHDRAW -> "tap " + label + " (withdraws)";
      case CONFIRM_WITHDRAWAL -> "tap " + label + " (withdraws, asked once more)";
      case LINK -> "open " + label;
      case BACK -> "go back";
      case REPEAT -> "tap " + label + " once more (nothing had come of it)";
      case SCROLL -> "scroll " + action.label();
      case WAIT -> "wait " + action.label();
      case ROUTE, CONTINUE -> "tap " + label;
    };
  }
}
