package org.facecert.report;

import java.util.Optional;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceLost;
import org.facecert.screen.Screen;

/** A screen large, and its elements as text beside it. */
final class ReviewScreen {

  private final ReviewDesk desk;
  private final Html html;
  private final Speech speech;

  ReviewScreen(ReviewDesk desk, Html html, Speech speech) {
    this.desk = desk;
    this.html = html;
    this.speech = speech;
  }

  void write(int picture, Optional<Integer> source) {
    speech.element("h1", "review.screen");
    html.open("p", "class", "source");
    desk.evidence(picture).map(Evidence::caption).ifPresent(speech::sentence);
    html.close("p").line();
    html.open("div", "class", "look").open("figure");
    String look = picture + source.map(each -> "/" + each).orElse("");
    new LinkedPictures(desk, html, speech).image(look, "");
    html.open("figcaption", "class", "source");
    speech.say("review.masked");
    html.text(" ").open("a", "href", "/evidence/" + picture);
    speech.say("review.original");
    html.close("a").close("figcaption").close("figure").open("div");
    speech.element("h2", "review.structure");
    if (source.isPresent()) {
      structure(source.get());
    } else {
      speech.element("p", "review.structure.none");
    }
    html.close("div").close("div").line();
  }

  /**
   * @param source place of the page source
   */
  void structure(int source) {
    Optional<Screen> screen;
    try {
      screen = desk.screen(source);
    } catch (EvidenceLost e) {
      screen = Optional.empty();
    }
    if (screen.isEmpty()) {
      speech.element("p", "review.structure.none");
      return;
    }
    StructureText.ElementLines lines = new StructureText(desk.input().redaction()).of(screen.get());
    html.open("pre", "class", "structure", "tabindex", "0", "role", "region", "aria-label", "UI")
        .open("bdi");
    lines.lines().forEach(line -> html.text(line).text("\n"));
    html.close("bdi").close("pre").line();
    if (lines.more() > 0) {
      html.open("p", "class", "source");
      speech.say("review.structure.more", "count", lines.more());
      html.close("p");
    }
  }
}
