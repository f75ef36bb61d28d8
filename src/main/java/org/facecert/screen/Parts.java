package org.facecert.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A region taken apart: what can be pressed, what can be ticked, what can be read. */
final class Parts {

  private static final Set<Concept> ANSWERS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Concept.AGREE,
              Concept.REFUSE,
              Concept.LATER,
              Concept.AMBIGUOUS,
              Concept.TURN_ON,
              Concept.CONFIRM,
              Concept.NEXT,
              Concept.START));

  /** longer words are read, not pressed: a text with links in it reacts to presses too */
  private static final Set<Role> NO_CONTROLS = Set.of(Role.WEB, Role.LIST);

  private static final Set<Role> BOXES = Set.of(Role.CHECKBOX, Role.RADIO, Role.SWITCH);
  private static final int LONGEST_LABEL = 80;

  private final ScreenWords words;
  private final Bounds page;
  private final List<Labelled> controls = new ArrayList<>();
  private final List<Labelled> boxes = new ArrayList<>();
  private final List<Node> fields = new ArrayList<>();
  private final List<Node> surfaces = new ArrayList<>();
  private final List<Node> icons = new ArrayList<>();
  private final List<ScreenPassage> passages = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Labelled> labels = new ArrayList<>();

  Parts(Region region, Screen screen, ScreenWords words) {
    this.words = words;
    this.page = new Bounds(0, 0, screen.width(), screen.height());
    Set<Node> pressed = new HashSet<>();
    for (Node node : region.nodes()) {
      if (node.parent().filter(pressed::contains).isPresent() && !reacts(node)) {
        // part of a control that has been read as a whole
        pressed.add(node);
      } else if (sort(node)) {
        pressed.add(node);
      }
    }
    read(region, pressed);
    controls.replaceAll(this::answering);
    label(region);
  }

  static boolean isAnswer(Set<Concept> concepts) {
    return !Collections.disjoint(ANSWERS, concepts);
  }

  /** How much a text says: a Chinese character says about as much as two Latin letters. */
  static int weight(String text) {
    int weight = text.length();
    for (int i = 0; i < text.length(); i++) {
      weight += text.charAt(i) >= 0x2e80 ? 1 : 0;
    }
    return weight;
  }

  List<Labelled> controls() {
    return controls;
  }

  List<Labelled> boxes() {
    return boxes;
  }

  List<Node> fields() {
    return fields;
  }

  List<Node> surfaces() {
    return surfaces;
  }

  /** Controls without words. */
  List<Node> icons() {
    return icons;
  }

  List<ScreenPassage> passages() {
    return passages;
  }

  List<Link> links() {
    return links;
  }

  List<Labelled> labels() {
    return labels;
  }

  Stream<Labelled> controls(Concept concept) {
    return controls.stream().filter(c -> c.is(concept));
  }

  /** A yes or no in the words of the question answers it, whatever the words are. */
  private Labelled answering(Labelled control) {
    String label = control.label();
    if (control.is(Concept.AMBIGUOUS) && words.isHeardIn(label, questions())) {
      Set<Concept> concepts = EnumSet.copyOf(control.concepts());
      concepts.remove(Concept.AMBIGUOUS);
      concepts.add(Concept.CONFIRM);
      return new Labelled(control.node(), label, Set.copyOf(concepts));
    }
    String asked = asked();
    if (LabelClasses.tell(label, control.concepts())) {
      return mayAlsoRefuse(control) && words.answersNoTo(label, askedBeside(control))
          ? refusing(control)
          : control;
    }
    return words.answersYesTo(label, asked)
        ? with(control, Concept.CONFIRM)
        : words.answersNoTo(label, askedBeside(control))
            ? with(control, Concept.REFUSE)
            : words.agreesTo(label, asked) ? with(control, Concept.AGREE) : control;
  }

  private static Labelled with(Labelled control, Concept concept) {
    Set<Concept> concepts = EnumSet.of(concept);
    concepts.addAll(control.concepts());
    return new Labelled(control.node(), control.label(), Set.copyOf(concepts));
  }

  /**
   * Another way is named, or a remark made, and a no in the screen's own words may be beside it.
   */
  private static boolean mayAlsoRefuse(Labelled control) {
    return control.is(Concept.REMARK)
        || control.is(Concept.ALTERNATIVE) && !isAnswer(control.concepts());
  }

  /** What the remark was about has been told: it is what is asked. */
  private static Labelled refusing(Labelled control) {
    Set<Concept> concepts = EnumSet.of(Concept.REFUSE);
    concepts.addAll(control.concepts());
    concepts.remove(Concept.REMARK);
    return new Labelled(control.node(), control.label(), Set.copyOf(concepts));
  }

  /** All that is said, and what the other controls do with the face. */
  private String askedBeside(Labelled control) {
    return Stream.concat(
            Stream.of(asked()),
            controls.stream()
                .filter(c -> c.node() != control.node() && c.aboutFace())
                .map(Labelled::label))
        .collect(Collectors.joining("\n"));
  }

  /** All that is said, as one text. */
  private String asked() {
    return passages.stream().map(ScreenPassage::text).collect(Collectors.joining("\n"));
  }

  private String questions() {
    return passages.stream()
        .map(ScreenPassage::text)
        .filter(text -> text.endsWith("?") || text.endsWith("？") || text.endsWith("吗"))
        .collect(Collectors.joining("\n"));
  }

  /** Controls that take something in the place of what is asked: "I'll show my card instead". */
  List<Labelled> insteads() {
    String asked = asked();
    return controls.stream()
        .filter(c -> !c.is(Concept.REFUSE) && !c.is(Concept.SHAMING) && !c.is(Concept.VOID))
        .filter(c -> words.takesInstead(c.label(), asked) || isSaidOfRefusing(c))
        .toList();
  }

  /** "Sing with the standard singer", where the text says what comes of not agreeing. */
  private boolean isSaidOfRefusing(Labelled control) {
    return !isAnswer(control.concepts())
        && !control.aboutFace()
        && passages.stream()
            .filter(p -> p.about(Concept.REFUSAL_TALK))
            .anyMatch(p -> words.namesWhatIsIn(control.label(), p.text()));
  }

  /** What is not understood but does what the text says: "Guess my age". */
  List<Labelled> deeds() {
    String asked = asked();
    return controls.stream()
        .filter(c -> !LabelClasses.tell(c.label(), c.concepts()))
        .filter(c -> words.namesWhatIsIn(c.label(), asked))
        .toList();
  }

  /** True when the node is a control or a box, so that its parts belong to it. */
  private boolean sort(Node node) {
    if (node.surface()) {
      surfaces.add(node);
    }
    if (node.role() == Role.FIELD) {
      fields.add(node);
      return true;
    }
    if (!reacts(node) || NO_CONTROLS.contains(node.role()) || Scrims.isOne(node, page)) {
      return false;
    }
    if (BOXES.contains(node.role())) {
      boxes.add(labelled(node, node.label()));
      return true;
    }
    return sortControl(node, node.label());
  }

  private boolean sortControl(Node node, String label) {
    if (label.isBlank()) {
      if (node.isImageOnly() && node.bounds().area() * 8 < page.area()) {
        icons.add(node);
      }
      return false;
    }
    if (isPanel(node) || isReading(node, label)) {
      return false;
    }
    controls.add(labelled(node, label));
    return true;
  }

  private static boolean reacts(Node node) {
    return node.clickable() || node.checkable();
  }

  /** A container that only keeps presses from what lies behind it. */
  private boolean isPanel(Node node) {
    if (!node.ownWords().isBlank() && node.children().isEmpty()) {
      return false;
    }
    List<Node> inside = node.subtree(n -> true, 200);
    long reacting = inside.stream().filter(n -> n != node && n.clickable()).limit(3).count();
    return reacting > 0
        && (reacting > 1 || node.bounds().area() * 4 > page.area())
        && node.role() == Role.CONTAINER;
  }

  /** A text that reacts because links are in it. */
  private boolean isReading(Node node, String label) {
    if (weight(label) > LONGEST_LABEL) {
      return true;
    }
    boolean names = label.indexOf('《') >= 0 || !titles(label).isEmpty();
    boolean onlyTheName = weight(label) <= 40 && !concepts(label).contains(Concept.CONSENT_TALK);
    return node.role() == Role.TEXT && names && !onlyTheName;
  }

  private void read(Region region, Set<Node> pressed) {
    Set<String> seen = new LinkedHashSet<>();
    for (Node node : region.nodes()) {
      if (!pressed.contains(node) && !Scrims.isOne(node, page)) {
        read(node, words(node), seen);
      }
    }
    boxes.forEach(b -> read(b.node(), b.label(), seen));
    controls.forEach(c -> link(c.node(), c.label()));
  }

  private void read(Node node, String words, Set<String> seen) {
    if (words.isBlank() || !seen.add(TextNormalization.text(words))) {
      return;
    }
    for (String sentence : Sentences.of(words)) {
      passages.add(new ScreenPassage(node, sentence, concepts(sentence)));
    }
    link(node, words);
  }

  private void link(Node node, String words) {
    titles(words).forEach((title, concept) -> links.add(new Link(node, title, concept)));
  }

  private Map<String, Concept> titles(String words) {
    return Collections.disjoint(Titles.KINDS, concepts(words))
        ? Map.of()
        : this.words.titles(words);
  }

  // the description of a picture is decoration; that of anything else is read aloud as its text
  static String words(Node node) {
    if (!node.text().isBlank()) {
      return node.text();
    }
    return node.role() == Role.IMAGE ? "" : node.description();
  }

  private void label(Region region) {
    Set<String> seen = new LinkedHashSet<>();
    for (Node node : region.nodes()) {
      String label = node.label();
      if (!label.isBlank() && seen.add(label)) {
        labels.add(labelled(node, label));
      }
    }
  }

  private Labelled labelled(Node node, String label) {
    return new Labelled(node, label, concepts(label));
  }

  private Set<Concept> concepts(String text) {
    return words.concepts(text);
  }

  boolean denies(Concept concept, Labelled control) {
    return words.denies(concept, control.label());
  }
}
