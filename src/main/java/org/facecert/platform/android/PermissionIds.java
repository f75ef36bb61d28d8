package org.facecert.platform.android;

import java.util.regex.Pattern;
import org.facecert.screen.PermissionPart;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the system's permission dialog by the ids of AOSP's PermissionController
 * (GrantPermissionsViewHandlerImpl), which vendors keep where they keep the dialog.
 */
final class PermissionIds {

  private static final Pattern PART = Pattern.compile(":id/permission_");
  private static final Pattern BUTTON =
      Pattern.compile(":id/permission_(allow|deny|no_upgrade)\\w*button");

  private PermissionIds() {}

  /** Null for what is no part of such a dialog. */
  static @Nullable PermissionPart part(String id) {
    if (!PART.matcher(id).find()) {
      return null;
    }
    if (id.contains(":id/permission_message")) {
      return PermissionPart.QUESTION;
    }
    if (!BUTTON.matcher(id).find()) {
      return PermissionPart.OTHER;
    }
    if (id.contains("permission_allow")) {
      return id.contains("foreground")
          ? PermissionPart.ALLOW_WHILE_USED
          : id.contains("one_time") ? PermissionPart.ALLOW_ONCE : PermissionPart.ALLOW;
    }
    if (id.contains("permission_deny")) {
      return id.contains("dont_ask") ? PermissionPart.DENY_FOR_GOOD : PermissionPart.DENY;
    }
    return PermissionPart.KEEP;
  }
}
