package org.facecert.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Digest;
import org.facecert.files.InputFile;
import org.facecert.files.OwnFile;

/** A package's folder as it is made: filled, sealed, stamped, redacted, packed. */
public final class SealedFolder {

  private final Path folder;

  public SealedFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Who seals.
   *
   * @param chain of certificates, the signer's first; none where there is none
   */
  public record Sealer(SealSigner signer, List<X509Certificate> chain) {
    public Sealer {
      chain = List.copyOf(chain);
    }

    /**
     * @param certificates file of them, in PEM
     * @throws CannotSeal when they are not the key's, or may not seal now
     */
    public static Sealer of(SealSigner signer, Optional<Path> certificates, Instant now)
        throws IOException {
      if (certificates.isEmpty()) {
        return new Sealer(signer, List.of());
      }
      String where = "--cert " + certificates.get();
      List<X509Certificate> chain =
          CertificateFile.read(where, InputFile.read(certificates.get(), CertificateFile.LONGEST));
      X509Certificate own = chain.get(0);
      if (SealKey.of(own.getPublicKey()).filter(signer.key()::equals).isEmpty()) {
        throw new CannotSeal(
            where + ": the first certificate is of another key than the one that signs");
      }
      if (!Trusted.maySeal(own)) {
        throw new CannotSeal(
            where + ": the certificate may not sign documents (its key usage says so)");
      }
      try {
        own.checkValidity(Date.from(now));
      } catch (CertificateExpiredException | CertificateNotYetValidException e) {
        throw new CannotSeal(where + ": the certificate is not valid now: " + e.getMessage(), e);
      }
      return new Sealer(signer, chain);
    }

    Optional<byte[]> written() {
      return chain.isEmpty() ? Optional.empty() : Optional.of(CertificateFile.written(chain));
    }
  }

  /**
   * Seals all that lies in the folder.
   *
   * @param run report number, and how its journal ends; its files are looked for in the folder
   */
  public void seal(
      SealManifest run,
      Instant at,
      Map<String, String> sealedWith,
      SealedFacts.EvaluationFacts facts,
      Sealer sealer)
      throws IOException {
    byte[] manifest =
        new SealManifest(
                SealManifest.FORMAT, run.reportNumber(), run.lines(), run.chain(), listed())
            .bytes();
    Optional<byte[]> certificates = sealer.written();
    SealedFacts all = new SealedFacts(at, sealedWith, certificates.map(Digest::of), facts);
    byte[] statement = SealedStatement.of(Digest.of(manifest), all).bytes();
    OwnFile.write(folder.resolve(SealManifest.NAME), manifest);
    OwnFile.write(
        folder.resolve(SealLayout.KEY),
        sealer.signer().key().pem().getBytes(StandardCharsets.US_ASCII));
    if (certificates.isPresent()) {
      OwnFile.write(folder.resolve(SealLayout.CERTIFICATES), certificates.get());
    }
    OwnFile.write(
        folder.resolve(SealLayout.ENVELOPE),
        DsseEnvelope.signed(statement, sealer.signer()).bytes());
  }

  private List<SealManifest.ListedFile> listed() throws IOException {
    FolderFiles files = FolderFiles.of(folder);
    if (!files.problems().isEmpty()) {
      throw new CannotSeal(
          folder + ": this cannot be packed: " + files.problems().get(0).values().values());
    }
    List<SealManifest.ListedFile> listed = new ArrayList<>();
    for (String path : files.paths()) {
      listed.add(
          new SealManifest.ListedFile(path, files.size(path), SealInspection.digest(files, path)));
    }
    return listed;
  }

  private byte[] envelope() throws IOException {
    return InputFile.read(folder.resolve(SealLayout.ENVELOPE), DsseEnvelope.LONGEST);
  }

  /** What an authority of time stamps is sent: a digest and nothing else. */
  public byte[] stampRequest() throws IOException {
    return TimeStamp.request(envelope());
  }

  /**
   * Puts an authority's answer to it.
   *
   * @throws CannotSeal when it is none on this package
   */
  public void stamp(Path response) throws IOException {
    byte[] token =
        TimeStamp.token(
            "--timestamp " + response, InputFile.read(response, TimeStamp.LONGEST), envelope());
    OwnFile.write(folder.resolve(SealLayout.TOKEN), token);
  }

  /**
   * Removes files; that they are removed is written first. A removal that was cut off is ended by
   * doing it again.
   *
   * @param paths of the manifest
   * @param signer empty where nobody vouches for it
   * @return how many bytes are gone
   */
  public long redact(
      Set<String> paths, Instant at, String by, String reason, Optional<SealSigner> signer)
      throws IOException {
    FolderFiles files = FolderFiles.of(folder);
    Redactions before = Redactions.in(files, Digest.of(envelope()));
    Set<String> known = before.removed().keySet();
    List<SealManifest.ListedFile> now =
        SealManifest.read(files).files().stream()
            .filter(file -> paths.contains(file.path()) && !known.contains(file.path()))
            .toList();
    if (!now.isEmpty()) {
      int number = before.all().size() + 1;
      write(
          number,
          RedactionStatement.of(
              new RedactionStatement.Removal(number, at, by, reason, before.last()), now),
          signer);
    }
    long bytes = 0;
    for (String path : paths.stream().filter(files.paths()::contains).collect(Collectors.toSet())) {
      bytes += files.size(path);
      remove(folder.resolve(path));
    }
    return bytes;
  }

  private void write(int number, RedactionStatement redaction, Optional<SealSigner> signer)
      throws IOException {
    OwnFile.folder(folder.resolve(SealLayout.REDACTIONS));
    byte[] statement = SealedStatement.written(redaction);
    if (signer.isPresent()) {
      OwnFile.write(
          folder.resolve(SealLayout.redactionKey(number)),
          signer.get().key().pem().getBytes(StandardCharsets.US_ASCII));
    }
    DsseEnvelope envelope =
        signer
            .map(by -> DsseEnvelope.signed(statement, by))
            .orElseGet(() -> DsseEnvelope.unsigned(statement));
    OwnFile.write(folder.resolve(SealLayout.redaction(number)), envelope.bytes());
  }

  /** With the folders that are then empty. */
  private void remove(Path file) throws IOException {
    Files.delete(file);
    for (Path above = file.getParent(); above != null && !above.equals(folder); ) {
      try (Stream<Path> rest = Files.list(above)) {
        if (rest.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(above);
      above = above.getParent();
    }
  }

  /** Writes it as one file, in one step. */
  public void zip(Path zip) throws IOException {
    Path part = zip.resolveSibling(zip.getFileName() + ".part");
    PlainZip.write(FolderFiles.of(folder), part);
    Files.move(part, zip, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Puts a package's files there, which were looked at before: their names lead nowhere else. */
  public void unpack(SealedFiles files) throws IOException {
    for (String path : files.paths()) {
      Path file = folder.resolve(path);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      try (InputStream in = files.open(path)) {
        Files.copy(in, file);
      }
    }
  }
}
