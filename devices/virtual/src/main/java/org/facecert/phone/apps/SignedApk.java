package org.facecert.phone.apps;

import com.android.apksig.ApkVerifier;
import com.android.apksig.apk.ApkFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.facecert.phone.api.PhoneFault;

/** By whom a package is signed. */
final class SignedApk {
  private static final int LATEST_API = 34;

  private SignedApk() {}

  /**
   * @throws PhoneFault in Android's words where it is not signed, or no package
   */
  static List<X509Certificate> signers(Path apk) {
    try {
      ApkVerifier.Result result =
          new ApkVerifier.Builder(apk.toFile())
              .setMaxCheckedPlatformVersion(LATEST_API)
              .build()
              .verify();
      if (!result.isVerified()) {
        throw refused(
            "NO_CERTIFICATES: Failed to collect certificates from "
                + apk
                + ": "
                + (result.getErrors().isEmpty() ? "no signature" : result.getErrors().get(0))
                + "]; sign the APK (apksigner)");
      }
      return result.getSignerCertificates();
    } catch (IOException | ApkFormatException | NoSuchAlgorithmException e) {
      throw refused("NOT_APK: Failed to parse " + apk + ": " + e.getMessage() + "]");
    }
  }

  private static PhoneFault refused(String why) {
    return new PhoneFault(PhoneFault.Kind.REFUSED, "Failure [INSTALL_PARSE_FAILED_" + why);
  }
}
