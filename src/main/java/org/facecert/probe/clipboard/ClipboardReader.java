package org.facecert.probe.clipboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.facecert.device.Clipboard;
import org.facecert.device.UnreadableAnswer;
import org.facecert.face.PictureJudge;
import org.facecert.observation.Channel;
import org.facecert.probe.FaceValues;
import org.facecert.probe.WatchedWalk;

/**
 * Puts a text of its own onto the clipboard before the app is opened, and reads the clipboard at
 * the end of each step with a scan. Where that text still lies there nobody put anything else; what
 * lies there instead is looked through, as far as the phone tells it.
 */
final class ClipboardReader {

  private final Clipboard clipboard;
  private final WatchedWalk walk;
  private final PictureJudge judge;
  private final String canary = "facecert-" + UUID.randomUUID();

  /**
   * @throws UnreadableAnswer when the phone does not give back what was put
   */
  ClipboardReader(Clipboard clipboard, WatchedWalk walk, PictureJudge judge) {
    this.clipboard = clipboard;
    this.walk = walk;
    this.judge = judge;
    clipboard.put(canary);
    if (!clipboard.read().text().equals(canary)) {
      throw new UnreadableAnswer("fault.clipboard.canary");
    }
  }

  void read() {
    Clipboard.ClipText clip = clipboard.read();
    boolean untouched = clip.text().equals(canary);
    Map<String, String> texts = untouched ? Map.of() : Map.of("the clipboard", clip.text());
    Map<String, String> values = new LinkedHashMap<>(FaceValues.of(judge, texts).values());
    values.put("whole", String.valueOf(untouched));
    values.put("length", String.valueOf(untouched ? 0 : clip.text().length()));
    walk.read(Channel.CLIPBOARD, values, clip.evidence());
    if (untouched) {
      walk.witness(Channel.CLIPBOARD, canary, clip.evidence());
    }
  }
}
