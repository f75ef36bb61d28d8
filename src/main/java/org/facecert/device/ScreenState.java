package org.facecert.device;

/** Whether anything can be seen and pressed on the phone. */
public interface ScreenState extends Capability {

  /** The screen is lit. */
  boolean awake();

  /** The lock screen stands before everything. */
  boolean locked();
}
