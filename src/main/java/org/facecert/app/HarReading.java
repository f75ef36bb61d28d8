package org.facecert.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;
import org.facecert.face.Place;
import org.facecert.face.Unknown;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.find.FaceFinder;
import org.facecert.face.grpc.GrpcFormat;
import org.facecert.face.grpc.GrpcLook;
import org.facecert.files.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * A HAR file (version 1.2), body by body, so that a find says of which entry it is. A file that is
 * none, or not to its end, or in which numbers stand in lists, is looked through as it stands
 * besides. A body that the HAR names by a file of its digest beside it is looked at there.
 */
final class HarReading {

  private static final int LONGEST_BODY = 256 << 20;
  private static final int DEEPEST = 64;
  private static final int HEAD = 4096;

  /** Shorter texts are no pictures. */
  private static final int SHORTEST = 64;

  /** A folder beside the HAR and a digest; nothing that leads elsewhere. */
  private static final Pattern BODY_FILE =
      Pattern.compile("(?!\\.{1,2}/)[^/\\\\\\x00]{1,255}/[0-9a-f]{64}");

  private static final Set<String> BODIES =
      Set.of("log.entries.request.postData", "log.entries.response.content");

  private final FaceFinder finder;
  private @Nullable Path folder;
  private final List<Find> finds = new ArrayList<>();
  private final List<Unknown> unknown = new ArrayList<>();
  private int pictures;
  private int entry = -1;
  private boolean numbers;

  /** of the body that is read; a HAR says of compressed messages only in the head */
  private Optional<GrpcFormat> grpc = Optional.empty();

  HarReading(FaceFinder finder) {
    this.finder = finder;
  }

  /** By its name, or by how it begins. */
  static boolean isHar(Path file) {
    if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".har")) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      return head.matches("(?s)\\uFEFF?\\s*\\{\\s*\"log\"\\s*:\\s*\\{.*");
    } catch (IOException e) {
      return false;
    }
  }

  FaceFindings read(Path file) {
    folder = file.toAbsolutePath().getParent();
    try (JsonParser json = factory().createParser(Files.newInputStream(file))) {
      if (json.nextToken() == null) {
        throw new IOException("it is empty");
      }
      value(json, "");
      if (json.nextToken() != null) {
        throw new IOException("something follows it");
      }
    } catch (IOException e) {
      String why = "this HAR is not read to its end: " + firstLine(e);
      unknown.add(new Unknown(Place.whole(), 0, Reason.DAMAGED, why));
      add(finder.find(file));
      return new FaceFindings(finds, unknown, pictures);
    }
    if (numbers) {
      add(finder.find(file));
    }
    return new FaceFindings(finds, unknown, pictures);
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(LONGEST_BODY)
                .maxNestingDepth(DEEPEST)
                .build())
        // of two of a name the first would not be looked at
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /**
   * @param path names from the root, such as {@code log.entries.response.content}
   */
  private void value(JsonParser json, String path) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      object(json, path);
    } else if (json.currentToken() == JsonToken.START_ARRAY) {
      while (more(json, JsonToken.END_ARRAY)) {
        entry += path.equals("log.entries") ? 1 : 0;
        // lists of numbers may be bytes, or a template: they are found where they stand
        numbers |= json.currentToken().isNumeric();
        value(json, path);
      }
    } else if (json.currentToken() == JsonToken.VALUE_STRING) {
      text(json.getText(), path, "");
    }
  }

  private void object(JsonParser json, String path) throws IOException {
    String text = "";
    String encoding = "";
    String named = "";
    long size = 0;
    grpc = Optional.empty();
    while (more(json, JsonToken.END_OBJECT)) {
      String name = json.currentName();
      text(name, path, "");
      json.nextToken();
      boolean string = json.currentToken() == JsonToken.VALUE_STRING;
      if (string && name.equals("text")) {
        text(text, path, encoding);
        text = json.getText();
      } else if (string && name.equals("encoding") && json.getTextLength() < SHORTEST) {
        encoding = json.getText();
      } else if (string && name.equals("mimeType") && BODIES.contains(path)) {
        grpc = GrpcFormat.said(json.getText(), "");
        value(json, path + "." + name);
      } else if (string && name.equals("_file") && BODIES.contains(path)) {
        named = json.getText();
      } else if (name.equals("_whole") && json.currentToken() == JsonToken.VALUE_FALSE) {
        missing(path, 0, "of this body the HAR has the beginning alone");
      } else if ((name.equals("size") || name.equals("_size")) && json.currentToken().isNumeric()) {
        size = json.getValueAsLong();
      } else {
        value(json, path.isEmpty() ? name : path + "." + name);
      }
    }
    if (text.isEmpty() && !named.isEmpty()) {
      file(named, path, size);
    } else if (size > 0 && text.isEmpty() && BODIES.contains(path)) {
      missing(path, size, "the HAR does not have this body");
    }
    text(text, path, encoding);
  }

  private void missing(Place place, String why) {
    unknown.add(new Unknown(place, 0, Reason.BOUND, why));
  }

  private void missing(String path, long size, String why) {
    unknown.add(new Unknown(place(path), size, Reason.UNREADABLE, why));
  }

  private static @Nullable Path bodyOf(Path parent, String named) {
    return BODY_FILE.matcher(named).matches() ? parent.resolve(named) : null;
  }

  private void file(String named, String path, long size) {
    Path parent = folder;
    Path body = parent == null ? null : bodyOf(parent, named);
    try {
      if (parent == null || body == null || !InputFile.liesIn(parent, body)) {
        missing(path, size, "the HAR names a file that is none of its bodies");
        return;
      }
      InputFile.mustBeFile(body);
    } catch (IOException e) {
      missing(path, size, "the body's file cannot be read: " + firstLine(e));
      return;
    }
    add(grpc.isPresent() ? messages(body, place(path)) : finder.find(body, place(path)));
  }

  /**
   * @throws IOException when the file ends within
   */
  private static boolean more(JsonParser json, JsonToken end) throws IOException {
    JsonToken token = json.nextToken();
    if (token == null) {
      throw new IOException("it ends in the midst");
    }
    return token != end;
  }

  private void text(String text, String path, String encoding) {
    if (text.length() < SHORTEST) {
      return;
    }
    Place place = place(path);
    Optional<byte[]> decoded =
        encoding.equalsIgnoreCase("base64") ? decoded(text) : Optional.empty();
    Place inside = decoded.isPresent() ? place.inside("base64", 0) : place;
    byte[] body = decoded.orElseGet(() -> bytes(text));
    add(
        grpc.isPresent() && BODIES.contains(path)
            ? new GrpcLook(finder, grpc.get()).find(body, inside)
            : finder.find(body, inside));
  }

  private FaceFindings messages(Path body, Place place) {
    try {
      byte[] bytes = InputFile.read(body, GrpcLook.LARGEST);
      return new GrpcLook(finder, grpc.orElseThrow()).find(bytes, place);
    } catch (IOException e) {
      missing(place, "not taken into messages: " + firstLine(e));
      return finder.find(body, place);
    }
  }

  private Place place(String path) {
    String where =
        entry < 0 ? path : path.replaceFirst("^log\\.entries\\.", "entry " + entry + " ");
    return new Place(0, List.of("har", where));
  }

  /** Empty when it is not what it says it is; then it is looked through as it stands. */
  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text.replaceAll("\\s+", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Some tools write a body that is no text one character for each byte. */
  private static byte[] bytes(String text) {
    boolean latin = text.chars().allMatch(letter -> letter < 0x100);
    return text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private void add(FaceFindings found) {
    finds.addAll(found.finds());
    unknown.addAll(found.unknown());
    pictures += found.pictures();
  }
}
