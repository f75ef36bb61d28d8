package org.facecert.phone.wire;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.phone.api.Front;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.Launch;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.shell.Shell;
import org.facecert.phone.shell.ShellError;
import org.facecert.phone.state.PhoneState;

/** The {@code mobile:} commands about apps. */
final class MobileApps {
  private final PhoneState state;
  private final Handset handset;
  private final Apps apps;
  private final Shell shell;

  MobileApps(PhoneState state, Handset handset, Apps apps, Shell shell) {
    this.shell = shell;
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
        entry("startActivity", (s, a) -> startActivity(a)),
        entry("broadcast", (s, a) -> broadcast(a)),
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

  /** Also in the words of the former route, which names the package and the activity apart. */
  private String startActivity(Body a) {
    List<String> words = new ArrayList<>(List.of("am", "start-activity"));
    if (a.flag("stop", false)) {
      words.add("-S");
    }
    words.addAll(Intents.words(a));
    if (!a.has("component") && !a.has("intent") && a.has("appPackage")) {
      words.addAll(List.of("-n", a.text("appPackage") + "/" + a.text("appActivity")));
      formerOption(words, a, "intentAction", "-a");
      formerOption(words, a, "intentCategory", "-c");
    }
    return run(words);
  }

  private static void formerOption(List<String> words, Body a, String name, String option) {
    String value = a.textOrNull(name);
    if (value != null && !value.isEmpty()) {
      words.addAll(List.of(option, value));
    }
  }

  private String broadcast(Body a) {
    List<String> words = new ArrayList<>(List.of("am", "broadcast"));
    words.addAll(Intents.words(a));
    return run(words);
  }

  private String run(List<String> words) {
    try {
      return shell.run(words);
    } catch (ShellError e) {
      throw WireError.unknown(
          "Error executing adbExec. Original error: 'Command 'adb shell %s' exited with code %d'; Command output: %s"
              .formatted(String.join(" ", words), e.exit(), e.getMessage()));
    }
  }

  private void deepLink(Body a) {
    String url = a.text("url");
    try {
      apps.launch(
          new Launch(a.textOrNull("package"), null, "android.intent.action.VIEW", url, false));
    } catch (PhoneFault e) {
      throw WireError.unknown("Error attempting to start URI. Original error: " + e.getMessage());
    }
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
