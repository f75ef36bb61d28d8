package org.facecert.app;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.facecert.evidence.Redaction;
import org.facecert.seal.Inspection;
import org.facecert.seal.OpenPackage;
import org.facecert.seal.Trusted;

/** Verifies a sealed package without a line to anywhere and without a phone. */
public final class VerifyService {

  private final Suite suite;

  VerifyService(Suite suite) {
    this.suite = suite;
  }

  /**
   * @param sealed folder or zip
   * @param trust file of keys and certificates; nobody is trusted without
   * @throws UserError when there is nothing at the path
   * @throws org.facecert.seal.CannotSeal when the file of whom to trust cannot be used
   */
  public PackageVerification verify(Path sealed, Optional<Path> trust) throws IOException {
    Trusted trusted = trust.isPresent() ? Trusted.in(trust.get()) : Trusted.nobody();
    try (OpenPackage open = OpenPackage.of(sealed)) {
      Inspection inspection = open.inspected(trusted, suite.clock());
      if (!inspection.whole() || inspection.seal().isEmpty()) {
        return new PackageVerification(inspection, Optional.empty(), new Redaction());
      }
      PackageDerivation derivation =
          new PackageDerivation(suite, open.folder(), inspection.seal().get());
      PackageVerification.Derivation derived = derivation.derived();
      return new PackageVerification(inspection, Optional.of(derived), derivation.redaction());
    } catch (NoSuchFileException e) {
      throw new UserError(sealed + ": there is no package, no folder and no zip", e);
    }
  }
}
