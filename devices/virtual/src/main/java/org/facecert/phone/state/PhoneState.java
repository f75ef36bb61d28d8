package org.facecert.phone.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.facecert.phone.state.AppOps.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a phone remembers, behind the front door: whoever speaks to the phone (WebDriver
 * now, adb later) and the Android side see this one object.
 */
public final class PhoneState {
  /** The process id of the system server, which also logs for its services. */
  public static final int SYSTEM_PID = 1187;

  /** The packages that come with the phone. */
  public static final List<String> SYSTEM_PACKAGES =
      List.of(
          "android",
          "com.android.browser",
          "com.android.camera2",
          "com.android.dialer",
          "com.android.launcher3",
          "com.android.permissioncontroller",
          "com.android.settings",
          "com.android.systemui");

  private static final int SYSTEM_UID = 1000;

  /** as Android numbers it (android_filesystem_config.h) */
  public static final int SHELL_UID = 2000;

  private static final int FIRST_UID = 10_150;
  private static final int FIRST_PID = 4_211;

  private @Nullable GeoPlace place;
  private final PhoneClock clock = new PhoneClock();
  private final LogBuffer log;
  private final Permissions permissions = new Permissions(clock);
  private final AppOps ops = new AppOps(clock);
  private final Settings settings = new Settings();
  private final Radios radios = new Radios(settings);
  private final FileRoots files;
  private final CameraService camera;
  private final DropBox dropBox = new DropBox(clock);
  private final StateFile file;
  private final Map<String, InstalledApp> installed = new TreeMap<>();
  private final Map<String, Integer> processes = new TreeMap<>();

  /** whose a process is or was; asked from within anything that logs, so without a lock */
  private final Map<Integer, Integer> users =
      new ConcurrentHashMap<>(Map.of(SYSTEM_PID, SYSTEM_UID));

  private String language;
  private int nextPid = FIRST_PID;
  private long booted;

  /** Opens the phone of that home directory, new when the directory is empty. */
  public PhoneState(Path home, String language) throws IOException {
    files = new FileRoots(home);
    log =
        new LogBuffer(
            clock, pid -> users.getOrDefault(pid, SHELL_UID), files.home().resolve("logcat.txt"));
    camera = new CameraService(clock, log, ops);
    file = new StateFile(files.home().resolve("state.json"));
    this.language = language;
    booted = clock.millis();
    // BootReceiver.java
    dropBox.addText("SYSTEM_BOOT", "Build: FaceCert/virtual/virtual:14\nHardware: virtual\n");
    settings.put(
        "secure", "android_id", Long.toHexString(new java.security.SecureRandom().nextLong()));
    settings.put("global", "device_name", "Virtual Phone");
    settings.put("system", "screen_brightness", "102");
    InputMethods.install(settings);
    settings.put("global", "airplane_mode_on", "0");
    file.load(this);
    processes.put("com.android.launcher3", 2_034);
    processes.put("com.android.systemui", 1_523);
  }

  /** Writes what must survive a restart. */
  public synchronized void save() {
    try {
      file.save(this);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the phone's state to " + files.home(), e);
    }
  }

  public PhoneClock clock() {
    return clock;
  }

  public LogBuffer log() {
    return log;
  }

  public Permissions permissions() {
    return permissions;
  }

  public AppOps ops() {
    return ops;
  }

  public Settings settings() {
    return settings;
  }

  public Radios radios() {
    return radios;
  }

  public FileRoots files() {
    return files;
  }

  public CameraService camera() {
    return camera;
  }

  public DropBox dropBox() {
    return dropBox;
  }

  /** The system language as a tag, such as zh-CN. */
  public synchronized String language() {
    return language;
  }

  public synchronized void language(String tag) {
    language = tag;
  }

  /** When the phone was switched on, milliseconds since the epoch. */
  public long booted() {
    return booted;
  }

  // ---- packages

  public synchronized List<InstalledApp> installed() {
    return new ArrayList<>(installed.values());
  }

  public synchronized @Nullable InstalledApp app(String name) {
    return installed.get(name);
  }

  public synchronized void add(InstalledApp app) {
    installed.put(app.name(), app);
  }

  /** The user id for a package: the one it has, or the next free one. */
  public synchronized int uidFor(String name) {
    InstalledApp known = installed.get(name);
    return known != null
        ? known.uid()
        : installed.values().stream().mapToInt(InstalledApp::uid).max().orElse(FIRST_UID - 1) + 1;
  }

  /** Forgets a package: data, app-specific external files, permissions, app-ops, code. */
  public synchronized void remove(String name) throws IOException {
    clear(name);
    FileRoots.empty(files.codeOf(name));
    Files.deleteIfExists(files.codeOf(name));
    Files.deleteIfExists(files.dataOf(name));
    installed.remove(name);
    save();
  }

  /** {@code pm clear}: shared storage stays, as on a phone. */
  public synchronized void clear(String name) throws IOException {
    FileRoots.empty(files.dataOf(name));
    for (String kind : new String[] {"data", "media", "obb"}) {
      Path dir = files.sdcard().resolve("Android").resolve(kind).resolve(name);
      FileRoots.empty(dir);
      Files.deleteIfExists(dir);
    }
    permissions.forget(name);
    ops.forget(name);
    log.system(
        'I',
        "ActivityManager",
        "Force stopping " + name + " appid=" + uidFor(name) + " user=0: clear data");
    save();
  }

  // ---- processes

  /** A process of the package started; returns its id. */
  public synchronized int start(String name, String reason) {
    int pid = nextPid;
    nextPid += 37;
    processes.put(name, pid);
    int uid = uidFor(name);
    users.put(pid, uid);
    log.system(
        'I',
        "ActivityManager",
        "Start proc %d:%s/u0a%d for %s".formatted(pid, name, uid - 10_000, reason));
    // what the framework says in each app's process as it starts (AOSP, GraphicsEnvironment.java)
    log.add(
        pid,
        pid,
        'V',
        "GraphicsEnvironment",
        "ANGLE Developer option for '" + name + "' set to: 'default'");
    return pid;
  }

  /** The process of the package let an exception through; what the system keeps of it. */
  public synchronized void crashed(String name, int pid, String trace) {
    InstalledApp app = installed.get(name);
    if (app != null) {
      dropBox.crashed(app, pid, trace);
    }
  }

  /** The process of the package ended, by whatever cause. */
  public synchronized void died(String name, String reason) {
    Integer pid = processes.remove(name);
    if (pid == null) {
      return;
    }
    camera.processDied(pid);
    permissions.endOneTime(name);
    log.system(
        'I',
        "ActivityManager",
        "Killing %d:%s/u0a%d (adj 0): %s".formatted(pid, name, uidFor(name) - 10_000, reason));
    save();
  }

  public synchronized @Nullable Integer pid(String name) {
    return processes.get(name);
  }

  public synchronized Map<String, Integer> processes() {
    return new TreeMap<>(processes);
  }

  // ---- where it is

  /** Null until somebody gives it a place. */
  public synchronized @Nullable GeoPlace place() {
    return place;
  }

  public synchronized void place(@Nullable GeoPlace place) {
    this.place = place;
  }

  // ---- what an app may do

  /** Whether permission and app-op together let the package do what the permission guards. */
  public boolean allows(String app, String permission) {
    if (SYSTEM_PACKAGES.contains(app)) {
      return true;
    }
    RuntimePermission known = RuntimePermission.named(permission);
    boolean granted = permissions.of(app, permission).granted();
    if (known == null || known.op() == null) {
      return granted;
    }
    Mode mode = ops.of(app, known.op()).mode();
    return granted && mode != Mode.IGNORE && mode != Mode.DENY;
  }

  Collection<InstalledApp> apps() {
    return installed.values();
  }
}
