package org.facecert.appbuild;

import com.android.apksig.ApkSigner;
import com.android.apksig.ApkVerifier;
import com.android.apksig.KeyConfig;
import com.android.apksig.apk.ApkFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/** Signs an APK with schemes v2 and v3 (and v1 for Android before 7.0), then verifies it. */
final class Signature {
  private static final int FIRST_WITH_V2 = 24;
  private final Certificates.Holder key;

  Signature(Certificates.Holder key) {
    this.key = key;
  }

  void sign(Path unsigned, Path signed, int minSdk)
      throws BuildProblem, IOException, GeneralSecurityException {
    ApkSigner.SignerConfig signer =
        new ApkSigner.SignerConfig.Builder(
                "facecert", new KeyConfig.Jca(key.key()), List.of(key.certificate()))
            .build();
    try {
      new ApkSigner.Builder(List.of(signer))
          .setInputApk(unsigned.toFile())
          .setOutputApk(signed.toFile())
          .setV1SigningEnabled(minSdk < FIRST_WITH_V2)
          .setV2SigningEnabled(true)
          .setV3SigningEnabled(true)
          .setMinSdkVersion(minSdk)
          .build()
          .sign();
      mustVerify(signed);
    } catch (ApkFormatException e) {
      throw new BuildProblem("apksig refuses the built APK: " + e.getMessage());
    }
  }

  private static void mustVerify(Path signed)
      throws BuildProblem, IOException, GeneralSecurityException, ApkFormatException {
    ApkVerifier.Result result = new ApkVerifier.Builder(signed.toFile()).build().verify();
    if (!result.isVerified()) {
      throw new BuildProblem(
          "The signature of the built APK does not verify: " + result.getErrors());
    }
  }
}
