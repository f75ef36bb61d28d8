package org.facecert.appbuild;

/** The app's folder cannot be built: says what is wrong, where, and the cure. */
public final class BuildProblem extends Exception {
  private static final long serialVersionUID = 1L;

  BuildProblem(String message) {
    super(message);
  }
}
