package org.facecert.screen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The tree of one page source, immutable. */
public final class Screen {

  private final List<Node> told;
  private final List<Node> windows;
  private final List<Node> nodes;
  private final int width;
  private final int height;
  private final boolean half;

  /**
   * @param told all windows, those beside the screen too
   */
  private Screen(List<Node> told, int width, int height, boolean half) {
    this.told = List.copyOf(told);
    this.windows = Beside.screen(this.told, width, height);
    this.nodes = windows.stream().flatMap(w -> w.subtree().stream()).toList();
    this.width = width;
    this.height = height;
    this.half = half;
  }

  /** The screen that {@link #data} wrote. */
  public static Screen of(ScreenData data) {
    return new Screen(NodeTree.of(data.windows()), data.width(), data.height(), data.half());
  }

  /**
   * The screen of which a platform tells this: what a person could not meet with a finger is
   * hidden, and what something else lies over is covered.
   */
  public static Screen seen(ScreenData told) {
    Screen screen = of(told);
    Finger finger = Finger.on(told.width(), told.height());
    screen.everything().stream().filter(n -> !finger.meets(n)).forEach(Node::hide);
    Covering.find(screen.nodes);
    return screen;
  }

  /** Everything of it in plain data, from which {@link #of} makes the same screen again. */
  public ScreenData data() {
    return new ScreenData(width, height, half, told.stream().map(Node::windowData).toList());
  }

  /**
   * All nodes that were told, those too that are beside the screen (bars, keyboards, what floats
   * over every app): what a picture of it shows.
   */
  public List<Node> everything() {
    return told.stream().flatMap(w -> w.subtree().stream()).toList();
  }

  /**
   * All nodes of all windows in document order; the phone's own bars and keyboard, and what floats
   * there of other apps, only where nothing else is shown.
   */
  public List<Node> nodes() {
    return nodes;
  }

  /** The roots in the order told, the topmost first. */
  public List<Node> windows() {
    return windows;
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** In pixels. */
  public int height() {
    return height;
  }

  /**
   * The nodes of the window that a person works with: the front one, and those of its app's that
   * float over it without taking its place (a hint, a small button).
   */
  public List<Node> front() {
    if (windows.isEmpty()) {
      return List.of();
    }
    Node front = frontWindow();
    return Stream.concat(Stream.of(front), beside(front).stream())
        .flatMap(window -> window.subtree().stream())
        .toList();
  }

  /** Application id of the front window's app; empty when the screen shows nothing. */
  public String packageName() {
    return windows.isEmpty() ? "" : frontWindow().packageName();
  }

  /** Whether a dialog, panel or page of the phone's own lies in front. */
  public boolean showsPhone() {
    return !windows.isEmpty() && frontWindow().owner().isPhone();
  }

  /** All nodes but those of bars, keyboards and toasts, which are over any screen. */
  public List<Node> withoutOverlays() {
    List<Node> rest =
        windows.stream().filter(w -> !w.overlay()).flatMap(w -> w.subtree().stream()).toList();
    return rest.isEmpty() ? nodes : rest;
  }

  /** Whether no node is shown at all. */
  public boolean empty() {
    return nodes.stream().noneMatch(Node::displayed);
  }

  /**
   * Whether the source shows nothing that a person could see in front, or only half of it: no
   * nodes, containers without words, pictures or controls, words without a place, a tree cut at the
   * driver's limit of depth. Nothing follows from such a screen; in particular not that something
   * is absent.
   */
  public boolean blank() {
    return half || front().stream().noneMatch(Screen::saysSomething);
  }

  private static boolean showsAnything(Node window) {
    return window.subtree().stream().anyMatch(Screen::saysSomething);
  }

  private static boolean saysSomething(Node node) {
    return node.displayed()
        && (!node.ownWords().isBlank()
            || node.surface()
            || node.role() == Role.IMAGE
            || node.role() == Role.FIELD
            || node.checkable());
  }

  public List<Node> where(Predicate<Node> wanted) {
    return nodes.stream().filter(wanted).toList();
  }

  /**
   * The candidates for a query on the front window: all exact matches if there is one, else all
   * whose label contains the words. More than one candidate is ambiguous; choosing is not done
   * here.
   */
  public List<Node> find(Query query) {
    return Search.find(front(), query);
  }

  /**
   * Whether the two show the same for a person: same roles, words, places and states, but for
   * clocks, count-downs, progress and the system's own bars.
   */
  public boolean sameAs(Screen other) {
    return width == other.width
        && height == other.height
        && Stillness.of(this).equals(Stillness.of(other));
  }

  /** Distinct non-empty labels in document order. */
  public List<String> labels() {
    Set<String> labels = new LinkedHashSet<>();
    for (Node node : nodes) {
      if (node.displayed() && !node.label().isBlank()) {
        labels.add(node.label());
      }
    }
    return new ArrayList<>(labels);
  }

  /** What floats over the front window without taking its place. */
  List<Node> floating() {
    return windows.isEmpty()
        ? List.of()
        : beside(frontWindow()).stream().flatMap(w -> w.subtree().stream()).toList();
  }

  /** Whether the front window lies over another one of its app. */
  boolean coversAnother() {
    if (windows.isEmpty()) {
      return false;
    }
    Node front = frontWindow();
    return windows.stream()
        .filter(w -> w != front && w.displayed() && !w.overlay() && !floats(w))
        .anyMatch(w -> w.packageName().equals(front.packageName()));
  }

  private List<Node> beside(Node front) {
    return windows.stream()
        .filter(w -> w != front && floats(w) && !w.overlay())
        .filter(w -> w.packageName().equals(front.packageName()))
        .toList();
  }

  private Node frontWindow() {
    List<Node> shown = windows.stream().filter(w -> w.displayed() && !w.overlay()).toList();
    List<Node> dealtWith = shown.stream().filter(w -> !floats(w)).toList();
    List<Node> told = dealtWith.stream().filter(Screen::showsAnything).toList();
    // through a window that shows nothing one sees the next
    List<Node> candidates = !told.isEmpty() ? told : dealtWith.isEmpty() ? shown : dealtWith;
    // a smaller window that shows at all lies over the larger one, in whatever order they are told
    return candidates.stream()
        .filter(w -> candidates.stream().noneMatch(o -> isSmallerWithin(o, w)))
        .findFirst()
        .orElse(windows.get(0));
  }

  private static boolean isSmallerWithin(Node window, Node other) {
    return window != other
        && other.bounds().contains(window.bounds())
        && window.bounds().area() < other.bounds().area();
  }

  /** Too small to be dealt with before the page, or only telling something. */
  private boolean floats(Node window) {
    long page = (long) width * height;
    return window.bounds().area() * 10 < page
        || (window.bounds().area() * 2 < page
            && window.subtree().stream()
                .noneMatch(n -> n.displayed() && (n.clickable() || n.checkable())));
  }
}
