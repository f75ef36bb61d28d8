package org.facecert.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Json;
import org.facecert.files.InputFile;
import org.facecert.files.UnusableFile;
import org.facecert.inspection.CodeFacts.KnownComponent;

/**
 * A list of known vulnerabilities in the format of osv.dev (Open Source Vulnerability format 1.x):
 * one entry, an array or a sequence of them, or a zip of such files as that service gives out.
 */
public final class KnownVulnerabilities {

  private static final long MOST_BYTES = 256L << 20;
  private static final int LARGEST_ENTRY = 16 << 20;
  private static final int MOST_MATCHES = 500;

  private final VersionOrder order = new VersionOrder();
  private final Map<String, List<Affected>> byName = new HashMap<>();
  private final String file;
  private final Digest digest;
  private int entries;
  private int unreadable;

  private KnownVulnerabilities(String file, Digest digest) {
    this.file = file;
    this.digest = digest;
  }

  private record Affected(String id, JsonNode what) {}

  /**
   * What a comparison came to.
   *
   * @param file name of the list
   * @param entries of the list
   * @param unreadable entries that are malformed
   * @param compared components whose version is known
   * @param affected vulnerabilities that a component of the package has
   * @param doubtful those that it may have: its version, or the list's, cannot be compared
   */
  public record Comparison(
      String file,
      String sha256,
      int entries,
      int unreadable,
      int compared,
      List<Vulnerable> affected,
      List<Vulnerable> doubtful) {
    public Comparison {
      affected = List.copyOf(affected);
      doubtful = List.copyOf(doubtful);
    }
  }

  /** A component with a known vulnerability. */
  public record Vulnerable(String id, String component, String version) {}

  /**
   * @throws UnusableFile when it is not in that format
   */
  public static KnownVulnerabilities read(Path file) throws IOException {
    InputFile.mustBeFile(file);
    if (Files.size(file) > MOST_BYTES) {
      throw new UnusableFile("it is larger than " + (MOST_BYTES >> 20) + " MiB");
    }
    KnownVulnerabilities known =
        new KnownVulnerabilities(String.valueOf(file.getFileName()), Digest.of(file));
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = new byte[2];
      boolean zip = in.readNBytes(head, 0, 2) == 2 && head[0] == 'P' && head[1] == 'K';
      try (InputStream whole = Files.newInputStream(file)) {
        if (zip) {
          known.archive(whole);
        } else {
          known.entries(whole);
        }
      }
    } catch (JsonProcessingException e) {
      throw new UnusableFile(
          "it is no list of vulnerabilities in OSV's format: " + e.getOriginalMessage());
    }
    if (known.entries == 0) {
      throw new UnusableFile("it has no entry in OSV's format");
    }
    return known;
  }

  private void archive(InputStream in) throws IOException {
    long left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes((int) Math.min(LARGEST_ENTRY, left));
        left -= bytes.length;
        if (left <= 0) {
          throw new UnusableFile("it unpacks to more than " + (MOST_BYTES >> 20) + " MiB");
        }
        if (entry.getName().endsWith(".json")) {
          entries(new java.io.ByteArrayInputStream(bytes));
        }
      }
    }
  }

  private void entries(InputStream in) throws IOException {
    ObjectMapper json = Json.mapper();
    try (MappingIterator<JsonNode> all = json.readerFor(JsonNode.class).readValues(in)) {
      while (all.hasNextValue()) {
        JsonNode one = all.nextValue();
        if (one instanceof ArrayNode array) {
          array.forEach(this::entry);
        } else {
          entry(one);
        }
      }
    }
  }

  private void entry(JsonNode entry) {
    String id = entry.path("id").asText();
    if (id.isEmpty() || !entry.path("affected").isArray()) {
      unreadable++;
      return;
    }
    entries++;
    if (entry.hasNonNull("withdrawn")) {
      return;
    }
    for (JsonNode affected : entry.path("affected")) {
      byName
          .computeIfAbsent(
              key(affected.path("package").path("name").asText()), k -> new ArrayList<>())
          .add(new Affected(id, affected));
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Which of the components are affected, by name and version. */
  public Comparison compare(List<KnownComponent> components) {
    List<Vulnerable> affected = new ArrayList<>();
    List<Vulnerable> doubtful = new ArrayList<>();
    int compared = 0;
    for (KnownComponent component : components) {
      boolean versioned = component.version().matches(".*\\d.*");
      compared += versioned ? 1 : 0;
      for (Affected one : byName.getOrDefault(key(component.name()), List.of())) {
        Vulnerable found = new Vulnerable(one.id(), component.name(), component.version());
        boolean comparable = versioned && isComparable(one.what());
        if (versioned && isAffected(one.what(), component.version())) {
          add(affected, found);
        } else if (!comparable) {
          add(doubtful, found);
        }
      }
    }
    return new Comparison(file, digest.hex(), entries, unreadable, compared, affected, doubtful);
  }

  private static void add(List<Vulnerable> some, Vulnerable one) {
    if (some.size() < MOST_MATCHES && !some.contains(one)) {
      some.add(one);
    }
  }

  /** Ranges of commits say nothing of a version's name. */
  private static boolean isComparable(JsonNode affected) {
    boolean named = affected.path("versions").size() > 0;
    for (JsonNode range : affected.path("ranges")) {
      named |= !range.path("type").asText().equals("GIT");
    }
    return named;
  }

  private boolean isAffected(JsonNode affected, String version) {
    for (JsonNode one : affected.path("versions")) {
      if (order.compare(one.asText(), version) == 0) {
        return true;
      }
    }
    for (JsonNode range : affected.path("ranges")) {
      if (!range.path("type").asText().equals("GIT") && isIn(range.path("events"), version)) {
        return true;
      }
    }
    return false;
  }

  /** Events stand in the order of versions (OSV format, evaluation). */
  private boolean isIn(JsonNode events, String version) {
    boolean in = false;
    for (JsonNode event : events) {
      if (event.has("introduced")) {
        String from = event.path("introduced").asText();
        in |= from.equals("0") || order.compare(version, from) >= 0;
      } else if (event.has("fixed")) {
        in &= order.compare(version, event.path("fixed").asText()) < 0;
      } else if (event.has("last_affected")) {
        in &= order.compare(version, event.path("last_affected").asText()) <= 0;
      }
    }
    return in;
  }
}
