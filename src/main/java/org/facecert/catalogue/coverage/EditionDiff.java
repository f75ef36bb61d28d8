package org.facecert.catalogue.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Clause;
import org.facecert.catalogue.Programme;
import org.facecert.catalogue.Requirement;

/** What one edition of the features says otherwise than another. */
public final class EditionDiff {

  /** What a change is about. */
  public enum ChangedPart {
    CLAUSE,
    REQUIREMENT,
    PROGRAMME
  }

  /** What became of it. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * @param part what of it changed, such as severity; "" when it was added or removed as a whole
   * @param before "" when added
   * @param after "" when removed
   */
  public record Change(
      ChangedPart subject, Kind kind, String id, String part, String before, String after) {}

  private final Catalogue before;
  private final Catalogue after;

  public EditionDiff(Catalogue before, Catalogue after) {
    this.before = before;
    this.after = after;
  }

  /** Clauses, then requirements, then programmes; empty when both say the same. */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    compare(ChangedPart.CLAUSE, before.clauses(), after.clauses(), ClauseParts::of, changes);
    compare(
        ChangedPart.REQUIREMENT,
        byId(before.requirements(), Requirement::id),
        byId(after.requirements(), Requirement::id),
        RequirementParts::of,
        changes);
    compare(
        ChangedPart.PROGRAMME,
        byId(before.programmes(), Programme::id),
        byId(after.programmes(), Programme::id),
        this::programmeParts,
        changes);
    return changes;
  }

  private Map<String, String> programmeParts(Programme programme) {
    // what it selects depends on the features it stands in
    Catalogue home = before.programmes().contains(programme) ? before : after;
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("title", programme.title().english());
    parts.put("edition", programme.edition());
    parts.put(
        "selected",
        String.join(
            " ",
            home.requirements().stream().filter(programme::selects).map(Requirement::id).toList()));
    parts.put("exemptions", programme.exemptions().toString());
    parts.put("decision", programme.decision().map(Object::toString).orElse(""));
    parts.put("chapters", programme.chapters().toString());
    programme.parameters().all().forEach(value -> parts.put(value.name(), value.text()));
    return parts;
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    all.forEach(each -> byId.put(id.apply(each), each));
    return byId;
  }

  private static <T> void compare(
      ChangedPart subject,
      Map<String, T> before,
      Map<String, T> after,
      Function<T, Map<String, String>> parts,
      List<Change> changes) {
    before.forEach(
        (id, old) -> {
          T now = after.get(id);
          if (now == null) {
            changes.add(new Change(subject, Kind.REMOVED, id, "", title(parts.apply(old)), ""));
          } else {
            changes.addAll(changed(subject, id, parts.apply(old), parts.apply(now)));
          }
        });
    after.forEach(
        (id, now) -> {
          if (!before.containsKey(id)) {
            changes.add(new Change(subject, Kind.ADDED, id, "", "", title(parts.apply(now))));
          }
        });
  }

  private static String title(Map<String, String> parts) {
    return parts.getOrDefault("title", "");
  }

  private static List<Change> changed(
      ChangedPart subject, String id, Map<String, String> before, Map<String, String> after) {
    List<Change> changes = new ArrayList<>();
    Map<String, String> parts = new LinkedHashMap<>(before);
    parts.putAll(after);
    for (String part : parts.keySet()) {
      String old = before.getOrDefault(part, "");
      String now = after.getOrDefault(part, "");
      if (!old.equals(now)) {
        changes.add(new Change(subject, Kind.CHANGED, id, part, old, now));
      }
    }
    return changes;
  }

  private static final class ClauseParts {
    static Map<String, String> of(Clause clause) {
      Map<String, String> parts = new LinkedHashMap<>();
      parts.put("title", clause.citation("en"));
      parts.put("force", clause.force().name());
      parts.put("confidence", clause.numberConfidence() + " " + clause.textConfidence());
      parts.put("mark", clause.mark());
      parts.put("text", clause.text().english());
      parts.put("text-zh", clause.text().chinese());
      parts.put("scope-only", clause.scopeOnly().map(reason -> reason.english()).orElse(""));
      return parts;
    }
  }

  private static final class RequirementParts {
    static Map<String, String> of(Requirement requirement) {
      Map<String, String> parts = new LinkedHashMap<>();
      parts.put("title", requirement.title());
      parts.put("text", requirement.text());
      parts.put("severity", requirement.severity().word());
      parts.put("mode", requirement.mode().word());
      parts.put("theme", requirement.theme());
      parts.put("state", CoverageState.of(requirement).word());
      parts.put("clauses", String.join(" ", requirement.clauses().stream().sorted().toList()));
      requirement
          .scenarios()
          .forEach(s -> parts.put("scenario \"" + s.name() + "\"", String.join(" / ", s.steps())));
      return parts;
    }
  }
}
