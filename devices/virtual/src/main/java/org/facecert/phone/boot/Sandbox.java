package org.facecert.phone.boot;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.facecert.phone.api.Handset;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.web.Browsers;
import org.robolectric.android.AndroidSdkShadowMatcher;
import org.robolectric.annotation.ResourcesMode;
import org.robolectric.annotation.SQLiteMode;
import org.robolectric.config.AndroidConfigurer;
import org.robolectric.interceptors.AndroidInterceptors;
import org.robolectric.internal.AndroidSandbox;
import org.robolectric.internal.SandboxManager;
import org.robolectric.internal.bytecode.ClassHandler;
import org.robolectric.internal.bytecode.ClassHandlerBuilder;
import org.robolectric.internal.bytecode.InstrumentationConfiguration;
import org.robolectric.internal.bytecode.Interceptors;
import org.robolectric.internal.bytecode.ShadowMap;
import org.robolectric.internal.bytecode.ShadowProviders;
import org.robolectric.pluginapi.Sdk;
import org.robolectric.pluginapi.SdkProvider;
import org.robolectric.util.inject.Injector;

/**
 * Sets up Robolectric's sandbox by the same steps as org.robolectric.simulator.SandboxBuilder
 * (MIT), without JUnit and without fetching anything.
 */
public final class Sandbox {
  private static final int API = 34;
  private static final String INSIDE = "org.facecert.phone.inside.";
  private static final List<String> OUTSIDE =
      List.of(
          "org.facecert.phone.api.",
          "org.facecert.phone.apps.",
          "org.facecert.phone.boot.",
          "org.facecert.phone.dex.",
          "com.googlecode.",
          "org.facecert.phone.shell.",
          "org.facecert.phone.state.",
          "org.facecert.phone.web.",
          "org.facecert.phone.wire.",
          "com.fasterxml.jackson.",
          "org.objectweb.asm.");
  private static final String[] SHADOWS = {
    "PhoneCamera",
    "PhoneDropBox",
    "PhoneGlThread",
    "PhoneKeyEvent",
    "PhoneLog",
    "PhoneProcess",
    "PhoneSearch",
    "PhoneTextureView",
    "PhoneWebView",
    "PhoneYuvImage",
    "PhoneActivity",
    "PhoneContext"
  };

  private Sandbox() {}

  /** Starts Android on its own main thread; returns once it is up and its loop runs. */
  public static Handset start(PhoneState state, Browsers browsers) {
    settle();
    try {
      AndroidSandbox sandbox = build();
      Handset handset =
          Class.forName(INSIDE + "Kernel", true, sandbox.getRobolectricClassLoader())
              .asSubclass(Handset.class)
              .getConstructor(Object.class, PhoneState.class, Browsers.class)
              .newInstance(sandbox, state, browsers);
      sandbox.runOnMainThread((Runnable) handset::boot);
      Thread loop = new Thread(() -> sandbox.runOnMainThread((Runnable) handset::loop), "phone");
      loop.setDaemon(true);
      loop.start();
      return handset;
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException("cannot start Android: " + e, e);
    }
  }

  /** System properties that Robolectric reads; everything is on this machine already. */
  private static void settle() {
    System.setProperty("robolectric.offline", "true");
    System.setProperty(
        "robolectric.dependency.dir",
        String.valueOf(onClassPath("android-all-instrumented").getParent()));
    // else every dialog sits at 0,0
    System.setProperty("robolectric.windowManager.useRequestedSize", "true");
    System.setProperty("robolectric.logging.enabled", "false");
  }

  /** The jar of the class path whose name begins so. */
  public static Path onClassPath(String name) {
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry).toAbsolutePath();
      if (path.getFileName() != null && path.getFileName().toString().startsWith(name)) {
        return path;
      }
    }
    throw new IllegalStateException(
        "no "
            + name
            + "*.jar on the class path; build with `mvn package -pl devices/virtual` and start with"
            + " target/lib/*");
  }

  @SuppressWarnings("deprecation") // Robolectric offers no other name for native SQLite yet
  private static AndroidSandbox build() throws ReflectiveOperationException, IOException {
    ClassLoader loader = loader();
    // SandboxClassLoader takes its URLs from the thread's context class loader
    Thread.currentThread().setContextClassLoader(loader);
    Injector injector =
        new Injector.Builder(loader)
            .bind(Properties.class, System.getProperties())
            .bind(AndroidSandbox.TestEnvironmentSpec.class, environment(loader))
            .build();
    Interceptors interceptors = new Interceptors(AndroidInterceptors.all());
    Sdk sdk = sdk(injector);
    AndroidSandbox sandbox =
        injector
            .getInstance(SandboxManager.SandboxBuilder.class)
            .build(
                instrumentation(injector, interceptors),
                sdk,
                sdk,
                ResourcesMode.Mode.BINARY,
                SQLiteMode.Mode.NATIVE);
    ShadowMap shadows = shadows(injector, loader);
    sandbox.replaceShadowMap(shadows);
    ClassHandler handler =
        injector
            .getInstance(ClassHandlerBuilder.class)
            .build(shadows, new AndroidSdkShadowMatcher(API), interceptors, List.of());
    sandbox.configure(handler, interceptors);
    return sandbox;
  }

  private static Sdk sdk(Injector injector) {
    return injector.getInstance(SdkProvider.class).getSdks().stream()
        .filter(s -> s.getApiLevel() == API)
        .findFirst()
        .orElseThrow();
  }

  /** Which classes live inside: Android's and the phone's own side of it, not the front door's. */
  private static InstrumentationConfiguration instrumentation(
      Injector injector, Interceptors interceptors) {
    InstrumentationConfiguration.Builder rules = new InstrumentationConfiguration.Builder();
    OUTSIDE.forEach(rules::doNotAcquirePackage);
    injector.getInstance(AndroidConfigurer.class).configure(rules, interceptors);
    return rules.build();
  }

  private static ClassLoader loader() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    urls.add(LaterTypes.jar(CacheFolder.path()).toUri().toURL());
    return new URLClassLoader(urls.toArray(new URL[0]), Sandbox.class.getClassLoader());
  }

  private static ShadowMap shadows(Injector injector, ClassLoader loader)
      throws ClassNotFoundException {
    ShadowMap.Builder map =
        injector.getInstance(ShadowProviders.class).getBaseShadowMap().newBuilder();
    for (String shadow : SHADOWS) {
      map.addShadowClasses(Class.forName(INSIDE + shadow, false, loader));
    }
    return map.build();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static AndroidSandbox.TestEnvironmentSpec environment(ClassLoader loader)
      throws ClassNotFoundException, InvocationTargetException {
    Class environment = Class.forName(INSIDE + "PhoneEnvironment", false, loader);
    return new AndroidSandbox.TestEnvironmentSpec(environment);
  }
}
