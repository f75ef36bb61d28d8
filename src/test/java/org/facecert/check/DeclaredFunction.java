package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.FaceProcessing;
import org.facecert.statement.FunctionWays;
import org.facecert.statement.Route;

/** A face function of which a statement says only what a test is about. */
record DeclaredFunction(
    String id,
    FaceFunction.Kind kind,
    boolean uploads,
    Optional<String> retention,
    Optional<String> location,
    List<String> recipients,
    Route start) {

  DeclaredFunction(String id, FaceFunction.Kind kind, Route start) {
    this(id, kind, true, Optional.empty(), Optional.empty(), List.of(), start);
  }

  FaceFunction function() {
    return new FaceFunction(
        id,
        kind,
        "some purpose",
        List.of(),
        new FaceProcessing(
            uploads ? FaceFunction.Matched.SERVER : FaceFunction.Matched.DEVICE,
            uploads,
            retention,
            location,
            recipients,
            Optional.empty()),
        List.of(),
        FunctionWays.startedBy(start));
  }
}
