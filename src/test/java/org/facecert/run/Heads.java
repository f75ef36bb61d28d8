package org.facecert.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.catalogue.Bilingual;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.FunctionUsed;
import org.facecert.verdict.ItemUnderTest;
import org.facecert.verdict.Laboratory;
import org.facecert.verdict.ProgrammeUsed;
import org.facecert.verdict.StatementUsed;
import org.facecert.verdict.SuiteUsed;

/** The head of a run of one function of one app, for tests to which only plan and phones matter. */
final class Heads {

  private Heads() {}

  static RunHead of(Digest plan, List<String> devices) {
    return new RunHead(
        RunHead.FORMAT,
        "FC-1",
        Instant.parse("2026-03-01T12:00:00Z"),
        Laboratory.unstated(),
        new ItemUnderTest("App", "org.example.app", "", "", "en", List.of()),
        new StatementUsed("statement.yaml", Digest.of(new byte[0])),
        List.of(new FunctionUsed("face-login", "login", "sign in", "server", true)),
        new ProgrammeUsed(
            "p",
            new Bilingual("P", "P"),
            "1",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of()),
        Sentence.of("selection.all"),
        Map.of(),
        plan,
        new SuiteUsed("1", Map.of(), List.of()),
        devices);
  }
}
