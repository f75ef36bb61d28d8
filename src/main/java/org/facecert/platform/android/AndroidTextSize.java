package org.facecert.platform.android;

import java.util.List;
import java.util.Locale;
import org.facecert.device.TextSize;
import org.facecert.device.UnreadableAnswer;

/**
 * By the setting that the phone's own page for letters writes (AOSP, Settings.System.FONT_SCALE). A
 * phone on which nobody ever set it has none, and writes in the usual size.
 */
final class AndroidTextSize implements TextSize {

  private static final double USUAL = 1;

  /** what the phone may round */
  private static final double NEAR = 0.01;

  private static final List<String> READ = List.of("settings", "get", "system", "font_scale");

  private final Wire wire;

  AndroidTextSize(Wire wire) {
    this.wire = wire;
  }

  @Override
  public double scale() {
    return scale(wire.shell(READ.toArray(String[]::new)));
  }

  @Override
  public void scale(double times) {
    String wanted = String.format(Locale.ROOT, "%.2f", times);
    List<String> told =
        wire.shellAll(List.of(List.of("settings", "put", "system", "font_scale", wanted), READ));
    if (Math.abs(scale(told.get(1)) - times) > NEAR) {
      throw new UnreadableAnswer(
          "fault.letters", "wanted", wanted, "answer", AnswerText.quoted(told.get(1).strip()));
    }
  }

  static double scale(String answer) {
    String told = answer.strip();
    if (told.equals("null")) {
      return USUAL;
    }
    if (!told.matches("\\d{1,2}(\\.\\d{1,8})?")) {
      throw new UnreadableAnswer(
          "fault.letters", "wanted", "font_scale", "answer", AnswerText.quoted(told));
    }
    return Double.parseDouble(told);
  }
}
