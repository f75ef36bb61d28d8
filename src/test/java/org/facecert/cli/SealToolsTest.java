package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.facecert.app.Laboratory;
import org.facecert.seal.Inspection;
import org.facecert.seal.OpenPackage;
import org.facecert.seal.Trusted;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages and programs that are not ours: openssl, a shell, a token's library. */
final class SealToolsTest {

  private static final Path VERIFIER = Path.of("../docs/verify-seal.sh").toAbsolutePath();

  /** 1 tries every byte of a time stamp, as for the figures in docs/sealing.md. */
  private static final int STEP = Integer.getInteger("facecert.tampering.step", 13);

  @TempDir static Path lab;
  @TempDir Path folder;

  private static Laboratory laboratory;
  private static Path run = Path.of("");
  private static Path edwards = Path.of("");
  private static Path curve = Path.of("");
  private static OpenSsl openssl = new OpenSsl(Path.of(""));

  @BeforeAll
  static void a_run_keys_and_authorities() throws IOException {
    OpenSsl.mustBeThere("openssl");
    laboratory = Laboratory.in(lab.resolve("home")).narrowed("pre-submission", "SC-02");
    run = lab.resolve("run");
    assertThat(Typed.evaluate(laboratory, "app.apk", run).err()).isEmpty();
    edwards = TestKeys.edwards(lab, "edwards");
    curve = TestKeys.curve(lab, "curve", "secp256r1");
    openssl = OpenSsl.in(lab.resolve("openssl"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"edwards", "curve"})
  void a_shell_verifies_what_java_sealed(String name) throws IOException {
    Path key = name.equals("curve") ? curve : edwards;
    Path sealed = sealed(key.toString());

    OpenSsl.Said whole = shell(sealed, key);
    assertThat(whole.text()).contains("whole: ", "0 removed");
    assertThat(whole.exit()).isZero();
    assertThat(shell(sealed, key == curve ? edwards : curve).text())
        .contains("seal.intoto.json is not signed by that key");
    String picture = new Forger(sealed, key).picture();
    Typed.Ended removed =
        redact(sealed, "--by", "A. Assessor", "--reason", "no longer needed", "--only", picture);
    assertThat(removed.err()).isEmpty();
    OpenSsl.Said redacted = shell(sealed, key);
    assertThat(redacted.text()).contains("by A. Assessor: no longer needed", "1 removed");
    assertThat(redacted.exit()).isZero();
  }

  @Test
  void a_shell_finds_what_was_changed() throws IOException {
    Path sealed = sealed(edwards.toString());
    faulty(sealed, "run/journal.jsonl", f -> Files.writeString(f.at("run/journal.jsonl"), "x"));
    faulty(sealed, "run/plan.json", f -> Files.delete(f.at("run/plan.json")));
    faulty(sealed, "run/more.json", f -> Files.writeString(f.at("run/more.json"), "x"));
    faulty(sealed, "manifest.json", f -> f.edit("manifest.json", "\"lines\":", "\"lines\":1"));
    faulty(
        sealed, "seal.intoto.json", f -> f.edit(Forger.ENVELOPE, "\"sig\":\"..", "\"sig\":\"AA"));
    faulty(
        sealed,
        "manifest.json leads out",
        f -> f.manifest(m -> m.replaceFirst("\"path\":\"features/", "\"path\":\"../"), edwards));
  }

  private interface Edit {
    void on(Forger forger) throws IOException;
  }

  private void faulty(Path sealed, String named, Edit edit) throws IOException {
    Path copy = Files.createTempDirectory(folder, "copy").resolve("package");
    Forger.copy(sealed, copy);
    edit.on(new Forger(copy, edwards));

    OpenSsl.Said said = shell(copy, edwards);

    assertThat(said.text()).contains(named);
    assertThat(said.exit()).as(said.text()).isEqualTo(1);
  }

  @Test
  void an_authority_vouches_for_who_seals() throws IOException {
    Path certificate = openssl.certified(curve, "laboratory", "seal");
    Path sealed = sealed(curve.toString(), "--cert", certificate.toString());

    Typed.Ended known = verify(sealed, openssl.folder().resolve("ca.pem"));
    assertThat(known.out()).contains("Sealed by CN=Test laboratory with the ECDSA P-256 key");
    assertThat(known.exit()).as(known.out()).isZero();
    openssl.authority("stranger");
    Typed.Ended unknown = verify(sealed, openssl.folder().resolve("stranger.pem"));
    assertThat(unknown.out()).contains("OPEN: Sealed by CN=Test laboratory");
    assertThat(unknown.exit()).isEqualTo(ExitCode.OPEN.code());
    Files.delete(sealed.resolve("seal-certificates.pem"));
    assertThat(verify(sealed, openssl.folder().resolve("ca.pem")).out())
        .contains("FAULT: seal-certificates.pem is missing");
  }

  @Test
  void a_certificate_that_may_not_seal_does_not() throws IOException {
    Path web = openssl.certified(curve, "web", "web");
    Typed.Ended ended = seal(curve.toString(), folder.resolve("p"), "--cert", web.toString());
    assertThat(ended.err()).contains("may not sign documents");
    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
    Path other = openssl.certified(curve, "laboratory", "seal");
    assertThat(seal(edwards.toString(), folder.resolve("p"), "--cert", other.toString()).err())
        .contains("is of another key than the one that signs");
    assertThat(folder.resolve("p")).doesNotExist();
  }

  @Test
  void an_authority_says_when() throws IOException {
    Path sealed = sealed(edwards.toString());
    Path trust = both(TestKeys.open(edwards), openssl.folder().resolve("ca.pem"));
    Path answer = openssl.stamped(folder.resolve("package.tsq"));

    Typed.Ended put = seal(sealed, "--timestamp", answer);
    assertThat(put.err()).isEmpty();

    for (Path each : List.of(sealed, folder.resolve("package.zip"))) {
      Typed.Ended ended = verify(each, trust);
      assertThat(ended.out()).contains("Stamped at 20", "by CN=Test stamps.");
      assertThat(ended.exit()).as(ended.out()).isZero();
    }
    assertThat(verify(sealed, TestKeys.open(edwards)).out())
        .contains("OPEN: Stamped at", "which you did not say you trust");
    assertThat(
            openssl.ok(
                "ts",
                "-verify",
                "-in",
                sealed.resolve("seal.tst").toString(),
                "-token_in",
                "-data",
                sealed.resolve("seal.intoto.json").toString(),
                "-CAfile",
                "ca.pem"))
        .contains("Verification: OK");
    ofAnotherPackage(sealed, trust, answer);
    everyByteCounts(sealed, trust);
  }

  private void ofAnotherPackage(Path sealed, Path trust, Path answer) throws IOException {
    Path second = folder.resolve("second");
    assertThat(seal(edwards.toString(), second).err()).isEmpty();
    assertThat(seal(second, "--timestamp", answer).err()).contains("it is not on this package");
    Files.copy(sealed.resolve("seal.tst"), second.resolve("seal.tst"));
    Typed.Ended ended = verify(second, trust);
    assertThat(ended.out()).contains("FAULT: seal.tst: the time stamp is on another package");
    assertThat(ended.exit()).isEqualTo(1);
  }

  private void everyByteCounts(Path sealed, Path trust) throws IOException {
    // of a package that is whole but for its files: the look at the token comes before theirs
    byte[] bytes = Files.readAllBytes(sealed.resolve("seal.tst"));
    Path small = Files.createDirectories(folder.resolve("small"));
    for (String each : List.of("manifest.json", "seal.intoto.json", "seal-key.pem", "seal.tst")) {
      Files.copy(sealed.resolve(each), small.resolve(each));
    }
    Trusted trusted = Trusted.in(trust);
    assertThat(stamp(small, trusted)).contains("trusted=true");
    StringBuilder unseen = new StringBuilder();
    for (int at = 0; at < bytes.length; at += STEP) {
      byte[] copy = bytes.clone();
      copy[at] ^= (byte) (1 << (at % 8));
      Files.write(small.resolve("seal.tst"), copy);
      if (stamp(small, trusted).contains("trusted=true")) {
        unseen.append(' ').append(at);
      }
    }
    System.out.println(
        "FIGURE bytes of a time stamp: " + bytes.length / STEP + ", unseen:" + unseen);
    assertThat(unseen.toString()).isEmpty();
  }

  private static String stamp(Path sealed, Trusted trusted) throws IOException {
    try (OpenPackage open = OpenPackage.of(sealed)) {
      Inspection inspection = open.inspected(trusted, Clock.systemUTC());
      return inspection.seal().flatMap(Inspection.Seal::stamped).toString();
    }
  }

  @Test
  void a_key_on_a_token_seals() throws IOException {
    OpenSsl.mustBeThere("softhsm2-util", "softhsm2-util", "--version");
    Path library =
        Stream.of(
                "/usr/lib/softhsm/libsofthsm2.so",
                "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    Path tokens = Files.createDirectories(folder.resolve("tokens"));
    Path configuration = folder.resolve("softhsm2.conf");
    Files.writeString(configuration, "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
    Map<String, String> environment = Map.of("SOFTHSM2_CONF", configuration.toString());
    OpenSsl.Said token =
        OpenSsl.run(
            folder,
            environment,
            "softhsm2-util",
            "--init-token",
            "--free",
            "--label",
            "lab",
            "--pin",
            "1234",
            "--so-pin",
            "1234");
    assertThat(token.exit()).as(token.text()).isZero();
    Path p11 = folder.resolve("p11.cfg");
    Files.writeString(p11, "name = lab\nlibrary = " + library + "\nslotListIndex = 0\n");
    Path keystore = folder.resolve("lab.p12");
    openssl.ok(
        "pkcs12",
        "-export",
        "-inkey",
        curve.toString(),
        "-in",
        openssl.certified(curve, "laboratory", "seal").toString(),
        "-name",
        "lab",
        "-out",
        keystore.toString(),
        "-passout",
        "pass:123456");
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    OpenSsl.Said put =
        OpenSsl.run(
            folder,
            environment,
            tool,
            "-importkeystore",
            "-srckeystore",
            keystore.toString(),
            "-srcstorepass",
            "123456",
            "-destkeystore",
            "NONE",
            "-deststoretype",
            "PKCS11",
            "-deststorepass",
            "1234",
            "-providerClass",
            "sun.security.pkcs11.SunPKCS11",
            "-providerArg",
            p11.toString(),
            "-srcalias",
            "lab",
            "-destalias",
            "lab",
            "-noprompt");
    assertThat(put.exit()).as(put.text()).isZero();
    sealedByAProcess(environment, p11);

    Typed.Ended ended = verify(folder.resolve("package"), TestKeys.open(curve));
    assertThat(ended.exit()).as(ended.out()).isZero();
    assertThat(ended.out()).contains("ECDSA P-256");
  }

  /** The library reads its environment once, so that a process of its own is needed. */
  private void sealedByAProcess(Map<String, String> environment, Path p11) throws IOException {
    Map<String, String> all = new HashMap<>(environment);
    all.put("FACECERT_PKCS11_PIN", "1234");
    OpenSsl.Said said =
        OpenSsl.run(
            Path.of("."),
            all,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-Dfacecert.home=" + laboratory.home(),
            Main.class.getName(),
            "seal",
            run.toString(),
            "--key",
            "pkcs11:" + p11 + "#lab",
            "--as-it-is",
            "--out",
            folder.resolve("package").toString());
    assertThat(said.exit()).as(said.text()).isZero();
  }

  private Path both(Path... pems) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path each : pems) {
      all.append(Files.readString(each));
    }
    return Files.writeString(folder.resolve("trust.pem"), all);
  }

  private static OpenSsl.Said shell(Path sealed, Path key) throws IOException {
    return OpenSsl.run(
        Path.of("."),
        Map.of(),
        "sh",
        VERIFIER.toString(),
        sealed.toString(),
        TestKeys.open(key).toString());
  }

  private Path sealed(String key, String... more) throws IOException {
    Path out = folder.resolve("package");
    Typed.Ended ended = seal(key, out, more);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
    return out;
  }

  private static Typed.Ended seal(String key, Path out, String... more) {
    return Typed.in(
        laboratory,
        Stream.concat(
                Stream.of(
                    "seal", run.toString(), "--key", key, "--out", out.toString(), "--as-it-is"),
                Stream.of(more))
            .toList());
  }

  private static Typed.Ended seal(Path sealed, String option, Path value) {
    return Typed.in(laboratory, "seal", sealed.toString(), option, value.toString());
  }

  private static Typed.Ended redact(Path sealed, String... more) {
    return Typed.in(
        laboratory,
        Stream.concat(Stream.of("redact", sealed.toString()), Stream.of(more)).toList());
  }

  private static Typed.Ended verify(Path sealed, Path trust) {
    return Typed.in(
        laboratory, "verify", sealed.toString(), "--trust", trust.toString(), "--language", "en");
  }
}
