package org.facecert.fake;

import java.util.List;

/** A page as a phone would show it, for tests that need no phone. */
public final class Still {

  private static final String APP = "org.example.harbour";

  private Still() {}

  /** UiAutomator2's page source. */
  public static String source(Page page) {
    return SourceText.of(APP, List.of(Layout.of(page, 0)));
  }

  /** The dialog of Android's PermissionController. */
  public static String permissionDialog(String question) {
    Page page =
        Page.dialog(
            View.text(question).id(PermissionPrompts.PACKAGE + ":id/permission_message"),
            View.button("Don’t allow", () -> {})
                .id(PermissionPrompts.PACKAGE + ":id/permission_deny_button"));
    return SourceText.of(PermissionPrompts.PACKAGE, List.of(Layout.of(page, 0)));
  }

  /** The home screen of the phone. */
  public static String homeScreen() {
    return SourceText.of(FakeSystem.LAUNCHER, List.of(Layout.of(Page.full(View.text("Phone")), 0)));
  }

  /** The screenshot. */
  public static byte[] png(Page page) {
    return new Painter().png(List.of(Layout.of(page, 0)));
  }
}
