package org.facecert.walk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.screen.Link;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;

/**
 * Reads what a consent links to before it is answered, as a careful person does, and comes back to
 * it. Nothing is agreed to, refused or ticked.
 */
final class LinkedTextsWalk {

  /** texts of one consent that are read */
  private static final int MOST_TEXTS = 3;

  /** a text that opened another one takes more than one step back */
  private static final int MOST_BACKS = 2;

  private final Recorder recorder;
  private final Scrolling scrolling;
  private final RuleLinks links;
  private final FaceWalk face;

  LinkedTextsWalk(Recorder recorder, Scrolling scrolling, RuleLinks links, FaceWalk face) {
    this.recorder = recorder;
    this.scrolling = scrolling;
    this.links = links;
    this.face = face;
  }

  /**
   * From the consent now shown.
   *
   * @return what was shown after each text, once it had been left: the consent with all its boxes,
   *     or what stood in its place; empty where no text opened
   */
  List<ObservedScreen> readAndReturn() {
    List<ObservedScreen> sights = new ArrayList<>();
    Set<String> tried = new HashSet<>();
    boolean here = true;
    for (int texts = 0; here && texts < MOST_TEXTS; texts++) {
      Optional<Link> link = untried(tried);
      if (link.isEmpty()) {
        break;
      }
      here = read(link.get(), sights);
    }
    return sights;
  }

  /** The likeliest link on the page now shown that was not pressed yet, or else further down. */
  private Optional<Link> untried(Set<String> tried) {
    for (int i = 0; i < Scrolling.MOST_PAGES; i++) {
      Reading page = recorder.current().reading();
      Optional<Link> link =
          links.on(page).stream()
              .filter(l -> l.node().clickable() && !isOfBox(l.node(), page))
              .filter(l -> tried.add(l.title()))
              .findFirst();
      if (link.isPresent() || scrolling.down().isEmpty()) {
        return link;
      }
    }
    return Optional.empty();
  }

  /** A press on it would set the box. */
  private static boolean isOfBox(Node link, Reading page) {
    return page.boxes().stream()
        .anyMatch(box -> box.holds(link) || link.holds(box) || box.equals(link.tapTarget()));
  }

  /**
   * @return whether the consent stands there again, as it was left
   */
  private boolean read(Link link, List<ObservedScreen> sights) {
    ObservedScreen page = recorder.current();
    ObservedScreen opened = recorder.press(Purpose.LINK, link.node());
    if (isConsent(opened, page) && opened.resembles(page)) {
      // nothing opened; where something changed, the press itself set it, and is no reading
      return opened.screen().sameAs(page.screen());
    }
    scrolling.readToEnd();
    ObservedScreen back = back(page);
    boolean here = isConsent(back, page);
    if (here) {
      seeAllBoxes(back);
    } else if (!isAnswered(back)) {
      startAgain();
    }
    sights.add(back);
    recorder.observations().since(back).screens().forEach(sights::add);
    return here;
  }

  private ObservedScreen back(ObservedScreen page) {
    ObservedScreen now = recorder.current();
    for (int i = 0; i < MOST_BACKS; i++) {
      recorder.back(Purpose.BACK);
      now = recorder.see();
      if (isConsent(now, page) || isAnswered(now) || !now.showsApp()) {
        break;
      }
    }
    return now;
  }

  private static boolean isConsent(ObservedScreen now, ObservedScreen page) {
    return now.reading().kind() == Reading.Kind.FACE_CONSENT || now.screen().sameAs(page.screen());
  }

  /** The app went on as if it had an answer. */
  private boolean isAnswered(ObservedScreen now) {
    return now.reading().kind() == Reading.Kind.SYSTEM_PERMISSION || face.isScanUnderWay(now);
  }

  /** A box that stands on another page of the consent than the one returned to. */
  private void seeAllBoxes(ObservedScreen back) {
    Observations sofar = recorder.observations();
    boolean all =
        sofar
            .first(Purpose.START)
            .flatMap(start -> consent(sofar.since(start)))
            .map(first -> sofar.pages(first).stream())
            .stream()
            .flatMap(pages -> pages)
            .flatMap(page -> page.reading().boxes().stream())
            .allMatch(box -> isOn(box, back.reading()));
    if (!all) {
      scrolling.up(Scrolling.MOST_PAGES);
      scrolling.readWhole();
    }
  }

  private static Optional<ObservedScreen> consent(Observations part) {
    return part.screens().filter(s -> s.reading().kind() == Reading.Kind.FACE_CONSENT).findFirst();
  }

  private static boolean isOn(Node box, Reading page) {
    return page.boxes().stream().anyMatch(b -> b.normalLabel().equals(box.normalLabel()));
  }

  /** The way back led elsewhere: whoever starts the function again sees the consent again. */
  private void startAgain() {
    RouteOutcome outcome = face.start(Manner.REFUSING_LATER, true);
    if (outcome.completed()) {
      face.reachConsent();
    }
  }
}
