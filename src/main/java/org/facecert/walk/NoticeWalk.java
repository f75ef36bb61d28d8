package org.facecert.walk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Vault;
import org.facecert.screen.Reading;

/** Reads an app's notices from their first line to their last, and keeps them. */
final class NoticeWalk {

  /** longer than any notice that a person would read on a phone */
  private static final int MOST_PAGES = 80;

  private final Stage stage;
  private final TextWalk texts;
  private final Vault vault;

  NoticeWalk(Stage stage, TextWalk texts, Vault vault) {
    this.stage = stage;
    this.texts = texts;
    this.vault = vault;
  }

  /** The consent now shown, the face rules that open from it, and these by their routes. */
  Notices read(Ending ending, List<Source> byRoute) {
    List<Notice> found = new ArrayList<>();
    Set<Source> undeclared = EnumSet.noneOf(Source.class);
    if (ending == Ending.CONSENT_REACHED) {
      Notice consent = consent();
      found.add(consent);
      Rules rules = texts.rulesFromConsent(MOST_PAGES);
      if (rules.pages().isEmpty() && !byRoute.isEmpty()) {
        // not found beside the consent, which is IN-01's matter: what they tell may be read all
        // the same
        rulesByRoute(rules).ifPresentOrElse(found::add, () -> undeclared.add(Source.FACE_RULES));
      } else if (!rules.link().isEmpty() || !isUnderstood(consent)) {
        found.add(notice(Source.FACE_RULES, rules));
      }
    }
    for (Source source : byRoute) {
      List<Rules> linked = new ArrayList<>();
      Optional<Rules> opened = texts.byRoute(source.route(), MOST_PAGES, Optional.of(linked));
      opened.ifPresentOrElse(r -> found.add(notice(source, r)), () -> undeclared.add(source));
      linked.forEach(r -> found.add(notice(Source.LINKED, r)));
    }
    if (found.isEmpty() && ending == Ending.DONE) {
      // nothing to read, but what a person has in hand is seen
      stage.open();
      stage.see();
    }
    return new Notices(ending, found, undeclared);
  }

  /** No control of it may be a link whose words we do not know. */
  private static boolean isUnderstood(Notice text) {
    return text.pages().stream().allMatch(page -> page.reading().notUnderstood().isEmpty());
  }

  /** By their declared way; where there is none, the link that opened nothing, if there was one. */
  private Optional<Notice> rulesByRoute(Rules atConsent) {
    return texts
        .byRoute(Source.FACE_RULES.route(), MOST_PAGES)
        .or(() -> Optional.of(atConsent).filter(rules -> !rules.link().isEmpty()))
        .map(rules -> notice(Source.FACE_RULES, rules));
  }

  /** It was scrolled to its end and back when it was reached. */
  private Notice consent() {
    Trail trail = stage.trail();
    Sight first =
        trail
            .first(Purpose.START)
            .map(start -> trail.since(start).sights())
            .orElseGet(Stream::of)
            .filter(s -> s.reading().kind() == Reading.Kind.FACE_CONSENT)
            .findFirst()
            .orElseGet(stage::current);
    List<Sight> pages = trail.pages(first);
    Set<String> lines = new LinkedHashSet<>();
    pages.forEach(page -> PageText.of(List.of(page)).text().lines().forEach(lines::add));
    Outcome outcome = new Outcome(Outcome.Kind.COMPLETED, "", "", first, 0);
    boolean ended = (pages.size() + 1) / 2 <= Scrolling.MOST_PAGES;
    Rules opened = new Rules(first.title(), first, pages, ended, outcome);
    return notice(Source.CONSENT, opened, String.join("\n", lines), ended);
  }

  private Notice notice(Source source, Rules opened) {
    PageText joined = PageText.of(opened.pages());
    boolean shown = opened.pages().stream().allMatch(NoticeWalk::isItsOwn);
    return notice(
        source,
        opened,
        joined.text(),
        shown && opened.toItsEnd() && joined.seamless() && !joined.cut());
  }

  /** Not of a window of the system's or of another app that lay in front of the text. */
  private static boolean isItsOwn(Sight page) {
    return page.showsApp() && page.reading().kind() != Reading.Kind.SYSTEM_PERMISSION;
  }

  private Notice notice(Source source, Rules opened, String text, boolean toItsEnd) {
    return new Notice(source, opened, text, kept(source, text), toItsEnd, path(opened));
  }

  private Optional<Evidence> kept(Source source, String text) {
    return text.isBlank()
        ? Optional.empty()
        : Optional.of(
            vault.put(
                EvidenceKind.NOTICE_TEXT,
                "text/plain",
                text.getBytes(StandardCharsets.UTF_8),
                stage.now(),
                "text of " + source.english()));
  }

  /** Presses between the last opening of the app and the text's first page. */
  private List<String> path(Rules text) {
    Trail until =
        stage.trail().until(text.pages().isEmpty() ? stage.current() : text.pages().get(0));
    int opened = until.last(Purpose.OPEN_APP).map(Deed::number).orElse(0);
    return until
        .deeds()
        .filter(d -> d.number() > opened && d.purpose().isTap())
        .map(NoticeWalk::words)
        .toList();
  }

  private static String words(Deed deed) {
    String words = deed.purpose() == Purpose.BACK ? "←" : deed.label();
    return words.isBlank() ? "▢" : words;
  }
}
