package org.facecert.fake;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What an app on the fake phone can do. */
interface Handset {

  /** Puts a page on top. */
  void show(String page);

  /** Puts a page in the place of the one on top. */
  void replace(String page);

  /** Takes the page on top away; the last one leaves the app. */
  void leavePage();

  /** Back to the first page. */
  void toFirstPage();

  /** Lays a dialog or sheet over the page. */
  void cover(Supplier<Page> cover);

  /** Puts a dialog or sheet in the place of the one on top. */
  void replaceCover(Supplier<Page> cover);

  /** Takes the dialog or sheet on top away. */
  void uncover();

  void toast(String words);

  /** Leaves the app for the home screen. */
  void leaveApp();

  /** Another app in front of this one, with one line on it. */
  void openOther(String packageName, String words);

  /** How large the phone writes, times the usual size. */
  double letters();

  boolean granted(String permission);

  /** Gives a permission back, which ends with the process. */
  void giveBack(String permission);

  /** Has the system hold a permission that nobody gave. */
  void grantItself(String permission);

  /**
   * Asks for permissions, one dialog after the other; what is granted, or was denied twice, is not
   * asked.
   *
   * @param answer whether all are granted now
   */
  void ask(Consumer<Boolean> answer, String... permissions);

  /** Whether this page of the app's is in front of its others. */
  boolean isOn(String page);

  void openCamera();

  void closeCamera();

  /** Has another package open the camera and close it again. */
  void cameraBy(String packageName);

  /** A line of the app's own in the phone's log. */
  void log(String tag, String text);

  /** Speaks to a host, by the way on which the laboratory watches. */
  void send(Exchange exchange);

  /** The same, and takes its time. */
  void send(Exchange exchange, Duration lasting);

  /** Whether hosts show a false certificate. */
  boolean isFalse();

  /** Whether what may hold a face does not reach the bank. */
  boolean holdsBack();

  /** Puts a text onto the phone's clipboard. */
  void copy(String text);

  /** Has the system keep a record of an error of the app's that does not end it. */
  void recordError(String tag, String text);

  /** Writes a file; its path as the phone has it. */
  void store(String path, byte[] content);

  /**
   * Reads the pictures of the phone's owner.
   *
   * @return whether there are any, for who may
   */
  boolean lookAtAlbum();

  /** Removes a file. */
  void delete(String path);

  /** Does something later, unless the process has ended by then. */
  void after(Duration delay, Runnable task);

  /** What survives the end of the process. */
  Set<String> kept();

  /** What does not. */
  Set<String> passing();
}
