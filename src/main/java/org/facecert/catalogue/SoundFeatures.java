package org.facecert.catalogue;

import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.files.InputFile;

/**
 * A features folder that {@link FeatureFiles} has read whole and found sound. What one requirement
 * or clause is can then be read without the files that do not speak of it, and without checking any
 * again. Whoever uses it has compared its {@linkplain #sum checksum} with that of the folder that
 * was found sound.
 */
public final class SoundFeatures {

  private final Path folder;

  /** As single bytes, which is enough to look for an id and to tell whether anything changed. */
  private final Map<Path, String> texts = new TreeMap<>();

  private SoundFeatures(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads all files, which takes a twentieth of the time of understanding them.
   *
   * @throws IOException when one of them cannot be read
   * @throws org.facecert.catalogue.yaml.InputErrors when a link among them leads nowhere
   */
  public static SoundFeatures in(Path folder) throws IOException {
    SoundFeatures features = new SoundFeatures(folder);
    try {
      for (Path file : FeatureTree.files(folder)) {
        if (isRead(file)) {
          byte[] bytes = InputFile.read(file, StrictYaml.MOST_BYTES);
          features.texts.put(file, new String(bytes, StandardCharsets.ISO_8859_1));
        }
      }
    } catch (UncheckedIOException e) {
      throw new IOException("the folder " + folder + " cannot be listed", e);
    }
    return features;
  }

  private static boolean isRead(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".feature") || name.endsWith(".yaml");
  }

  /**
   * Changes with every file's name and content. It tells an edit, which somebody may forget;
   * whoever forges the sum hides a complaint about the folder, and never what stands in it.
   */
  public String sum() {
    CRC32 sum = new CRC32();
    texts.forEach(
        (file, text) -> {
          String head = folder.relativize(file) + "\n" + text.length() + "\n";
          sum.update(head.getBytes(StandardCharsets.UTF_8));
          sum.update(text.getBytes(StandardCharsets.ISO_8859_1));
        });
    return texts.size() + "-" + Long.toHexString(sum.getValue());
  }

  /**
   * All that the catalogue holds about a requirement or clause: itself, the clauses that it rests
   * on, the requirements that serve it; no programmes.
   *
   * @return empty when there is none of this id, or not all of it was found so
   */
  public Optional<Catalogue> about(String id) {
    Legend legend = Legend.read(folder);
    List<Requirement> requirements = requirements("@" + id);
    Set<String> named = new HashSet<>();
    requirements.stream()
        .filter(requirement -> requirement.id().equals(id))
        .forEach(requirement -> named.addAll(requirement.clauses()));
    if (requirements.stream().noneMatch(requirement -> requirement.id().equals(id))) {
      named.add(id);
    }
    Map<String, Clause> clauses = clauses(named, legend);
    return clauses.keySet().containsAll(named)
        ? Optional.of(
            new Catalogue(requirements, clauses, List.of(), legend.methods(), legend.evidence()))
        : Optional.empty();
  }

  private List<Requirement> requirements(String tag) {
    WaitingReasons waiting = new WaitingReasons();
    waiting.read(folder);
    StepWords steps = new StepWords(folder);
    steps.read(DossierWords.of(folder));
    List<FeatureFile.Parsed> features =
        files(".feature", List.of(tag)).map(FeatureFile::parse).toList();
    Set<String> known = new HashSet<>();
    features.forEach(feature -> known.addAll(tags(feature)));
    FeatureFile reader = new FeatureFile(folder, known, waiting, steps, new ArrayList<>());
    features.forEach(reader::read);
    return reader.requirements();
  }

  private static List<String> tags(FeatureFile.Parsed parsed) {
    return parsed.envelopes().stream()
        .flatMap(envelope -> envelope.getGherkinDocument().stream())
        .map(GherkinDocument::getFeature)
        .flatMap(Optional::stream)
        .flatMap(feature -> feature.getChildren().stream())
        .map(FeatureChild::getRule)
        .flatMap(Optional::stream)
        .map(Rule::getTags)
        .flatMap(tags -> RuleTags.read(FeatureFile.names(tags)).clauses().stream())
        .toList();
  }

  private Map<String, Clause> clauses(Set<String> named, Legend legend) {
    ScopeFile scope = new ScopeFile(folder);
    scope.read();
    ClauseFile clauses = new ClauseFile(legend, scope);
    files(".yaml", named)
        .filter(file -> folder.resolve("clauses").equals(file.getParent()))
        .forEach(file -> clauses.read(file, StrictYaml.read(file)));
    return clauses.clauses();
  }

  private Stream<Path> files(String ending, Collection<String> mentions) {
    return texts.entrySet().stream()
        .filter(entry -> entry.getKey().toString().endsWith(ending))
        .filter(entry -> mentions.stream().anyMatch(entry.getValue()::contains))
        .map(Map.Entry::getKey);
  }
}
