package org.facecert.facebank.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the server keeps of one installation of the app, in a folder of its own: the enrolled
 * picture, the consents as they came, and pictures made for it that a link opens for a while.
 */
final class Installation {
  static final Duration LINK_LIFE = Duration.ofMinutes(10);
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{32}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Path dir;

  Installation(Path dir) {
    this.dir = dir;
  }

  Optional<byte[]> enrolled() throws IOException {
    Path face = dir.resolve("face.jpg");
    return Files.exists(face) ? Optional.of(Files.readAllBytes(face)) : Optional.empty();
  }

  void enrol(byte[] picture) throws IOException {
    write(dir.resolve("face.jpg"), picture);
  }

  void consent(String function, String state, Instant when) throws IOException {
    Path log = dir.resolve("consents.log");
    String before = Files.exists(log) ? Files.readString(log) : "";
    String line = when + " " + function + " " + state + "\n";
    write(log, (before + line).getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps a picture and returns the token that opens it for ten minutes. */
  String publish(byte[] picture, Instant now) throws IOException {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Path media = dir.resolve("media");
    write(
        media.resolve(token + ".until"),
        now.plus(LINK_LIFE).toString().getBytes(StandardCharsets.US_ASCII));
    write(media.resolve(token + ".jpg"), picture);
    return token;
  }

  /** The picture behind a token, while the link lives; an expired picture is deleted. */
  Optional<byte[]> media(String token, Instant now) throws IOException {
    Path media = dir.resolve("media");
    if (!TOKEN.matcher(token).matches() || !Files.exists(media.resolve(token + ".jpg"))) {
      return Optional.empty();
    }
    Path until = media.resolve(token + ".until");
    if (now.isAfter(Instant.parse(Files.readString(until)))) {
      Files.deleteIfExists(media.resolve(token + ".jpg"));
      Files.deleteIfExists(until);
      return Optional.empty();
    }
    return Optional.of(Files.readAllBytes(media.resolve(token + ".jpg")));
  }

  void deleteFace() throws IOException {
    Files.deleteIfExists(dir.resolve("face.jpg"));
    delete(dir.resolve("media"));
  }

  void close() throws IOException {
    delete(dir);
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    Files.write(fresh, content);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> walk = Files.walk(tree)) {
        for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
