package org.facecert.catalogue.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.facecert.catalogue.Catalogue;

/** The catalogue and its programmes as OSCAL 1.1.3 (NIST), for tools that read controls. */
public final class OscalFiles {

  static final String VERSION = "1.1.3";

  private final Catalogue catalogue;
  private final String edition;
  private final Instant written;
  private final ObjectMapper json = JsonMapper.builder().build();

  /**
   * @param edition names this state of the features
   * @param written when
   */
  public OscalFiles(Catalogue catalogue, String edition, Instant written) {
    this.catalogue = catalogue;
    this.edition = edition;
    this.written = written;
  }

  /** File name to text: one catalogue, and one profile for each programme. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    OscalMetadata metadata = new OscalMetadata(json, edition, written);
    texts.put(OscalCatalog.FILE, text(new OscalCatalog(catalogue, json, metadata).document()));
    catalogue
        .programmes()
        .forEach(
            programme ->
                texts.put(
                    "oscal-profile-" + programme.id() + ".json",
                    text(new OscalProfile(catalogue, json, metadata).document(programme))));
    return texts;
  }

  private String text(JsonNode document) {
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document in memory cannot be written", e);
    }
  }
}
