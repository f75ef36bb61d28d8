package org.facecert.catalogue.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.junit.jupiter.api.Test;

/** Against NIST's own schemas of OSCAL 1.1.3, as the library liboscal-java carries them. */
final class OscalFilesTest {

  private final Catalogue catalogue = FeatureFiles.read(Path.of("../features"));
  private final Map<String, String> texts =
      new OscalFiles(catalogue, "2026-11", Instant.parse("2026-11-25T12:00:00.5Z")).texts();
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void the_catalogue_is_valid_oscal() throws IOException {
    assertThat(complaints("catalog", catalogue())).isEmpty();
  }

  @Test
  void every_programme_is_a_valid_oscal_profile() throws IOException {
    assertThat(texts).hasSize(1 + catalogue.programmes().size());
    for (Map.Entry<String, String> each : texts.entrySet()) {
      if (each.getKey().startsWith("oscal-profile-")) {
        assertThat(complaints("profile", each.getValue())).as(each.getKey()).isEmpty();
      }
    }
  }

  @Test
  void the_schema_would_notice() throws IOException {
    String broken = catalogue().replaceFirst("\"last-modified\" : \"[^\"]*\",", "");

    assertThat(complaints("catalog", broken))
        .anySatisfy(c -> assertThat(c.getMessage()).contains("last-modified"));
  }

  @Test
  void every_requirement_is_a_control_and_every_clause_a_resource_it_can_link_to()
      throws IOException {
    JsonNode root = json.readTree(catalogue()).path("catalog");
    Set<String> controls = new HashSet<>();
    Set<String> links = new HashSet<>();
    Set<String> resources = new HashSet<>();
    for (JsonNode group : root.path("groups")) {
      for (JsonNode control : group.path("controls")) {
        controls.add(control.path("id").asText());
        control.path("links").forEach(link -> links.add(link.path("href").asText()));
      }
    }
    root.path("back-matter")
        .path("resources")
        .forEach(resource -> resources.add("#" + resource.path("uuid").asText()));

    assertThat(controls).hasSize(139);
    assertThat(resources).hasSize(388).containsAll(links);
    assertThat(links).hasSize(388 - 19);
  }

  private String catalogue() {
    return Objects.requireNonNull(texts.get("oscal-catalog.json"));
  }

  private Set<ValidationMessage> complaints(String model, String document) throws IOException {
    try (InputStream in =
        OscalFilesTest.class.getResourceAsStream("/schema/json/oscal-" + model + "_schema.json")) {
      JsonNode text = json.readTree(Objects.requireNonNull(in));
      // where a party's external ids are described the schema has a misplaced keyword, at which the
      // validator stops; our documents name no parties
      JsonNode metadata = text.at("/definitions/AssemblyOscalMetadataMetadataType/properties");
      assertThat(((ObjectNode) metadata).remove("parties")).isNotNull();
      JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(text);
      return schema.validate(json.readTree(document));
    }
  }
}
