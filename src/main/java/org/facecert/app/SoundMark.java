package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.SoundFeatures;
import org.facecert.catalogue.yaml.InputErrors;

/**
 * Says which features this suite has read whole and found sound. As long as not a byte of them has
 * changed, a question about one requirement is answered from the files that speak of it; else all
 * are read and checked. What is shown is always read from the features as they are now.
 */
public final class SoundMark {

  private final Path features;
  private final Path file;

  public SoundMark(Installation installation) {
    this.features = installation.features();
    this.file = installation.target().resolve("facecert-features.sum");
  }

  /**
   * @throws InputErrors when the features are not sound
   */
  public void set() throws IOException {
    // summed up before they are read: an edit meanwhile does not pass for what was read
    String sum = SoundFeatures.in(features).sum();
    FeatureFiles.read(features);
    Files.createDirectories(file.getParent());
    Files.writeString(file, sum);
  }

  /**
   * A catalogue that holds at least all about a requirement or clause, if there is one of this id.
   *
   * @throws InputErrors when the features are not sound
   */
  Catalogue about(String id) {
    return part(id).orElseGet(() -> FeatureFiles.read(features));
  }

  private Optional<Catalogue> part(String id) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      SoundFeatures now = SoundFeatures.in(features);
      return now.sum().equals(Files.readString(file)) ? now.about(id) : Optional.empty();
    } catch (IOException | InputErrors e) {
      // reading all of them says which cannot be read, and what to do
      return Optional.empty();
    }
  }
}
