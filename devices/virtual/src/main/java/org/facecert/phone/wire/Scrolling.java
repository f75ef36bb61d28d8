package org.facecert.phone.wire;

import java.util.List;
import java.util.Locale;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.UiNode;
import org.facecert.phone.wire.UiAutomatorExpression.Call;
import org.jspecify.annotations.Nullable;

/**
 * androidx.test.uiautomator.UiScrollable, as far as a locator may call it: what it scrolls is found
 * anew for every step.
 */
final class Scrolling {
  private static final int USUAL_SWIPES = 30;

  // one command must end in time, whatever it asks for
  private static final int MOST_SWIPES = 200;

  private final Handset handset;
  private final Session session;
  private final UiSelector box;
  private int swipes = USUAL_SWIPES;

  Scrolling(Handset handset, Session session, UiSelector box) {
    this.handset = handset;
    this.session = session;
    this.box = box;
  }

  /** How often it may scroll in search of something. */
  void atMost(int number) {
    swipes = Math.min(MOST_SWIPES, Math.max(1, number));
  }

  /**
   * Does what a call asks for.
   *
   * @return the element that the call answers with, null for calls that answer with none
   * @throws WireError no such element, where there is nothing to scroll or the row is not in it
   */
  @Nullable UiNode call(Call call) {
    List<Object> arguments = call.arguments();
    switch (call.method()) {
      case "setAsVerticalList", "setAsHorizontalList" -> count(call, 0);
      case "setSwipeDeadZonePercentage" -> count(call, 1);
      case "setMaxSearchSwipes" -> swipes = number(call, 0);
      case "scrollForward", "flingForward" -> scroll(true);
      case "scrollBackward", "flingBackward" -> scroll(false);
      case "scrollToEnd", "flingToEnd" -> toEdge(true, number(call, 0));
      case "scrollToBeginning", "flingToBeginning" -> toEdge(false, number(call, 0));
      case "scrollIntoView" -> intoView(selector(call));
      case "scrollTextIntoView" -> intoView(new UiSelector().with("text", arguments));
      case "scrollDescriptionIntoView" -> intoView(new UiSelector().with("description", arguments));
      case "getChildByText" -> {
        return row(call, "text");
      }
      case "getChildByDescription" -> {
        return row(call, "description");
      }
      case "getChildByInstance" -> {
        return instance(call);
      }
      default -> throw wrong("UiScrollable has no " + call.method() + " method");
    }
    return null;
  }

  private List<UiNode> screen() {
    return session.windows(handset);
  }

  private UiNode box() {
    UiNode found = box.first(screen());
    if (found == null) {
      throw missing("There is nothing to scroll on the screen that fits the UiScrollable");
    }
    return found;
  }

  private boolean scroll(boolean forward) {
    return handset.scroll(box().uid(), forward);
  }

  private void toEdge(boolean end, int most) {
    for (int k = 0; k < most && scroll(end); k++) {
      // until it does not move any more
    }
  }

  /** Where it is already, else from the beginning on. */
  void intoView(UiSelector wanted) {
    if (wanted.first(screen()) != null) {
      return;
    }
    toEdge(false, swipes);
    for (int k = 0; k < swipes && !isIn(wanted); k++) {
      if (!scroll(true)) {
        return;
      }
    }
  }

  private boolean isIn(UiSelector wanted) {
    return wanted.first(box().children()) != null;
  }

  /** The row of that pattern that says the words, or in which something says them. */
  private UiNode row(Call call, String saying) {
    boolean search = call.arguments().size() < 3 || flag(call);
    UiSelector pattern = selector(call);
    String words = text(call);
    UiSelector wanted = new UiSelector().with(saying, List.of(words));
    if (search) {
      intoView(wanted);
    }
    String attribute = saying.equals("text") ? "text" : "content-desc";
    for (UiNode row : pattern.all(box().children(), true)) {
      if (row.get(attribute).equals(words) || wanted.first(row.children()) != null) {
        return row;
      }
    }
    throw missing(
        String.format(
            Locale.ROOT, "for %s= \"%s\"", saying.equals("text") ? "text" : "description", words));
  }

  private UiNode instance(Call call) {
    UiNode row = selector(call).instance(number(call, 1)).first(box().children());
    if (row == null) {
      throw missing("There is no such row");
    }
    return row;
  }

  private static void count(Call call, int wanted) {
    if (call.arguments().size() != wanted) {
      throw wrong("UiScrollable." + call.method() + " takes " + wanted + " arguments");
    }
  }

  private static UiSelector selector(Call call) {
    if (!call.arguments().isEmpty() && call.arguments().get(0) instanceof UiSelector selector) {
      return selector;
    }
    throw wrong("UiScrollable." + call.method() + " takes a UiSelector");
  }

  private static String text(Call call) {
    if (call.arguments().size() > 1 && call.arguments().get(1) instanceof String text) {
      return text;
    }
    throw wrong("UiScrollable." + call.method() + " takes a text in quotes after the UiSelector");
  }

  private static boolean flag(Call call) {
    return call.arguments().get(2) instanceof UiSelector.Word word && word.text().equals("true");
  }

  private static int number(Call call, int at) {
    if (call.arguments().size() > at
        && call.arguments().get(at) instanceof UiSelector.Word word
        && word.text().matches("\\d{1,6}")) {
      return Math.min(MOST_SWIPES, Integer.parseInt(word.text()));
    }
    throw wrong("UiScrollable." + call.method() + " takes a number");
  }

  private static WireError wrong(String what) {
    return new WireError(400, "invalid selector", what);
  }

  private static WireError missing(String what) {
    return new WireError(404, "no such element", what);
  }
}
