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
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.Action;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.OpenedText;
import org.facecert.observation.Purpose;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Reading;

/** Reads an app's notices from their first line to their last, and keeps them. */
final class NoticeWalk {

  /** longer than any notice that a person would read on a phone */
  private static final int MOST_PAGES = 80;

  private final Recorder recorder;
  private final TextWalk texts;
  private final Vault vault;

  NoticeWalk(Recorder recorder, TextWalk texts, Vault vault) {
    this.recorder = recorder;
    this.texts = texts;
    this.vault = vault;
  }

  /** The consent now shown, and the face rules that open from it. */
  ReadNotices consent(WalkEnding ending) {
    List<ReadNotice> found = new ArrayList<>();
    if (ending == WalkEnding.CONSENT_REACHED) {
      ReadNotice consent = consent();
      found.add(consent);
      OpenedText rules = texts.rulesFromConsent(MOST_PAGES);
      if (!rules.link().isEmpty() || !isUnderstood(consent)) {
        found.add(notice(NoticeSource.FACE_RULES, rules));
      }
    }
    return new ReadNotices(ending, found, Set.of());
  }

  /** The texts that the app keeps, by their routes. */
  ReadNotices read(List<NoticeSource> byRoute) {
    return readOn(new ReadNotices(WalkEnding.DONE, List.of(), Set.of()), byRoute);
  }

  /** These besides what was read from the consent. */
  ReadNotices readOn(ReadNotices sofar, List<NoticeSource> byRoute) {
    List<ReadNotice> found = new ArrayList<>(sofar.texts());
    Set<NoticeSource> undeclared = EnumSet.noneOf(NoticeSource.class);
    if (sofar.ending() == WalkEnding.CONSENT_REACHED) {
      rulesElsewhere(found, undeclared);
    }
    for (NoticeSource source : byRoute) {
      List<OpenedText> linked = new ArrayList<>();
      Optional<OpenedText> opened = texts.byRoute(source.route(), MOST_PAGES, Optional.of(linked));
      opened.ifPresentOrElse(r -> found.add(notice(source, r)), () -> undeclared.add(source));
      linked.forEach(r -> found.add(notice(NoticeSource.LINKED, r)));
    }
    if (found.isEmpty() && sofar.ending() == WalkEnding.DONE) {
      // nothing to read, but what a person has in hand is seen
      recorder.open();
      recorder.see();
    }
    return new ReadNotices(sofar.ending(), found, undeclared);
  }

  /**
   * Face rules that did not open from the consent, which is IN-01's matter: what they tell may be
   * read all the same, by their declared way. Where there is none, the link that opened nothing
   * stays, if there was one.
   */
  private void rulesElsewhere(List<ReadNotice> found, Set<NoticeSource> undeclared) {
    Optional<ReadNotice> atConsent =
        found.stream().filter(text -> text.source() == NoticeSource.FACE_RULES).findFirst();
    if (atConsent.filter(rules -> !rules.pages().isEmpty()).isPresent()) {
      return;
    }
    atConsent.ifPresent(found::remove);
    texts
        .byRoute(NoticeSource.FACE_RULES.route(), MOST_PAGES)
        .map(rules -> notice(NoticeSource.FACE_RULES, rules))
        .or(() -> atConsent.filter(rules -> !rules.opened().link().isEmpty()))
        .ifPresentOrElse(found::add, () -> undeclared.add(NoticeSource.FACE_RULES));
  }

  /** No control of it may be a link whose words we do not know. */
  private static boolean isUnderstood(ReadNotice text) {
    return text.pages().stream().allMatch(page -> page.reading().notUnderstood().isEmpty());
  }

  /** It was scrolled to its end and back when it was reached. */
  private ReadNotice consent() {
    Observations observations = recorder.observations();
    ObservedScreen first =
        observations
            .first(Purpose.START)
            .map(start -> observations.since(start).screens())
            .orElseGet(Stream::of)
            .filter(s -> s.reading().kind() == Reading.Kind.FACE_CONSENT)
            .findFirst()
            .orElseGet(recorder::current);
    List<ObservedScreen> pages = observations.pages(first);
    Set<String> lines = new LinkedHashSet<>();
    pages.forEach(page -> PageText.of(List.of(page)).text().lines().forEach(lines::add));
    RouteOutcome outcome = new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", first, 0);
    boolean ended = (pages.size() + 1) / 2 <= Scrolling.MOST_PAGES;
    OpenedText opened = new OpenedText(first.title(), first, pages, ended, outcome);
    return notice(NoticeSource.CONSENT, opened, String.join("\n", lines), ended);
  }

  private ReadNotice notice(NoticeSource source, OpenedText opened) {
    PageText joined = PageText.of(opened.pages());
    boolean shown = opened.pages().stream().allMatch(NoticeWalk::isItsOwn);
    return notice(
        source,
        opened,
        joined.text(),
        shown && opened.toItsEnd() && joined.seamless() && !joined.cut());
  }

  /** Not of a window of the system's or of another app that lay in front of the text. */
  private static boolean isItsOwn(ObservedScreen page) {
    return page.showsApp() && page.reading().kind() != Reading.Kind.SYSTEM_PERMISSION;
  }

  private ReadNotice notice(NoticeSource source, OpenedText opened, String text, boolean toItsEnd) {
    return new ReadNotice(source, opened, text, kept(source, text), toItsEnd, path(opened));
  }

  private Optional<Evidence> kept(NoticeSource source, String text) {
    return text.isBlank()
        ? Optional.empty()
        : Optional.of(
            vault.put(
                EvidenceKind.NOTICE_TEXT,
                "text/plain",
                text.getBytes(StandardCharsets.UTF_8),
                recorder.now(),
                Sentence.of("caption.text", "text", source.said())));
  }

  /** Presses between the entrance of the app and the text's first page. */
  private List<String> path(OpenedText text) {
    Observations until =
        recorder
            .observations()
            .until(text.pages().isEmpty() ? recorder.current() : text.pages().get(0));
    int entrance = until.entrance();
    return until
        .actions()
        .filter(d -> d.number() > entrance && d.purpose().isTap())
        .map(NoticeWalk::words)
        .toList();
  }

  private static String words(Action action) {
    String words = action.purpose() == Purpose.BACK ? "←" : action.label();
    return words.isBlank() ? "▢" : words;
  }
}
