package org.facecert.inspection;

import com.android.apksig.ApkVerifier;
import com.android.apksig.apk.ApkFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.facecert.evidence.Digest;
import org.facecert.inspection.PackageIdentity.Signer;
import org.facecert.inspection.PackageIdentity.Signing;

/** Verifies an APK's signature, as every Android that it says to run on would. */
final class ApkSignature {

  private static final int MOST_PROBLEMS = 20;

  /** what Android's development tools write into the certificate that they make for themselves */
  private static final String DEBUG = "cn=android debug";

  private ApkSignature() {}

  /**
   * @throws UnreadablePackage when the library cannot say
   */
  static Signing read(Path apk) throws UnreadablePackage {
    try {
      ApkVerifier.Builder verifier = new ApkVerifier.Builder(apk.toFile());
      Path v4 = apk.resolveSibling(apk.getFileName() + ".idsig");
      if (Files.isRegularFile(v4)) {
        verifier.setV4SignatureFile(v4.toFile());
      }
      return signing(verifier.build().verify());
    } catch (IOException
        | ApkFormatException
        | NoSuchAlgorithmException
        | CertificateEncodingException
        | RuntimeException e) {
      // the library reads hostile bytes with little regard to what may be wrong with them
      throw new UnreadablePackage("its signature cannot be verified: " + e.getMessage(), e);
    }
  }

  private static Signing signing(ApkVerifier.Result result) throws CertificateEncodingException {
    List<String> schemes = new ArrayList<>();
    add(schemes, "v1", result.isVerifiedUsingV1Scheme());
    add(schemes, "v2", result.isVerifiedUsingV2Scheme());
    add(schemes, "v3", result.isVerifiedUsingV3Scheme());
    add(schemes, "v3.1", result.isVerifiedUsingV31Scheme());
    add(schemes, "v4", result.isVerifiedUsingV4Scheme());
    List<Signer> signers = new ArrayList<>();
    for (X509Certificate certificate : result.getSignerCertificates()) {
      signers.add(signer(certificate));
    }
    return new Signing(
        result.isVerified(),
        schemes,
        signers,
        result.getAllErrors().stream().limit(MOST_PROBLEMS).map(Object::toString).toList());
  }

  private static void add(List<String> schemes, String name, boolean verified) {
    if (verified) {
      schemes.add(name);
    }
  }

  private static Signer signer(X509Certificate certificate) throws CertificateEncodingException {
    String subject = certificate.getSubjectX500Principal().getName();
    return new Signer(
        subject,
        Digest.of(certificate.getEncoded()).hex(),
        certificate.getNotAfter().toInstant(),
        subject.toLowerCase(Locale.ROOT).contains(DEBUG));
  }
}
