package org.facecert.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** Keys that guard nothing, made for one test: {@code NAME.pem} and {@code NAME-public.pem}. */
final class TestKeys {

  private TestKeys() {}

  static Path edwards(Path folder, String name) throws IOException {
    return written(folder, name, pair("Ed25519", ""));
  }

  static Path curve(Path folder, String name, String curve) throws IOException {
    return written(folder, name, pair("EC", curve));
  }

  static Path open(Path key) {
    return key.resolveSibling(key.getFileName().toString().replace(".pem", "-public.pem"));
  }

  private static KeyPair pair(String algorithm, String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      if (!curve.isEmpty()) {
        generator.initialize(new ECGenParameterSpec(curve));
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static Path written(Path folder, String name, KeyPair pair) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name + ".pem");
    Files.writeString(file, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    Files.writeString(open(file), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    return file;
  }

  private static String pem(String type, byte[] der) {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
  }
}
