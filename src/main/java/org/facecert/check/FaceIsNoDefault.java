package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Offer;
import org.facecert.observation.Purpose;
import org.facecert.screen.Bounds;
import org.facecert.screen.Node;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * FC-07: where several ways stand beside each other, the face is not chosen before anybody has
 * chosen, and no word puts it before the others. What is merely the first of several is neither.
 */
public final class FaceIsNoDefault {

  /** times as large as the largest other way; below that, rows differ by the length of a line */
  private static final double LARGER = 1.5;

  private static final Pattern PREFERRED =
      Pattern.compile(
          "(?i)\\b(?:recommended|preferred|default|first choice|best choice)\\b"
              + "|推荐|推薦|默认|默認|预设|預設|首选|首選|优先|優先");

  /** "not recommended", 非默认 */
  private static final Pattern DENIED =
      Pattern.compile("(?i)\\b(?:not|no|never|isn(?:’|')t)\\s+(?:the\\s+)?$|[不非未勿无]$");

  private final JudgementContext seen;

  public FaceIsNoDefault(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(List<Offer> offers) {
    Optional<Action> start = seen.start();
    if (start.isEmpty()) {
      return seen.open("alternatives.not-reached");
    }
    Optional<Finding> opened = opensByItself(start.get());
    if (opened.isPresent()) {
      return opened.get();
    }
    Set<String> others =
        offers.stream().map(o -> o.alternative().label()).collect(Collectors.toSet());
    Optional<ObservedScreen> choice = choice(start.get(), others);
    if (choice.isEmpty()) {
      return notBeside(start.get(), offers);
    }
    return judge(choice.get(), others);
  }

  /** Before anybody had started anything. */
  private Optional<Finding> opensByItself(Action start) {
    Observations way = seen.observations().until(start);
    return way.openings(seen.app())
        .findFirst()
        .map(
            opening ->
                seen.find(
                    Verdict.FAIL,
                    Sentence.of("fc07.fail.opens", "at", opening.when().earliest()),
                    JudgementContext.and(
                        JudgementContext.evidence(way.lastScreen().orElse(null)),
                        Optional.of(opening.log()))));
  }

  /** The first sight of the choice since the app was opened: nobody has chosen yet. */
  private Optional<ObservedScreen> choice(Action start, Set<String> others) {
    Observations way = seen.observations().until(start);
    Observations opened = way.last(Purpose.OPEN_APP).map(way::since).orElse(way);
    return opened
        .screens()
        .filter(screen -> !otherWays(screen, others).isEmpty())
        .filter(screen -> !faces(screen).isEmpty())
        .findFirst();
  }

  private static List<Node> faces(ObservedScreen screen) {
    return screen.reading().faceEntries();
  }

  private static List<Node> otherWays(ObservedScreen screen, Set<String> others) {
    Set<Node> all =
        Stream.concat(
                screen.reading().alternatives().stream(),
                screen.screen().nodes().stream()
                    .filter(n -> n.displayed() && isOneOf(n, others))
                    .filter(n -> n.clickable() || n.checkable()))
            .collect(Collectors.toSet());
    faces(screen).forEach(all::remove);
    return List.copyOf(all);
  }

  private static boolean isOneOf(Node node, Set<String> labels) {
    return labels.stream().anyMatch(label -> node.label().contains(label));
  }

  private Finding notBeside(Action start, List<Offer> offers) {
    boolean elsewhere = offers.stream().anyMatch(Offer::seen);
    ObservedScreen at = start.observed();
    return seen.find(
        elsewhere ? Verdict.REVIEW : Verdict.INCONCLUSIVE,
        Sentence.of(
            elsewhere ? "fc07.review.alone" : "fc07.no-other",
            "screen",
            at == null ? 0 : at.screenNumber(),
            "title",
            at == null ? "" : at.title()),
        seen.orLastScreen(JudgementContext.evidence(at)));
  }

  private Finding judge(ObservedScreen choice, Set<String> others) {
    List<Node> ways = otherWays(choice, others);
    Optional<Node> chosen =
        faces(choice).stream().filter(n -> n.checkable() && n.checked()).findFirst();
    if (chosen.isPresent()) {
      return found(Verdict.FAIL, "fc07.fail.chosen", choice, chosen.get().label());
    }
    Optional<String> preferred = wordsFor(choice, faces(choice), ways);
    if (preferred.isPresent()) {
      return found(Verdict.FAIL, "fc07.fail.preferred", choice, preferred.get());
    }
    return bySize(choice, ways);
  }

  private Finding bySize(ObservedScreen choice, List<Node> ways) {
    long face = largest(faces(choice));
    long other = largest(ways);
    String words = faces(choice).get(0).label();
    return face > LARGER * other
        ? seen.find(
            Verdict.REVIEW,
            sentence("fc07.review.larger", choice, words),
            List.of(
                Fact.fact("fact.area-of-face", face), Fact.fact("fact.area-of-other-ways", other)),
            JudgementContext.evidence(choice))
        : found(Verdict.PASS, "fc07.pass", choice, words);
  }

  /** What is said of the face's own row and of no other. */
  private static Optional<String> wordsFor(
      ObservedScreen choice, List<Node> faces, List<Node> ways) {
    List<Node> texts =
        choice.screen().nodes().stream()
            .filter(n -> n.displayed() && isPreferring(n.label()))
            .toList();
    return texts.stream()
        .filter(text -> faces.stream().anyMatch(face -> isOnRowOf(text, face)))
        .filter(text -> ways.stream().noneMatch(way -> isOnRowOf(text, way)))
        .map(Node::label)
        .findFirst();
  }

  private static boolean isPreferring(String label) {
    Matcher words = PREFERRED.matcher(label);
    while (words.find()) {
      if (!DENIED.matcher(label.substring(0, words.start())).find()) {
        return true;
      }
    }
    return false;
  }

  /** Within it, or beside it at its height. */
  private static boolean isOnRowOf(Node text, Node control) {
    Bounds words = text.bounds();
    Bounds row = control.bounds();
    return words.centreY() >= row.top() && words.centreY() <= row.bottom();
  }

  private static long largest(List<Node> nodes) {
    return nodes.stream().mapToLong(n -> n.bounds().area()).max().orElse(0);
  }

  private Finding found(Verdict verdict, String key, ObservedScreen choice, String words) {
    List<Evidence> evidence = JudgementContext.evidence(choice);
    return seen.find(verdict, sentence(key, choice, words), evidence);
  }

  private static Sentence sentence(String key, ObservedScreen choice, String words) {
    return Sentence.of(
        key, "screen", choice.screenNumber(), "title", choice.title(), "words", words);
  }
}
