package org.facecert.device;

/** How large the phone's owner has all letters written. */
public interface TextSize extends Capability {

  /** Times the usual size. */
  double scale();

  /**
   * For all apps that are opened from now on, until it is set otherwise.
   *
   * @throws UnreadableAnswer when the phone does not take it
   */
  void scale(double times);
}
