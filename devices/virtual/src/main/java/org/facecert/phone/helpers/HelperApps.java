package org.facecert.phone.helpers;

import com.android.apksig.ApkVerifier;
import com.android.apksig.apk.ApkFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.facecert.phone.state.PhoneState;
import org.jspecify.annotations.Nullable;

/**
 * Which helpers of Appium's driver are on the phone, and which of them are running. Their files are
 * kept in the folder {@code helpers} of its home.
 */
public final class HelperApps {
  public static final String SETTINGS = "io.appium.settings";
  public static final String SERVER = "io.appium.uiautomator2.server";

  /** Everything that is taken for a helper; any other package is an app. */
  private static final Set<String> KNOWN = Set.of(SETTINGS, SERVER, SERVER + ".test");

  private static final int LATEST_API = 34;
  private static final int FIRST_PID = 3_011;
  private static final int PID_STEP = 37;

  private final PhoneState state;
  private final Path folder;
  private final Map<String, HelperApp> installed = new TreeMap<>();
  private final Map<String, Integer> processes = new TreeMap<>();
  private final Map<String, Runnable> endings = new ConcurrentHashMap<>();
  private final Set<String> exempt = new TreeSet<>();
  private int nextPid = FIRST_PID;

  /** With what is there from before. */
  public HelperApps(PhoneState state) throws IOException {
    this.state = state;
    folder = Files.createDirectories(state.files().home().resolve("helpers"));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path apk : files.filter(file -> file.toString().endsWith(".apk")).toList()) {
        HelperApp app = HelperManifest.of(apk);
        installed.put(app.name(), app);
      }
    }
  }

  /**
   * Keeps an APK if it is a helper's.
   *
   * @return false when it is not, and nothing was done
   * @throws IOException when it is none that a phone would install, with the reason
   */
  public boolean install(Path apk) throws IOException {
    HelperApp app = named(apk);
    if (app == null) {
      return false;
    }
    requireSigned(apk);
    stop(app.name());
    Files.copy(apk, file(app.name()), StandardCopyOption.REPLACE_EXISTING);
    synchronized (this) {
      installed.put(app.name(), app);
    }
    state.log().system('I', "PackageManager", "Installed helper " + app.name());
    return true;
  }

  private static @Nullable HelperApp named(Path apk) {
    try {
      HelperApp app = HelperManifest.of(apk);
      return KNOWN.contains(app.name()) ? app : null;
    } catch (IOException e) {
      // what is no APK at all is refused by whoever installs apps, in Android's words
      return null;
    }
  }

  private static void requireSigned(Path apk) throws IOException {
    try {
      ApkVerifier.Builder verifier = new ApkVerifier.Builder(apk.toFile());
      if (!verifier.setMaxCheckedPlatformVersion(LATEST_API).build().verify().isVerified()) {
        throw new IOException("INSTALL_PARSE_FAILED_NO_CERTIFICATES: no valid signature");
      }
    } catch (ApkFormatException | NoSuchAlgorithmException e) {
      throw new IOException("INSTALL_PARSE_FAILED_NOT_APK: " + e.getMessage(), e);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ".apk");
  }

  /** Takes a helper away with what it was granted. */
  public void uninstall(String name) throws IOException {
    stop(name);
    Files.deleteIfExists(file(name));
    synchronized (this) {
      installed.remove(name);
      exempt.remove(name);
    }
  }

  public synchronized @Nullable HelperApp app(String name) {
    return installed.get(name);
  }

  public synchronized Collection<HelperApp> all() {
    return List.copyOf(installed.values());
  }

  /** A process of the helper's runs from now on. */
  public synchronized void start(String name) {
    if (!processes.containsKey(name)) {
      processes.put(name, nextPid);
      nextPid += PID_STEP;
    }
  }

  /** What is to be done when somebody ends a helper, running or not. */
  public void onStop(String name, Runnable ending) {
    endings.put(name, ending);
  }

  /** Ends the helper's process. */
  public void stop(String name) {
    synchronized (this) {
      processes.remove(name);
    }
    Runnable ending = endings.get(name);
    if (ending != null) {
      ending.run();
    }
  }

  public synchronized Map<String, Integer> processes() {
    return new TreeMap<>(processes);
  }

  /** Whom {@code dumpsys deviceidle whitelist} holds. */
  public synchronized Set<String> exempt() {
    return new TreeSet<>(exempt);
  }

  public synchronized void exempt(String name, boolean is) {
    if (is) {
      exempt.add(name);
    } else {
      exempt.remove(name);
    }
  }
}
