package org.facecert.platform.android;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.facecert.device.SpokenScreen;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
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
  public SpokenTree read() {
    Instant asked = clock.instant();
    String source = source();
    Evidence evidence =
        vault.put(
            EvidenceKind.DEVICE_STATE,
            "application/xml",
            source.getBytes(StandardCharsets.UTF_8),
            new Moment(asked, clock.instant()),
            Sentence.of("caption.spoken"));
    try {
      return new SpokenTree(UiAutomatorSource.read(source), evidence);
    } catch (UnreadableScreen e) {
      throw new UnreadableAnswer(
          Sentence.of("fault.spoken", "answer", AnswerText.quoted(source)), e);
    }
  }

  private String source() {
    wire.setting(SETTING, true);
    try {
      return wire.pageSource();
    } finally {
      wire.setting(SETTING, false);
    }
  }
}
