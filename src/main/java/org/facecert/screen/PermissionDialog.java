package org.facecert.screen;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads the operating system's permission dialog. Resource ids are those of AOSP's
 * PermissionController; vendors' dialogs are read by their words.
 */
final class PermissionDialog {

  private static final String PREFIX = "PERMISSION_";
  private static final Pattern ALLOWS =
      Pattern.compile("^(允许|仅|始终允许|本次|使用时允许|allow|while using|only this time|always allow)|允许$");
  private static final Pattern DENIES =
      Pattern.compile("^(不允许|禁止|拒绝|don't allow|deny|do not allow|reject)");

  private PermissionDialog() {}

  static Set<String> asked(Parts parts) {
    Set<String> asked = new TreeSet<>();
    for (Passage passage : parts.passages()) {
      for (Concept concept : passage.concepts()) {
        if (concept.name().startsWith(PREFIX)) {
          asked.add(concept.name().substring(PREFIX.length()));
        }
      }
    }
    return asked;
  }

  static List<Node> allow(Parts parts) {
    return buttons(parts, "permission_allow", ALLOWS, PermissionDialog::narrowness);
  }

  static List<Node> deny(Parts parts) {
    return buttons(
        parts, "permission_deny", DENIES, n -> n.resourceId().contains("dont_ask") ? 1 : 0);
  }

  private static List<Node> buttons(
      Parts parts, String id, Pattern words, java.util.function.ToIntFunction<Node> order) {
    return parts.controls().stream()
        .map(Labelled::node)
        .filter(
            n ->
                n.resourceId().contains(":id/permission_")
                    ? n.resourceId().contains(id)
                    : words.matcher(n.normalLabel()).find())
        .sorted(Comparator.comparingInt(order))
        .toList();
  }

  private static int narrowness(Node button) {
    String id = button.resourceId();
    String label = button.normalLabel();
    if (id.contains("foreground") || label.contains("使用") || label.contains("while using")) {
      return 0;
    }
    return id.contains("one_time") || label.contains("本次") || label.contains("this time") ? 1 : 2;
  }
}
