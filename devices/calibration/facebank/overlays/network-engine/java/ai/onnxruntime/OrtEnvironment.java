package ai.onnxruntime;

/** Stands for a library of others: its name is all that there is of it. */
public final class OrtEnvironment {
  private OrtEnvironment() {}
}
