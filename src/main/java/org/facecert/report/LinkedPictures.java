package org.facecert.report;

import java.util.Optional;
import org.facecert.evidence.Evidence;

/** Shows evidence by its number on the server of the review console. */
final class LinkedPictures implements PictureShow {

  private final ReviewDesk desk;
  private final Html html;
  private final Speech speech;

  LinkedPictures(ReviewDesk desk, Html html, Speech speech) {
    this.desk = desk;
    this.html = html;
    this.speech = speech;
  }

  @Override
  public void show(Evidence picture, Optional<Evidence> source, String label) {
    Optional<Integer> place = desk.place(picture);
    if (place.isEmpty()) {
      html.open("div", "class", "absent");
      speech.say("picture.lost");
      html.close("div");
      return;
    }
    String look = place.get() + source.flatMap(desk::place).map(each -> "/" + each).orElse("");
    html.open("a", "class", "to-screen", "href", "/screen/" + look);
    image(look, label);
    html.close("a");
  }

  /**
   * @param look number of the screenshot, and behind a slash that of its page source
   */
  void image(String look, String label) {
    String said = desk.input().redaction().mask(label);
    html.empty("img", "class", "shot", "src", "/picture/" + look, "loading", "lazy", "alt", said);
  }

  @Override
  public void reference(Evidence evidence) {
    Optional<Integer> place = desk.place(evidence);
    if (place.isEmpty()) {
      html.element("code", evidence.digest().hex());
    } else {
      html.open("a", "href", "/evidence/" + place.get());
      html.element("code", evidence.digest().hex()).close("a");
    }
  }
}
