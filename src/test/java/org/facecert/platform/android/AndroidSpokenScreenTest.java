package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.facecert.device.DeviceFault;
import org.facecert.device.UnreadableAnswer;
import org.facecert.fake.Page;
import org.facecert.fake.Still;
import org.facecert.fake.View;
import org.facecert.screen.Spoken;
import org.junit.jupiter.api.Test;

final class AndroidSpokenScreenTest {

  private static final String ON = "setting ignoreUnimportantViews=true";
  private static final String OFF = "setting ignoreUnimportantViews=false";

  private final ScriptedWire wire = new ScriptedWire();
  private final AndroidSpokenScreen spoken =
      new AndroidSpokenScreen(wire, new MemoryVault(), Clock.systemUTC());

  @Test
  void the_source_is_asked_for_without_what_is_kept_from_screen_readers() {
    wire.pageSources.add(
        Still.source(
            Page.full(
                View.text("We collect your face"),
                View.button("Decline", () -> {}).described("No, thank you"),
                View.row(View.text("Sign in"), View.text("by password")).onTap(() -> {}))));

    assertThat(Spoken.on(spoken.read().screen()))
        .extracting(Spoken::words)
        .containsExactly("We collect your face", "No, thank you", "Sign in by password");
    assertThat(wire.asked).containsExactly(ON, "page source", OFF);
  }

  @Test
  void the_driver_works_as_before_whatever_comes() {
    assertThatThrownBy(spoken::read).isInstanceOf(DeviceFault.class);
    assertThat(wire.asked).endsWith(OFF);
  }

  @Test
  void what_is_no_page_source_is_not_read() {
    wire.pageSources.add("<hierarchy");

    assertThatThrownBy(spoken::read).isInstanceOf(UnreadableAnswer.class);
  }
}
