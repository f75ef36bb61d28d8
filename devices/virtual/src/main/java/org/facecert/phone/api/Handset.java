package org.facecert.phone.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Android side as the front door sees it. Every method may be called from any thread and throws
 * {@link PhoneFault}; each answers within a bounded time even when the app hangs.
 */
public interface Handset {
  /** Sets Android up; to be called on the sandbox's main thread, before {@link #loop}. */
  void boot();

  /** Runs the main thread; never returns. */
  void loop();

  // ---- the app

  /**
   * Loads an app, replacing the one that was loaded; its process is not started.
   *
   * @param app the package name in the APK
   */
  AppFacts load(String app, Path apk, Path jar);

  /** Takes the loaded app away. */
  void unload();

  /** Ends the app's process, however it behaves; a fresh one will start with fresh statics. */
  void kill(String reason);

  /** Starts an activity, and the process when there is none. */
  void launch(Launch launch);

  /** Ends a system app's screens. */
  void stopSystemApp(String app);

  /** Shows the home screen, as the home key does. */
  void home();

  /** Brings the app's task to the front as it was, or starts it. */
  void activate(String app);

  /**
   * Sends a broadcast to the app.
   *
   * @return the result code that its last receiver left, 0 when none did
   */
  int broadcast(Broadcast broadcast);

  /** The notifications that the app has posted, in the driver's words. */
  List<Map<String, Object>> notifications();

  /** Draws the list of notifications down. */
  void openNotifications();

  /** Where the phone is, in degrees and metres. */
  void place(double latitude, double longitude, double altitude);

  /** Wi-Fi, mobile data or airplane mode have been switched. */
  void networksChanged();

  boolean isLocked();

  /** Shows the lock screen, or takes it away. */
  void lock(boolean on);

  Front front();

  /** The apps on the list of recent apps, each with its first screen, the last used first. */
  List<Front> recents();

  /** The list of installed apps has changed. */
  void appsChanged();

  /** Tells Android that a permission or the like has changed. */
  void permissionsChanged();

  /** Rebuilds Android for another system language; ends the app. */
  void languageChanged();

  // ---- the screen

  /** Width, height in pixels, and density in dots per inch. */
  int[] display();

  /** The windows, top one last; only the active one unless {@code all}. */
  default List<UiNode> windows(boolean all, int deepest) {
    return windows(new Look(all, deepest, false, false));
  }

  /** The windows, top one last. */
  List<UiNode> windows(Look look);

  /** Whether the phone lies on its long side. */
  boolean isAcross();

  /** Turns the phone; false when what is in front keeps the screen as it is. */
  boolean turn(boolean across);

  /** A PNG of the whole screen. */
  byte[] screenshot();

  /** The visible bounds of a view. */
  Bounds bounds(int uid);

  /** How many pixels of a view's content are hidden, all in all, when it is scrolled to one end. */
  int scrollExtent(int uid);

  /** What the manifest says of the front activity's orientation; null where there is none. */
  @Nullable String declaredOrientation();

  /**
   * The texts of an app by their names.
   *
   * @param language a tag such as fr or zh-CN
   */
  Map<String, String> strings(String app, String language);

  /** The view with the input focus, or null. */
  @Nullable Integer focused();

  // ---- the hands

  /** Moves fingers over the screen, one list per finger. */
  void touch(List<List<Touch>> fingers);

  void key(int code, int meta, boolean longPress);

  /** Sets the text of a view, or adds to it; false when the view takes none. */
  boolean type(int uid, String text, boolean replace);

  /** Writes at the cursor of what has the input focus; false when nothing there takes the text. */
  boolean write(String text);

  /** Does in the focused field what a soft keyboard's action key does; false without a field. */
  boolean editorAction(int action);

  /** Scrolls a view by accessibility action; false at its end. */
  boolean scroll(int uid, boolean forward);

  /** Waits, bounded, until the main thread is idle. */
  void settle();

  String clipboard();

  void clipboard(String text);
}
