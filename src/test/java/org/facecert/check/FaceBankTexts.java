package org.facecert.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.Told;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.OpenedText;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;

/** The texts of FaceBank, the calibration app, as a build with the given switches shows them. */
final class FaceBankTexts {

  static final Path APP = Path.of("../devices/calibration/facebank");
  private static final Pattern TAGGED = Pattern.compile("<([+-])([a-z,-]+)> ?(.*)");
  private static final Map<String, String> PREFIX =
      Map.of(
          "face-login", "login",
          "face-payment", "payment",
          "real-name", "realname",
          "face-effects", "effects");

  private final String language;
  private final String function;
  private final Map<String, String> switches;
  private final Story story = new Story();

  FaceBankTexts(String language, String function, Map<String, String> switches) {
    this.language = language;
    this.function = function;
    this.switches = switches;
  }

  JudgementContext seen() {
    return story.told();
  }

  ReadNotices fromConsent() {
    return fromConsent(false);
  }

  /**
   * @param consentAlone without the texts that only routes lead to
   */
  ReadNotices fromConsent(boolean consentAlone) {
    String rules =
        switch (switches.getOrDefault("face-rules", "")) {
          case "general-policy" -> document("privacy_policy");
          case "dead-link" -> string("v_dead_link");
          default -> document("face_rules");
        };
    List<ReadNotice> asked =
        is("face-rules", "no-link")
            ? List.of(notice(NoticeSource.CONSENT, consent()))
            : List.of(
                notice(NoticeSource.CONSENT, consent()), notice(NoticeSource.FACE_RULES, rules));
    List<ReadNotice> all = new ArrayList<>(asked);
    if (!consentAlone) {
      all.addAll(
          List.of(
              notice(NoticeSource.PRIVACY_POLICY, document("privacy_policy")),
              notice(NoticeSource.USER_AGREEMENT, document("user_agreement"))));
    }
    return new ReadNotices(WalkEnding.CONSENT_REACHED, all, Set.of());
  }

  ReadNotices forLater() {
    return new ReadNotices(
        WalkEnding.DONE,
        List.of(
            notice(NoticeSource.FACE_RULES, document("face_rules")),
            notice(NoticeSource.PRIVACY_POLICY, document("privacy_policy")),
            notice(NoticeSource.USER_AGREEMENT, document("user_agreement"))),
        Set.of());
  }

  ReadNotices lists() {
    return new ReadNotices(
        WalkEnding.DONE,
        List.of(
            notice(NoticeSource.COLLECTED_LIST, document("collected_list")),
            notice(NoticeSource.SHARING_LIST, document("sharing_list"))),
        Set.of());
  }

  private ReadNotice notice(NoticeSource source, String text) {
    boolean formed = source == NoticeSource.FACE_RULES || source == NoticeSource.PRIVACY_POLICY;
    boolean picture = formed && is("notice.form", "picture");
    ObservedScreen page =
        story.sees(
            Page.full(
                View.title(Told.english(source.said())),
                picture ? View.picture(900) : View.text("text")));
    RouteOutcome outcome = new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", page, 0);
    String link =
        switch (source) {
          case COLLECTED_LIST -> string("collected_list");
          case SHARING_LIST -> string("sharing_list");
          default -> Told.english(source.said());
        };
    OpenedText opened = new OpenedText(link, page, List.of(page), true, outcome);
    String read = picture ? "" : formed && is("notice.form", "cut") ? upToTheFold(text) : text;
    return new ReadNotice(
        source, opened, read, Optional.of(story.kept(read)), true, List.of("Me", link));
  }

  private boolean is(String key, String value) {
    return switches.getOrDefault(key, "").equals(value);
  }

  /** About what a phone's screen shows. */
  private static String upToTheFold(String text) {
    return String.join("\n", text.lines().limit(7).toList());
  }

  private String consent() {
    String prefix = PREFIX.getOrDefault(function, function);
    List<String> lines = new ArrayList<>();
    lines.add(string(prefix.equals("effects") ? "effects_consent_title" : prefix + "_title"));
    String notice = switches.getOrDefault("notice", "");
    if (!notice.equals("promise") && !notice.equals("general")) {
      for (String fact : List.of("what", "why", "how", "keep", "where", "no")) {
        if (!leavesOut(fact)) {
          boolean onPhone = fact.equals("how") && is("consent.upload", "on-phone");
          lines.add(string("consent_" + fact));
          lines.add(string(onPhone ? "v_on_phone" : prefix + "_" + fact));
        }
      }
    }
    lines.add(string("rules_link"));
    lines.add(string(prefix + "_box"));
    return String.join("\n", lines);
  }

  private boolean leavesOut(String fact) {
    return switch (fact) {
      case "how" -> is("consent.upload", "unsaid");
      case "where" -> switches.containsKey("consent.upload") || is("notice", "no-location");
      case "keep" -> is("notice", "no-retention");
      default -> false;
    };
  }

  private String document(String name) {
    StringBuilder text = new StringBuilder(string(name.equals("face_rules") ? "face_rules" : name));
    for (String read : lines("res/raw" + suffix(name) + "/" + name + ".txt")) {
      String line = shown(read);
      if (!line.isBlank()) {
        text.append('\n').append(line.startsWith("#") ? line.substring(1).strip() : line);
      }
    }
    return text.append('\n').toString();
  }

  private String shown(String line) {
    Matcher tagged = TAGGED.matcher(line);
    if (!tagged.matches()) {
      return line;
    }
    boolean named =
        List.of(tagged.group(2).split(",")).contains(switches.getOrDefault("notice", "none"));
    return named == tagged.group(1).equals("+") ? tagged.group(3) : "";
  }

  private String string(String name) {
    Pattern entry = Pattern.compile("name=\"" + name + "\"[^>]*>([^<]*)<");
    Matcher found =
        entry.matcher(String.join("\n", lines("res/values" + suffix() + "/strings.xml")));
    if (!found.find()) {
      throw new IllegalArgumentException("FaceBank has no string " + name);
    }
    return found.group(1).replace("\\'", "'").replace("\\\"", "\"");
  }

  private String suffix(String document) {
    boolean formed = document.equals("face_rules") || document.equals("privacy_policy");
    boolean other = formed && is("notice.form", "other-language");
    return language.equals("zh") != other ? "-zh" : "";
  }

  private String suffix() {
    return language.equals("zh") ? "-zh" : "";
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(APP.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
