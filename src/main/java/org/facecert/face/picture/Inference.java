package org.facecert.face.picture;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;

/**
 * The native library that runs networks: ONNX Runtime. It is loaded when the first network is, for
 * that takes a fifth of a second and 25 MB of the folder for temporary files.
 */
final class Inference {

  private Inference() {}

  static OrtEnvironment environment() throws NotLooked {
    try {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      // on Windows it would write events for whoever records them
      environment.setTelemetry(false);
      return environment;
    } catch (LinkageError | OrtException e) {
      throw new NotLooked(
          "the detector's native library does not run on this machine ("
              + System.getProperty("os.name")
              + ", "
              + System.getProperty("os.arch")
              + "): "
              + cause(e),
          e);
    }
  }

  /** Sessions of several threads share nothing, and each keeps to its thread's core. */
  static OrtSession open(Weights weights) throws NotLooked {
    OrtEnvironment environment = environment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment.createSession(weights.bytes(), options);
    } catch (OrtException e) {
      throw new NotLooked(weights.name() + " is no network that can be run: " + e.getMessage(), e);
    }
  }

  /** What the library's loading wraps into errors of errors. */
  private static String cause(Throwable error) {
    Throwable first = error;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return String.valueOf(first.getMessage());
  }
}
