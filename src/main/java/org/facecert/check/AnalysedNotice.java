package org.facecert.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.facecert.notice.DisclosureScope;
import org.facecert.notice.Gap;
import org.facecert.notice.NoticeItem;
import org.facecert.notice.NoticeReader;
import org.facecert.notice.NoticeReading;
import org.facecert.notice.NoticeSentence;
import org.facecert.notice.Proof;
import org.facecert.notice.UnreadableNotice;
import org.facecert.notice.Value;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.ReadNotice;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;

/** A notice as found and as read. */
record AnalysedNotice(ReadNotice notice, Optional<NoticeReading> reading) {

  /** in letters */
  private static final int LONGEST_TITLE = 60;

  /** As a title names it; the text was opened as the rules about it. */
  private static final Pattern FACE =
      Pattern.compile(
          "(?i)\\b(?:faces?|facial|faceprints?|selfies?)\\b|人脸|人臉|面部|面容|脸|臉|面孔|容貌|樣貌|样貌|人像|自拍|真人|实人|活体|活體");

  /** As a title names a text on other matters. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)\\b(?:privacy|terms|conditions|agreement|cookies?)\\b|隐私|隱私|私隱|协议|協議|条款|條款|政策");

  /** Lines at the top of a text that say what it is about. */
  private static final int TOP = 4;

  /**
   * share of sentences on the face in a text that is about nothing else: contacts and dates stand
   * besides
   */
  private static final double NEARLY_ALL = 0.75;

  /** letters beyond which what opened is a text to be read and not a page's few words */
  private static final int A_TEXT = 400;

  /** In an app statement: no period, because nothing is kept. */
  private static final Pattern NOT_KEPT =
      Pattern.compile(
          "(?i)\\b(?:not|nothing(?: is)?|never)"
              + " (?:kept|stored|retained)\\b|不(?:作|予|会)?(?:保存|留存|保留|存储|储存)");

  /** Titles of texts that are on more than the face. */
  private static final Pattern ANOTHER =
      Pattern.compile(
          "(?i)\\b(?:privacy|data"
              + " protection|terms|conditions|agreement|general)\\b|隐私|隱私|协议|協議|个人信息|個人");

  private static final Set<NoticeSource> LISTS =
      Set.of(NoticeSource.COLLECTED_LIST, NoticeSource.SHARING_LIST);

  /** Neither Chinese nor English: Japanese, which has Chinese letters too, Korean and others. */
  private static final Pattern OTHER_SCRIPT =
      Pattern.compile(
          "[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsCyrillic}\\p{IsArabic}\\p{IsThai}]");

  private static final Set<Value.Kind> PERIODS =
      Set.of(Value.Kind.RETENTION, Value.Kind.ANSWER, Value.Kind.PERIOD);

  /** Loaded when the first notice is read. */
  private static final class Shipped {
    private static final NoticeReader READER = NoticeReader.shipped().proving();
  }

  static NoticeReader reader() {
    return Shipped.READER;
  }

  /**
   * @param reader with sentences on several face functions cut into what is said of each, or whole
   * @param consent what the consent about the face says, the links on it among its lines
   */
  static AnalysedNotice of(ReadNotice notice, NoticeReader reader, String consent) {
    return new AnalysedNotice(notice, read(notice, reader, consent));
  }

  private static Optional<NoticeReading> read(
      ReadNotice notice, NoticeReader reader, String consent) {
    try {
      if (notice.source() == NoticeSource.CONSENT || isFaceRules(notice)) {
        return Optional.of(reader.readOnFace(notice.text()));
      }
      NoticeReading read = reader.read(notice.text());
      return Optional.of(
          notice.source() == NoticeSource.FACE_RULES && (isOnFace(read) || isOffered(read, consent))
              ? reader.readOnFace(notice.text())
              : read);
    } catch (UnreadableNotice e) {
      return LISTS.contains(notice.source()) ? list(notice.text(), reader) : Optional.empty();
    }
  }

  /** Rows of nouns are too few words to tell a language by; what they name tells it. */
  private static Optional<NoticeReading> list(String text, NoticeReader reader) {
    if (OTHER_SCRIPT.matcher(text).find()) {
      return Optional.empty();
    }
    boolean han = text.codePoints().anyMatch(AnalysedNotice::isHan);
    NoticeReading read = reader.read(text, han ? "zh" : "en");
    return han || read.mentionsFace() ? Optional.of(read) : Optional.empty();
  }

  /** Opened as the rules about the face, and headed by it: all of it goes on about the face. */
  private static boolean isFaceRules(ReadNotice notice) {
    List<String> top =
        notice.text().lines().map(String::strip).filter(l -> !l.isEmpty()).limit(TOP).toList();
    return notice.source() == NoticeSource.FACE_RULES
        && !top.isEmpty()
        && top.get(0).length() <= LONGEST_TITLE
        && (FACE.matcher(top.get(0)).find()
            || !OTHER.matcher(top.get(0)).find()
                && top.stream().anyMatch(l -> FACE.matcher(l).find()));
  }

  /**
   * By any word of the reader's for the face in its title, "About photo verification", or under the
   * function's own name, "Smile to Enter: questions", by what nearly all of it tells.
   */
  private static boolean isOnFace(NoticeReading read) {
    List<NoticeSentence> all = read.sentences();
    String title = all.isEmpty() ? "" : all.get(0).quote().text();
    if (title.isEmpty() || title.length() > LONGEST_TITLE || ANOTHER.matcher(title).find()) {
      return false;
    }
    long ofFace = all.stream().filter(NoticeSentence::ofFace).count();
    return all.get(0).about() == NoticeSentence.About.FACE || ofFace >= NEARLY_ALL * all.size();
  }

  /** The consent about the face offers it by its title, and it speaks of the face. */
  private static boolean isOffered(NoticeReading read, String consent) {
    String title =
        read.sentences().stream().findFirst().map(s -> s.quote().text().strip()).orElse("");
    return read.mentionsFace()
        && !title.isEmpty()
        && !ANOTHER.matcher(title).find()
        && consent.lines().map(String::strip).anyMatch(title::equals);
  }

  boolean isOnFaceAlone() {
    return isFaceRules(notice)
        || notice.source() == NoticeSource.FACE_RULES
            && reading.filter(AnalysedNotice::isOnFace).isPresent();
  }

  /** The periods in the words of an app statement, as {@link Value#normal} writes them. */
  static List<String> periods(String words) {
    NoticeReading read =
        Shipped.READER.read(
            words, words.codePoints().anyMatch(AnalysedNotice::isHan) ? "zh" : "en");
    boolean kept = !NOT_KEPT.matcher(words).find();
    List<String> periods =
        read.values().stream().filter(v -> PERIODS.contains(v.kind())).map(Value::normal).toList();
    return kept || !periods.isEmpty() ? periods : List.of(PeriodComparison.NONE);
  }

  /** How words on a screen, on the face or the camera, are understood: by their sentences. */
  static List<NoticeSentence> sentences(String words) {
    return words(words).sentences();
  }

  /** Words on a screen or in a package, on the face or the camera, as they are understood. */
  static NoticeReading words(String words) {
    // a question says it too: "May we use your face to open the door?"
    String said = words.strip().replaceAll("[?？]+$", ".");
    try {
      return Shipped.READER.readOnFace(said);
    } catch (UnreadableNotice e) {
      // a label is too short to tell its language by
      return Shipped.READER.read(
          said, said.codePoints().anyMatch(AnalysedNotice::isHan) ? "zh" : "en");
    }
  }

  static boolean isHan(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
  }

  NoticeSource source() {
    return notice.source();
  }

  /** Whether it opened and has something to read, be it in a picture. */
  boolean tells() {
    return reading.filter(r -> r.mentionsFace() || r.seemsWhole()).isPresent()
        || notice.text().length() > A_TEXT
        || showsPicture();
  }

  /**
   * Whether it is the text that its way is declared to open: by its heading, by the control that
   * opened it, or by being a whole notice under no other heading.
   */
  boolean isItself() {
    Concept wanted =
        switch (notice.source()) {
          case PRIVACY_POLICY -> Concept.PRIVACY_POLICY;
          case USER_AGREEMENT -> Concept.USER_AGREEMENT;
          default -> null;
        };
    if (wanted == null || notice.pages().isEmpty()) {
      return true;
    }
    return switch (TextIdentity.of(notice.opened(), wanted)) {
      case YES -> true;
      case NO -> false;
      case UNKNOWN -> reading.isPresent() && doubts().isEmpty();
    };
  }

  /** Whether something else lay in front of one of its pages, or a page showed nothing. */
  boolean isCovered() {
    return notice.pages().stream().anyMatch(TextReadability::isCovered);
  }

  boolean writtenIn(String language) {
    return reading.filter(r -> r.language().equals(language)).isPresent();
  }

  /**
   * A page on which nothing stands in letters that are read: what it says nobody has understood,
   * though all others were. A line of names of languages is not a page.
   */
  boolean hasPageInOtherScript() {
    return notice.pages().stream().anyMatch(AnalysedNotice::isInOtherScript);
  }

  private static boolean isInOtherScript(ObservedScreen page) {
    List<String> words =
        page.screen().nodes().stream()
            .filter(Node::displayed)
            .map(Node::text)
            .filter(text -> text.codePoints().filter(Character::isLetter).count() > 2)
            .toList();
    return !words.isEmpty() && words.stream().allMatch(w -> OTHER_SCRIPT.matcher(w).find());
  }

  /** A picture as large as a page of text: what is written in it nobody has read. */
  boolean showsPicture() {
    return notice.pages().stream().anyMatch(TextReadability::showsPicture);
  }

  /** The places that say the item of the face, best first. */
  List<Quotation> face(NoticeItem item) {
    return said(item, DisclosureScope.FACE);
  }

  /** The places that say the item of personal information in general. */
  List<Quotation> general(NoticeItem item) {
    return said(item, DisclosureScope.GENERAL);
  }

  private List<Quotation> said(NoticeItem item, DisclosureScope state) {
    return reading.map(r -> r.item(item)).filter(i -> i.state() == state).stream()
        .flatMap(i -> i.findings().stream())
        .map(f -> new Quotation(this, item.key(), f.sentence(), f.quote(), f.confidence()))
        .toList();
  }

  List<Quotation> doubtful(NoticeItem item) {
    return reading.map(r -> r.item(item)).stream()
        .flatMap(i -> i.doubtful().stream())
        .map(f -> new Quotation(this, item.key(), f.sentence(), f.quote(), f.confidence()))
        .toList();
  }

  /** Sentences that have to do with the face in this way, in the order of the text. */
  List<Quotation> about(NoticeSentence.About how) {
    return sentences(s -> s.about() == how);
  }

  /** Sentences that say it in so many words, whatever they are about. */
  List<Quotation> saying(Proof proof) {
    return sentences(s -> s.proofs().contains(proof));
  }

  List<Quotation> sentences(Predicate<NoticeSentence> wanted) {
    List<NoticeSentence> all = reading.map(NoticeReading::sentences).orElse(List.of());
    return IntStream.range(0, all.size())
        .filter(i -> wanted.test(all.get(i)))
        .mapToObj(i -> new Quotation(this, "", i, all.get(i).quote(), 1))
        .toList();
  }

  /**
   * What speaks against having read the whole text. A short one that says how its author is reached
   * or since when it applies is short, and was scrolled to its end.
   */
  Set<Gap> doubts() {
    Set<Gap> doubts = new HashSet<>(reading.map(NoticeReading::gaps).orElse(List.of()));
    if (notice.toItsEnd() && !doubts.contains(Gap.NO_CONTACT_NOR_DATE)) {
      doubts.remove(Gap.SHORT);
    }
    return doubts;
  }

  Stream<Value> values(Value.Kind kind) {
    return reading.stream().flatMap(r -> r.values().stream()).filter(v -> v.kind() == kind);
  }

  /** The page that shows most of the words' paragraph; the first where no page shows them. */
  Optional<ObservedScreen> pageWith(String words) {
    String line = words.strip().lines().findFirst().orElse(words).strip();
    return notice.pages().stream()
        .filter(p -> shown(p, line) > 0)
        .max(Comparator.comparingLong(p -> shown(p, line)))
        .or(() -> notice.pages().stream().findFirst());
  }

  private static long shown(ObservedScreen page, String line) {
    return page.screen().nodes().stream()
        .filter(n -> n.displayed() && n.text().contains(line))
        .mapToLong(n -> n.bounds().area())
        .max()
        .orElse(0);
  }
}
