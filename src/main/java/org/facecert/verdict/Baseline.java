package org.facecert.verdict;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;

/** Findings that are known, as a file lists them. */
public record Baseline(List<KnownFinding> entries) {

  public static final Baseline NONE = new Baseline(List.of());

  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  public Baseline {
    entries = List.copyOf(entries);
  }

  /**
   * Reads {@code known:}, a list of entries with requirement, function (left out: the app as a
   * whole), verdict, findings, reason and until.
   *
   * @throws org.facecert.catalogue.yaml.InputErrors with all that is wrong in it
   */
  public static Baseline read(Path file) {
    StrictYaml yaml = StrictYaml.read(file);
    YamlMap root = yaml.root().onlyKeys("known");
    List<KnownFinding> entries = new ArrayList<>();
    Map<List<Object>, Integer> lines = new HashMap<>();
    for (YamlValue each : root.list("known")) {
      KnownFinding entry = entry(each);
      Integer first =
          lines.putIfAbsent(
              List.of(entry.requirement(), entry.function(), entry.verdict()), entry.line());
      if (first != null) {
        each.problem(
            "the same requirement, function and verdict stand in line " + first + " already",
            "make one entry of the two");
      }
      entries.add(entry);
    }
    yaml.check();
    return new Baseline(entries);
  }

  private static KnownFinding entry(YamlValue value) {
    YamlMap map =
        value.map().onlyKeys("requirement", "function", "verdict", "findings", "reason", "until");
    return new KnownFinding(
        map.text("requirement"),
        map.optionalText("function").orElse(""),
        map.required("verdict").map(Baseline::verdict).orElse(Verdict.FAIL),
        Set.copyOf(map.optionalList("findings").stream().map(YamlValue::text).distinct().toList()),
        map.text("reason"),
        map.required("until").map(Baseline::date).orElse(LocalDate.MIN),
        value.line());
  }

  private static Verdict verdict(YamlValue value) {
    Verdict verdict = value.oneOf(Verdict.class, Verdict::name).orElse(Verdict.FAIL);
    if (verdict == Verdict.PASS || verdict == Verdict.NOT_APPLICABLE) {
      value.problem(verdict + " is no finding", "write FAIL, INCONCLUSIVE, REVIEW or NOT_TESTED");
    }
    return verdict;
  }

  private static LocalDate date(YamlValue value) {
    String text = value.shaped(DATE, "a day such as 2026-12-31");
    try {
      return text.isEmpty() ? LocalDate.MIN : LocalDate.parse(text);
    } catch (DateTimeException e) {
      value.problem("there is no such day: " + text, "write a day such as 2026-12-31");
      return LocalDate.MIN;
    }
  }
}
