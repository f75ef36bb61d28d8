package org.facecert.app;

import java.io.IOException;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.device.AppUnderTest;
import org.facecert.evidence.Digest;
import org.facecert.files.InputFile;
import org.facecert.files.OwnFile;
import org.facecert.run.Evaluator;
import org.facecert.run.FolderClaim;
import org.facecert.run.Plan;
import org.facecert.run.RunHead;
import org.facecert.statement.App;

/** An evaluation that is ready to start: everything the user gave was found in order. */
record PreparedRun(
    RunRequest request, RunHead head, Plan plan, Phones phones, Evaluator evaluator) {

  Evaluator.RunResult start() throws IOException {
    FolderClaim claim = FolderClaim.ofNew(request.folder());
    try {
      keepStatement();
      return withServices(() -> evaluator.evaluate(head, plan, app(), request.folder()));
    } finally {
      claim.close();
    }
  }

  Evaluator.RunResult resume(boolean retryInconclusive) throws IOException {
    FolderClaim claim = FolderClaim.ofRun(request.folder());
    try {
      return withServices(
          () -> evaluator.resume(head, plan, app(), request.folder(), retryInconclusive));
    } finally {
      claim.close();
    }
  }

  private interface Run {
    Evaluator.RunResult run() throws IOException;
  }

  private Evaluator.RunResult withServices(Run run) throws IOException {
    try {
      if (plan.needsPhone()) {
        request.statement().lab().services().forEach(phones.services()::start);
      }
      return run.run();
    } finally {
      if (!phones.warm()) {
        phones.close();
      }
    }
  }

  private AppUnderTest app() {
    App app = request.statement().app();
    return new AppUnderTest(app.packageName(), app.file(), app.language());
  }

  private void keepStatement() throws IOException {
    RequestFile.of(request).write(request.folder());
    byte[] bytes = InputFile.read(request.statement().file(), StrictYaml.MOST_BYTES);
    if (!Digest.of(bytes).hex().equals(request.statement().sha256())) {
      throw new UserError(
          request.statement().file() + " was changed while it was read; start anew");
    }
    OwnFile.write(request.folder().statement(), bytes);
  }
}
