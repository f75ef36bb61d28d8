package org.facecert.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.evidence.Digest;
import org.facecert.seal.Inspection;
import org.facecert.seal.KeySource;
import org.facecert.seal.OpenPackage;
import org.facecert.seal.SealManifest;
import org.facecert.seal.SealSigner;
import org.facecert.seal.SealedFacts;
import org.facecert.seal.SealedFolder;
import org.facecert.seal.Trusted;

/** Somebody who changes a sealed package, with a key of his own or with the laboratory's. */
record Forger(Path folder, Path key) {

  static final String ENVELOPE = "seal.intoto.json";
  private static final String TYPE = "application/vnd.in-toto+json";

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  Path at(String path) {
    return folder.resolve(path);
  }

  Tampering run() {
    return new Tampering(at("run"));
  }

  void edit(String path, String pattern, String replacement) throws IOException {
    Tampering.edit(at(path), pattern, replacement);
  }

  private SealSigner signer(Path by) throws IOException {
    return new KeySource(name -> null).open(by.toString());
  }

  /** Seals all that lies there now, by whoever's key. */
  void resealed(Path by) throws IOException {
    resealed(by, facts -> facts);
  }

  void resealed(Path by, UnaryOperator<SealedFacts.EvaluationFacts> change) throws IOException {
    Inspection.Seal seal = seal();
    for (String own : List.of(ENVELOPE, "manifest.json", "seal-key.pem")) {
      Files.delete(at(own));
    }
    Files.deleteIfExists(at("seal-certificates.pem"));
    String journal = Files.readString(at("run/journal.head"));
    new SealedFolder(folder)
        .seal(
            new SealManifest(
                "facecert-package-1",
                seal.manifest().reportNumber(),
                Long.parseLong(journal.substring(0, 10)),
                new Digest(journal.substring(11, 75)),
                List.of()),
            seal.facts().sealed(),
            seal.facts().sealedWith(),
            change.apply(seal.facts().evaluation()),
            new SealedFolder.Sealer(signer(by), List.of()));
  }

  /** Of what is said there, whether it is so or not. */
  private Inspection.Seal seal() throws IOException {
    try (OpenPackage open = OpenPackage.of(folder)) {
      return open.inspected(Trusted.nobody(), Clock.systemUTC()).seal().orElseThrow();
    }
  }

  String statement() throws IOException {
    Matcher payload =
        Pattern.compile("\"payload\":\"([^\"]*)\"").matcher(Files.readString(at(ENVELOPE)));
    payload.find();
    return new String(Base64.getDecoder().decode(payload.group(1)), StandardCharsets.UTF_8);
  }

  /** Puts a statement into the envelope, signed by a key that is put beside it. */
  void stating(String statement, Path by) throws IOException {
    stating(statement, by, TYPE);
  }

  void stating(String statement, Path by, String type) throws IOException {
    SealSigner signer = signer(by);
    Files.writeString(at("seal-key.pem"), signer.key().pem());
    Files.writeString(
        at(ENVELOPE), envelope(type, statement, List.of(signature(type, statement, by))));
  }

  String signature(String type, String statement, Path by) throws IOException {
    SealSigner signer = signer(by);
    byte[] signature =
        signer.sign(
            ("DSSEv1 "
                    + type.length()
                    + " "
                    + type
                    + " "
                    + statement.getBytes(StandardCharsets.UTF_8).length
                    + " "
                    + statement)
                .getBytes(StandardCharsets.UTF_8));
    return "{\"keyid\":\""
        + signer.key().fingerprint()
        + "\",\"sig\":\""
        + Base64.getEncoder().encodeToString(signature)
        + "\"}";
  }

  static String envelope(String type, String statement, List<String> signatures) {
    return "{\"payloadType\":\""
        + type
        + "\",\"payload\":\""
        + Base64.getEncoder().encodeToString(statement.getBytes(StandardCharsets.UTF_8))
        + "\",\"signatures\":["
        + String.join(",", signatures)
        + "]}\n";
  }

  /** Changes the manifest and all that leads to it. */
  void manifest(UnaryOperator<String> change, Path by) throws IOException {
    String before = Files.readString(at("manifest.json"));
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new AssertionError("nothing of the manifest was changed");
    }
    Files.writeString(at("manifest.json"), after);
    stating(statement().replace(hash(before), hash(after)), by);
  }

  static String hash(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** A redaction that anybody can write. */
  void unsignedRedaction(String path) throws IOException {
    new SealedFolder(folder)
        .redact(Set.of(path), Instant.parse("2026-03-01T12:00:00Z"), "X", "y", Optional.empty());
  }

  /** Any file of a kind. */
  String any(Pattern path) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> path.matcher(name).matches())
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  /** A picture among the evidence. */
  String picture() throws IOException {
    try (Stream<Path> files = Files.walk(at("run/evidence"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 4 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G') {
          return folder.relativize(file).toString().replace('\\', '/');
        }
      }
    }
    throw new AssertionError("no picture");
  }
}
