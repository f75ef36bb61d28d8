package org.facecert.platform.android;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.facecert.device.SpokenScreen;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.screen.Screen;
import org.facecert.screen.UnreadableScreen;

/**
 * The page source without the views that are not important for accessibility: what TalkBack walks
 * through. The driver leaves them out while its setting says so.
 */
final class AndroidSpokenScreen implements SpokenScreen {

  private static final String SETTING = "ignoreUnimportantViews";

  private final Wire wire;
  private final Vault vault;
  private final Clock clock;

  AndroidSpokenScreen(Wire wire, Vault vault, Clock clock) {
    this.wire = wire;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public Given read() {
    Instant asked = clock.instant();
    List<String> sources = sources();
    String source = sources.get(1);
    Evidence evidence =
        vault.put(
            EvidenceKind.DEVICE_STATE,
            "application/xml",
            source.getBytes(StandardCharsets.UTF_8),
            new Moment(asked, clock.instant()),
            Sentence.of("caption.spoken"));
    try {
      Screen screen = UiAutomatorSource.read(source);
      boolean still = !screen.blank() && screen.sameAs(UiAutomatorSource.read(sources.get(0)));
      return new Given(screen, still, evidence);
    } catch (UnreadableScreen e) {
      throw new UnreadableAnswer(
          Sentence.of("fault.spoken", "answer", AnswerText.quoted(source)), e);
    }
  }

  private List<String> sources() {
    wire.setting(SETTING, true);
    try {
      return List.of(wire.pageSource(), wire.pageSource());
    } finally {
      wire.setting(SETTING, false);
    }
  }
}
