package org.facecert.device;

import java.nio.file.Path;

/** The app's life on the phone. */
public interface AppControl extends Capability {

  /**
   * Puts the app into the state after a fresh install and proves it.
   *
   * @param file the build to install; when null the installed app is cleared instead
   * @return what was looked at and what it showed; a state that could not be proven is a
   *     DeviceFault
   */
  FreshState reset(String packageName, @org.jspecify.annotations.Nullable Path file);

  /**
   * Installs another build over the one that is there, as an update does: its data, and what was
   * answered to its permissions, stay; its process ends.
   *
   * @param file the other build, of the same package
   * @return that it did, or why not: a phone that refuses it, or lost the data, is no fault of the
   *     phone's
   * @throws DeviceFault when the phone does not answer as it ought to
   */
  Replacement update(String packageName, Path file);

  /** Cold start by the launcher intent. */
  void launch(String packageName);

  /** Opens the app where it has just been ended: a cold start. */
  default void start(String packageName) {
    launch(packageName);
  }

  /**
   * Brings the app to the front as its icon does: as it was where its process lives, which is not
   * ended; else a cold start.
   */
  void bringBack(String packageName);

  /** Puts the app into the background as the home key does; its process lives on. */
  void background(String packageName);

  /** Shows the list of the apps that were used last, as the phone's own key does. */
  void recents();

  /** Ends the app's process, as swiping it away does. */
  void stop(String packageName);

  /** The package whose window has the focus. */
  String foregroundPackage();

  boolean running(String packageName);
}
