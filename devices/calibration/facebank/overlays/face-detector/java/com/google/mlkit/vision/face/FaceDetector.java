package com.google.mlkit.vision.face;

/** Stands for a face SDK: its name is all that there is of it. */
public final class FaceDetector {
  private FaceDetector() {}
}
