package org.facecert.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.device.TextSize;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Sentence;
import org.facecert.observation.LargeLetters;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.ScreenHeard;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;

/** A person who hears the screen, or needs large letters. */
final class AccessWalk {

  private final Recorder recorder;
  private final RouteWalk routes;
  private final Scrolling scrolling;
  private final AppStatement statement;
  private final FaceFunction function;

  AccessWalk(
      Recorder recorder,
      RouteWalk routes,
      Scrolling scrolling,
      AppStatement statement,
      FaceFunction function) {
    this.recorder = recorder;
    this.routes = routes;
    this.scrolling = scrolling;
    this.statement = statement;
    this.function = function;
  }

  /** Every page of what is shown, and back up again. */
  void hearWhole(ScreenHeard.Whereabouts place) {
    recorder.hear(place);
    int pages = 0;
    while (pages < Scrolling.MOST_PAGES && scrolling.down().isPresent()) {
      pages++;
      recorder.hear(place);
    }
    scrolling.up(pages);
  }

  /** Whether the scan was still there after it was listened to. */
  boolean hearScan() {
    return recorder.hearQuickly(ScreenHeard.Whereabouts.SCAN);
  }

  /**
   * With letters so many times as large as usual, from a fresh state of the app; whatever comes, in
   * the end the phone writes as it did.
   */
  LargeLetters inLargeLetters(double times, Walker walker) {
    Optional<TextSize> letters = recorder.letters();
    if (letters.isEmpty()) {
      return hindered(Sentence.of("letters.unset"));
    }
    double before;
    try {
      before = letters.get().scale();
    } catch (UnreadableAnswer e) {
      return hindered(e.what());
    }
    try {
      // what the app asks at its very first opening is answered in the usual size
      recorder.reset(statement.app().file());
      routes.open(Manner.REFUSING_LATER, false);
      letters.get().scale(before * times);
      return enlarged(letters.get(), before, walker);
    } catch (UnreadableAnswer e) {
      return hindered(e.what());
    } finally {
      letters.get().scale(before);
    }
  }

  private static LargeLetters hindered(Sentence why) {
    return new LargeLetters(Optional.of(why), WalkEnding.STUCK, List.of(), List.of(), List.of());
  }

  private LargeLetters enlarged(TextSize letters, double before, Walker walker) {
    int from = recorder.observations().steps().size();
    WalkEnding ending = walker.startAndReachConsent();
    List<ObservedScreen> pages = ending == WalkEnding.CONSENT_REACHED ? consent(from) : List.of();
    List<RouteOutcome> ways = ways();
    List<RouteOutcome> usual = List.of();
    if (!ways.stream().allMatch(RouteOutcome::completed)) {
      letters.scale(before);
      usual = ways();
    }
    return new LargeLetters(Optional.empty(), ending, pages, ways, usual);
  }

  private List<ObservedScreen> consent(int from) {
    return recorder.observations().from(from).pages(recorder.current());
  }

  private List<RouteOutcome> ways() {
    List<RouteOutcome> ways = new ArrayList<>();
    function
        .ways()
        .alternatives()
        .forEach(other -> ways.add(routes.reach(other.route(), other.label(), Manner.ONLOOKER)));
    return ways;
  }
}
