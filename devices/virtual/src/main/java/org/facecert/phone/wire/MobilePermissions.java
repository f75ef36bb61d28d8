package org.facecert.phone.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.shell.Shell;
import org.facecert.phone.shell.ShellError;
import org.facecert.phone.state.AppOps;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.state.RuntimePermission;

/** The {@code mobile:} commands about permissions and app-ops. */
final class MobilePermissions {
  private final PhoneState state;
  private final Apps apps;
  private final Shell shell;

  MobilePermissions(PhoneState state, Apps apps, Shell shell) {
    this.state = state;
    this.apps = apps;
    this.shell = shell;
  }

  Map<String, Command> table() {
    return Map.of(
        "getPermissions", this::permissions, "changePermissions", Command.silent(this::change));
  }

  private static String app(Session session, Body a) {
    String app = a.anyText("appPackage", "appId", "bundleId");
    return app == null ? session.appPackage() : app;
  }

  private List<String> permissions(Session session, Body a) {
    String name = app(session, a);
    InstalledApp app = apps.require(name);
    String type = a.anyText("type");
    return switch (type == null ? "requested" : type) {
      case "requested" -> app.requested();
      case "granted" -> app.requested().stream().filter(p -> granted(name, p)).toList();
      case "denied" -> app.requested().stream().filter(p -> !granted(name, p)).toList();
      default ->
          throw WireError.invalid(
              "Unknown permission type '"
                  + type
                  + "'. Valid values are: requested, granted, denied");
    };
  }

  private boolean granted(String app, String permission) {
    return RuntimePermission.named(permission) == null
        || state.permissions().of(app, permission).granted();
  }

  private void change(Session session, Body a) {
    String name = app(session, a);
    List<String> asked = a.texts("permissions");
    if (asked.isEmpty()) {
      throw WireError.invalid("missing argument 'permissions'");
    }
    boolean ops = "appops".equals(a.textOrNull("target"));
    String action = a.anyText("action");
    String verb = action == null ? (ops ? "allow" : "grant") : action;
    for (String permission : asked.equals(List.of("all")) ? apps.changeable(name) : asked) {
      if (ops) {
        appOp(name, permission, verb);
      } else {
        permission(name, permission, verb);
      }
    }
  }

  private void permission(String app, String permission, String verb) {
    if (!verb.equals("grant") && !verb.equals("revoke")) {
      throw WireError.invalid("Unknown action '" + verb + "'. Valid values are: grant, revoke");
    }
    apps.permission(app, permission, verb.equals("grant"));
  }

  private void appOp(String app, String permission, String verb) {
    AppOps.Mode mode =
        Arrays.stream(AppOps.Mode.values())
            .filter(m -> m.word().equals(verb))
            .findFirst()
            .orElseThrow(
                () ->
                    WireError.invalid(
                        "Unknown action '"
                            + verb
                            + "'. Valid values are: allow, deny, ignore, default"));
    RuntimePermission known = RuntimePermission.named(permission);
    String op = known != null && known.op() != null ? known.op() : permission;
    try {
      shell.run(List.of("cmd", "appops", "set", app, op, mode.word()));
    } catch (ShellError e) {
      throw WireError.unknown(String.valueOf(e.getMessage()));
    }
  }
}
