package org.facecert.phone.wire;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.facecert.phone.api.Front;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.Launch;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.state.PhoneState;

/** The {@code mobile:} commands about apps. */
final class MobileApps {
  private final PhoneState state;
  private final Handset handset;
  private final Apps apps;

  MobileApps(PhoneState state, Handset handset, Apps apps) {
    this.state = state;
    this.handset = handset;
    this.apps = apps;
  }

  Map<String, Command> table() {
    return Map.ofEntries(
        entry("installApp", Command.silent((s, a) -> install(a))),
        entry("removeApp", (s, a) -> apps.uninstall(appId(a))),
        entry("clearApp", Command.silent((s, a) -> apps.clear(appId(a)))),
        entry("activateApp", Command.silent((s, a) -> apps.activate(appId(a)))),
        entry("terminateApp", (s, a) -> apps.stop(appId(a))),
        entry("queryAppState", (s, a) -> apps.stateOf(appId(a))),
        entry("isAppInstalled", (s, a) -> apps.stateOf(appId(a)) != 0),
        entry("listApps", (s, a) -> listApps()),
        entry("startActivity", Command.silent((s, a) -> startActivity(a))),
        entry("deepLink", Command.silent((s, a) -> deepLink(a))),
        entry("backgroundApp", this::background));
  }

  private static String appId(Body a) {
    String id = a.anyText("appId", "bundleId", "appPackage", "package");
    if (id == null) {
      throw WireError.invalid("missing argument 'appId'");
    }
    return id;
  }

  private void install(Body a) {
    apps.install(Path.of(String.valueOf(a.anyText("appPath", "app"))));
  }

  private Map<String, Object> listApps() {
    Map<String, Object> all = new LinkedHashMap<>();
    PhoneState.SYSTEM_PACKAGES.forEach(p -> all.put(p, Map.of("versionCode", "34")));
    state
        .installed()
        .forEach(i -> all.put(i.name(), Map.of("versionCode", String.valueOf(i.versionCode()))));
    return all;
  }

  private void startActivity(Body a) {
    String component = a.anyText("component", "intent");
    if (component == null && a.has("appPackage")) {
      component = a.text("appPackage") + "/" + a.text("appActivity");
    }
    String action = a.textOrNull("action");
    String uri = a.textOrNull("uri");
    if (component == null) {
      apps.launch(new Launch(a.textOrNull("package"), null, action, uri, false));
      return;
    }
    String[] parts = component.split("/", 2);
    if (parts.length < 2) {
      throw WireError.invalid("an activity is named package/.Activity, not " + component);
    }
    String activity = parts[1].startsWith(".") ? parts[0] + parts[1] : parts[1];
    apps.launch(new Launch(parts[0], activity, action, uri, a.flag("stop", false)));
  }

  private void deepLink(Body a) {
    apps.launch(new Launch(null, null, "android.intent.action.VIEW", a.text("url"), false));
  }

  private boolean background(Session session, Body a) {
    double seconds = a.json().path("seconds").asDouble(-1);
    Front before = handset.front();
    handset.home();
    if (seconds >= 0) {
      try {
        Thread.sleep((long) Math.min(60_000, seconds * 1000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      String app =
          before.app().equals("com.android.launcher3") ? session.appPackage() : before.app();
      handset.activate(app);
    }
    return true;
  }
}
