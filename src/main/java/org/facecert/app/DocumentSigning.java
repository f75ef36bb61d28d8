package org.facecert.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.facecert.files.OwnFile;
import org.facecert.paper.PaperSignature;
import org.facecert.report.Reports;
import org.facecert.seal.DocumentSignature;
import org.facecert.seal.KeySource;
import org.facecert.seal.SealedFolder;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** Signs printed reports; the key is tried before anything is written. */
final class DocumentSigning {

  private final DocumentSignature signature;
  private final Instant now;

  private DocumentSigning(DocumentSignature signature, Instant now) {
    this.signature = signature;
    this.now = now;
  }

  /**
   * @throws org.facecert.seal.CannotSeal when the key, or its certificate, cannot sign documents
   */
  static DocumentSigning open(ReportSignature wanted, Instant at) throws IOException {
    Instant now = at.truncatedTo(ChronoUnit.SECONDS);
    SealedFolder.Sealer sealer =
        SealedFolder.Sealer.of(
            new KeySource(System::getenv).open("--sign", wanted.key()), wanted.certificates(), now);
    return new DocumentSigning(DocumentSignature.of(sealer), now);
  }

  /**
   * Signs the folder's printed report into a file beside it.
   *
   * @return that file
   */
  Path sign(Path folder, OutputLanguage language) throws IOException {
    Path signed = folder.resolve(Reports.SIGNED);
    Path half = folder.resolve(Reports.SIGNED + ".part");
    String reason = Messages.named("service").say(language, "signature.reason");
    try (OutputStream out = new BufferedOutputStream(OwnFile.create(half))) {
      new PaperSignature(signature.name(), reason, now)
          .put(folder.resolve(Reports.PRINTED), out, signature::sign);
    }
    OwnFile.mustBeOurs(signed);
    return Files.move(
        half, signed, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
