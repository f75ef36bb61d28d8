package org.facecert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SoundFeaturesTest {

  private static final Path SHIPPED = Path.of("../features");
  private static final Catalogue WHOLE = FeatureFiles.read(SHIPPED);

  @TempDir private Path folder;

  @Test
  void tells_of_each_requirement_what_the_whole_catalogue_tells() throws IOException {
    SoundFeatures features = SoundFeatures.in(SHIPPED);

    for (Requirement requirement : WHOLE.requirements()) {
      Catalogue part = features.about(requirement.id()).orElseThrow();

      assertThat(part.requirement(requirement.id())).contains(requirement);
      assertThat(part.clausesOf(requirement)).isEqualTo(WHOLE.clausesOf(requirement));
      assertThat(part.methods()).isEqualTo(WHOLE.methods());
      assertThat(part.evidence()).isEqualTo(WHOLE.evidence());
    }
  }

  @Test
  void tells_of_clauses_what_the_whole_catalogue_tells() throws IOException {
    SoundFeatures features = SoundFeatures.in(SHIPPED);
    List<String> ids = new ArrayList<>(WHOLE.clauses().keySet());

    // all of them take half a minute
    for (int i = 0; i < ids.size(); i += 7) {
      String id = ids.get(i);
      Catalogue part = features.about(id).orElseThrow();

      assertThat(part.clauses().get(id)).isEqualTo(WHOLE.clauses().get(id));
      assertThat(part.serving(id)).as(id).isEqualTo(WHOLE.serving(id));
    }
  }

  @Test
  void tells_nothing_of_what_there_is_not() throws IOException {
    assertThat(SoundFeatures.in(SHIPPED).about("SC-99")).isEmpty();
    assertThat(SoundFeatures.in(SHIPPED).about("CN-PIPL")).isEmpty();
    assertThat(SoundFeatures.in(SHIPPED).about("")).isEmpty();
  }

  @Test
  void the_sum_tells_every_edit() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "key: one");
    String before = SoundFeatures.in(folder).sum();
    assertThat(SoundFeatures.in(folder).sum()).isEqualTo(before);

    Files.writeString(file, "key: two");
    assertThat(SoundFeatures.in(folder).sum()).isNotEqualTo(before);

    Files.writeString(file, "key: one");
    assertThat(SoundFeatures.in(folder).sum()).isEqualTo(before);

    Files.move(file, folder.resolve("b.yaml"));
    assertThat(SoundFeatures.in(folder).sum()).isNotEqualTo(before);

    Files.writeString(file, "key: one");
    assertThat(SoundFeatures.in(folder).sum()).isNotEqualTo(before);
  }
}
