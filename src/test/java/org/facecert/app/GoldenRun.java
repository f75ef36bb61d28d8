package org.facecert.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.Programme;
import org.facecert.evidence.Sentence;
import org.facecert.run.RejudgedScenario;
import org.facecert.run.Rejudgement;
import org.facecert.run.RunFolder;
import org.facecert.steps.World;

/**
 * A run that was recorded on the virtual phone, without what no verdict follows from: in it are the
 * logs of its walks, the texts of notices, and those pictures that are measured.
 *
 * <p>As a program: {@code GoldenRun RUN ZIP [FUNCTION]} makes one of a run's folder, of one face
 * function where it is named, and of what runs once per app.
 */
final class GoldenRun {

  private static final Path FEATURES = Path.of("../features");
  private static final Pattern LOST = Pattern.compile("no evidence ([0-9a-f]{64})");
  private static final ObjectMapper JSON = new JsonMapper();

  private GoldenRun() {}

  public static void main(String[] args) throws IOException {
    Path work = Files.createTempDirectory("golden");
    Path run = Path.of(args[0]);
    Set<String> needed = new TreeSet<>();
    Path evaluation = work.resolve("evaluation.json");
    ObjectNode record = (ObjectNode) JSON.readTree(run.resolve("evaluation.json").toFile());
    lighten(record, args.length > 2 ? args[2] : "", needed);
    Files.write(evaluation, JSON.writeValueAsBytes(record));
    Set<String> lost = new TreeSet<>(needed);
    while (!lost.isEmpty()) {
      for (String digest : lost) {
        Path file = file(digest);
        Files.createDirectories(Objects.requireNonNull(work.resolve(file).getParent()));
        Files.copy(run.resolve(file), work.resolve(file));
      }
      needed.addAll(lost);
      lost = lost(judged(work));
      lost.removeAll(needed);
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      write(zip, work, Path.of("evaluation.json"));
      for (String digest : needed) {
        write(zip, work, file(digest));
      }
    }
  }

  /** Takes out of the record what is not judged again. */
  private static void lighten(ObjectNode record, String only, Set<String> logs) {
    Iterator<JsonNode> items = ((ArrayNode) record.path("items")).iterator();
    while (items.hasNext()) {
      ObjectNode item = (ObjectNode) items.next();
      String log = item.path("walk").path("log").path("digest").asText();
      String function = item.path("function").asText();
      boolean wanted = only.isEmpty() || function.isEmpty() || function.equals(only);
      if (log.isEmpty() || !wanted) {
        items.remove();
      } else {
        logs.add(log);
        for (JsonNode finding : item.path("findings")) {
          ((ObjectNode) finding).putArray("facts");
          ((ObjectNode) finding).putArray("passages");
          ((ObjectNode) finding).putArray("items");
          ArrayNode evidence = (ArrayNode) finding.path("evidence");
          while (evidence.size() > 1) {
            evidence.remove(evidence.size() - 1);
          }
        }
      }
    }
  }

  private static Set<String> lost(List<RejudgedScenario> compared) {
    Set<String> lost = new TreeSet<>();
    for (RejudgedScenario each : compared) {
      for (Sentence sentence : each.sentences()) {
        Matcher matcher = LOST.matcher(sentence.values().toString());
        while (matcher.find()) {
          lost.add(matcher.group(1));
        }
      }
    }
    return lost;
  }

  /** Judges a run again by the project's own features. */
  static List<RejudgedScenario> judged(Path folder) {
    RunFolder run = new RunFolder(folder);
    Catalogue catalogue = FeatureFiles.read(FEATURES);
    Programme programme =
        catalogue.programme(run.evaluation().head().programme().id()).orElseThrow();
    List<RejudgedScenario> compared = new ArrayList<>();
    new Rejudgement(
            catalogue, FEATURES, World.class.getPackageName(), Scenes.rules(programme, FEATURES))
        .of(run, compared::add);
    return compared;
  }

  static void unpack(Path zip, Path folder) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException(entry.getName() + " leaves the folder");
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (OutputStream out = Files.newOutputStream(file)) {
          ((InputStream) in).transferTo(out);
        }
      }
    }
  }

  private static void write(ZipOutputStream zip, Path work, Path file) throws IOException {
    ZipEntry entry = new ZipEntry(file.toString());
    entry.setTime(0);
    zip.putNextEntry(entry);
    Files.copy(work.resolve(file), zip);
  }

  private static Path file(String digest) {
    return Path.of("evidence", digest.substring(0, 2), digest);
  }
}
