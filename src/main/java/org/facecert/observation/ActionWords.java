package org.facecert.observation;

import org.facecert.evidence.Sentence;

/** What an action is called in the report. */
final class ActionWords {
  private ActionWords() {}

  static Sentence of(Action action) {
    return switch (action.purpose()) {
      case OPEN_APP -> Sentence.of("event.open-app");
      case STOP_APP -> Sentence.of("event.stop-app");
      case BACKGROUND -> Sentence.of("event.background");
      case RECENTS -> Sentence.of("event.recents");
      case RESUME_APP -> Sentence.of("event.resume-app");
      case START -> on("event.start", action);
      case TYPE -> on("event.type", action);
      case TICK -> on("event.tick", action);
      case TICK_OTHER -> on("event.tick-other", action);
      case CONSENT -> on("event.consent", action);
      case GENERAL_AGREE -> on("event.general-agree", action);
      case REFUSE -> on("event.refuse", action);
      case PUT_OFF -> on("event.put-off", action);
      case DISMISS -> on("event.dismiss", action);
      case CONFIRM_REFUSAL -> on("event.confirm-refusal", action);
      case ALLOW -> on("event.allow", action);
      case DENY -> on("event.deny", action);
      case WITHDRAW -> on("event.withdraw", action);
      case CONFIRM_WITHDRAWAL -> on("event.confirm-withdrawal", action);
      case LINK -> on("event.link", action);
      case BACK -> Sentence.of("event.back");
      case REPEAT -> on("event.repeat", action);
      case SCROLL ->
          Sentence.of(action.label().equals("up") ? "event.scroll-up" : "event.scroll-down");
      case WAIT -> Sentence.of("event.wait", "time", action.label());
      case ROUTE, CONTINUE -> on("event.tap", action);
    };
  }

  /** Quotation marks stand around what the app calls it, so that no label is taken for "none". */
  private static Sentence on(String key, Action action) {
    String label = action.label();
    return Sentence.of(key, "control", label.isBlank() ? "none" : "“" + label + "”");
  }
}
