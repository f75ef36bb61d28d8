package org.facecert.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.catalogue.Bilingual;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Mode;
import org.facecert.catalogue.Requirement;
import org.facecert.evidence.Sentence;
import org.facecert.run.Plan;
import org.facecert.run.TestCase;
import org.facecert.run.Walk;
import org.facecert.verdict.Excluded;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** Every requirement of the catalogue as a plan has it, in the catalogue's order. */
final class PlanTable {

  /** of a walk on the virtual phone, as measured on two cores */
  private static final int SECONDS = 15;

  private final Catalogue catalogue;
  private final List<Walk> walks;
  private final Messages words = Messages.named("service");
  private final Messages findings = Messages.ofFindings();
  private final OutputLanguage language;

  /**
   * @param walks of the plan whose rows are asked for
   */
  PlanTable(Catalogue catalogue, List<Walk> walks, OutputLanguage language) {
    this.catalogue = catalogue;
    this.walks = List.copyOf(walks);
    this.language = language;
  }

  List<PlanRow> rows(Plan plan) {
    List<PlanRow> rows = new ArrayList<>();
    for (Requirement requirement : catalogue.requirements()) {
      Map<String, List<TestCase>> byFunction = new LinkedHashMap<>();
      plan.items().stream()
          .filter(item -> item.requirement().id().equals(requirement.id()))
          .forEach(
              item ->
                  byFunction.computeIfAbsent(item.function(), f -> new ArrayList<>()).add(item));
      byFunction.forEach((function, items) -> rows.add(in(requirement, function, items)));
      plan.excluded().stream()
          .filter(excluded -> excluded.requirement().equals(requirement.id()))
          .forEach(excluded -> rows.add(out(requirement, excluded)));
    }
    return rows;
  }

  private PlanRow in(Requirement requirement, String function, List<TestCase> items) {
    List<TestCase> run =
        items.stream().filter(item -> item.waiting().isEmpty() && item.waiver().isEmpty()).toList();
    Optional<TestCase> waived =
        items.stream().filter(item -> item.waiver().isPresent()).findFirst();
    Optional<TestCase> waits =
        items.stream().filter(item -> item.waiting().isPresent()).findFirst();
    String why =
        waived.isPresent()
            ? say("plan.waived", "rule", said(waived.get().waiver().orElseThrow().reason()))
            : runs(run.size(), waits.map(item -> said(item.waiting().orElseThrow())));
    return new PlanRow(
        requirement.id(),
        title(requirement),
        function,
        waived.isEmpty(),
        why,
        new PlanRow.Cost(
            walks(run).map(Walk::id).toList(),
            seconds(run),
            run.isEmpty() ? "" : person(requirement.mode())));
  }

  private String runs(int count, Optional<String> waitsFor) {
    if (count == 0 && waitsFor.isPresent()) {
      return say("plan.waits", "reason", waitsFor.get());
    }
    String partly = waitsFor.map(why -> "; " + say("plan.waits.partly", "reason", why)).orElse("");
    return say("plan.runs", "count", count) + partly;
  }

  private Stream<Walk> walks(List<TestCase> run) {
    return walks.stream().filter(walk -> walk.items().stream().anyMatch(run::contains));
  }

  /** Of the walks that are as long as they are for these: what others need too is told there. */
  private long seconds(List<TestCase> run) {
    return SECONDS
        * walks(run)
            .map(walk -> walk.items().get(walk.items().size() - 1))
            .filter(last -> run.contains(last) && !isDocumentary(last))
            .count();
  }

  private static boolean isDocumentary(TestCase item) {
    return item.requirement().mode().equals(Mode.DOCUMENTARY.word());
  }

  private String person(Mode mode) {
    return mode == Mode.AUTOMATIC ? "" : say("plan.person." + mode.word());
  }

  private PlanRow out(Requirement requirement, Excluded excluded) {
    return new PlanRow(
        requirement.id(),
        title(requirement),
        excluded.function(),
        false,
        said(excluded.why()),
        PlanRow.Cost.NONE);
  }

  private String title(Requirement requirement) {
    return language == OutputLanguage.CHINESE && !requirement.chinese().title().isEmpty()
        ? requirement.chinese().title()
        : requirement.title();
  }

  private String said(Bilingual text) {
    return text.in(language.tag());
  }

  private String said(Sentence sentence) {
    return findings.render(sentence, language);
  }

  private String say(String key, Object... namesAndValues) {
    return words.say(language, key, namesAndValues);
  }
}
