package org.facecert.platform.android;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.facecert.device.Clipboard;
import org.facecert.device.DeviceFault;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.jspecify.annotations.Nullable;

/**
 * By the driver's {@code mobile: getClipboard}. From Android 10 on the system lets only the app in
 * front and the keyboard read the clipboard; the driver makes its settings app the keyboard for a
 * moment, which answers with the first item's {@code coerceToText} (io.appium.settings,
 * ClipboardReceiver), and starts that app where it does not run, which may put the app under test
 * behind for a moment. Hence it is asked for the first time before the app under test is opened.
 */
final class AndroidClipboard implements Clipboard {

  /** letters of base64 that are read; a clip of Android's is no longer than a megabyte */
  private static final int LONGEST = 4 << 20;

  private final Wire wire;
  private final Vault vault;
  private final Clock clock;

  AndroidClipboard(Wire wire, Vault vault, Clock clock) {
    this.wire = wire;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public void put(String text) {
    String content = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    asked("mobile: setClipboard", Map.of("content", content, "contentType", "plaintext"));
  }

  @Override
  public ClipText read() {
    Instant before = clock.instant();
    Object answer = asked("mobile: getClipboard", Map.of());
    byte[] text = decoded(answer);
    Moment when = new Moment(before, clock.instant());
    Evidence kept =
        vault.put(
            EvidenceKind.CLIPBOARD,
            "text/plain; charset=utf-8",
            text,
            when,
            Sentence.of("caption.clipboard"));
    return new ClipText(new String(text, StandardCharsets.UTF_8), kept);
  }

  /** A driver that refuses it loses this one source; one that is gone is noticed by the next. */
  private @Nullable Object asked(String command, Map<String, Object> arguments) {
    try {
      return wire.mobile(command, arguments);
    } catch (DeviceFault e) {
      throw new UnreadableAnswer(e.what(), e);
    }
  }

  /** Android's encoder breaks the lines. */
  private static byte[] decoded(@Nullable Object answer) {
    String text = String.valueOf(answer);
    try {
      if (answer != null && text.length() <= LONGEST) {
        return Base64.getMimeDecoder().decode(text);
      }
    } catch (IllegalArgumentException e) {
      throw new UnreadableAnswer(
          Sentence.of("fault.clipboard.answer", "text", AnswerText.plain(text)), e);
    }
    throw new UnreadableAnswer("fault.clipboard.answer", "text", AnswerText.plain(text));
  }
}
