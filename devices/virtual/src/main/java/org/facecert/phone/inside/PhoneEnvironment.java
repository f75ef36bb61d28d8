package org.facecert.phone.inside;

import android.app.Instrumentation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Named;
import org.facecert.phone.boot.Leftovers;
import org.facecert.phone.state.FileRoots;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.internal.AndroidTestEnvironment;
import org.robolectric.internal.ShadowProvider;
import org.robolectric.pluginapi.Sdk;
import org.robolectric.pluginapi.TestEnvironmentLifecyclePlugin;
import org.robolectric.shadows.ShadowEnvironment;

/** Robolectric's environment with the phone's own storage and activity starting. */
@SuppressWarnings("UnnecessaryQualifier") // Robolectric injects it
public final class PhoneEnvironment extends AndroidTestEnvironment {
  public PhoneEnvironment(
      @Named("runtimeSdk") Sdk runtime,
      @Named("compileSdk") Sdk compile,
      ShadowProvider[] shadows,
      TestEnvironmentLifecyclePlugin[] plugins) {
    super(runtime, compile, shadows, plugins);
  }

  /**
   * Runs after the temporary directory exists and before the Application does: the only place where
   * data can be made to outlive a restart.
   */
  @Override
  protected Instrumentation pickInstrumentation() {
    Kernel kernel = Kernel.current();
    FileRoots files = kernel.state().files();
    String app = kernel.loadedApp();
    Path temporary = RuntimeEnvironment.getTempDirectory().getBasePath();
    try {
      Leftovers.mark(temporary);
      if (app != null) {
        Path data = Files.createDirectories(files.dataOf(app));
        Files.createSymbolicLink(temporary.resolve(app + "-dataDir"), data);
      }
      ShadowEnvironment.setExternalStorageDirectory(files.sdcard());
      ShadowEnvironment.setExternalStoragePublicDirectory(files.sdcard());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot attach the phone's storage " + files.home(), e);
    }
    return new PhoneInstrumentation();
  }
}
