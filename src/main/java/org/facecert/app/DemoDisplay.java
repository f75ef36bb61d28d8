package org.facecert.app;

/** Where a door shows a demo while it goes on. */
public interface DemoDisplay {

  void building();

  void clean();

  /**
   * @param what the violation, in words
   */
  void violating(String what);

  /** For the run that begins. */
  RunDisplay run();

  void ended(EvaluatedRun run);

  /** Where the app builder says what is wrong with the app. */
  ProcessBuilder.Redirect builderMessages();
}
