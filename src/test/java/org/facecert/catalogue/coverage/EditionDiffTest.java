package org.facecert.catalogue.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Clause;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.Requirement;
import org.facecert.catalogue.Severity;
import org.facecert.catalogue.coverage.EditionDiff.Change;
import org.facecert.catalogue.coverage.EditionDiff.ChangedPart;
import org.facecert.catalogue.coverage.EditionDiff.Kind;
import org.junit.jupiter.api.Test;

final class EditionDiffTest {

  private final Catalogue old = FeatureFiles.read(Path.of("../features"));

  @Test
  void an_edition_is_like_itself() {
    assertThat(new EditionDiff(old, old).changes()).isEmpty();
  }

  @Test
  void tells_what_was_added_removed_and_changed() {
    Map<String, Clause> clauses = new LinkedHashMap<>(old.clauses());
    clauses.remove("CN-PIPL-69");
    List<Requirement> requirements =
        old.requirements().stream()
            .filter(r -> !r.id().equals("AL-04"))
            .map(r -> r.id().equals("SC-02") ? lighter(r) : r)
            .toList();
    Catalogue now = new Catalogue(requirements, clauses, List.of(), old.methods(), old.evidence());

    assertThat(new EditionDiff(old, now).changes())
        .extracting(Change::subject, Change::kind, Change::id, Change::part, Change::after)
        .contains(
            tuple(ChangedPart.CLAUSE, Kind.REMOVED, "CN-PIPL-69", "", ""),
            tuple(ChangedPart.REQUIREMENT, Kind.REMOVED, "AL-04", "", ""),
            tuple(ChangedPart.REQUIREMENT, Kind.CHANGED, "SC-02", "severity", "minor"),
            tuple(ChangedPart.PROGRAMME, Kind.REMOVED, "pre-submission", "", ""));
    assertThat(new EditionDiff(now, old).changes())
        .extracting(Change::kind, Change::id)
        .contains(tuple(Kind.ADDED, "CN-PIPL-69"), tuple(Kind.ADDED, "AL-04"));
  }

  private static Requirement lighter(Requirement r) {
    return new Requirement(
        r.id(),
        r.title(),
        r.english(),
        r.chinese(),
        new Requirement.Classification(Severity.MINOR, r.mode(), r.clauses(), r.theme()),
        r.place(),
        r.scenarios());
  }
}
