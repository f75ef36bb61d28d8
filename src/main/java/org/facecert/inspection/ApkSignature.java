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
import java.util.Map;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.facecert.evidence.Digest;
import org.facecert.inspection.PackageIdentity.Signer;
import org.facecert.inspection.PackageIdentity.Signing;

/** Verifies an APK's signature, as every Android that it says to run on would. */
final class ApkSignature {

  private static final int MOST_PROBLEMS = 20;

  /** what Android's development tools write into the certificate that they make for themselves */
  private static final String DEBUG = "cn=android debug";

  /**
   * Certificates of "testkey", "platform" and "media", whose private halves anybody finds in
   * Android's sources (platform/build/target/product/security).
   */
  private static final Set<String> PUBLIC =
      Set.of(
          "a40da80a59d170caa950cf15c18c454d47a39b26989d8b640ecd745ba71bf5dc",
          "c8a2e9bccf597c2fb6dc66bee293fc13f2fc47ec77bc6b2b0d52c11f51192ab8",
          "465983f7791f2abeb43ea2cbdc7f21a8260b72bc08a55c839fc1a43bc741a81e");

  /** what would else be shown as a number and bytes */
  private static final Map<String, String> READABLE =
      Map.of("1.2.840.113549.1.9.1", "EMAILADDRESS");

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
    String subject = certificate.getSubjectX500Principal().getName(X500Principal.RFC2253, READABLE);
    String digest = Digest.of(certificate.getEncoded()).hex();
    return new Signer(
        subject,
        digest,
        certificate.getNotAfter().toInstant(),
        PUBLIC.contains(digest) || subject.toLowerCase(Locale.ROOT).contains(DEBUG));
  }
}
