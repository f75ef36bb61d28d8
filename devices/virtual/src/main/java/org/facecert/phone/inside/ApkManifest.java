package org.facecert.phone.inside;

import java.nio.file.Path;
import org.facecert.phone.apps.ApkFile;
import org.robolectric.manifest.AndroidManifest;

/**
 * The manifest in an APK. Robolectric reads the target API only from text manifests and would take
 * 23 instead.
 */
final class ApkManifest extends AndroidManifest {
  private final int target;

  ApkManifest(Path apk) {
    super(null, null, null, null, "", apk);
    target = ApkFile.targetSdk(apk);
  }

  @Override
  public int getTargetSdkVersion() {
    return target;
  }
}
