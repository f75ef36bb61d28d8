package org.facecert.phone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A phone in a process of its own, as a user starts one. */
final class PhoneProcess implements AutoCloseable {
  private final Process process;
  private final URL url;
  private final Path home;
  private final BufferedReader out;

  PhoneProcess(Path home, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("phone.jvmargs").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.facecert.phone.Phone",
                "--home",
                home.toString()));
    command.addAll(List.of(options));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.home = home;
    out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null || !line.startsWith("READY ")) {
      process.destroyForcibly();
      throw new IOException("the phone said " + line + " instead of READY");
    }
    url = new URL(line.substring("READY ".length()));
  }

  URL url() {
    return url;
  }

  /** Where adb connects to a phone that was started with {@code --adb}, such as 127.0.0.1:5555. */
  String adb() throws IOException {
    String line = out.readLine();
    if (line == null || !line.startsWith("ADB ")) {
      throw new IOException("the phone said " + line + " instead of ADB");
    }
    return line.substring("ADB ".length());
  }

  /** What was asked of it by adb and it did not know; see AdbJournal. */
  List<String> unknown() throws IOException {
    return Files.readAllLines(home.resolve("adb.txt")).stream()
        .filter(line -> line.startsWith("!"))
        .toList();
  }

  Process process() {
    return process;
  }

  /** Closes its standard input, as the death of its parent would; true when it went by itself. */
  boolean orphan() throws IOException, InterruptedException {
    process.getOutputStream().close();
    return process.waitFor(60, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
