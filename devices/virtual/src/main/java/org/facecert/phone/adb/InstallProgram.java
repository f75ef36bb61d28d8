package org.facecert.phone.adb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.helpers.HelperApps;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;
import org.jspecify.annotations.Nullable;

/**
 * {@code pm install} and {@code cmd package install}, from a file of the phone or, with {@code -S
 * SIZE}, from standard input, as {@code adb install} sends it. Appium's helpers are kept; an app is
 * installed as by every other door.
 */
public final class InstallProgram implements StreamingProgram {
  private static final long LARGEST = 1L << 30;
  private static final int CHUNK = 64 << 10;

  /** What changes nothing on this phone: it has one user, one storage, and takes test packages. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("-r", "-t", "-f", "--full", "--dont-kill", "--streaming", "--no-streaming");

  private static final Set<String> WITH_VALUE =
      Set.of("-i", "--user", "--install-location", "--originating-uri", "--referrer");

  private final PhoneState state;
  private final Apps apps;
  private final HelperApps helpers;

  public InstallProgram(PhoneState state, Apps apps, HelperApps helpers) {
    this.state = state;
    this.apps = apps;
    this.helpers = helpers;
  }

  @Override
  public boolean isMeant(List<String> words) {
    return at(words) > 0;
  }

  /** Where the options begin, 0 when it is another command. */
  private static int at(List<String> words) {
    String line = String.join(" ", words);
    if (line.equals("pm install") || line.startsWith("pm install ")) {
      return 2;
    }
    return line.equals("cmd package install") || line.startsWith("cmd package install ") ? 3 : 0;
  }

  /** What the command is told. */
  private static final class Asked {
    private boolean grant;
    private boolean downgrade;
    private long size = -1;
    private @Nullable String file;
    private @Nullable String unknown;

    Asked(List<String> words) {
      for (int at = 0; at < words.size(); at++) {
        String word = words.get(at);
        if (word.equals("-S") && at + 1 < words.size() && words.get(at + 1).matches("\\d{1,12}")) {
          size = Long.parseLong(words.get(++at));
        } else if (WITH_VALUE.contains(word)) {
          at++;
        } else {
          option(word);
        }
      }
    }

    private void option(String word) {
      switch (word) {
        case "-g" -> grant = true;
        case "-d" -> downgrade = true;
        default -> {
          if (!word.startsWith("-")) {
            file = word;
          } else if (!WITHOUT_EFFECT.contains(word)) {
            unknown = word;
          }
        }
      }
    }
  }

  @Override
  public int run(List<String> words, Terminal terminal) throws IOException {
    Asked asked = new Asked(words.subList(at(words), words.size()));
    if (asked.unknown != null) {
      return failed(terminal, "Unknown option " + asked.unknown);
    }
    if (asked.size > LARGEST) {
      return failed(terminal, "INSTALL_FAILED_INSUFFICIENT_STORAGE: " + asked.size + " bytes");
    }
    if (asked.size < 0) {
      return fromPhone(asked, terminal);
    }
    Path streamed = Files.createTempFile(state.files().home(), "install", ".apk");
    try {
      long missing = asked.size - received(terminal.in(), asked.size, streamed);
      return missing > 0
          ? failed(terminal, "INSTALL_FAILED_INVALID_APK: " + missing + " bytes are missing")
          : install(streamed, asked, terminal);
    } finally {
      Files.deleteIfExists(streamed);
    }
  }

  private int fromPhone(Asked asked, Terminal terminal) throws IOException {
    String file = asked.file;
    if (file == null) {
      return failed(terminal, "INSTALL_FAILED_INVALID_APK: no file");
    }
    Path host = state.files().resolve("/", file, state.installed()).host();
    if (host == null || !Files.isRegularFile(host, LinkOption.NOFOLLOW_LINKS)) {
      return failed(terminal, "INSTALL_FAILED_INVALID_URI: no such file: " + file);
    }
    return install(host, asked, terminal);
  }

  private static long received(InputStream in, long size, Path file) throws IOException {
    long got = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] chunk = new byte[CHUNK];
      while (got < size) {
        int read = in.read(chunk, 0, (int) Math.min(CHUNK, size - got));
        if (read < 0) {
          return got;
        }
        out.write(chunk, 0, read);
        got += read;
      }
    }
    return got;
  }

  private int install(Path apk, Asked asked, Terminal terminal) throws IOException {
    try {
      if (!helpers.install(apk)) {
        InstalledApp app = apps.install(apk, asked.downgrade);
        if (asked.grant) {
          apps.changeable(app.name()).forEach(p -> apps.permission(app.name(), p, true));
        }
      }
    } catch (IOException e) {
      return failed(terminal, String.valueOf(e.getMessage()));
    } catch (PhoneFault e) {
      String why = String.valueOf(e.getMessage());
      return failed(terminal, why.replaceFirst("(?s)^Failure \\[(.*)\\].*$", "$1"));
    }
    terminal.out("Success\n".getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  private static int failed(Terminal terminal, String why) throws IOException {
    terminal.out(("Failure [" + why + "]\n").getBytes(StandardCharsets.UTF_8));
    return 1;
  }
}
