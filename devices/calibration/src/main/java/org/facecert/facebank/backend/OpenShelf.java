package org.facecert.facebank.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.facebank.faces.DrawnPersons;

/**
 * Pictures that whoever asks is given: what their owners show to everybody, and what seeded
 * violations leave lying about. Those with numbers begin after the pictures of forty customers
 * before.
 */
final class OpenShelf {
  /** How every address of it begins. */
  static final String PATH = "/open/";

  private static final int FIRST_NUMBER = 1001;
  private static final int NEXT_NUMBER = 1041;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{4,40}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Path dir;

  OpenShelf(Path dir) {
    this.dir = dir;
  }

  /** Under a name that nobody guesses; returns its address. */
  String put(byte[] picture, Instant now, Duration life) throws IOException {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    String name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return put(name, picture, now, life);
  }

  /** Under a name that is known already. */
  String put(String name, byte[] picture, Instant now, Duration life) throws IOException {
    Files.createDirectories(dir);
    Files.write(dir.resolve(name + ".jpg"), picture);
    Files.write(
        dir.resolve(name + ".until"),
        now.plus(life).toString().getBytes(StandardCharsets.US_ASCII));
    return PATH + name;
  }

  /** Under the next number. */
  String number(byte[] picture, Instant now, Duration life) throws IOException {
    int next = NEXT_NUMBER;
    while (Files.exists(dir.resolve(next + ".jpg"))) {
      next++;
    }
    return put(String.valueOf(next), picture, now, life);
  }

  void remove(String name) throws IOException {
    Files.deleteIfExists(dir.resolve(name + ".jpg"));
    Files.deleteIfExists(dir.resolve(name + ".until"));
  }

  Optional<byte[]> get(String name, Instant now) throws IOException {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    Path until = dir.resolve(name + ".until");
    if (Files.exists(until)) {
      boolean alive = now.isBefore(Instant.parse(Files.readString(until)));
      return alive ? Optional.of(Files.readAllBytes(dir.resolve(name + ".jpg"))) : Optional.empty();
    }
    return earlierCustomer(name);
  }

  private static Optional<byte[]> earlierCustomer(String name) throws IOException {
    boolean numbered =
        Stream.iterate(FIRST_NUMBER, n -> n < NEXT_NUMBER, n -> n + 1)
            .anyMatch(n -> name.equals(String.valueOf(n)));
    return numbered ? Optional.of(DrawnPersons.picture(Integer.parseInt(name))) : Optional.empty();
  }
}
