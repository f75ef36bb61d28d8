package org.facecert.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a screen reads to a person who is asked about their face: what kind of screen it is, and what
 * on it agrees, refuses, puts off or explains. Words are only candidates; what they mean is decided
 * together with the rest of the screen. What is ambiguous is never agreement or refusal.
 */
public final class Reading {

  public enum Kind {
    /**
     * nothing was drawn, or only half of it was told: not a screen; nothing follows from it, least
     * of all that something is absent
     */
    NOT_SEEN,
    /** the operating system asks whether the app may use something */
    SYSTEM_PERMISSION,
    /** another app than the one under test and its partners, the home screen, the settings */
    SYSTEM_OTHER,
    /** the app asks for agreement to something done with the face */
    FACE_CONSENT,
    /** the app asks for agreement to its policy or terms */
    GENERAL_CONSENT,
    /** the face is being looked at */
    SCANNER,
    /** the app itself asks for the camera, and for nothing but the camera */
    CAMERA_TALK,
    OTHER
  }

  private final Screen screen;
  private final Region region;
  private final Parts parts;
  private final Answering answering;
  private final ScreenWords words;
  private final Kind kind;

  private Reading(Screen screen, Region region, Parts parts, ScreenWords words, AppIdentity app) {
    this.screen = screen;
    this.region = region;
    this.parts = parts;
    this.words = words;
    RegionSubject subject = new RegionSubject(parts, title());
    this.answering = new Answering(parts, subject, region.modal());
    this.kind =
        screen.blank()
            ? Kind.NOT_SEEN
            : PermissionDialog.is(region, words, app)
                ? Kind.SYSTEM_PERMISSION
                : KindOfScreen.of(screen, region, parts, subject, answering, app);
  }

  /**
   * @param app under test; other apps' windows are theirs, and its own name says nothing
   */
  public static Reading of(Screen screen, Vocabulary vocabulary, AppIdentity app) {
    ScreenWords words = new ScreenWords(vocabulary, app);
    Region region = Region.of(screen, words);
    return new Reading(screen, region, new Parts(region, screen, words), words, app);
  }

  /**
   * Whether this is no screen at all but a moment at which nothing was seen: nothing was drawn yet,
   * or the source held no words. The camera's live picture needs none.
   */
  public boolean isBlank() {
    return kind == Kind.NOT_SEEN
        || (kind == Kind.OTHER && region.nodes().stream().allMatch(n -> n.label().isBlank()));
  }

  public Kind kind() {
    return kind;
  }

  public Screen screen() {
    return screen;
  }

  /** What is read: the shown nodes of the front dialog or sheet, else of the page. */
  public List<Node> region() {
    return region.nodes();
  }

  /** A dialog, sheet or panel that lies over something else. */
  public boolean isModal() {
    return region.modal();
  }

  /** The first line that names what the screen is about; empty when there are no words. */
  public String title() {
    return Headline.of(region, parts);
  }

  /** Controls that agree to what this kind of screen asks; none on what is not the app's own. */
  public List<Node> agree() {
    return switch (kind) {
      case SYSTEM_PERMISSION -> allow();
      case SYSTEM_OTHER, NOT_SEEN -> List.of();
      default -> nodes(answering.agree(kind));
    };
  }

  public List<Node> refuse() {
    return switch (kind) {
      case SYSTEM_PERMISSION -> deny();
      case SYSTEM_OTHER, NOT_SEEN -> List.of();
      default -> nodes(answering.refuse(kind));
    };
  }

  /** Whether there is nothing to do but to choose the face, to answer, to read on or to leave. */
  public boolean asksAlone() {
    Set<Node> answers = new HashSet<>();
    Stream.of(faceEntries(), agree(), refuse(), later(), confirm(), ambiguous(), closers())
        .forEach(answers::addAll);
    answers.addAll(nodes(parts.controls(Concept.LEARN_MORE)));
    return region.nodes().stream()
        .filter(n -> n.displayed() && n.clickable() && !n.label().isBlank())
        .allMatch(answers::contains);
  }

  public List<Node> later() {
    return nodes(parts.controls(Concept.LATER).filter(c -> !c.is(Concept.REFUSE)));
  }

  /** Neither agreement nor refusal: "OK", "Cancel", "Continue". */
  public List<Node> ambiguous() {
    return nodes(parts.controls(Concept.AMBIGUOUS));
  }

  /** Ambiguous controls that go on rather than away: "OK", "Continue", "Got it". */
  public List<Node> goingOn() {
    return nodes(parts.controls(Concept.AMBIGUOUS).filter(c -> !c.is(Concept.CLOSE_OR_BACK)));
  }

  /** Controls that go on or start what the screen announces, without agreeing. */
  public List<Node> next() {
    List<Node> agree = agree();
    return nodes(
            Stream.concat(parts.controls(Concept.NEXT), parts.controls(Concept.START)).distinct())
        .stream()
        .filter(n -> !agree.contains(n))
        .toList();
  }

  /** Answers to "are you sure?"; they mean something only after a withdrawal or refusal. */
  public List<Node> confirm() {
    return nodes(parts.controls(Concept.CONFIRM));
  }

  /**
   * Controls of the region whose words fall in no class, so that nobody can say what pressing them
   * chooses. Beside a question about the face such a control may be the refusal, the agreement or
   * another way: a check asks a person then, and says neither PASS nor FAIL. Pictures without words
   * that are not seen to close are among them; boxes, fields and texts of more than 80 letters are
   * not. What the applicant's statement says of a label does not take it away.
   */
  public List<Node> notUnderstood() {
    Stream<Node> unknown =
        parts.controls().stream()
            .filter(c -> !LabelClasses.tell(c.label(), c.concepts()))
            .filter(c -> kind != Kind.FACE_CONSENT || !answering.answersByText(c))
            .map(Labelled::node);
    Stream<Node> wordless =
        parts.icons().stream()
            .filter(n -> !Closers.looksLikeOne(n))
            .filter(n -> !isCutByTheFold(n));
    return Stream.concat(unknown, wordless).distinct().toList();
  }

  /** A row of which the edge of what scrolls shows a strip: its words are below or above it. */
  private static boolean isCutByTheFold(Node node) {
    for (Node at = node.parent().orElse(null); at != null; at = at.parent().orElse(null)) {
      if (at.scrollable()) {
        return node.bounds().bottom() >= at.bounds().bottom()
            || node.bounds().top() <= at.bounds().top();
      }
    }
    return false;
  }

  /** Those of {@link #notUnderstood()} that belong to a class by the applicant's word alone. */
  public List<Node> declared() {
    return nodes(parts.controls(Concept.DECLARED));
  }

  /** Controls that take the screen away without an answer: close, back, cancel, an icon of them. */
  public List<Node> closers() {
    List<Node> found = new ArrayList<>(nodes(parts.controls(Concept.CLOSE_OR_BACK)));
    parts.icons().stream().filter(Closers::looksLikeOne).forEach(found::add);
    return found;
  }

  /** The same as {@link #closers()}, as a way to leave a question unanswered. */
  public List<Node> dismissals() {
    return closers();
  }

  /** All check boxes, radio buttons and switches. */
  public List<Node> boxes() {
    return nodes(parts.boxes().stream());
  }

  /** Boxes that speak of the face; on a consent about the face also the only box that answers. */
  public List<Node> faceBoxes() {
    return nodes(answering.faceBoxes(kind));
  }

  /** Sentences that claim that going on is agreeing. */
  public List<String> claims() {
    return texts(parts.passages().stream().filter(p -> p.about(Concept.PASSIVE_CONSENT)));
  }

  /** Sentences that claim that saying nothing is agreeing. */
  public List<String> silences() {
    return texts(parts.passages().stream().filter(p -> p.about(Concept.SILENT_CONSENT)));
  }

  /** Those that react to a press first; a name that stands on a control is not listed again. */
  public List<Link> links() {
    Set<String> pressable = new HashSet<>();
    for (Link link : parts.links()) {
      if (link.node().clickable()) {
        pressable.add(link.title());
      }
    }
    return parts.links().stream()
        .filter(l -> l.node().clickable() || !pressable.contains(l.title()))
        .sorted(Comparator.comparing(l -> !l.node().clickable()))
        .toList();
  }

  /** All sentences of the region; the words on controls are not among them. */
  public List<String> prose() {
    return texts(parts.passages().stream());
  }

  /** The sentences with where they stand and what they speak of. */
  public List<ScreenPassage> passages() {
    return List.copyOf(parts.passages());
  }

  public List<String> faceSentences() {
    return texts(parts.passages().stream().filter(ScreenPassage::aboutFace));
  }

  /** Controls and choices that offer another way than the face. */
  public List<Node> alternatives() {
    return nodes(choices(Concept.ALTERNATIVE).filter(c -> !c.is(Concept.AGREE)));
  }

  /** Controls and choices that lead to a face function, such as a tile "Face login". */
  public List<Node> faceEntries() {
    List<Node> agree = agree();
    return nodes(
        choices(Concept.FACE_FUNCTION)
            .filter(c -> !c.is(Concept.REFUSE) && !c.is(Concept.FACE_RULES))
            .filter(c -> !parts.denies(Concept.FACE_FUNCTION, c))
            .filter(c -> !agree.contains(c.node())));
  }

  private Stream<Labelled> choices(Concept concept) {
    Stream<Labelled> radios = parts.boxes().stream().filter(b -> b.node().role() == Role.RADIO);
    return Stream.concat(parts.controls(concept), radios.filter(b -> b.is(concept)));
  }

  /** Fields to type into. */
  public List<Node> fields() {
    return List.copyOf(parts.fields());
  }

  /** Every distinct label of the region and what it stands for. */
  public List<Labelled> labels() {
    return List.copyOf(parts.labels());
  }

  /** Short messages shown over the screen for a moment. */
  public List<String> toasts() {
    return screen.nodes().stream()
        .filter(n -> n.role() == Role.TOAST && !n.ownWords().isBlank())
        .map(Node::ownWords)
        .toList();
  }

  /**
   * What the system's dialog asks for: CAMERA, MICROPHONE, LOCATION ...; a group that is not known
   * is named by the question itself. Empty on other screens only.
   */
  public Set<String> permissions() {
    return kind == Kind.SYSTEM_PERMISSION ? PermissionDialog.asked(parts, words) : Set.of();
  }

  /** The system dialog's controls that allow, the narrowest first; empty on other screens. */
  public List<Node> allow() {
    return kind == Kind.SYSTEM_PERMISSION ? PermissionDialog.allow(parts) : List.of();
  }

  /** The system dialog's controls that deny, the plainest first; empty on other screens. */
  public List<Node> deny() {
    return kind == Kind.SYSTEM_PERMISSION ? PermissionDialog.deny(parts) : List.of();
  }

  private static List<Node> nodes(Stream<Labelled> labelled) {
    return labelled.map(Labelled::node).distinct().toList();
  }

  private static List<String> texts(Stream<ScreenPassage> passages) {
    return List.copyOf(new LinkedHashSet<>(passages.map(ScreenPassage::text).toList()));
  }
}
