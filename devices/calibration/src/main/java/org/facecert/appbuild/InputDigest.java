package org.facecert.appbuild;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** One number for everything that a built app depends on. */
final class InputDigest {
  private final MessageDigest sha256;

  InputDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  InputDigest add(Path root, List<Path> files) throws IOException {
    for (Path file : files) {
      add(root.relativize(file).toString());
      add(Files.readAllBytes(file));
    }
    return this;
  }

  InputDigest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  InputDigest add(byte[] bytes) {
    // the length first, so that "ab","c" and "a","bc" differ
    sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    sha256.update(bytes);
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
