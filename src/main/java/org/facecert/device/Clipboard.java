package org.facecert.device;

import org.facecert.evidence.Evidence;

/** The phone's clipboard, as far as the phone lets another than the app in front read it. */
public interface Clipboard extends Capability {

  /**
   * @throws UnreadableAnswer when the phone does not take it
   */
  void put(String text);

  /**
   * What is read of the clip. A clip may hold more: further items, a picture, a form with markup.
   *
   * @param text of its first item, an address where that is no text; empty where there is no clip,
   *     or where the phone hides it, which cannot be told apart
   * @param evidence what was read
   */
  record ClipText(String text, Evidence evidence) {}

  /**
   * @throws UnreadableAnswer when the phone refuses it
   */
  ClipText read();
}
