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
import java.util.List;
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

  /** A number that lets one picture in, once. */
  String scanNumber(Instant now) throws IOException {
    String number = token();
    write(scan(number), now.toString().getBytes(StandardCharsets.US_ASCII));
    return number;
  }

  /**
   * Whether a picture with this number is let in.
   *
   * @param life how long it is remembered that it was used; for ever in a lawful app
   */
  boolean isFresh(String number, Instant now, Optional<Duration> life) throws IOException {
    if (!TOKEN.matcher(number).matches() || !Files.exists(scan(number))) {
      return false;
    }
    Path used = used(number);
    return !Files.exists(used)
        || life.isPresent() && now.isAfter(Instant.parse(Files.readString(used)).plus(life.get()));
  }

  /** Asked of a number that is fresh. */
  void useScanNumber(String number, Instant now) throws IOException {
    write(used(number), now.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private Path used(String number) {
    return scan(number).resolveSibling(number + ".used");
  }

  private Path scan(String number) {
    return dir.resolve("scans").resolve(number);
  }

  private static String token() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Keeps a picture and returns the token that opens it for ten minutes. */
  String publish(byte[] picture, Instant now) throws IOException {
    return keep("media", picture, now);
  }

  /** The same, in a place that a deletion of the face forgets: a seeded violation. */
  String archive(byte[] picture, Instant now) throws IOException {
    return keep("archive", picture, now);
  }

  private String keep(String place, byte[] picture, Instant now) throws IOException {
    String token = token();
    Path media = dir.resolve(place);
    write(
        media.resolve(token + ".until"),
        now.plus(LINK_LIFE).toString().getBytes(StandardCharsets.US_ASCII));
    write(media.resolve(token + ".jpg"), picture);
    return token;
  }

  /** The picture behind a token, while the link lives; an expired picture is deleted. */
  Optional<byte[]> media(String token, Instant now) throws IOException {
    if (!TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    boolean archived = Files.exists(dir.resolve("archive").resolve(token + ".jpg"));
    Path media = dir.resolve(archived ? "archive" : "media");
    if (!Files.exists(media.resolve(token + ".jpg"))) {
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

  /** The tokens of the pictures that are kept for ten minutes. */
  List<String> published() throws IOException {
    Path media = dir.resolve("media");
    if (!Files.exists(media)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(media)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jpg"))
          .map(name -> name.substring(0, name.length() - ".jpg".length()))
          .toList();
    }
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
