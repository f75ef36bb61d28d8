package org.facecert.phone.apps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.facecert.phone.api.AppFacts;
import org.facecert.phone.api.Front;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.Launch;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.dex.Finding;
import org.facecert.phone.dex.TranslatedApks;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.state.RuntimePermission;

/**
 * The package manager and activity manager of the phone. One third-party app at a time is loaded;
 * installing another takes the former one away.
 */
public final class Apps {
  private static final String FINDINGS = "findings.txt";
  private final PhoneState state;
  private final Handset handset;
  private final AppCode code;
  private final Runnable beforeStart;

  /**
   * @param beforeStart brings up to date what processes take over as they start
   */
  public Apps(PhoneState state, Handset handset, AppCode code, Runnable beforeStart) {
    this.state = state;
    this.code = code;
    this.handset = handset;
    this.beforeStart = beforeStart;
  }

  /** Loads what was installed when the phone was last switched off. */
  public void restore() {
    for (InstalledApp app : state.installed()) {
      Path place = state.files().codeOf(app.name()).resolve(app.code());
      handset.load(app.name(), place.resolve("base.apk"), place.resolve("base.jar"));
    }
  }

  /**
   * Installs a signed APK. The same package is updated, as {@code adb install -r} does: its process
   * ends, its data and what was answered to its permissions stay, what it asks for anew is not
   * granted.
   */
  public InstalledApp install(Path apk) {
    return install(apk, false);
  }

  /**
   * The same for a client that makes an app ready, as Appium does for {@code appium:app}: what may
   * not take the place of the installed build is installed anew, and the data are gone (appium-adb,
   * installOrUpgrade: "Trying to reinstall").
   */
  public InstalledApp installOrReinstall(Path apk) {
    try {
      return install(apk);
    } catch (PhoneFault e) {
      if (!String.valueOf(e.getMessage()).startsWith("Failure [INSTALL_FAILED_")
          || !uninstall(ApkFile.packageName(apk))) {
        throw e;
      }
      return install(apk);
    }
  }

  /**
   * @param downgrade whether an earlier version may take the place of a later one
   */
  public InstalledApp install(Path apk, boolean downgrade) {
    List<X509Certificate> signers = SignedApk.signers(apk);
    String name = ApkFile.packageName(apk);
    InstalledApp before = state.app(name);
    if (before != null) {
      new Replacement(before, baseOf(before)).check(apk, signers, downgrade);
    }
    TranslatedApks.Translated classes = code.of(apk);
    try {
      makeRoom(name);
      InstalledApp app = loaded(name, apk, classes);
      state.add(app);
      state.permissions().keepOnly(name, Set.copyOf(app.requested()));
      state.save();
      // the home screen lists what is installed
      handset.appsChanged();
      String old = before == null ? "null" : before.codePath();
      String text =
          "Update package " + app.name() + " code path from " + old + " to " + app.codePath();
      state.log().system('I', "PackageManager", text);
      say(classes.findings());
      return app;
    } catch (IOException e) {
      throw refused("Failure [INSTALL_FAILED_INSUFFICIENT_STORAGE: " + e + "]");
    }
  }

  private Path baseOf(InstalledApp app) {
    return state.files().codeOf(app.name()).resolve(app.code()).resolve("base.apk");
  }

  private void makeRoom(String name) throws IOException {
    for (InstalledApp other : state.installed()) {
      stop(other.name());
      if (!other.name().equals(name)) {
        handset.unload();
        state.remove(other.name());
      }
    }
  }

  /**
   * From now on the phone lives on its own copy, whatever becomes of the file; each install has a
   * place of its own, as on Android, since resources are remembered by their path.
   */
  private InstalledApp loaded(String name, Path apk, TranslatedApks.Translated classes)
      throws IOException {
    String random = randomCode();
    Path place = Files.createDirectories(state.files().codeOf(name).resolve(random));
    Path base = Files.copy(apk, place.resolve("base.apk"));
    Path jar = Files.copy(classes.jar(), place.resolve("base.jar"));
    Finding.write(classes.findings(), place.resolve(FINDINGS));
    return record(handset.load(name, base, jar), random);
  }

  /** What of an installed app cannot run, by name. */
  public List<Finding> findings(InstalledApp app) {
    Path place = state.files().codeOf(app.name()).resolve(app.code());
    try {
      return Finding.read(place.resolve(FINDINGS));
    } catch (IOException e) {
      throw refused("the phone cannot read what it noted of " + app.name() + ": " + e);
    }
  }

  private void say(List<Finding> findings) {
    for (Finding finding : findings) {
      state.log().system('W', "PackageManager", finding.sentence());
    }
    AppCode.tell(findings);
  }

  private static String randomCode() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private InstalledApp record(AppFacts facts, String code) {
    long now = state.clock().millis();
    InstalledApp before = state.app(facts.name());
    return new InstalledApp(
        facts.name(),
        state.uidFor(facts.name()),
        facts.version().code(),
        facts.version().name(),
        facts.label(),
        facts.sdks().min(),
        facts.sdks().target(),
        facts.debuggable(),
        facts.requested(),
        facts.launcher(),
        before == null ? now : before.firstInstall(),
        now,
        code);
  }

  /** Takes an app away with all that is its own; false when there is none. */
  public boolean uninstall(String name) {
    if (state.app(name) == null) {
      return false;
    }
    stop(name);
    handset.unload();
    try {
      state.remove(name);
    } catch (IOException e) {
      throw refused("Failure [DELETE_FAILED_INTERNAL_ERROR: " + e + "]");
    }
    return true;
  }

  /** {@code pm clear}. */
  public void clear(String name) {
    require(name);
    stop(name);
    try {
      state.clear(name);
    } catch (IOException e) {
      throw refused("Failed: cannot delete all data of " + name + ": " + e);
    }
    handset.permissionsChanged();
  }

  /** {@code am force-stop}; whether a process was running. */
  public boolean stop(String name) {
    if (PhoneState.SYSTEM_PACKAGES.contains(name)) {
      handset.stopSystemApp(name);
      return true;
    }
    boolean was = state.pid(name) != null;
    handset.kill("stop " + name);
    return was;
  }

  public void activate(String name) {
    if (!PhoneState.SYSTEM_PACKAGES.contains(name)) {
      require(name);
    }
    beforeStart.run();
    handset.activate(name);
  }

  public void launch(Launch launch) {
    String name = launch.app();
    if (name != null && !PhoneState.SYSTEM_PACKAGES.contains(name)) {
      require(name);
    }
    beforeStart.run();
    handset.launch(launch);
  }

  /** Appium's numbers: 0 not installed, 1 not running, 3 in the background, 4 in front. */
  public int stateOf(String name) {
    if (state.app(name) == null && !PhoneState.SYSTEM_PACKAGES.contains(name)) {
      return 0;
    }
    if (state.pid(name) == null) {
      return 1;
    }
    Front front = handset.front();
    boolean asking = front.app().equals("com.android.permissioncontroller");
    return front.app().equals(name) || asking ? 4 : 3;
  }

  /** {@code pm grant} and {@code pm revoke}; a revoked permission ends the app, as on a phone. */
  public void permission(String name, String permission, boolean granted) {
    InstalledApp app = require(name);
    if (!app.requested().contains(permission)) {
      throw refused(
          "java.lang.SecurityException: Package "
              + name
              + " has not requested permission "
              + permission);
    }
    if (RuntimePermission.named(permission) == null) {
      throw refused(
          "java.lang.SecurityException: Permission "
              + permission
              + " requested by "
              + name
              + " is not a changeable permission type");
    }
    boolean before = state.permissions().of(name, permission).granted();
    state.permissions().set(name, permission, granted);
    if (before && !granted && state.pid(name) != null) {
      handset.kill("permissions revoked");
    }
    handset.permissionsChanged();
    state.save();
  }

  /** The permissions of a package that a person may grant. */
  public List<String> changeable(String name) {
    return require(name).requested().stream()
        .filter(p -> RuntimePermission.named(p) != null)
        .toList();
  }

  public InstalledApp require(String name) {
    InstalledApp app = state.app(name);
    if (app == null) {
      throw refused("The application '" + name + "' is not installed on the phone");
    }
    return app;
  }

  private static PhoneFault refused(String message) {
    return new PhoneFault(PhoneFault.Kind.REFUSED, message);
  }
}
