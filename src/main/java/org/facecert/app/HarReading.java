package org.facecert.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;
import org.facecert.face.Place;
import org.facecert.face.Unknown;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.find.FaceFinder;

/**
 * A HAR file (version 1.2), body by body, so that a find says of which entry it is. A file that is
 * none, or not to its end, is looked through as it stands besides.
 */
final class HarReading {

  private static final int LONGEST_BODY = 256 << 20;
  private static final int DEEPEST = 64;
  private static final int HEAD = 4096;

  /** Shorter texts are no pictures. */
  private static final int SHORTEST = 64;

  private final FaceFinder finder;
  private final List<Find> finds = new ArrayList<>();
  private final List<Unknown> unknown = new ArrayList<>();
  private int pictures;
  private int entry = -1;

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
    try (JsonParser json = factory().createParser(Files.newInputStream(file))) {
      if (json.nextToken() == null) {
        throw new IOException("it is empty");
      }
      value(json, "", 0);
    } catch (IOException e) {
      String why = "this HAR is not read to its end: " + firstLine(e);
      unknown.add(new Unknown(Place.whole(), 0, Reason.DAMAGED, why));
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
        .build();
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /**
   * @param path names from the root, such as {@code log.entries.response.content}
   */
  private void value(JsonParser json, String path, int depth) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      object(json, path, depth);
    } else if (json.currentToken() == JsonToken.START_ARRAY) {
      while (more(json, JsonToken.END_ARRAY)) {
        entry += path.equals("log.entries") ? 1 : 0;
        value(json, path, depth + 1);
      }
    } else if (json.currentToken() == JsonToken.VALUE_STRING && !path.endsWith(".text")) {
      text(json.getText(), path, "");
    }
  }

  private void object(JsonParser json, String path, int depth) throws IOException {
    String text = "";
    String encoding = "";
    while (more(json, JsonToken.END_OBJECT)) {
      String name = json.currentName();
      json.nextToken();
      boolean string = json.currentToken() == JsonToken.VALUE_STRING;
      if (string && name.equals("text")) {
        text = json.getText();
      } else if (string && name.equals("encoding")) {
        encoding = json.getText();
      } else {
        value(json, path.isEmpty() ? name : path + "." + name, depth + 1);
      }
    }
    text(text, path, encoding);
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
    String where =
        entry < 0 ? path : path.replaceFirst("^log\\.entries\\.", "entry " + entry + " ");
    Place place = new Place(0, List.of("har", where));
    if (encoding.equalsIgnoreCase("base64")) {
      add(finder.find(decoded(text), place.inside("base64", 0)));
    } else {
      add(finder.find(bytes(text), place));
    }
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return text.getBytes(StandardCharsets.UTF_8);
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
