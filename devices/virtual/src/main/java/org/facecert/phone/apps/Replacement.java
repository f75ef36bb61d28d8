package org.facecert.phone.apps;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.state.InstalledApp;

/**
 * Whether one build may take the place of another, in the words of AOSP's package manager
 * (frameworks/base, services/core/java/com/android/server/pm: InstallPackageHelper,
 * PackageManagerServiceUtils). A rotated signing key is not known here: the certificates must be
 * the same.
 */
final class Replacement {
  private static final int RUNTIME_PERMISSIONS = 23;
  private final InstalledApp installed;
  private final Path base;

  /**
   * @param base the installed build's package
   */
  Replacement(InstalledApp installed, Path base) {
    this.installed = installed;
    this.base = base;
  }

  /**
   * @param signers of the other build
   * @param downgrade whether an earlier one is welcome ({@code pm install -d})
   * @throws PhoneFault saying why it may not; nothing has been done then
   */
  void check(Path other, List<X509Certificate> signers, boolean downgrade) {
    if (!Set.copyOf(signers).equals(new HashSet<>(SignedApk.signers(base)))) {
      throw refused(
          "UPDATE_INCOMPATIBLE: Existing package "
              + installed.name()
              + " signatures do not match newer version; ignoring!");
    }
    long code = ApkFile.versionCode(other);
    if (!downgrade && code < installed.versionCode()) {
      throw refused(
          "VERSION_DOWNGRADE: Downgrade detected: Update version code "
              + code
              + " is older than current "
              + installed.versionCode());
    }
    int target = ApkFile.targetSdk(other);
    if (target < RUNTIME_PERMISSIONS && installed.targetSdk() >= RUNTIME_PERMISSIONS) {
      throw refused(
          "PERMISSION_MODEL_DOWNGRADE: Package "
              + installed.name()
              + " new target SDK "
              + target
              + " doesn't support runtime permissions but the old target SDK "
              + installed.targetSdk()
              + " does.");
    }
  }

  private static PhoneFault refused(String why) {
    return new PhoneFault(PhoneFault.Kind.REFUSED, "Failure [INSTALL_FAILED_" + why + "]");
  }
}
