package org.facecert.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;

/**
 * The native library that runs networks: ONNX Runtime. It is loaded when the first network is, for
 * that takes a fifth of a second and 25 MB of the folder for temporary files.
 */
public final class Inference {

  private Inference() {}

  /**
   * The library itself, for what is put into networks.
   *
   * @throws NoInference if it does not run on this machine
   */
  public static OrtEnvironment environment() throws NoInference {
    try {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      // on Windows it would write events for whoever records them
      environment.setTelemetry(false);
      return environment;
    } catch (LinkageError | OrtException e) {
      throw new NoInference(
          "the native library that runs networks does not run on this machine ("
              + System.getProperty("os.name")
              + ", "
              + System.getProperty("os.arch")
              + "): "
              + cause(e),
          e);
    }
  }

  /**
   * A network. Sessions of several threads share nothing, and each keeps to its thread's core.
   *
   * @param name as errors tell it
   * @param weights a file in ONNX
   * @throws NoInference if it is none, or none runs on this machine
   */
  public static OrtSession open(String name, byte[] weights) throws NoInference {
    OrtEnvironment environment = environment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment.createSession(weights, options);
    } catch (OrtException e) {
      throw new NoInference(name + " is no network that can be run: " + e.getMessage(), e);
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
