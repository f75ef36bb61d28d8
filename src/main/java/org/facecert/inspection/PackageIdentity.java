package org.facecert.inspection;

import java.time.Instant;
import java.util.List;

/**
 * Which build a package is.
 *
 * @param system the operating system that it is for
 * @param packageName empty where the manifest cannot be read, as are the next two
 * @param contentSha256 over names and contents of all entries but those of the signature: equal
 *     where two packages differ in nothing but who signed them
 */
public record PackageIdentity(
    AppSystem system,
    String packageName,
    String versionName,
    String versionCode,
    String contentSha256,
    Signing signing) {

  /** The operating system of an app. */
  public enum AppSystem {
    ANDROID,
    IOS
  }

  /**
   * The signature of a package.
   *
   * @param schemes those by which it verifies: v1, v2, v3, v3.1, v4; empty where it does not
   * @param signers of the schemes that a phone would ask
   * @param problems why it does not verify
   */
  public record Signing(
      boolean verified, List<String> schemes, List<Signer> signers, List<String> problems) {

    public Signing {
      schemes = List.copyOf(schemes);
      signers = List.copyOf(signers);
      problems = List.copyOf(problems);
    }

    static Signing unknown() {
      return new Signing(false, List.of(), List.of(), List.of());
    }

    /** Digests of the signers' certificates, sorted. */
    public List<String> digests() {
      return signers.stream().map(Signer::sha256).distinct().sorted().toList();
    }
  }

  /**
   * Who signed.
   *
   * @param subject of the certificate
   * @param sha256 of the certificate
   * @param debug whether it is the certificate that development tools make for themselves
   */
  public record Signer(String subject, String sha256, Instant notAfter, boolean debug) {}
}
