package org.facecert.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.facecert.run.Forgetting;
import org.facecert.run.RunFolder;
import org.facecert.verdict.Evaluation;

/** Removes the originals of a run that a laboratory need not keep any longer. */
public final class ForgetService {

  private final Suite suite;

  ForgetService(Suite suite) {
    this.suite = suite;
  }

  /**
   * Screenshots, traffic, files, logs of the app and the phones' state are removed; logs of walks,
   * texts, findings and reports stay.
   *
   * @param run its folder
   * @param early whether the retention time that the laboratory stated need not be over
   * @throws UserError when there is no run that has ended, too little is said, or it is too early
   * @throws org.facecert.run.BrokenRecord when the run was changed
   */
  public Forgetting.Removed forget(Path run, String by, String reason, boolean early)
      throws IOException {
    RunFolder folder = RecordedFolder.whole(run);
    if (!early) {
      mustBeOver(folder.evaluation().head());
    }
    return new Forgetting(folder, suite.clock())
        .originals(AnswerService.stated(by, "--by"), AnswerService.stated(reason, "--reason"));
  }

  private void mustBeOver(Evaluation evaluation) {
    Optional<LocalDate> until =
        evaluation
            .laboratory()
            .retention()
            .map(
                period ->
                    evaluation
                        .ended()
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .plus(Period.parse(period)));
    until
        .filter(date -> suite.clock().instant().atZone(ZoneOffset.UTC).toLocalDate().isBefore(date))
        .ifPresent(
            date -> {
              throw new UserError(
                  "the laboratory keeps the originals until "
                      + date
                      + " (retention "
                      + evaluation.laboratory().retention().orElse("")
                      + "): wait, or say --before-retention where a person wants them gone");
            });
  }
}
