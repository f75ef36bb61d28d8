package org.facecert.report;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceLost;
import org.jspecify.annotations.Nullable;

/**
 * Puts screenshots into the report, each once however often it is shown, and keeps the whole below
 * the size that a mail takes.
 */
final class Pictures implements PictureShow {

  /** pixels wide */
  static final int LARGE = 400;

  // base 64 makes 4 bytes of 3: these are 8, 11 and 13 MB in the file
  private static final long LARGE_UNTIL = 6_000_000;
  private static final long SMALL_UNTIL = 8_500_000;
  private static final long NONE_FROM = 10_000_000;

  private record Shown(String id, int width, int height) {}

  private record Key(Digest picture, @Nullable Digest source) {}

  private final ReportInput input;
  private final Html html;
  private final Speech speech;
  private final String prefix;
  private final Map<Key, Shown> shown = new HashMap<>();
  private long bytes;
  private boolean cut;

  Pictures(ReportInput input, Html html, Speech speech) {
    this(input, html, speech, "p");
  }

  /**
   * @param prefix of the pictures' ids in the file, where those of another run stand too
   */
  Pictures(ReportInput input, Html html, Speech speech, String prefix) {
    this.prefix = prefix;
    this.input = input;
    this.html = html;
    this.speech = speech;
  }

  /**
   * @param source the page source of the same look; empty blurs the whole picture
   * @param label what it shows, for those who cannot see it
   */
  @Override
  public void show(Evidence picture, Optional<Evidence> source, String label) {
    Key key = new Key(picture.digest(), source.map(Evidence::digest).orElse(null));
    Shown before = shown.get(key);
    if (before != null) {
      frame(before, label);
      html.empty("use", "href", "#" + before.id());
      html.close("svg");
      return;
    }
    if (bytes > NONE_FROM) {
      cut = true;
      absent("picture.left-out");
      return;
    }
    try {
      embed(key, input.pictures().of(picture, source, width()), label);
    } catch (EvidenceLost e) {
      absent("picture.lost");
    }
  }

  @Override
  public void reference(Evidence evidence) {
    html.element("code", evidence.digest().hex());
  }

  /** Whether some pictures were left out to keep the file small. */
  boolean cut() {
    return cut;
  }

  private int width() {
    return bytes < LARGE_UNTIL ? LARGE : bytes < SMALL_UNTIL ? 280 : 200;
  }

  private void embed(Key key, Optional<MaskedPicture> made, String label) {
    if (made.isEmpty()) {
      absent("picture.unreadable");
      return;
    }
    MaskedPicture picture = made.get();
    Shown now = new Shown(prefix + (shown.size() + 1), picture.width(), picture.height());
    shown.put(key, now);
    bytes += picture.bytes().length;
    frame(now, label);
    html.embed(
        now.id(),
        now.width(),
        now.height(),
        picture.mediaType(),
        Base64.getEncoder().encodeToString(picture.bytes()));
    html.close("svg");
  }

  private void frame(Shown picture, String label) {
    html.open(
        "svg",
        "class",
        "shot",
        "viewBox",
        "0 0 " + picture.width() + " " + picture.height(),
        "width",
        String.valueOf(picture.width()),
        "height",
        String.valueOf(picture.height()),
        "role",
        "img",
        "tabindex",
        "0",
        "aria-label",
        input.redaction().mask(label));
  }

  private void absent(String key) {
    html.open("div", "class", "absent");
    speech.say(key);
    html.close("div");
  }
}
