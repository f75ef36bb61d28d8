package org.facecert.phone.wire;

import java.util.List;
import java.util.function.Predicate;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.UiNode;
import org.jspecify.annotations.Nullable;

/** Alerts in UiAutomator2's sense: Android's AlertDialog and the system's permission dialog. */
final class Alerts {
  private static final String PERMISSION = "com.android.permissioncontroller:id/";
  private static final String SWITCHED = "android:id/";
  private static final List<String> ACCEPT =
      List.of(
          SWITCHED + "button1",
          PERMISSION + "permission_allow_foreground_only_button",
          PERMISSION + "permission_allow_button");
  private static final List<String> DISMISS =
      List.of(
          SWITCHED + "button2",
          SWITCHED + "button3",
          PERMISSION + "permission_deny_button",
          PERMISSION + "permission_deny_and_dont_ask_again_button");

  private final Handset handset;
  private final Gestures gestures;

  Alerts(Handset handset) {
    this.handset = handset;
    gestures = new Gestures(handset);
  }

  private List<UiNode> nodes(Session session) {
    List<UiNode> nodes = Finder.under(session.windows(handset), null);
    boolean alert =
        nodes.stream()
            .map(n -> n.get("resource-id"))
            .anyMatch(id -> ACCEPT.contains(id) || DISMISS.contains(id));
    if (!alert) {
      throw new WireError(
          404,
          "no such alert",
          "An attempt was made to operate on a modal dialog when one was not open");
    }
    return nodes;
  }

  String text(Session session) {
    StringBuilder text = new StringBuilder();
    for (UiNode node : nodes(session)) {
      boolean words =
          node.get("class").equals("android.widget.TextView") && !node.get("text").isEmpty();
      if (words) {
        text.append(text.isEmpty() ? "" : "\n").append(node.get("text"));
      }
    }
    return text.toString();
  }

  void press(Session session, boolean accept, @Nullable String label) {
    List<String> ids = accept ? ACCEPT : DISMISS;
    Predicate<UiNode> wanted =
        label == null
            ? n -> ids.contains(n.get("resource-id"))
            : n -> n.get("text").equals(label) && n.get("clickable").equals("true");
    UiNode button =
        nodes(session).stream()
            .filter(wanted)
            .findFirst()
            .orElseThrow(
                () ->
                    new WireError(
                        404,
                        "no such alert",
                        "The alert on the screen has no button to "
                            + (accept ? "accept" : "dismiss")
                            + " it"));
    var at = handset.bounds(button.uid());
    gestures.tap(at.centerX(), at.centerY());
  }
}
