package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Keys, certificates and an authority of time stamps as openssl makes them, in a folder. */
record OpenSsl(Path folder) {

  /** Set where all programs must be there: their absence is a failure then. */
  static final String NEEDED = "FACECERT_SEAL_TOOLS";

  /** What a program ended with, and said. */
  record Said(int exit, String text) {}

  static void mustBeThere(String program, String... words) {
    boolean there;
    try {
      there =
          run(Path.of("."), Map.of(), words.length == 0 ? new String[] {program, "version"} : words)
                  .exit()
              == 0;
    } catch (IOException e) {
      there = false;
    }
    if (System.getenv(NEEDED) != null) {
      assertThat(there).as("%s is set, and %s is missing", NEEDED, program).isTrue();
    }
    Assumptions.assumeTrue(there, program + " is missing");
  }

  static OpenSsl in(Path folder) throws IOException {
    OpenSsl all = new OpenSsl(Files.createDirectories(folder));
    all.configured();
    all.authority("ca");
    return all;
  }

  private void configured() throws IOException {
    Files.writeString(
        folder.resolve("all.cnf"),
        """
        [req]
        distinguished_name = name
        [name]
        [ca]
        basicConstraints = critical,CA:TRUE
        keyUsage = critical,keyCertSign,cRLSign
        subjectKeyIdentifier = hash
        [seal]
        basicConstraints = CA:FALSE
        keyUsage = critical,digitalSignature
        extendedKeyUsage = 1.3.6.1.5.5.7.3.36
        [document]
        basicConstraints = CA:FALSE
        keyUsage = critical,digitalSignature
        extendedKeyUsage = 1.3.6.1.5.5.7.3.36,emailProtection
        [web]
        basicConstraints = CA:FALSE
        keyUsage = critical,digitalSignature
        extendedKeyUsage = serverAuth
        [stamps]
        basicConstraints = CA:FALSE
        keyUsage = critical,digitalSignature
        extendedKeyUsage = critical,timeStamping
        [tsa]
        default_tsa = local
        [local]
        serial = serial
        crypto_device = builtin
        signer_digest = sha256
        default_policy = 1.3.6.1.4.1.99999.1
        digests = sha256
        accuracy = secs:1
        ess_cert_id_alg = sha256
        """);
    Files.writeString(folder.resolve("serial"), "01\n");
  }

  /** A root of its own: {@code NAME.pem} and {@code NAME-key.pem}. */
  void authority(String name) throws IOException {
    ok(
        "genpkey",
        "-algorithm",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
        "-out",
        name + "-key.pem");
    ok(
        "req",
        "-x509",
        "-new",
        "-key",
        name + "-key.pem",
        "-out",
        name + ".pem",
        "-days",
        "30",
        "-subj",
        "/CN=Test authority " + name,
        "-config",
        "all.cnf",
        "-extensions",
        "ca");
  }

  /** A certificate for a key that is there: {@code NAME-cert.pem}. */
  Path certified(Path key, String name, String extensions) throws IOException {
    ok(
        "req",
        "-new",
        "-key",
        key.toString(),
        "-out",
        name + ".csr",
        "-subj",
        "/CN=Test " + name,
        "-config",
        "all.cnf");
    ok(
        "x509",
        "-req",
        "-in",
        name + ".csr",
        "-CA",
        "ca.pem",
        "-CAkey",
        "ca-key.pem",
        "-CAcreateserial",
        "-days",
        "30",
        "-out",
        name + "-cert.pem",
        "-extfile",
        "all.cnf",
        "-extensions",
        extensions);
    return folder.resolve(name + "-cert.pem");
  }

  /** Answers a request as an authority of time stamps does. */
  Path stamped(Path request) throws IOException {
    if (!Files.exists(folder.resolve("stamps-cert.pem"))) {
      ok(
          "genpkey",
          "-algorithm",
          "rsa",
          "-pkeyopt",
          "rsa_keygen_bits:2048",
          "-out",
          "stamps-key.pem");
      certified(folder.resolve("stamps-key.pem"), "stamps", "stamps");
    }
    ok(
        "ts",
        "-reply",
        "-config",
        "all.cnf",
        "-section",
        "local",
        "-queryfile",
        request.toString(),
        "-signer",
        "stamps-cert.pem",
        "-inkey",
        "stamps-key.pem",
        "-chain",
        "ca.pem",
        "-out",
        "answer.tsr");
    return folder.resolve("answer.tsr");
  }

  String ok(String... words) throws IOException {
    String[] all = new String[words.length + 1];
    all[0] = "openssl";
    System.arraycopy(words, 0, all, 1, words.length);
    Said said = run(folder, Map.of(), all);
    assertThat(said.exit()).as("%s%n%s", Arrays.toString(all), said.text()).isZero();
    return said.text();
  }

  static Said run(Path in, Map<String, String> environment, String... words) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(List.of(words)).directory(in.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Said(process.waitFor(), text);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
