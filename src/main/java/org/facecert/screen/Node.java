package org.facecert.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One node of a screen. Equal only to itself: two nodes may look alike. */
public final class Node {

  /** A control with more parts than this is no control that a person would read as one. */
  private static final int PARTS_READ = 400;

  /** Nor does anybody take something for part of a control that lies so far around it. */
  private static final int LEVELS_TO_CONTROL = 64;

  private final NodeData told;
  private final Set<NodeState> states;
  private final WindowData window;
  private final @Nullable Node parent;
  private final Node root;
  private final int index;
  private final List<Node> children = new ArrayList<>(2);
  // computed on first use; a race only computes the same text twice
  private @Nullable String label;
  private @Nullable String normal;

  Node(NodeData told, WindowData window, @Nullable Node parent, int index) {
    this.told = told;
    this.states = EnumSet.noneOf(NodeState.class);
    this.states.addAll(told.states());
    this.window = window;
    this.parent = parent;
    this.root = parent == null ? this : parent.root;
    this.index = index;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  /** Position in document order, from 0. */
  public int index() {
    return index;
  }

  public Role role() {
    return told.role();
  }

  public String text() {
    return told.words().text();
  }

  public String description() {
    return told.words().description();
  }

  public String hint() {
    return told.words().hint();
  }

  /** How the app's makers name it; empty when they do not. */
  public String id() {
    return told.id();
  }

  /** Application id of the app whose window it is in; empty when that is not told. */
  public String packageName() {
    return window.app();
  }

  /** Whose the window is that it is in. */
  public WindowOwner owner() {
    return window.owner();
  }

  /** Whether who shows its window may ask for permissions on behalf of others. */
  boolean isGuards() {
    return window.guardsPermissions();
  }

  /** What it is in the system's permission dialog; null for what the platform knows as none. */
  @Nullable PermissionPart part() {
    return told.part();
  }

  /** A window over an app's that does not take its place: a bar, a keyboard, a toast. */
  boolean overlay() {
    return role() == Role.TOAST || owner().isOverlay();
  }

  public Bounds bounds() {
    return told.place().bounds();
  }

  /** Among its siblings, later ones over earlier ones: as told, else as in the document. */
  int drawnAt() {
    return told.place().drawingOrder() > 0 ? told.place().drawingOrder() : index;
  }

  public boolean clickable() {
    return has(NodeState.CLICKABLE);
  }

  public boolean checkable() {
    return has(NodeState.CHECKABLE);
  }

  public boolean checked() {
    return has(NodeState.CHECKED);
  }

  public boolean enabled() {
    return !has(NodeState.DISABLED);
  }

  public boolean focused() {
    return has(NodeState.FOCUSED);
  }

  public boolean password() {
    return has(NodeState.PASSWORD);
  }

  public boolean scrollable() {
    return has(NodeState.SCROLLABLE);
  }

  /**
   * Shown where a person can see it and, if it reacts, press it: on the screen, not under something
   * else, and no smaller than a finger can meet.
   */
  public boolean displayed() {
    return drawn() && !has(NodeState.COVERED);
  }

  public boolean selected() {
    return has(NodeState.SELECTED);
  }

  /** Shows a picture, a film or live pixels, whatever its role. */
  public boolean picture() {
    return has(NodeState.PICTURE) || surface();
  }

  /**
   * Has neither words nor anything in it, and does not react: whatever it shows is drawn. A
   * camera's preview is no more than that to accessibility, for neither TextureView nor SurfaceView
   * says its class there (AOSP, View.getAccessibilityClassName).
   */
  public boolean canvas() {
    return role() == Role.CONTAINER
        && children.isEmpty()
        && told.words().text().isEmpty()
        && description().isEmpty()
        && !clickable();
  }

  /** Shows live pixels, such as a camera's preview or a film. */
  public boolean surface() {
    return has(NodeState.SURFACE);
  }

  public Optional<Node> parent() {
    return Optional.ofNullable(parent);
  }

  public List<Node> children() {
    return Collections.unmodifiableList(children);
  }

  /** This node and all below it, in document order. */
  public List<Node> subtree() {
    return subtree(n -> true, Integer.MAX_VALUE);
  }

  /**
   * What a person reads on it: its text, else its description, else its hint; for a control without
   * words of its own, the words inside it; for a box without words, the words beside it.
   */
  public String label() {
    String known = label;
    if (known == null) {
      known = readLabel();
      label = known;
    }
    return known;
  }

  /** The label in the form in which labels are compared ({@link TextNormalization#text}). */
  public String normalLabel() {
    String known = normal;
    if (known == null) {
      known = TextNormalization.text(label());
      normal = known;
    }
    return known;
  }

  /** Its own words only: text, else description, else hint; may be empty. */
  public String ownWords() {
    if (!text().isBlank()) {
      return text();
    }
    return description().isBlank() ? hint() : description();
  }

  /** A control that shows a picture and no words. */
  public boolean isImageOnly() {
    if (!text().isBlank() || (!clickable() && role() != Role.IMAGE)) {
      return false;
    }
    return subtree(n -> true, PARTS_READ).stream().allMatch(n -> n.text().isBlank());
  }

  /** A person can press it: it, or a control around it, reacts. */
  public boolean tappable() {
    return tapTarget() != null;
  }

  /**
   * What reacts when a person presses here: itself, or the nearest control around it; null when
   * nothing reacts. A page that reacts as a whole (to hide the keyboard, say) is no control.
   */
  public @Nullable Node tapTarget() {
    long page = root.bounds().area();
    int up = 0;
    for (Node at = this; at != null && up++ < LEVELS_TO_CONTROL; at = at.parent) {
      boolean wholePage = at != this && page > 0 && at.bounds().area() * 10 > page * 6;
      if ((at.clickable() || at.checkable()) && !wholePage) {
        return at;
      }
    }
    return null;
  }

  /** Whether the other node is this one or below it. */
  public boolean holds(Node other) {
    for (Node at = other; at != null; at = at.parent) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return role() + " \"" + TextNormalization.shown(ownWords(), 60) + "\" " + bounds();
  }

  boolean has(NodeState state) {
    return states.contains(state);
  }

  /** As it stands now: with what was found to lie over it. */
  NodeData data() {
    return new NodeData(
        told.depth(), told.role(), told.words(), told.id(), told.place(), states, told.part());
  }

  /** The window with all that is in it, each as it stands now. */
  WindowData windowData() {
    return new WindowData(
        window.app(),
        window.owner(),
        window.guardsPermissions(),
        subtree().stream().map(Node::data).toList());
  }

  /** Too small to be there for a person. */
  void hide() {
    states.add(NodeState.HIDDEN);
  }

  /** Something else lies over it. */
  void cover() {
    states.add(NodeState.COVERED);
  }

  /** On the screen, though something else may lie over it. */
  boolean drawn() {
    return !has(NodeState.HIDDEN) && bounds().area() > 0;
  }

  private String readLabel() {
    if (checkable() && text().isBlank()) {
      String beside = BoxLabel.of(this);
      if (!beside.isBlank()) {
        return beside;
      }
    }
    String own = ownWords();
    if (!own.isBlank() || !(clickable() || checkable())) {
      return own;
    }
    return wordsInside();
  }

  /** The words of its parts that do not react on their own. */
  String wordsInside() {
    List<String> words = new ArrayList<>();
    for (Node part : subtree(n -> n == this || !n.clickable(), PARTS_READ)) {
      // what lies over it takes no word away: a refusal that is covered still says that it is one
      if (part != this && part.drawn() && !part.ownWords().isBlank()) {
        words.add(part.ownWords().strip());
      }
    }
    return String.join(" ", words);
  }

  /**
   * @param enter nodes that are not entered are left out with all below them
   */
  List<Node> subtree(Predicate<Node> enter, int limit) {
    List<Node> found = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>();
    open.push(this);
    while (!open.isEmpty() && found.size() < limit) {
      Node node = open.pop();
      if (!enter.test(node)) {
        continue;
      }
      found.add(node);
      // with a limit, children beyond it are not even looked at: a node may have very many
      for (int i = Math.min(node.children.size(), limit) - 1; i >= 0; i--) {
        open.push(node.children.get(i));
      }
    }
    return found;
  }
}
