package org.facecert.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.facecert.evidence.Event;
import org.facecert.evidence.EventKind;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Plain;

/**
 * What was seen and done, in order: screens as pictures, between them acts and what the phone did.
 */
final class Filmstrip {

  private static final int LONGEST_CAPTION = 160;

  private final Html html;
  private final Speech speech;
  private final PictureShow pictures;

  Filmstrip(Html html, Speech speech, PictureShow pictures) {
    this.html = html;
    this.speech = speech;
    this.pictures = pictures;
  }

  /** A permission dialog is a screen too, only not the app's. */
  static boolean isScreen(Event event) {
    return event.kind() == EventKind.SCREEN || event.kind() == EventKind.PERMISSION_DIALOG;
  }

  static Optional<MaskedPictures.Shot> shot(Event event) {
    return of(event, EvidenceKind.SCREENSHOT)
        .map(picture -> new MaskedPictures.Shot(picture, of(event, EvidenceKind.PAGE_SOURCE)));
  }

  void write(List<Event> timeline) {
    speech.element("h5", "filmstrip.title");
    html.open("ol", "class", "film").line();
    for (Event event : timeline) {
      String kind = event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      Optional<MaskedPictures.Shot> shot = isScreen(event) ? shot(event) : Optional.empty();
      html.open("li", "class", (shot.isPresent() ? "screen " : "act ") + kind);
      shot.ifPresent(each -> pictures.show(each.picture(), each.source(), label(event)));
      html.open("p");
      html.element("b", String.valueOf(event.number()), "class", "n").text(" ");
      speech.term("event", event.kind().name());
      html.text(" ").open("span", "class", "what");
      speech.event(event.words(), LONGEST_CAPTION);
      html.close("span");
      html.element("time", Times.clock(event.when()));
      html.close("p").close("li").line();
    }
    html.close("ol").line();
  }

  /** For those who cannot see the picture; number and title are in no language of ours. */
  private static String label(Event event) {
    Map<String, String> values = event.words().values();
    return Plain.line(
        values.getOrDefault("number", "") + ": " + values.getOrDefault("title", ""),
        LONGEST_CAPTION);
  }

  private static Optional<Evidence> of(Event event, EvidenceKind kind) {
    return event.evidence().stream().filter(each -> each.kind() == kind).findFirst();
  }
}
