package org.facecert.walk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.observation.NoticeSource;
import org.facecert.screen.Concept;
import org.facecert.screen.Link;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.Role;
import org.facecert.screen.TextNormalization;
import org.facecert.statement.Act;
import org.facecert.statement.AppStatement;
import org.facecert.statement.Route;

/**
 * What on a consent may lead to the rules about the face, the likeliest first: a link that is named
 * so, words that name the face and what is done with it, the label on which the declared way to the
 * rules ends. They are candidates: what opens is judged by its content.
 */
final class RuleLinks {

  /** longer ones are paragraphs with a link somewhere inside, which a press would miss */
  private static final int LONGEST = 60;

  private static final Pattern FACE =
      Pattern.compile(
          "\\b(?:face|facial|faceprint|selfie|biometric)s?\\b|人脸|人臉|刷脸|刷臉|面部|脸部|臉部|面容|人像|生物识别|生物識別",
          Pattern.CASE_INSENSITIVE);

  /** asks or announces what is done: "How we handle ...", "About your ...", "...说明" */
  private static final Pattern TOLD =
      Pattern.compile(
          "^(?:how|what|why|where|who)\\b|^(?:more )?about\\b"
              + "|\\b(?:rules?|notice|statement|terms|details?|information|guide|explained|faq"
              + "|(?:learn|read|find out|tell me|see|know) (?:more|how|what|why))\\b"
              + "|如何|怎么|怎麼|怎样|为什么|為什麼|什么|什麼|哪些|规则|規則|说明|說明|须知|須知|告知|声明|聲明|条款|條款"
              + "|协议|協議|详情|詳情|了解|关于|關於|政策",
          Pattern.CASE_INSENSITIVE);

  private final Optional<String> declared;

  /**
   * @param declared the way to the rules that the app statement names
   */
  RuleLinks(Optional<Route> declared) {
    this.declared = declared.flatMap(RuleLinks::lastLabel);
  }

  static RuleLinks of(AppStatement statement) {
    return new RuleLinks(
        Optional.ofNullable(statement.routes().get(NoticeSource.FACE_RULES.route())));
  }

  private static Optional<String> lastLabel(Route route) {
    return route.acts().stream()
        .flatMap(act -> act instanceof Act.Tap tap ? Stream.of(tap.label()) : Stream.empty())
        .reduce((a, b) -> b)
        .map(TextNormalization::text);
  }

  List<Link> on(Reading consent) {
    List<Link> named = consent.links();
    Set<Node> known = new HashSet<>(named.stream().map(Link::node).toList());
    Stream<Link> rules = named.stream().filter(l -> l.concept() == Concept.FACE_RULES);
    Stream<Link> others = named.stream().filter(l -> l.concept() != Concept.FACE_RULES);
    Stream<Link> candidates =
        consent.region().stream()
            .filter(n -> !known.contains(n) && mayBePressed(n, consent))
            .filter(n -> tellsOfTheFace(n) || isDeclared(n))
            .map(n -> new Link(n, n.label(), Concept.FACE_RULES));
    return Stream.of(rules, candidates, others).flatMap(l -> l).toList();
  }

  private static boolean tellsOfTheFace(Node node) {
    return FACE.matcher(node.label()).find() && TOLD.matcher(node.label().strip()).find();
  }

  private boolean isDeclared(Node node) {
    return declared.filter(node.normalLabel()::equals).isPresent();
  }

  /** Reacts, is no answer, sets nothing and undoes nothing. */
  private static boolean mayBePressed(Node node, Reading consent) {
    boolean answers =
        Stream.of(
                consent.agree(),
                consent.refuse(),
                consent.later(),
                consent.next(),
                consent.goingOn(),
                consent.dismissals(),
                consent.boxes())
            .anyMatch(some -> some.contains(node));
    return node.displayed()
        && node.enabled()
        && node.clickable()
        && node.role() != Role.FIELD
        && !node.label().isBlank()
        && node.label().length() <= LONGEST
        && !answers
        && !Harm.isNamed(node, consent);
  }
}
