package org.facecert.phone.inside;

import android.app.Application;
import android.content.Context;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.hardware.Camera;
import android.os.HandlerThread;
import androidx.test.platform.app.InstrumentationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.boot.Leftovers;
import org.facecert.phone.state.CameraService;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.state.RuntimePermission;
import org.jspecify.annotations.Nullable;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.ConscryptMode;
import org.robolectric.annotation.GraphicsMode;
import org.robolectric.annotation.LooperMode;
import org.robolectric.annotation.ResourcesMode;
import org.robolectric.annotation.SQLiteMode;
import org.robolectric.annotation.experimental.LazyApplication;
import org.robolectric.internal.AndroidSandbox;
import org.robolectric.manifest.AndroidManifest;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowApplication;
import org.robolectric.shadows.ShadowBuild;
import org.robolectric.shadows.ShadowCamera;
import org.robolectric.shadows.ShadowChoreographer;
import org.robolectric.shadows.ShadowLog;
import org.robolectric.shadows.ShadowView;
import org.robolectric.util.ReflectionHelpers;
import org.robolectric.util.ReflectionHelpers.ClassParameter;

/**
 * Builds Android for the loaded app, and the app's process in it. A process ends by building
 * Android anew in the same sandbox with a fresh class loader for the app: a new sandbox each time
 * would leak 150 MB.
 */
final class Runtimes {

  /** the name of the thread of {@code android.app.QueuedWork} */
  private static final String PREFERENCES_WRITER = "queued-work-looper";

  private static final String UPRIGHT =
      "w360dp-h780dp-normal-long-notround-port-notnight-320dpi-finger-keyshidden-nonav";
  private static final String ACROSS =
      "w780dp-h360dp-normal-long-notround-land-notnight-320dpi-finger-keyshidden-nonav";

  private final AndroidSandbox sandbox;
  private final PhoneState state;
  private boolean across;
  private @Nullable Path apk;
  private @Nullable Path jar;
  private @Nullable String app;
  private @Nullable AppClassLoader loader;
  private boolean up;

  Runtimes(AndroidSandbox sandbox, PhoneState state) {
    this.sandbox = sandbox;
    this.state = state;
  }

  @Nullable String app() {
    return app;
  }

  ClassLoader appLoader() {
    AppClassLoader current = loader;
    if (current == null) {
      throw new PhoneFault(PhoneFault.Kind.REFUSED, "no app process is running");
    }
    return current;
  }

  @Nullable ClassLoader appLoaderOrNull() {
    return loader;
  }

  /** Whether code of the app had a part in an exception. */
  boolean isOfApp(Throwable e) {
    AppClassLoader current = loader;
    Set<Throwable> seen = new HashSet<>();
    for (Throwable at = e; current != null && at != null && seen.add(at); at = at.getCause()) {
      if (Arrays.stream(at.getStackTrace()).anyMatch(f -> current.holds(f.getClassName()))) {
        return true;
      }
    }
    return false;
  }

  void load(String name, Path apkFile, Path jarFile) {
    apk = apkFile;
    jar = jarFile;
    app = name;
  }

  void unload() {
    apk = null;
    jar = null;
    app = null;
  }

  /**
   * Tears Android down, if it is up, and sets it up again; on the main thread, with no window left.
   */
  void rebuild() {
    ClassLoader ours = sandbox.getRobolectricClassLoader();
    Thread.currentThread().setContextClassLoader(ours);
    loader = null;
    FrameworkCaches.clear();
    if (up) {
      // between these and the set-up nothing may ask for the application: it would silently create
      // the old one
      sandbox.getTestEnvironment().tearDownApplication();
      sandbox.getTestEnvironment().resetState();
      ReflectionHelpers.setStaticField(RuntimeEnvironment.class, "application", null);
    } else {
      markFirstFolder();
    }
    up = true;
    prepare();
    Path base = apk;
    AndroidManifest manifest =
        base == null ? new AndroidManifest(null, null, null) : new ApkManifest(base);
    sandbox.getTestEnvironment().setUpApplicationState("phone", configuration(), manifest);
    tune();
  }

  boolean isAcross() {
    return across;
  }

  /** Turns the screen; what is on it has to be told. */
  void turn(boolean toAcross) {
    across = toAcross;
    RuntimeEnvironment.setQualifiers("+" + (across ? ACROSS : UPRIGHT));
  }

  @SuppressWarnings("deprecation") // SQLiteMode
  private FixedConfiguration configuration() {
    String locale = "zh-CN".equals(state.language()) ? "zh-rCN" : qualifier(state.language());
    return new FixedConfiguration()
        .with(ConscryptMode.Mode.class, ConscryptMode.Mode.OFF)
        .with(LooperMode.Mode.class, LooperMode.Mode.PAUSED)
        .with(LazyApplication.LazyLoad.class, LazyApplication.LazyLoad.OFF)
        .with(GraphicsMode.Mode.class, GraphicsMode.Mode.NATIVE)
        .with(SQLiteMode.Mode.class, SQLiteMode.Mode.NATIVE)
        .with(ResourcesMode.Mode.class, ResourcesMode.Mode.BINARY)
        .with(
            Config.class,
            new Config.Builder()
                .setQualifiers(locale + "-" + (across ? ACROSS : UPRIGHT))
                .setApplication(Application.class)
                .build());
  }

  /**
   * Robolectric has made one before the first set-up; {@link PhoneEnvironment} marks the others.
   */
  private static void markFirstFolder() {
    try {
      Leftovers.mark(RuntimeEnvironment.getTempDirectory().getBasePath());
    } catch (IOException e) {
      throw new UncheckedIOException("the phone's temporary folder cannot be written", e);
    }
  }

  private static String qualifier(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String country = locale.getCountry().isEmpty() ? "" : "-r" + locale.getCountry();
    return locale.getLanguage() + country;
  }

  private static void prepare() {
    ShadowBuild.setManufacturer("FaceCert");
    ShadowBuild.setBrand("FaceCert");
    ShadowBuild.setModel("Virtual Phone");
    ShadowBuild.setDevice("virtual");
    ShadowBuild.setProduct("virtual");
    ShadowBuild.setHardware("robolectric");
    ShadowBuild.setFingerprint("FaceCert/virtual/virtual:14/UPSIDEDOWN/1:userdebug/test-keys");
    ShadowBuild.setTags("test-keys");
    ShadowBuild.setType("userdebug");
  }

  @SuppressWarnings("deprecation")
  private static void tune() {
    prepare();
    ShadowLog.setCaptureLogsEnabled(false);
    ShadowView.setUseRealViewAnimations(true);
    ShadowView.setUseRealDrawTraversals(true);
    ShadowChoreographer.setPaused(true);
    ShadowChoreographer.setFrameDelay(Duration.ofMillis(15));
    systemBars();
    for (int id = 0; id < CameraService.CAMERAS; id++) {
      Camera.CameraInfo info = new Camera.CameraInfo();
      info.facing =
          id == CameraService.CAMERAS - 1
              ? Camera.CameraInfo.CAMERA_FACING_FRONT
              : Camera.CameraInfo.CAMERA_FACING_BACK;
      ShadowCamera.addCameraInfo(id, info);
    }
  }

  /** Insets of status and navigation bar; SystemUi is package-private. */
  private static void systemBars() {
    try {
      Class<?> type = Class.forName("org.robolectric.shadows.SystemUi");
      Method find = type.getDeclaredMethod("systemUiForDefaultDisplay");
      find.setAccessible(true);
      Object bars = find.invoke(null);
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals("setBehavior")) {
          method.setAccessible(true);
          method.invoke(
              bars,
              constant(type, "STANDARD_STATUS_BAR"),
              constant(type, "THREE_BUTTON_NAVIGATION"));
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Robolectric has changed its SystemUi; pin its version", e);
    }
  }

  private static Object constant(Class<?> type, String name) throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(null);
  }

  /** Starts the app's process: fresh classes, its own Application. */
  void startProcess() {
    Path code = jar;
    if (code == null) {
      throw new PhoneFault(PhoneFault.Kind.REFUSED, "no app is installed");
    }
    try {
      AppClassLoader fresh = new AppClassLoader(code, getClass().getClassLoader());
      loader = fresh;
      letters();
      Context base = RuntimeEnvironment.getApplication().getBaseContext();
      Application real =
          fresh
              .loadClass(ManifestApplication.of(base, String.valueOf(app)))
              .asSubclass(Application.class)
              .getDeclaredConstructor()
              .newInstance();
      attach(real, base, fresh);
      Thread.currentThread().setContextClassLoader(fresh);
      Providers.install(real, fresh);
      InstrumentationRegistry.getInstrumentation().callApplicationOnCreate(real);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "Unable to instantiate application: " + e + "; is the class in the app?", e);
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The size of letters that the settings say (AOSP, Settings.System.FONT_SCALE). Android tells it
   * to running apps at once; this phone to a process when it starts.
   */
  private void letters() {
    String told = state.settings().get("system", "font_scale");
    float scale =
        told != null && told.matches("\\d{1,2}(\\.\\d{1,6})?") ? Float.parseFloat(told) : 1;
    if (scale != RuntimeEnvironment.getFontScale()) {
      RuntimeEnvironment.setFontScale(scale);
    }
  }

  /** Puts the app's own Application in the place of the plain one. */
  private static void attach(Application real, Context base, ClassLoader loader) {
    Object loadedApk = ReflectionHelpers.getField(base, "mPackageInfo");
    ReflectionHelpers.setField(loadedApk, "mClassLoader", loader);
    ReflectionHelpers.setField(base, "mClassLoader", loader);
    ShadowApplication shadow = Shadow.extract(real);
    shadow.callAttach(base);
    ReflectionHelpers.callInstanceMethod(
        base, "setOuterContext", ClassParameter.from(Context.class, real));
    ReflectionHelpers.setField(loadedApk, "mApplication", real);
    ReflectionHelpers.setField(RuntimeEnvironment.getActivityThread(), "mInitialApplication", real);
    ReflectionHelpers.setStaticField(RuntimeEnvironment.class, "application", real);
  }

  List<String> requested(String name) {
    try {
      PackageInfo info =
          RuntimeEnvironment.getApplication()
              .getPackageManager()
              .getPackageInfo(name, PackageManager.GET_PERMISSIONS);
      String[] permissions = info.requestedPermissions;
      return permissions == null ? List.of() : Arrays.asList(permissions);
    } catch (PackageManager.NameNotFoundException e) {
      return List.of();
    }
  }

  /** Whether the permission is granted by installing: it is asked for and no dangerous one. */
  boolean installTime(String name, String permission) {
    return RuntimePermission.named(permission) == null && requested(name).contains(permission);
  }

  /**
   * The app's threads end with its process: where they wait they are woken, where they run they are
   * unwound.
   */
  void interruptThreads() {
    AppClassLoader dead = loader;
    if (dead == null) {
      return;
    }
    dead.kill();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getContextClassLoader() == dead && !outlivesApps(thread)) {
        end(thread);
      }
    }
  }

  /**
   * The main thread, and the system's own thread that writes preferences: both serve the next app.
   */
  private static boolean outlivesApps(Thread thread) {
    return thread.getName().contains("Main Thread") || thread.getName().equals(PREFERENCES_WRITER);
  }

  private static void end(Thread thread) {
    // a looper that is only interrupted polls again at once, for ever, at the price of a whole core
    if (thread instanceof HandlerThread looper) {
      looper.quit();
    }
    thread.interrupt();
  }
}
