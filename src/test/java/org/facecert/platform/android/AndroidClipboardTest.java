package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.facecert.device.UnreadableAnswer;
import org.junit.jupiter.api.Test;

/** The driver's commands as UiAutomator2 and io.appium.settings answer them. */
final class AndroidClipboardTest {

  private final ScriptedWire wire = new ScriptedWire();
  private final MemoryVault vault = new MemoryVault();
  private final AndroidClipboard clipboard =
      new AndroidClipboard(wire, vault, new TickingClock(Instant.parse("2026-11-29T10:00:00Z")));

  @Test
  void a_text_in_lines_of_base64_is_read_and_kept() {
    String text = "人脸 ".repeat(40);
    wire.answer(
        "mobile: getClipboard",
        Base64.getMimeEncoder(76, new byte[] {'\n'})
            .encodeToString(text.getBytes(StandardCharsets.UTF_8)));

    assertThat(clipboard.read().text()).isEqualTo(text);
    assertThat(vault.get(clipboard.read().evidence().digest()))
        .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  /** From Android 10 on the system gives nothing to whoever may not read it. */
  @Test
  void nothing_is_an_empty_text() {
    wire.answer("mobile: getClipboard", "");

    assertThat(clipboard.read().text()).isEmpty();
  }

  @Test
  void a_driver_that_refuses_it_loses_the_clipboard_and_not_the_walk() {
    assertThatThrownBy(clipboard::read)
        .isInstanceOf(UnreadableAnswer.class)
        .hasMessageContaining("no answer to mobile: getClipboard");
    assertThatThrownBy(() -> clipboard.put("text")).isInstanceOf(UnreadableAnswer.class);
  }

  @Test
  void what_is_no_base64_or_endless_is_not_read() {
    wire.answer("mobile: getClipboard", "A");
    assertThatThrownBy(clipboard::read).isInstanceOf(UnreadableAnswer.class);
    wire.answer("mobile: getClipboard", null);
    assertThatThrownBy(clipboard::read).isInstanceOf(UnreadableAnswer.class);
    wire.answer("mobile: getClipboard", "A".repeat(5 << 20));
    assertThatThrownBy(clipboard::read).isInstanceOf(UnreadableAnswer.class);
  }
}
