package org.facecert.screen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The tree of one page source, immutable. */
public final class Screen {

  private final List<Node> nodes;
  private final List<Node> windows;
  private final int width;
  private final int height;
  private final boolean half;

  private Screen(NodeTree tree, int width, int height, boolean half) {
    this.nodes = List.copyOf(tree.nodes());
    this.windows = List.copyOf(tree.windows());
    this.width = width;
    this.height = height;
    this.half = half;
  }

  /**
   * The screen that {@link #data} wrote.
   *
   * @throws IllegalArgumentException when the nodes form no tree, with the window and node
   */
  public static Screen of(ScreenData data) {
    return new Screen(NodeTree.of(data.windows()), data.width(), data.height(), data.half());
  }

  /** Everything of it in plain data, from which {@link #of} makes the same screen again. */
  public ScreenData data() {
    List<WindowData> written =
        windows.stream()
            .map(
                w -> new WindowData(w.packageName(), w.subtree().stream().map(Node::data).toList()))
            .toList();
    return new ScreenData(width, height, half, written);
  }

  /**
   * @param pageSource as UiAutomator2 answers it
   * @throws UnreadableScreen when it is not well-formed, with line and column
   */
  public static Screen read(String pageSource) {
    Screen screen = of(UiAutomatorSource.read(pageSource));
    Covering.find(screen.nodes);
    return screen;
  }

  /**
   * All nodes of all windows in document order; the phone's own bars and keyboard, and what floats
   * there of other apps, only where nothing else is shown.
   */
  public List<Node> nodes() {
    return nodes;
  }

  /** The roots in document order; Android tells the topmost first. */
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

  /** The package of the front window; empty when the screen shows nothing. */
  public String packageName() {
    return windows.isEmpty() ? "" : frontWindow().packageName();
  }

  /** All nodes but those of bars, keyboards and toasts, which are over any screen. */
  public List<Node> withoutOverlays() {
    List<Node> rest =
        windows.stream()
            .filter(w -> !SystemParts.overlay(w))
            .flatMap(w -> w.subtree().stream())
            .toList();
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
        .filter(w -> w != front && w.displayed() && !SystemParts.overlay(w) && !floats(w))
        .anyMatch(w -> w.packageName().equals(front.packageName()));
  }

  private List<Node> beside(Node front) {
    return windows.stream()
        .filter(w -> w != front && floats(w) && !SystemParts.overlay(w))
        .filter(w -> w.packageName().equals(front.packageName()))
        .toList();
  }

  private Node frontWindow() {
    List<Node> shown =
        windows.stream().filter(w -> w.displayed() && !SystemParts.overlay(w)).toList();
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
