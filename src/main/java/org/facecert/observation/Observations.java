package org.facecert.observation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;

/**
 * A window of a log: what was observed in one part of a walk, in the order in which the suite
 * learnt of it. What is known of the channels is the whole log's.
 *
 * @param log all observations up to now
 * @param steps those of them in the window
 */
public record Observations(List<Observation> log, List<Observation> steps) {

  public Observations {
    log = List.copyOf(log);
    steps = List.copyOf(steps);
  }

  /** The whole of a log. */
  public static Observations of(List<Observation> log) {
    return new Observations(log, log);
  }

  private Observations window(List<Observation> part) {
    return new Observations(log, part);
  }

  /** Whether the channel was watched up to the end of every step. */
  public boolean watched(Channel channel) {
    return all(ChannelWatched.class).anyMatch(c -> c.channel().equals(channel))
        && lost(channel).isEmpty();
  }

  /**
   * Why the channel could not be read any more; empty while it could, and where nobody ever watched
   * it.
   */
  public Optional<Sentence> lost(Channel channel) {
    return all(ChannelLost.class)
        .filter(c -> c.channel().equals(channel))
        .map(ChannelLost::why)
        .reduce((a, b) -> b);
  }

  /**
   * The evidence that the channel showed what it must show: without it, that nothing was seen on it
   * proves nothing. What it had shown before it was lost says nothing of what followed.
   */
  public Optional<Evidence> witness(Channel channel) {
    return lost(channel).isPresent()
        ? Optional.empty()
        : all(Witness.class)
            .filter(w -> w.channel().equals(channel))
            .map(Witness::evidence)
            .reduce((a, b) -> b);
  }

  /** What was read on the channel in this window, in the order learnt. */
  public Stream<ChannelRead> readings(Channel channel) {
    return steps.stream()
        .filter(ChannelRead.class::isInstance)
        .map(ChannelRead.class::cast)
        .filter(r -> r.channel().equals(channel));
  }

  /** Whether the operating system's camera log was read up to the end of every step. */
  public boolean cameraWatched() {
    return watched(Channel.CAMERA);
  }

  /** Why the camera log could not be read any more. */
  public Optional<Sentence> cameraLost() {
    return lost(Channel.CAMERA);
  }

  /** The camera log in which the canary's opening stands. */
  public Optional<Evidence> cameraWitness() {
    return witness(Channel.CAMERA);
  }

  /**
   * Whether a consent was longer than it was scrolled: what is not on its pages may stand below
   * them.
   */
  public boolean unread() {
    return all(PagesUnread.class).findAny().isPresent();
  }

  private <T extends Observation> Stream<T> all(Class<T> kind) {
    return log.stream().filter(kind::isInstance).map(kind::cast);
  }

  public Stream<ObservedScreen> screens() {
    return steps.stream().filter(ObservedScreen.class::isInstance).map(ObservedScreen.class::cast);
  }

  public Stream<Action> actions() {
    return steps.stream().filter(Action.class::isInstance).map(Action.class::cast);
  }

  public Stream<CameraUsed> camera() {
    return steps.stream().filter(CameraUsed.class::isInstance).map(CameraUsed.class::cast);
  }

  /** What went over the wire, in the order learnt. */
  public Stream<FlowSeen> flows() {
    return steps.stream().filter(FlowSeen.class::isInstance).map(FlowSeen.class::cast);
  }

  /** What a screen reader was given there, in the order heard. */
  public Stream<ScreenHeard> heard(ScreenHeard.Whereabouts place) {
    return steps.stream()
        .filter(ScreenHeard.class::isInstance)
        .map(ScreenHeard.class::cast)
        .filter(heard -> heard.place() == place);
  }

  /** Addresses of faces that the laboratory asked for, in that order. */
  public Stream<AddressAsked> asked() {
    return steps.stream().filter(AddressAsked.class::isInstance).map(AddressAsked.class::cast);
  }

  /** Requests of the app's that the laboratory sent without their face, in that order. */
  public Stream<RequestAltered> altered() {
    return steps.stream().filter(RequestAltered.class::isInstance).map(RequestAltered.class::cast);
  }

  /** Requests of the app's that the laboratory sent again, in that order. */
  public Stream<RequestRepeated> repeated() {
    return steps.stream()
        .filter(RequestRepeated.class::isInstance)
        .map(RequestRepeated.class::cast);
  }

  /** Openings of the camera by the package, in the order learnt. */
  public Stream<CameraUsed> openings(String packageName) {
    return camera().filter(n -> n.opened() && n.packageName().equals(packageName));
  }

  /** Whether the package has opened the camera and, as far as is known, not closed it since. */
  public boolean cameraIsOpen(String packageName) {
    return camera()
        .filter(n -> n.packageName().equals(packageName))
        .reduce((earlier, later) -> later)
        .filter(CameraUsed::opened)
        .isPresent();
  }

  /**
   * Whether the screen, the last of this log, shows a scan under way: by its words, or mostly a
   * picture while the package's camera is open.
   */
  public boolean showsScan(ObservedScreen last, String packageName) {
    return last.reading().kind() == Reading.Kind.SCANNER
        || last.isMostlyPicture() && cameraIsOpen(packageName);
  }

  /** Openings by any other package but the canary, which is no part of a log. */
  public Stream<CameraUsed> foreignOpenings(String packageName) {
    return camera().filter(n -> n.opened() && !n.packageName().equals(packageName));
  }

  /** Openings of the camera by the package, and sights of a scanner: more of them, another scan. */
  public long scans(String packageName) {
    return openings(packageName).count()
        + screens().filter(s -> s.reading().kind() == Reading.Kind.SCANNER).count();
  }

  public Optional<Action> first(Purpose purpose) {
    return actions().filter(d -> d.purpose() == purpose).findFirst();
  }

  public Optional<Action> last(Purpose purpose) {
    return actions().filter(d -> d.purpose() == purpose).reduce((a, b) -> b);
  }

  /** Ways that ended before their end. */
  public Stream<RouteBlocked> blockedRoutes() {
    return steps.stream().filter(RouteBlocked.class::isInstance).map(RouteBlocked.class::cast);
  }

  /**
   * Looks that showed nothing, unless something showed while the person only waited: what there was
   * to see then nobody has seen.
   */
  public Stream<ObservedScreen> unseen() {
    return screens().filter(s -> !s.isSeen()).filter(s -> !cameUp(s));
  }

  private boolean cameUp(ObservedScreen blank) {
    return since(blank).steps().stream()
        .filter(s -> s instanceof ObservedScreen || s instanceof Action)
        .takeWhile(s -> s instanceof ObservedScreen || ((Action) s).purpose() == Purpose.WAIT)
        .anyMatch(s -> s instanceof ObservedScreen observed && observed.isSeen());
  }

  public Optional<ObservedScreen> lastScreen() {
    return screens().reduce((a, b) -> b);
  }

  /** The first sight after the step. */
  public Optional<ObservedScreen> after(Observation step) {
    return screens().filter(s -> s.number() > step.number()).findFirst();
  }

  /** The last screen before the step. */
  public Optional<ObservedScreen> before(Observation step) {
    return screens().filter(s -> s.number() < step.number()).reduce((a, b) -> b);
  }

  /** The log from the step on, the step itself left out. */
  public Observations since(Observation step) {
    return window(steps.stream().filter(s -> s.number() > step.number()).toList());
  }

  /** The log without its first steps. */
  public Observations from(int count) {
    return window(steps.subList(count, steps.size()));
  }

  /** The log up to the step, the step itself left out. */
  public Observations until(Observation step) {
    return window(steps.stream().filter(s -> s.number() < step.number()).toList());
  }

  /**
   * A screen and what scrolling before and after it showed of the same screen, in the order seen. A
   * page that was cut at the fold is read whole by it.
   */
  public List<ObservedScreen> pages(ObservedScreen observed) {
    List<Observation> seen =
        steps.stream().filter(s -> s instanceof ObservedScreen || s instanceof Action).toList();
    int first = seen.indexOf(observed);
    int last = first;
    while (first > 1
        && isScroll(seen.get(first - 1))
        && seen.get(first - 2) instanceof ObservedScreen) {
      first -= 2;
    }
    while (last + 2 < seen.size()
        && isScroll(seen.get(last + 1))
        && seen.get(last + 2) instanceof ObservedScreen) {
      last += 2;
    }
    return first < 0
        ? List.of(observed)
        : seen.subList(first, last + 1).stream()
            .filter(ObservedScreen.class::isInstance)
            .map(ObservedScreen.class::cast)
            .toList();
  }

  private static boolean isScroll(Observation step) {
    return step instanceof Action action && action.purpose() == Purpose.SCROLL;
  }

  /**
   * From where on the taps of a way through the app are counted: its last opening or, where it
   * began with a page to sign in on, the tap that sent the secret off. A person signs in once, not
   * on each way. A secret that is asked for behind more than one tap may be a hurdle and counts.
   *
   * @return number of that act; 0 when the app was not opened
   */
  public int entrance() {
    int opened = last(Purpose.OPEN_APP).map(Action::number).orElse(0);
    List<Action> acts = actions().filter(a -> a.number() > opened).toList();
    List<Action> before = acts.stream().takeWhile(a -> !typesSecret(a)).toList();
    long taps = before.stream().filter(Observations::leadsOn).count();
    return before.size() == acts.size() || taps > 1
        ? opened
        : acts.stream()
            .skip(before.size())
            .filter(Observations::leadsOn)
            .findFirst()
            .map(Action::number)
            .orElse(opened);
  }

  private static boolean typesSecret(Action act) {
    return act.purpose() == Purpose.TYPE
        && Optional.ofNullable(act.node()).filter(Node::password).isPresent();
  }

  private static boolean leadsOn(Action act) {
    return act.purpose().isTap() && act.purpose() != Purpose.TICK_OTHER;
  }

  /** The app's main screen: the first on which nothing was asked. */
  public Optional<ObservedScreen> main() {
    return screens().filter(s -> s.reading().kind() == Reading.Kind.OTHER).findFirst();
  }

  /** How many labels the screens of the log showed. */
  public int labels() {
    return screens()
        .mapToInt(s -> (int) s.screen().nodes().stream().filter(n -> !n.label().isBlank()).count())
        .sum();
  }
}
