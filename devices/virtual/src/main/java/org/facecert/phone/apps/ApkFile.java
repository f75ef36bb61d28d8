package org.facecert.phone.apps;

import com.android.apksig.apk.ApkFormatException;
import com.android.apksig.apk.ApkUtils;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.facecert.phone.api.PhoneFault;

/** What must be known of an APK before Android sees it. */
public final class ApkFile {
  private static final int LARGEST_MANIFEST = 4 << 20;

  private ApkFile() {}

  /** The package name in the binary manifest. */
  static String packageName(Path apk) {
    try {
      return ApkUtils.getPackageNameFromBinaryAndroidManifest(manifest(apk));
    } catch (ApkFormatException e) {
      throw refused(apk, String.valueOf(e.getMessage()));
    }
  }

  /** The API level that the app is made for. */
  public static int targetSdk(Path apk) {
    return ApkUtils.getTargetSdkVersionFromBinaryAndroidManifest(manifest(apk));
  }

  /** Which of two builds is the later one. */
  static long versionCode(Path apk) {
    try {
      return ApkUtils.getLongVersionCodeFromBinaryAndroidManifest(manifest(apk));
    } catch (ApkFormatException e) {
      throw refused(apk, String.valueOf(e.getMessage()));
    }
  }

  private static ByteBuffer manifest(Path apk) {
    try (ZipFile zip = new ZipFile(apk.toFile())) {
      ZipEntry manifest = zip.getEntry("AndroidManifest.xml");
      if (manifest == null) {
        throw refused(apk, "it has no AndroidManifest.xml");
      }
      return ByteBuffer.wrap(zip.getInputStream(manifest).readNBytes(LARGEST_MANIFEST));
    } catch (IOException e) {
      throw refused(apk, String.valueOf(e.getMessage()));
    }
  }

  private static PhoneFault refused(Path apk, String why) {
    return new PhoneFault(
        PhoneFault.Kind.REFUSED,
        "Failure [INSTALL_PARSE_FAILED_NOT_APK: " + apk + ": " + why + "]");
  }
}
