package org.facecert.inspection;

import java.util.Locale;

/** The entries that a signature adds to a package: what two signers' packages differ in. */
final class SignatureFiles {

  private SignatureFiles() {}

  static boolean isOne(String entry) {
    String name = entry.toUpperCase(Locale.ROOT);
    return name.startsWith("META-INF/")
        && name.indexOf('/', "META-INF/".length()) < 0
        && (name.endsWith(".MF")
            || name.endsWith(".SF")
            || name.endsWith(".RSA")
            || name.endsWith(".DSA")
            || name.endsWith(".EC"));
  }
}
