package org.facecert.phone.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes one browser trust authorities: it reads them from the NSS database of its home folder,
 * which certutil writes. Such an authority is checked like any other (name, dates, chain), which
 * Chromium's option to ignore certificate errors is not: with it an app would pass for one that
 * takes an expired certificate.
 */
final class WebTrust {
  private static final int LIMIT_S = 60;

  private final Path certutil;
  private final Path home;

  /**
   * @param home the browser's home folder, a new one
   */
  WebTrust(Path certutil, Path home) {
    this.certutil = certutil;
    this.home = home;
  }

  void add(List<String> authorities) throws IOException {
    if (authorities.isEmpty()) {
      return;
    }
    Path folder = Files.createDirectories(home.resolve(".pki/nssdb"));
    String database = "sql:" + folder;
    run("-N", "-d", database, "--empty-password");
    int number = 0;
    for (String authority : authorities) {
      Path file = folder.resolve("authority.der");
      Files.write(file, Base64.getDecoder().decode(authority));
      String name = "authority-" + ++number;
      run("-A", "-d", database, "-n", name, "-t", "C,,", "-i", file.toString());
    }
  }

  private void run(String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(certutil.toString());
    builder.command().addAll(List.of(arguments));
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    try {
      if (!process.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(certutil + " does not end");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (process.exitValue() != 0) {
      throw new IOException(certutil + " " + arguments[0] + " ended with " + process.exitValue());
    }
  }
}
