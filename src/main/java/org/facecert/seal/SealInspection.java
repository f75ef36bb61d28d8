package org.facecert.seal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Sentence;

/**
 * Looks at every byte of a package: whether it is as it was sealed, by whom, and when. Believes
 * nothing of it but what the signature and those who are trusted vouch for.
 */
public final class SealInspection {

  private static final int LARGEST_KEY = 1 << 12;

  /** two clocks may differ so much */
  private static final Duration CLOCKS = Duration.ofMinutes(5);

  private final Trusted trusted;
  private final Clock clock;
  private final Set<Sentence> faults = new LinkedHashSet<>();
  private final List<Sentence> open = new ArrayList<>();
  private final List<Sentence> notes = new ArrayList<>();

  private SealInspection(Trusted trusted, Clock clock) {
    this.trusted = trusted;
    this.clock = clock;
  }

  /**
   * @param clock by which certificates are valid where no trusted time stamp says when
   */
  public static Inspection of(SealedFiles files, Trusted trusted, Clock clock) throws IOException {
    SealInspection inspection = new SealInspection(trusted, clock);
    Optional<Inspection.Seal> seal = inspection.seal(files);
    return new Inspection(List.copyOf(inspection.faults), inspection.open, inspection.notes, seal);
  }

  private Optional<Inspection.Seal> seal(SealedFiles files) throws IOException {
    faults.addAll(files.problems());
    if (!files.listed() || !isThere(files)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(files));
    } catch (BadSeal e) {
      faults.add(e.what());
      return Optional.empty();
    }
  }

  private boolean isThere(SealedFiles files) {
    List<String> needed = List.of(SealManifest.NAME, SealLayout.ENVELOPE, SealLayout.KEY);
    List<String> missing = needed.stream().filter(path -> !files.paths().contains(path)).toList();
    missing.forEach(path -> faults.add(Sentence.of("seal.missing", "path", path)));
    return missing.isEmpty();
  }

  private Inspection.Seal read(SealedFiles files) throws IOException {
    SealKey key =
        SealKey.ofPem(files.read(SealLayout.KEY, LARGEST_KEY))
            .orElseThrow(() -> StrictFile.otherForm(SealLayout.KEY));
    byte[] envelope = files.read(SealLayout.ENVELOPE, DsseEnvelope.LONGEST);
    DsseEnvelope sealed = DsseEnvelope.read(SealLayout.ENVELOPE, envelope);
    if (!sealed.isSignedBy(key)) {
      throw new BadSeal(
          Sentence.of("seal.signature", "path", SealLayout.ENVELOPE, "key", SealLayout.KEY));
    }
    SealedStatement statement = SealedStatement.read(sealed.statement());
    if (!statement.isOn(digest(files, SealManifest.NAME))) {
      throw new BadSeal(Sentence.of("seal.changed", "path", SealManifest.NAME));
    }
    SealManifest manifest = SealManifest.read(files);
    SealedFacts facts = statement.predicate();
    Optional<TimeStamp> stamp = stamp(files, envelope, facts);
    Optional<Inspection.Stamp> stamped = stamp.map(this::stamped);
    Inspection.SealedBy signer = signer(files, key, facts, stamped);
    Redactions redactions = Redactions.in(files, Digest.of(envelope));
    tell(redactions, key, signer.trusted());
    Map<String, Digest> removed = contents(files, manifest, redactions);
    return new Inspection.Seal(facts, manifest, signer, stamped, removed);
  }

  private Optional<TimeStamp> stamp(SealedFiles files, byte[] envelope, SealedFacts facts)
      throws IOException {
    // a seal says its time in whole seconds
    if (facts.sealed().isBefore(facts.evaluation().ended().truncatedTo(ChronoUnit.SECONDS))) {
      faults.add(Sentence.of("seal.time", "path", SealLayout.ENVELOPE));
    }
    if (!files.paths().contains(SealLayout.TOKEN)) {
      notes.add(Sentence.of("seal.no-stamp", "at", facts.sealed()));
      return Optional.empty();
    }
    TimeStamp stamp = TimeStamp.of(files.read(SealLayout.TOKEN, TimeStamp.LONGEST), envelope);
    if (stamp.at().plus(CLOCKS).isBefore(facts.sealed())) {
      faults.add(Sentence.of("seal.time", "path", SealLayout.TOKEN));
    }
    return Optional.of(stamp);
  }

  private Inspection.Stamp stamped(TimeStamp stamp) {
    boolean known = trusted.vouchesFor(stamp.chain(), stamp.at());
    if (known) {
      notes.add(Sentence.of("seal.stamped", "at", stamp.at(), "who", stamp.authority()));
    } else {
      open.add(Sentence.of("seal.stamp.untrusted", "at", stamp.at(), "who", stamp.authority()));
    }
    return new Inspection.Stamp(stamp.at(), stamp.authority(), known);
  }

  private Inspection.SealedBy signer(
      SealedFiles files, SealKey key, SealedFacts facts, Optional<Inspection.Stamp> stamped)
      throws IOException {
    List<X509Certificate> chain = certificates(files, key, facts);
    Instant at =
        stamped
            .filter(Inspection.Stamp::trusted)
            .map(Inspection.Stamp::at)
            .orElseGet(clock::instant);
    boolean vouched =
        !chain.isEmpty() && Trusted.maySeal(chain.get(0)) && trusted.vouchesFor(chain, at);
    boolean known = trusted.trusts(key) || vouched;
    String subject = chain.isEmpty() ? "" : chain.get(0).getSubjectX500Principal().getName();
    if (known) {
      notes.add(said("seal.signed", key, subject));
    } else {
      open.add(said(trusted.isEmpty() ? "seal.untrusted.nobody" : "seal.untrusted", key, subject));
    }
    return new Inspection.SealedBy(key.algorithm(), key.fingerprint(), subject, known);
  }

  private static Sentence said(String key, SealKey by, String subject) {
    Sentence who =
        subject.isEmpty()
            ? Sentence.of("seal.no-certificate")
            : Sentence.of("seal.subject", "name", subject);
    return Sentence.of(key, "algorithm", by.algorithm(), "key", by.fingerprint(), "who", who);
  }

  private List<X509Certificate> certificates(SealedFiles files, SealKey key, SealedFacts facts)
      throws IOException {
    boolean there = files.paths().contains(SealLayout.CERTIFICATES);
    if (facts.certificates().isEmpty()) {
      if (there) {
        faults.add(Sentence.of("seal.added", "path", SealLayout.CERTIFICATES));
      }
      return List.of();
    }
    if (!there) {
      throw new BadSeal(Sentence.of("seal.missing", "path", SealLayout.CERTIFICATES));
    }
    byte[] bytes = files.read(SealLayout.CERTIFICATES, CertificateFile.LONGEST);
    if (!Digest.of(bytes).equals(facts.certificates().get())) {
      throw new BadSeal(Sentence.of("seal.changed", "path", SealLayout.CERTIFICATES));
    }
    try {
      List<X509Certificate> chain = CertificateFile.read(SealLayout.CERTIFICATES, bytes);
      if (SealKey.of(chain.get(0).getPublicKey()).filter(key::equals).isEmpty()) {
        throw StrictFile.bad(SealLayout.CERTIFICATES, "the first is of another key");
      }
      return chain;
    } catch (CannotSeal e) {
      throw StrictFile.bad(SealLayout.CERTIFICATES, String.valueOf(e.getMessage()));
    }
  }

  private void tell(Redactions redactions, SealKey sealer, boolean known) {
    for (Redactions.FoundRedaction each : redactions.all()) {
      boolean vouched =
          each.key().filter(key -> trusted.trusts(key)).isPresent()
              || (each.key().filter(sealer::equals).isPresent() && known);
      RedactionStatement.Removal removal = each.removal();
      Sentence said =
          Sentence.of(
              vouched ? "seal.redacted" : "seal.redacted.untrusted",
              "count",
              each.files().size(),
              "who",
              removal.by(),
              "at",
              removal.at(),
              "why",
              removal.reason());
      (vouched ? notes : open).add(said);
    }
  }

  /**
   * Every file against the manifest.
   *
   * @return what was removed
   */
  private Map<String, Digest> contents(
      SealedFiles files, SealManifest manifest, Redactions redactions) throws IOException {
    Map<String, Redactions.FoundRedaction> removed = redactions.removed();
    Map<String, Digest> gone = new HashMap<>();
    Set<String> listed = new HashSet<>(redactions.own());
    for (SealManifest.ListedFile file : manifest.files()) {
      listed.add(file.path());
      boolean there = files.paths().contains(file.path());
      Redactions.FoundRedaction redaction = removed.remove(file.path());
      if (redaction != null) {
        gone.put(file.path(), file.sha256());
        mustFit(file, redaction, there);
      } else if (!there) {
        faults.add(Sentence.of("seal.missing", "path", file.path()));
      } else if (!isAsListed(files, file)) {
        faults.add(Sentence.of("seal.changed", "path", file.path()));
      }
    }
    removed.forEach(
        (path, by) ->
            faults.add(Sentence.of("seal.redacted.unknown", "path", by.path(), "file", path)));
    mustBeListed(files, listed);
    return gone;
  }

  private void mustFit(
      SealManifest.ListedFile file, Redactions.FoundRedaction redaction, boolean there) {
    if (there) {
      faults.add(Sentence.of("seal.redacted.there", "path", redaction.path(), "file", file.path()));
    }
    if (!redaction
        .files()
        .contains(SealedStatement.StatementSubject.of(file.path(), file.sha256()))) {
      faults.add(
          Sentence.of("seal.redacted.unknown", "path", redaction.path(), "file", file.path()));
    }
  }

  private void mustBeListed(SealedFiles files, Set<String> listed) {
    Set<String> known =
        Set.of(
            SealManifest.NAME,
            SealLayout.ENVELOPE,
            SealLayout.KEY,
            SealLayout.CERTIFICATES,
            SealLayout.TOKEN);
    for (String path : files.paths()) {
      if (!listed.contains(path) && !known.contains(path)) {
        faults.add(Sentence.of("seal.added", "path", path));
      }
    }
  }

  private static boolean isAsListed(SealedFiles files, SealManifest.ListedFile file)
      throws IOException {
    return files.size(file.path()) == file.size()
        && digest(files, file.path()).equals(file.sha256());
  }

  static Digest digest(SealedFiles files, String path) throws IOException {
    MessageDigest digest = Digest.sha256();
    try (InputStream in = files.open(path)) {
      byte[] some = new byte[1 << 16];
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        digest.update(some, 0, count);
      }
    }
    return new Digest(HexFormat.of().formatHex(digest.digest()));
  }
}
