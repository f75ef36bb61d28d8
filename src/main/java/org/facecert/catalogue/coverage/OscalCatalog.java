package org.facecert.catalogue.coverage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Clause;
import org.facecert.catalogue.Programme;
import org.facecert.catalogue.Requirement;
import org.facecert.catalogue.ScenarioRef;

/**
 * Requirements are controls, in one group for each theme; clauses are resources in the back matter,
 * to which the controls that serve them link.
 */
final class OscalCatalog {

  static final String FILE = "oscal-catalog.json";

  private final Catalogue catalogue;
  private final ObjectMapper json;
  private final OscalMetadata metadata;

  OscalCatalog(Catalogue catalogue, ObjectMapper json, OscalMetadata metadata) {
    this.catalogue = catalogue;
    this.json = json;
    this.metadata = metadata;
  }

  ObjectNode document() {
    ObjectNode document = json.createObjectNode();
    ObjectNode root = document.putObject("catalog");
    root.put("uuid", OscalMetadata.uuid("catalog:" + metadata.edition()));
    root.set("metadata", metadata.of("FaceCert: requirements for apps that use face recognition"));
    parameters(root);
    Map<String, ArrayNode> groups = new LinkedHashMap<>();
    ArrayNode all = root.putArray("groups");
    for (Requirement requirement : catalogue.requirements()) {
      groups
          .computeIfAbsent(requirement.theme(), theme -> group(all, theme))
          .add(control(requirement));
    }
    ArrayNode resources = root.putObject("back-matter").putArray("resources");
    catalogue.clauses().values().forEach(clause -> resources.add(resource(clause)));
    return document;
  }

  /** Of all programmes: each profile sets its values. */
  private void parameters(ObjectNode root) {
    Set<String> names = new LinkedHashSet<>();
    for (Programme programme : catalogue.programmes()) {
      programme.parameters().all().forEach(value -> names.add(value.name()));
    }
    if (!names.isEmpty()) {
      ArrayNode parameters = root.putArray("params");
      names.forEach(name -> parameters.addObject().put("id", name).put("label", name));
    }
  }

  private static ArrayNode group(ArrayNode groups, String theme) {
    return groups.addObject().put("id", theme).put("title", theme).putArray("controls");
  }

  private ObjectNode control(Requirement requirement) {
    ObjectNode control = json.createObjectNode();
    control.put("id", requirement.id()).put("title", requirement.title());
    ArrayNode properties = control.putArray("props");
    OscalMetadata.property(properties, "severity", requirement.severity().word());
    OscalMetadata.property(properties, "mode", requirement.mode().word());
    OscalMetadata.property(properties, "state", CoverageState.of(requirement).word());
    OscalMetadata.property(properties, "title-zh", requirement.chinese().title());
    if (!requirement.clauses().isEmpty()) {
      links(requirement, control.putArray("links"));
    }
    ArrayNode parts = control.putArray("parts");
    part(parts, requirement.id() + "_smt", "statement", requirement.text());
    part(parts, requirement.id() + "_zh", "statement-zh", requirement.chinese().text());
    part(parts, requirement.id() + "_proves", "pass-proves", requirement.proves());
    part(parts, requirement.id() + "_limits", "pass-does-not-prove", requirement.limits());
    for (ScenarioRef scenario : requirement.scenarios()) {
      scenario(parts, requirement, scenario);
    }
    return control;
  }

  private static void links(Requirement requirement, ArrayNode links) {
    requirement
        .clauses()
        .forEach(id -> links.addObject().put("href", "#" + uuid(id)).put("rel", "reference"));
  }

  private static void scenario(ArrayNode parts, Requirement requirement, ScenarioRef scenario) {
    ObjectNode part = parts.addObject();
    part.put("id", requirement.id() + "_l" + scenario.line());
    part.put("name", "assessment-method").put("title", scenario.name());
    ArrayNode properties = part.putArray("props");
    OscalMetadata.property(
        properties, "state", scenario.waiting().isEmpty() ? "executable" : "waiting");
    scenario
        .waiting()
        .ifPresent(reason -> OscalMetadata.property(properties, "waits-for", reason.english()));
    if (!scenario.steps().isEmpty()) {
      part.put("prose", String.join("\n\n", scenario.steps()));
    }
  }

  private static void part(ArrayNode parts, String id, String name, String prose) {
    if (!prose.isBlank()) {
      parts.addObject().put("id", id).put("name", name).put("prose", prose);
    }
  }

  private ObjectNode resource(Clause clause) {
    ObjectNode resource = json.createObjectNode();
    resource.put("uuid", uuid(clause.id())).put("title", clause.citation("en"));
    resource.put("description", clause.text().english());
    ArrayNode properties = resource.putArray("props");
    OscalMetadata.property(properties, "clause", clause.id());
    OscalMetadata.property(properties, "force", clause.force().name());
    OscalMetadata.property(properties, "force-words", clause.force().words("en"));
    OscalMetadata.property(properties, "number-confidence", clause.numberConfidence().name());
    OscalMetadata.property(properties, "text-confidence", clause.textConfidence().name());
    OscalMetadata.property(properties, "citation-zh", clause.citation("zh"));
    OscalMetadata.property(properties, "text-zh", clause.text().chinese());
    clause
        .scopeOnly()
        .ifPresent(why -> OscalMetadata.property(properties, "scope-only", why.english()));
    resource.putObject("citation").put("text", clause.citation("en"));
    resource.put("remarks", "Read in: " + clause.source());
    return resource;
  }

  private static String uuid(String clause) {
    return OscalMetadata.uuid("clause:" + clause);
  }
}
