package org.facecert.device;

import org.facecert.evidence.Evidence;
import org.facecert.screen.Screen;

/** What the phone gives to a screen reader, which is less than it shows. */
public interface SpokenScreen extends Capability {

  /**
   * @param screen without what its makers keep from screen readers
   * @param evidence what the phone answered
   */
  record SpokenTree(Screen screen, Evidence evidence) {}

  /**
   * Of the screen as it is now.
   *
   * @throws UnreadableAnswer when the phone does not tell it
   */
  SpokenTree read();
}
