package org.facecert.phone.inside;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.Permissions.Answer;
import org.facecert.phone.state.Permissions.Flag;
import org.facecert.phone.state.Permissions.Grant;
import org.facecert.phone.state.RuntimePermission;
import org.jspecify.annotations.Nullable;

/**
 * The system's permission dialog, one sheet per permission group, with the resource ids of AOSP
 * packages/modules/Permission (GrantPermissionsViewHandlerImpl) and the words of its strings.xml.
 */
final class PermissionScreen extends SystemCard {
  private static final String APP = "com.android.permissioncontroller";
  private static final String ID = APP + ":id/";
  private static final String NAMES = "android.content.pm.extra.REQUEST_PERMISSIONS_NAMES";
  private static final String RESULTS = "android.content.pm.extra.REQUEST_PERMISSIONS_RESULTS";

  private final Kernel kernel;
  private final String asking;
  private final String[] requested;
  private final Deque<List<RuntimePermission>> groups = new ArrayDeque<>();
  private @Nullable LinearLayout sheet;

  PermissionScreen(Kernel kernel, String[] requested) {
    super(APP, APP + ".permission.ui.GrantPermissionsActivity", true);
    this.kernel = kernel;
    this.requested = requested.clone();
    this.asking = String.valueOf(kernel.loadedApp());
    Map<String, List<RuntimePermission>> byGroup = new LinkedHashMap<>();
    for (String name : requested) {
      RuntimePermission permission = RuntimePermission.named(name);
      if (permission != null && mayAsk(permission)) {
        byGroup.computeIfAbsent(permission.group(), g -> new ArrayList<>()).add(permission);
      }
    }
    groups.addAll(byGroup.values());
  }

  private boolean mayAsk(RuntimePermission permission) {
    InstalledApp app = kernel.state().app(asking);
    boolean declared = app != null && app.requested().contains(permission.name());
    Grant grant = kernel.state().permissions().of(asking, permission.name());
    return declared && !grant.granted() && !grant.flags().contains(Flag.USER_FIXED);
  }

  /**
   * Shows the next question; finishes when none is left. A group of which the app holds a part is
   * granted without asking.
   */
  void next() {
    List<RuntimePermission> group = groups.peek();
    while (group != null && heldInPart(group)) {
      answer(group, Answer.ALLOW);
      groups.remove();
      group = groups.peek();
    }
    if (group == null) {
      finish();
    } else if (sheet != null) {
      sheet.removeAllViews();
      fill(sheet, group);
    }
  }

  private boolean heldInPart(List<RuntimePermission> group) {
    return RuntimePermission.ALL.stream()
        .filter(p -> p.group().equals(group.get(0).group()))
        .map(p -> kernel.state().permissions().of(asking, p.name()))
        .anyMatch(g -> g.granted() && !g.flags().contains(Flag.ONE_TIME));
  }

  private void answer(List<RuntimePermission> group, Answer answer) {
    for (RuntimePermission permission : group) {
      kernel.state().permissions().answer(asking, permission.name(), answer);
      kernel
          .state()
          .log()
          .system(
              'I',
              "PermissionController",
              "GrantPermissionsActivity: package=%s permission=%s result=%s"
                  .formatted(asking, permission.name(), answer));
    }
    kernel.state().save();
    kernel.syncPermissions();
  }

  private void pressed(Answer answer) {
    List<RuntimePermission> group = groups.poll();
    if (group != null) {
      answer(group, answer);
    }
    next();
  }

  /** The back key leaves the dialog: nothing of what is still open is granted. */
  @Override
  void back() {
    groups.clear();
    finish();
  }

  @Override
  View content(Context context) {
    Widgets w = new Widgets(context);
    LinearLayout outer = w.column(0, 12, 0, 60);
    LinearLayout box = w.column(0, 20, 20, 12);
    box.setBackground(w.rounded(0xFFF3EDF7, 28));
    sheet = Widgets.named(box, ID + "grant_dialog");
    outer.addView(box, w.row(-1, 0));
    List<RuntimePermission> group = groups.peek();
    if (group != null) {
      fill(box, group);
    }
    return outer;
  }

  private void fill(LinearLayout box, List<RuntimePermission> group) {
    Widgets w = new Widgets(box.getContext());
    PermissionWords words = new PermissionWords(kernel.state().language());
    InstalledApp app = kernel.state().app(asking);
    TextView message =
        Widgets.centered(
            w.text(
                words.question(group.get(0), app == null ? asking : app.label()), 18, 0xFF1C1B1F));
    box.addView(Widgets.named(message, ID + "permission_message"), w.row(-1, 0));
    if (group.get(0).whileInUse()) {
      add(w, box, words.whileUsing(), "permission_allow_foreground_only_button", Answer.ALLOW);
      add(w, box, words.onlyOnce(), "permission_allow_one_time_button", Answer.ALLOW_ONCE);
    } else {
      add(w, box, words.allow(), "permission_allow_button", Answer.ALLOW);
    }
    String deny =
        refusedBefore(group)
            ? "permission_deny_and_dont_ask_again_button"
            : "permission_deny_button";
    add(w, box, words.deny(), deny, Answer.DENY);
  }

  private boolean refusedBefore(List<RuntimePermission> group) {
    return group.stream()
        .map(p -> kernel.state().permissions().of(asking, p.name()))
        .anyMatch(g -> g.flags().contains(Flag.USER_SET) && !g.granted());
  }

  private void add(Widgets w, LinearLayout box, String text, String id, Answer answer) {
    Button button = w.button(text, 0xFFE8DEF8, 16, () -> pressed(answer));
    box.addView(Widgets.named(button, ID + id), w.row(54, 6));
  }

  @Override
  Result outcome() {
    int[] results = new int[requested.length];
    for (int k = 0; k < results.length; k++) {
      results[k] = kernel.granted(asking, requested[k]) ? 0 : -1;
    }
    Intent data = new Intent().putExtra(NAMES, requested).putExtra(RESULTS, results);
    return new Result(who, request, Activity.RESULT_OK, data);
  }
}
