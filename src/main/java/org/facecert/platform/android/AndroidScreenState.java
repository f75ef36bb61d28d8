package org.facecert.platform.android;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.device.ScreenState;
import org.facecert.device.UnreadableAnswer;

/** By the power service's own word and the driver's. */
final class AndroidScreenState implements ScreenState {

  private static final Pattern WAKEFULNESS = Pattern.compile("(?m)^\\s*mWakefulness=(\\w+)");

  private final Wire wire;

  AndroidScreenState(Wire wire) {
    this.wire = wire;
  }

  @Override
  public boolean awake() {
    String dump = wire.shell("dumpsys", "power");
    Matcher matcher = WAKEFULNESS.matcher(dump);
    if (!matcher.find()) {
      throw new UnreadableAnswer(
          "fault.dump.line", "command", "dumpsys power", "text", "mWakefulness=");
    }
    return matcher.group(1).equals("Awake");
  }

  @Override
  public boolean locked() {
    Object answer = wire.mobile("mobile: isLocked", Map.of());
    if (answer instanceof Boolean locked) {
      return locked;
    }
    throw new UnreadableAnswer(
        "fault.answered",
        "command",
        "mobile: isLocked",
        "answer",
        AnswerText.quoted(String.valueOf(answer)));
  }
}
