package org.facecert.app;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.facecert.run.Evaluator;
import org.facecert.words.OutputLanguage;

/**
 * Carries out what was asked for, and writes its reports.
 *
 * @param number of the report
 * @param language of the reports
 */
record CarriedRun(Wiring wiring, RunRequest request, String number, OutputLanguage language) {

  /** Begins the run, or goes on with it. */
  interface Step {
    Evaluator.RunResult of(PreparedRun prepared) throws IOException;
  }

  EvaluatedRun out(Supplier<RunDisplay> display, Step step) throws IOException {
    Evaluator.RunResult result = run(display, step);
    boolean whole = result.evaluation().complete();
    return EvaluatedRun.of(
        request.folder(),
        result,
        whole ? ReportWriting.write(request.folder(), language) : List.of());
  }

  private Evaluator.RunResult run(Supplier<RunDisplay> display, Step step) throws IOException {
    try (RunDisplay shown = display.get()) {
      PreparedRun prepared = wiring.prepare(request, number, shown);
      Stopper stopper = Stopper.of(prepared.evaluator(), request.folder(), shown);
      try {
        return step.of(prepared);
      } finally {
        stopper.close();
      }
    }
  }
}
