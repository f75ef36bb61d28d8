package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.Told;
import org.facecert.catalogue.Parameters;
import org.facecert.catalogue.ReleasedThresholds;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.fake.Page;
import org.facecert.fake.Still;
import org.facecert.fake.View;
import org.facecert.observation.Action;
import org.facecert.observation.CameraUsed;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelLost;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.ChannelWatched;
import org.facecert.observation.Look;
import org.facecert.observation.Observation;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.PagesUnread;
import org.facecert.observation.Purpose;
import org.facecert.observation.Witness;
import org.facecert.platform.android.UiAutomatorSource;
import org.facecert.screen.AppIdentity;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.Screen;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;
import org.jspecify.annotations.Nullable;

/** A log told step by step; every step takes a second on a clock of its own. */
final class Story {

  static final String APP = "org.example.harbour";
  static final Vocabulary WORDS = Vocabulary.of("en");
  static final Parameters SUITE = ReleasedThresholds.PARAMETERS;

  private final List<Observation> steps = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");
  private Optional<Sentence> lost = Optional.empty();
  private boolean watched = true;
  private boolean unread;
  private Optional<Evidence> witness = Optional.empty();
  private @Nullable ObservedScreen current;
  private int screens;

  static Page consent(View... more) {
    List<View> views =
        new ArrayList<>(
            List.of(
                View.title("Consent to face recognition"),
                View.text("We collect an image of your face to sign you in.")));
    views.addAll(List.of(more));
    return Page.full(views.toArray(View[]::new));
  }

  static View button(String words) {
    return View.button(words, Story::nothing);
  }

  static View box(String words, boolean checked) {
    return View.box(words, checked, Story::nothing);
  }

  ObservedScreen sees(Page page) {
    return seesSource(Still.source(page));
  }

  ObservedScreen seesCameraDialog() {
    return seesSource(
        Still.permissionDialog("Allow Harbour Bank to take pictures and record video?"));
  }

  ObservedScreen seesSource(String source) {
    Screen screen = UiAutomatorSource.read(source);
    Moment when = new Moment(now, now.plusMillis(100));
    Look look =
        new Look(
            screen,
            when,
            evidence(EvidenceKind.PAGE_SOURCE, source, when),
            evidence(EvidenceKind.SCREENSHOT, "picture of " + source, when));
    ObservedScreen observed =
        new ObservedScreen(next(), ++screens, look, Reading.of(screen, WORDS, AppIdentity.of(APP)));
    add(observed);
    current = observed;
    return observed;
  }

  /** Presses the control with these words on the screen last seen. */
  Action presses(Purpose purpose, String words) {
    Node node =
        current == null
            ? null
            : current.screen().nodes().stream()
                .filter(n -> n.label().equals(words))
                .findFirst()
                .orElse(null);
    Action action =
        new Action(next(), purpose, words, node, current, new Moment(now, now.plusMillis(200)));
    add(action);
    return action;
  }

  Action does(Purpose purpose) {
    return presses(purpose, "");
  }

  /** The camera log shows an opening so many milliseconds from now, give or take. */
  Story opened(String packageName, long millis, Duration error) {
    return camera(true, packageName, millis, error);
  }

  private Story camera(boolean opened, String packageName, long millis, Duration error) {
    Moment when = Moment.at(now.plusMillis(millis)).give(error);
    steps.add(
        new CameraUsed(
            next(), opened, packageName, when, evidence(EvidenceKind.CAMERA_LOG, "log", when)));
    return this;
  }

  /** The camera log shows that the app closed the camera so many milliseconds from now. */
  Story closed(long millis, Duration error) {
    return camera(false, APP, millis, error);
  }

  Story opened() {
    return opened(APP, 0, Duration.ZERO);
  }

  /** The operating system's record says whether the camera is granted. */
  Story holdsCamera(boolean granted) {
    Evidence record = evidence(EvidenceKind.DEVICE_STATE, "granted=" + granted, Moment.at(now));
    add(
        new ChannelRead(
            next(),
            Channel.PERMISSIONS,
            Map.of("android.permission.CAMERA", String.valueOf(granted)),
            record,
            Moment.at(now)));
    return this;
  }

  /** The channel is watched, read with these values, and showed what it must show. */
  Story reads(Channel channel, Map<String, String> values) {
    Evidence record = evidence(EvidenceKind.DEVICE_STATE, channel + " " + values, Moment.at(now));
    add(new ChannelWatched(next(), channel, Moment.at(now)));
    add(new ChannelRead(next(), channel, values, record, Moment.at(now)));
    add(new Witness(next(), channel, "mark", record, Moment.at(now)));
    return this;
  }

  /** A face was seen on the last screen, which is no scanner by its words. */
  Story showsFace() {
    Evidence picture = told().observations().lastScreen().orElseThrow().look().picture();
    Map<String, String> values = Map.of("face", "FACE", "scanner", "false");
    add(new ChannelRead(next(), Channel.SUBJECT, values, picture, Moment.at(now)));
    return this;
  }

  /** Something else was observed. */
  Story also(Made made) {
    Evidence record = evidence(EvidenceKind.REPLAY, "number " + next(), Moment.at(now));
    add(made.of(next(), record, Moment.at(now)));
    return this;
  }

  interface Made {
    Observation of(int number, Evidence evidence, Moment when);
  }

  Story witnessed() {
    witness = Optional.of(evidence(EvidenceKind.CAMERA_LOG, "canary", Moment.at(now)));
    return this;
  }

  Story unread() {
    unread = true;
    return this;
  }

  Story lost(String why) {
    watched = false;
    lost = Optional.of(Told.told(why));
    return this;
  }

  Story unwatched() {
    watched = false;
    return this;
  }

  JudgementContext told() {
    return new JudgementContext("XX-01", "face-login", APP, observations());
  }

  Observations observations() {
    List<Observation> log = new ArrayList<>(steps);
    Moment at = Moment.at(now);
    if (watched || lost.isPresent()) {
      log.add(0, new ChannelWatched(0, Channel.CAMERA, at));
    }
    witness.ifPresent(w -> log.add(new Witness(next(), Channel.CAMERA, "canary", w, at)));
    lost.ifPresent(why -> log.add(new ChannelLost(next(), Channel.CAMERA, why, at)));
    if (unread) {
      log.add(new PagesUnread(next(), at));
    }
    return new Observations(log, steps);
  }

  /** Expects the verdict and these words in the English sentence. */
  static void expect(Finding finding, Verdict verdict, String words) {
    Messages all = Messages.ofFindings();
    String said = all.renderStrictly(finding.sentence(), OutputLanguage.ENGLISH);
    assertThat(finding.verdict()).as(said).isEqualTo(verdict);
    assertThat(said).contains(words);
    assertThat(all.renderStrictly(finding.sentence(), OutputLanguage.CHINESE)).isNotBlank();
  }

  private void add(Observation step) {
    steps.add(step);
    now = now.plusSeconds(1);
  }

  private int next() {
    return steps.size() + 1;
  }

  /** A text that was kept, not its bytes. */
  Evidence kept(String text) {
    return evidence(EvidenceKind.NOTICE_TEXT, text, Moment.at(now));
  }

  private static void nothing() {}

  private static Evidence evidence(EvidenceKind kind, String text, Moment at) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Evidence(
        kind, Digest.of(bytes), "text/plain", bytes.length, at, Sentence.of("caption.screenshot"));
  }
}
