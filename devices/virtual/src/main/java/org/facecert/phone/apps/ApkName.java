package org.facecert.phone.apps;

import com.android.apksig.apk.ApkFormatException;
import com.android.apksig.apk.ApkUtils;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.facecert.phone.api.PhoneFault;

/** The package name in an APK's binary manifest. */
final class ApkName {
  private ApkName() {}

  static String of(Path apk) {
    try (ZipFile zip = new ZipFile(apk.toFile())) {
      ZipEntry manifest = zip.getEntry("AndroidManifest.xml");
      if (manifest == null) {
        throw refused(apk, "it has no AndroidManifest.xml");
      }
      byte[] bytes = zip.getInputStream(manifest).readAllBytes();
      return ApkUtils.getPackageNameFromBinaryAndroidManifest(ByteBuffer.wrap(bytes));
    } catch (IOException | ApkFormatException e) {
      throw refused(apk, String.valueOf(e.getMessage()));
    }
  }

  private static PhoneFault refused(Path apk, String why) {
    return new PhoneFault(
        PhoneFault.Kind.REFUSED,
        "Failure [INSTALL_PARSE_FAILED_NOT_APK: " + apk + ": " + why + "]");
  }
}
