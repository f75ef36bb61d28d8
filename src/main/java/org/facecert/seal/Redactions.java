package org.facecert.seal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Sentence;

/**
 * What was removed from a package after it was sealed: one statement for each time, each chained to
 * the one before, the first to the seal.
 */
final class Redactions {

  /** One of them. */
  record FoundRedaction(
      String path,
      RedactionStatement.Removal removal,
      List<SealedStatement.StatementSubject> files,
      Optional<SealKey> key) {}

  private final List<FoundRedaction> all;
  private final Set<String> own;
  private final Digest last;

  private Redactions(List<FoundRedaction> all, Set<String> own, Digest last) {
    this.all = all;
    this.own = own;
    this.last = last;
  }

  /**
   * @throws BadSeal when one does not follow from those before
   */
  static Redactions in(SealedFiles files, Digest envelope) throws IOException {
    List<FoundRedaction> all = new ArrayList<>();
    Set<String> own = new TreeSet<>();
    Digest last = envelope;
    for (int number = 1; files.paths().contains(SealLayout.redaction(number)); number++) {
      String path = SealLayout.redaction(number);
      byte[] bytes = files.read(path, DsseEnvelope.LONGEST);
      DsseEnvelope redaction = DsseEnvelope.read(path, bytes);
      RedactionStatement statement = RedactionStatement.read(path, redaction.statement());
      RedactionStatement.Removal removal = statement.predicate();
      if (removal.number() != number || !removal.previous().equals(last)) {
        throw StrictFile.bad(path, "it does not follow from what is before it");
      }
      Optional<SealKey> key = key(files, number, redaction);
      own.add(path);
      key.ifPresent(there -> own.add(SealLayout.redactionKey(removal.number())));
      all.add(new FoundRedaction(path, removal, statement.subject(), key));
      last = Digest.of(bytes);
    }
    return new Redactions(all, own, last);
  }

  /** Empty where nobody signed. */
  private static Optional<SealKey> key(SealedFiles files, int number, DsseEnvelope redaction)
      throws IOException {
    String path = SealLayout.redactionKey(number);
    if (redaction.signatures().isEmpty()) {
      return Optional.empty();
    }
    SealKey key =
        files.paths().contains(path)
            ? SealKey.ofPem(files.read(path, CertificateFile.LONGEST))
                .orElseThrow(() -> StrictFile.otherForm(path))
            : missing(path);
    if (!redaction.isSignedBy(key)) {
      throw new BadSeal(
          Sentence.of("seal.signature", "path", SealLayout.redaction(number), "key", path));
    }
    return Optional.of(key);
  }

  private static SealKey missing(String path) {
    throw new BadSeal(Sentence.of("seal.missing", "path", path));
  }

  List<FoundRedaction> all() {
    return List.copyOf(all);
  }

  /** The files in which they stand. */
  Set<String> own() {
    return Set.copyOf(own);
  }

  /** What the next one is chained to. */
  Digest last() {
    return last;
  }

  /** Path to which one says that it was removed. */
  Map<String, FoundRedaction> removed() {
    Map<String, FoundRedaction> removed = new HashMap<>();
    all.forEach(each -> each.files().forEach(file -> removed.put(file.name(), each)));
    return removed;
  }
}
