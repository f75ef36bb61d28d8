package org.facecert.catalogue.coverage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Parameters;
import org.facecert.catalogue.Programme;
import org.facecert.catalogue.Requirement;

/** A programme: the controls it selects, the values it sets. */
final class OscalProfile {

  private final Catalogue catalogue;
  private final ObjectMapper json;
  private final OscalMetadata metadata;

  OscalProfile(Catalogue catalogue, ObjectMapper json, OscalMetadata metadata) {
    this.catalogue = catalogue;
    this.json = json;
    this.metadata = metadata;
  }

  ObjectNode document(Programme programme) {
    ObjectNode document = json.createObjectNode();
    ObjectNode root = document.putObject("profile");
    root.put("uuid", OscalMetadata.uuid("profile:" + programme.id() + ":" + metadata.edition()));
    ObjectNode head = metadata.of(programme.title().english());
    head.put("version", programme.edition());
    root.set("metadata", head);
    ObjectNode importing = root.putArray("imports").addObject().put("href", OscalCatalog.FILE);
    List<String> selected =
        catalogue.requirements().stream().filter(programme::selects).map(Requirement::id).toList();
    if (!selected.isEmpty()) {
      ArrayNode ids = importing.putArray("include-controls").addObject().putArray("with-ids");
      selected.forEach(ids::add);
    }
    ArrayNode settings = root.putObject("modify").putArray("set-parameters");
    programme.parameters().all().forEach(value -> set(settings.addObject(), value));
    return document;
  }

  private static void set(ObjectNode setting, Parameters.ParameterValue value) {
    setting.put("param-id", value.name()).putArray("values").add(value.text());
    OscalMetadata.property(setting.putArray("props"), "source", value.source().english());
  }
}
