package org.facecert.traffic.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.files.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * Secrets of TLS connections as clients log them (SSLKEYLOGFILE, of NSS): a label, the client's
 * random, the secret. What is none of it is left out.
 */
public final class KeyLog {

  private static final int LARGEST = 64 << 20;
  private static final int MOST = 1 << 19;
  private static final int LONGEST_LINE = 4096;
  private static final Pattern LINE =
      Pattern.compile("([A-Z][A-Z0-9_]{3,63}) +([0-9A-Fa-f]{64}) +((?:[0-9A-Fa-f]{2}){16,64})\\s*");

  private final Map<String, byte[]> secrets = new HashMap<>();
  private String rest = "";

  /** Without any. */
  public KeyLog() {}

  /** With all that another has. */
  KeyLog(KeyLog other) {
    secrets.putAll(other.secrets);
  }

  /**
   * @throws IOException when it cannot be read or is larger than 64 MiB
   */
  public static KeyLog read(Path file) throws IOException {
    KeyLog log = new KeyLog();
    log.add(ByteBuffer.wrap(InputFile.read(file, LARGEST)));
    log.line(log.rest);
    return log;
  }

  /** With all of both; where they differ, with those of this one. */
  public KeyLog and(KeyLog other) {
    KeyLog both = new KeyLog(this);
    other.secrets.forEach(both.secrets::putIfAbsent);
    return both;
  }

  /** How many there are. */
  public int size() {
    return secrets.size();
  }

  /** A part of one; lines may go on in the next. */
  void add(ByteBuffer text) {
    String all = rest + StandardCharsets.ISO_8859_1.decode(text);
    int end = all.lastIndexOf('\n') + 1;
    all.substring(0, end).lines().forEach(this::line);
    // nothing that long is a line of it
    rest = all.length() - end > LONGEST_LINE ? "" : all.substring(end);
  }

  private void line(String line) {
    Matcher matcher = LINE.matcher(line);
    if (secrets.size() < MOST && matcher.matches()) {
      String key = matcher.group(1) + " " + matcher.group(2).toLowerCase(Locale.ROOT);
      secrets.putIfAbsent(key, HexFormat.of().parseHex(matcher.group(3)));
    }
  }

  /** Null when there is none. */
  byte @Nullable [] secret(String label, byte[] clientRandom) {
    return secrets.get(label + " " + HexFormat.of().formatHex(clientRandom));
  }
}
