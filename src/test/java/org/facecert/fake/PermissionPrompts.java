package org.facecert.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Runtime permissions and the dialogs of AOSP's PermissionController. */
final class PermissionPrompts {

  static final String PACKAGE = "com.android.permissioncontroller";
  private static final int DENIALS_UNTIL_SILENT = 2;

  private record Question(String permission, Runnable answered) {}

  private final boolean chinese;
  private final String appName;
  private final Map<String, Boolean> granted = new TreeMap<>();
  private final Map<String, Integer> denials = new HashMap<>();
  private final Set<String> givenBack = new HashSet<>();
  private final Deque<Question> open = new ArrayDeque<>();

  PermissionPrompts(boolean chinese, String appName) {
    this.chinese = chinese;
    this.appName = appName;
  }

  boolean granted(String permission) {
    return granted.getOrDefault(permission, false);
  }

  Map<String, Boolean> state() {
    return granted;
  }

  void revoke(String permission) {
    granted.put(permission, false);
  }

  /** The app gives it back: the grant ends with the process. */
  void giveBack(String permission) {
    givenBack.add(permission);
  }

  void processEnded() {
    givenBack.forEach(permission -> granted.computeIfPresent(permission, (name, held) -> false));
    givenBack.clear();
  }

  void grant(String permission) {
    granted.put(permission, true);
  }

  void keepOnly(Set<String> requested) {
    granted.keySet().retainAll(requested);
  }

  void reset() {
    givenBack.clear();
    granted.clear();
    denials.clear();
    open.clear();
  }

  void ask(Consumer<Boolean> answer, List<String> permissions) {
    List<String> toAsk =
        permissions.stream()
            .filter(p -> !granted(p))
            .filter(p -> denials.getOrDefault(p, 0) < DENIALS_UNTIL_SILENT)
            .toList();
    Runnable tell = () -> answer.accept(permissions.stream().allMatch(this::granted));
    if (toAsk.isEmpty()) {
      tell.run();
      return;
    }
    for (int i = 0; i < toAsk.size(); i++) {
      open.add(new Question(toAsk.get(i), i == toAsk.size() - 1 ? tell : () -> {}));
    }
  }

  /** The dialog to be answered now. */
  Optional<Page> dialog() {
    return Optional.ofNullable(open.peek()).map(q -> page(q.permission()));
  }

  /** The way back leaves the question unanswered; the app hears a no. */
  void back() {
    answer(false);
  }

  private Page page(String permission) {
    return Page.dialog(
        View.text(question(permission)).id(PACKAGE + ":id/permission_message"),
        button("While using the app", "仅在使用该应用时允许", "allow_foreground_only", true),
        button("Only this time", "仅限这一次", "allow_one_time", true),
        button("Don’t allow", "不允许", "deny", false));
  }

  private View button(String en, String zh, String id, boolean allows) {
    return View.button(chinese ? zh : en, () -> answer(allows))
        .id(PACKAGE + ":id/permission_" + id + "_button");
  }

  private void answer(boolean allows) {
    Question question = open.remove();
    granted.put(question.permission(), allows);
    if (!allows) {
      denials.merge(question.permission(), 1, Integer::sum);
    }
    question.answered().run();
  }

  private String question(String permission) {
    String what =
        switch (permission) {
          case "android.permission.CAMERA" ->
              chinese ? "拍摄照片和录制视频" : "take pictures and record video";
          case "android.permission.ACCESS_FINE_LOCATION" ->
              chinese ? "获取此设备的位置信息" : "access this device’s location";
          case "android.permission.READ_MEDIA_IMAGES" ->
              chinese ? "访问此设备上的照片和视频" : "access photos and videos on this device";
          case "android.permission.RECORD_AUDIO" -> chinese ? "录制音频" : "record audio";
          default -> permission;
        };
    return chinese
        ? "要允许“" + appName + "”" + what + "吗？"
        : "Allow " + appName + " to " + what + "?";
  }
}
