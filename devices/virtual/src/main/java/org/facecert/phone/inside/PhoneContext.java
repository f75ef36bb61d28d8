package org.facecert.phone.inside;

import android.content.Context;
import java.io.File;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.shadows.ShadowContextImpl;

/**
 * An app's own directories on shared storage, where Android has them; Robolectric leaves out the
 * last part.
 */
@Implements(className = "android.app.ContextImpl")
public class PhoneContext extends ShadowContextImpl {
  @SuppressWarnings("NullAway.Init") // set by Robolectric
  @RealObject
  private Context real;

  /** Fragments, views and the like are named in files and loaded through the context. */
  @Implementation
  @Override
  protected @Nullable ClassLoader getClassLoader() {
    ClassLoader app = Kernel.current().appLoaderOrNull();
    boolean ours = app != null && real.getPackageName().equals(Kernel.current().loadedApp());
    return ours ? app : super.getClassLoader();
  }

  /** Takes effect when the process ends. */
  @Implementation(minSdk = 33)
  protected void revokeSelfPermissionsOnKill(Collection<String> permissions) {
    String app = real.getPackageName();
    permissions.forEach(p -> Kernel.current().state().permissions().giveBack(app, p));
    Kernel.current().state().save();
  }

  private File own(String kind, @Nullable String type) {
    File dir =
        Kernel.current()
            .state()
            .files()
            .sdcard()
            .resolve("Android/data")
            .resolve(real.getPackageName())
            .resolve(kind)
            .toFile();
    File wanted = type == null ? dir : new File(dir, type);
    wanted.mkdirs();
    return wanted;
  }

  @Implementation
  @Override
  protected File getExternalFilesDir(@Nullable String type) {
    return own("files", type);
  }

  @Implementation
  @Override
  protected File[] getExternalFilesDirs(@Nullable String type) {
    return new File[] {own("files", type)};
  }

  @Implementation
  protected File getExternalCacheDir() {
    return own("cache", null);
  }

  @Implementation
  protected File[] getExternalCacheDirs() {
    return new File[] {own("cache", null)};
  }
}
