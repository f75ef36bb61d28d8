package org.facecert.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.facecert.inspection.SigningKey;
import org.facecert.inspection.WrittenApk;

/** The fake bank's package, and what a laboratory has beside it. */
final class BankPackage {

  /** A list with one entry, on a library that older builds of the bank had. */
  private static final String VULNERABILITIES =
      """
      [{"id": "TEST-2026-1", "affected": [{"package": {"ecosystem": "Maven",
        "name": "org.example.imaging:imaging"},
        "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.4.0"}]}]}]}]
      """;

  private BankPackage() {}

  /** Puts the compliant bank into the folder: its package, the store's and the list. */
  static void sound(Path folder) {
    if (Files.exists(folder.resolve("bank.apk"))) {
      return;
    }
    SigningKey key = SigningKey.of("Harbour Bank");
    WrittenApk.bank().signed(folder.resolve("bank.apk"), key);
    WrittenApk.bank().signed(folder.resolve("store.apk"), key);
    WrittenApk.bank()
        .entry("assets/earlier.txt", "x")
        .signed(folder.resolve(FakeBank.EARLIER), key);
    debuggable(folder, key);
    write(folder.resolve("osv.json"), VULNERABILITIES);
  }

  /** What the packages of banks are called that break something. */
  private static void debuggable(Path folder, SigningKey key) {
    WrittenApk.bank().debuggable().signed(folder.resolve("debuggable.apk"), key);
    WrittenApk.bank().backedUp().signed(folder.resolve("backed-up.apk"), key);
    WrittenApk.bank()
        .code("com.megvii.meglive.Detector")
        .signed(folder.resolve("with-face-sdk.apk"), key);
    WrittenApk.bank()
        .code("#Landroid/hardware/biometrics/BiometricPrompt;")
        .signed(folder.resolve("with-fingerprint.apk"), key);
    WrittenApk.bank()
        .code("com.umeng.commonsdk.UMConfigure")
        .signed(folder.resolve("with-statistics.apk"), key);
    WrittenApk.bank()
        .entry(
            "META-INF/maven/org.example.imaging/imaging/pom.properties",
            "groupId=org.example.imaging\nartifactId=imaging\nversion=2.3.9\n")
        .signed(folder.resolve("old-library.apk"), key);
    WrittenApk.bank().entry("assets/extra.txt", "x").signed(folder.resolve("changed.apk"), key);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
