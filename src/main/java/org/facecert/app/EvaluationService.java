package org.facecert.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.facecert.run.FolderClaim;
import org.facecert.run.RunFolder;
import org.facecert.words.OutputLanguage;

/** One app, one or more phones, one report. */
public final class EvaluationService {

  private final Suite suite;

  EvaluationService(Suite suite) {
    this.suite = suite;
  }

  /**
   * @param display opened when everything the user gave was found in order so far
   * @param language of the reports
   * @throws org.facecert.device.DeviceFault when a phone that was asked for does not come up
   */
  public EvaluatedRun start(NewRun asked, Supplier<RunDisplay> display, OutputLanguage language)
      throws IOException {
    Wiring wiring = suite.wiring();
    String number = wiring.reportNumber();
    Path folder = asked.folder().orElseGet(() -> suite.installation().reports().resolve(number));
    FolderClaim.mustBeNew(folder);
    WantedPhones phones = WantedPhones.named(asked.devices(), List.of());
    RunRequest request =
        new RunRequest(
            asked.submission().read(),
            phones,
            asked.scope(),
            new RunFolder(folder),
            LabFile.read(asked.laboratory(), asked.operator()));
    return new CarriedRun(wiring, request, number, language).out(display, PreparedRun::start);
  }

  /** Goes on with a run; what has ended is not repeated. */
  public EvaluatedRun resume(
      ResumedRun asked, Supplier<RunDisplay> display, OutputLanguage language) throws IOException {
    RunFolder folder = new RunFolder(asked.folder());
    RecordedFolder.mustBeResumable(folder);
    Wiring wiring = suite.wiring();
    RunRequest request = RequestFile.read(folder).again(asked);
    return new CarriedRun(wiring, request, wiring.reportNumber(), language)
        .out(display, prepared -> prepared.resume(asked.retryInconclusive()));
  }
}
