package org.facecert.seal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.facecert.evidence.Digest;

/**
 * An in-toto Statement v1 that says which files were removed from a sealed package.
 *
 * @param subject each of them with the digest that the manifest has
 */
record RedactionStatement(
    @JsonProperty("_type") String type,
    List<SealedStatement.StatementSubject> subject,
    String predicateType,
    Removal predicate) {

  static final String PREDICATE = "https://facecert.org/attestation/redaction/v1";

  /**
   * @param number from 1
   * @param previous digest of the redaction before, or of the seal's envelope
   */
  record Removal(int number, Instant at, String by, String reason, Digest previous) {}

  RedactionStatement {
    subject = List.copyOf(subject);
  }

  static RedactionStatement of(Removal removal, List<SealManifest.ListedFile> files) {
    return new RedactionStatement(
        SealedStatement.TYPE,
        files.stream()
            .map(file -> SealedStatement.StatementSubject.of(file.path(), file.sha256()))
            .toList(),
        PREDICATE,
        removal);
  }

  /**
   * @throws BadSeal when it is no statement of a removal
   */
  static RedactionStatement read(String path, byte[] bytes) {
    RedactionStatement read = StrictFile.json(path, bytes, RedactionStatement.class);
    boolean ours =
        read.type().equals(SealedStatement.TYPE) && read.predicateType().equals(PREDICATE);
    if (!ours || read.predicate().by().isBlank() || read.predicate().reason().isBlank()) {
      throw StrictFile.bad(path, read.type() + " " + read.predicateType());
    }
    return read;
  }
}
