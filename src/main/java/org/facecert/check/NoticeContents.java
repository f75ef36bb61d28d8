package org.facecert.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.notice.Gap;
import org.facecert.notice.NoticeItem;
import org.facecert.notice.NoticeReader;
import org.facecert.notice.NoticeReading;
import org.facecert.notice.NoticeSentence.About;
import org.facecert.notice.Proof;
import org.facecert.notice.Quote;
import org.facecert.notice.Value;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.TextNormalization;
import org.facecert.verdict.DisclosedItem;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * All that an app's notices tell, and what stands in the way of saying that they do not tell
 * something: nothing is absent from a text that was not read to its end.
 */
final class NoticeContents {

  /** passages that a finding names */
  private static final int MOST = 12;

  /** What another does with its copy is not the handler's. */
  private static final Set<Proof> ITS_OWN =
      Set.of(Proof.PERIOD, Proof.NO_PERIOD, Proof.END, Proof.KINDS);

  /** Texts that are whole without an address or a date: they were scrolled to their end. */
  private static final Set<NoticeSource> SHORT =
      Set.of(NoticeSource.CONSENT, NoticeSource.COLLECTED_LIST, NoticeSource.SHARING_LIST);

  private static final Pattern EVENT =
      Pattern.compile(
          "(?i)\\buntil\\b|\\b(?:for|as) (?:as )?long as (?:you|your|the"
              + " (?:membership|account|contract))\\b|直到|直至|为止|(?:会员|有效|在职|合同|服务)期|在职期间");

  /** "Receipts are kept for three years and hold no face data", 其中没有面部信息 */
  private static final Pattern HOLDS_NO_FACE =
      Pattern.compile(
          "(?i)\\b(?:hold|contain|includ|show|carr)\\w*\\s+(?:no|none of your|nothing of"
              + " your)\\s+(?:\\w+\\s+){0,2}?(?:faces?|facial|faceprints?|biometrics?)\\b|\\b(?:do|does)"
              + " not (?:hold|contain|include|show|carry)\\s+(?:\\w+\\s+){0,2}?(?:faces?|facial|faceprints?|biometrics?)\\b|\\b(?:of|in)"
              + " (?:these|those|which|it|them)[^.;]{0,20}\\bno (?:faces?|facial)\\b"
              + "|(?:其中|里面|内容|当中)?(?:并)?(?:没有|不含|不包含|不包括|未包含|不涉及)(?:任何|您的|你的)*(?:人脸|面部|脸部|面容)");

  /** 仅留存比对结果6个月: no face, and nothing that was made of it */
  private static final Pattern KEEPS_RESULT =
      Pattern.compile(
          "(?:保存|留存|保留|存储|记录|留下)[^,，。;；]{0,6}?(?:比对|核验|验证|识别|检测|认证|核对)的?结果"
              + "|(?:比对|核验|验证|识别|检测|认证|核对)的?结果[^,，。;；和与及、]{0,10}?(?:保存|留存|保留|存储|留)");

  /** names of checks, and what is not kept beside their result */
  private static final Pattern NO_FACE_KEPT =
      Pattern.compile(
          "(?:人脸|面部|面容|刷脸|活体)(?:识别|比对|核验|验证|检测|认证|核对)"
              + "|(?:不|未)(?:再)?(?:保存|留存|存储|保留)[^,，。]{0,4}?(?:照片|图像|图片|模板|特征)");

  private static final Pattern FACE_KEPT =
      Pattern.compile("人脸|面部|面容|脸部|人像|照片|相片|图像|图片|影像|抓拍|模板|特征|样本|视频");

  private static final Pattern CLAUSES = Pattern.compile("[,，;；。]");

  /** 服务器并无副本, "our servers hold no copy": nothing is there */
  private static final Pattern NO_COPY =
      Pattern.compile(
          "(?i)(?:服务器|伺服器|机房|数据中心|云端|后台)[^,，。;；]{0,4}(?:并无|没有|不存|不留|不保存|不保留|无)(?:任何|相关)?(?:副本|备份|存档|拷贝|留存)?|\\b(?:servers?|data"
              + " cent(?:er|re)s?|cloud)\\b[^.,;]{0,12}\\b(?:hold|ha(?:s|ve)|keep|store|receive|get)s?"
              + " (?:no|none|nothing|neither)\\b");

  private static final Pattern QUESTION = Pattern.compile("[?？]\\W*$");

  private static final Pattern AT_ONCE =
      Pattern.compile(
          "(?i)\\b(?:at once|immediately|straight away|right away|instantly|same"
              + " day)\\b|立即|马上|立刻|当即|即时|随即|当场|當場|馬上");

  /** What somebody does, on which a deletion follows. */
  private static final Set<Proof> ASKED = Set.of(Proof.CLOSING, Proof.DELETION, Proof.WITHDRAWAL);

  private static final Pattern SERVER =
      Pattern.compile(
          "(?i)\\b(?:servers?|data cent(?:er|re)s?|cloud|laboratory)\\b|服务器|伺服器|机房|数据中心|云端");

  /** 不上服务器, "never on a server": named to say that nothing gets there */
  private static final Pattern NO_SERVER =
      Pattern.compile(
          "(?i)\\b(?:not(?! only| just| merely)|never|no|nor|neither|without(?!"
              + " (?:delay|exception))|nothing)\\b(?:(?!\\b(?:but|from|leaves?|delet|eras|remov|hesitat|phone|device))[^.,;]){0,30}\\b(?:servers?|data"
              + " cent(?:er|re)s?|cloud|laboratory)\\b"
              + "|(?:不(?![仅只但光得])会?|没有|未|从不|绝不|不再|并不)(?:(?!离开|删|清除|移除|销毁|前|时)[^,，。;；]){0,6}(?:服务器|伺服器|机房|数据中心|云端)(?![^,，。;；]{0,4}(?:删|清除|移除|销毁))");

  private final JudgementContext seen;
  private final ReadNotices notices;
  private final String language;
  private final List<AnalysedNotice> all;
  private final QuotationFilter meant;

  /**
   * @param language of the app, "zh" or "en"
   */
  NoticeContents(JudgementContext seen, ReadNotices notices, String language) {
    this(
        seen,
        notices,
        language,
        told(notices, AnalysedNotice.reader()),
        QuotationFilter.anything());
  }

  private NoticeContents(
      JudgementContext seen,
      ReadNotices notices,
      String language,
      List<AnalysedNotice> all,
      QuotationFilter meant) {
    this.seen = seen;
    this.notices = notices;
    this.language = language;
    this.all = all;
    this.meant = meant;
  }

  private static List<AnalysedNotice> told(ReadNotices notices, NoticeReader reader) {
    String consent =
        notices.texts().stream()
            .filter(n -> n.source() == NoticeSource.CONSENT)
            .map(ReadNotice::text)
            .collect(Collectors.joining("\n"));
    return notices.texts().stream().map(n -> AnalysedNotice.of(n, reader, consent)).toList();
  }

  /** The texts of an app that has several face functions. */
  static NoticeContents cut(
      JudgementContext seen, ReadNotices notices, String language, NoticeReader.Cuts cuts) {
    List<AnalysedNotice> all = told(notices, AnalysedNotice.reader().cutting(cuts));
    return new NoticeContents(seen, notices, language, all, QuotationFilter.anything());
  }

  /** The same texts, of which only some places are listened to. */
  NoticeContents hearing(QuotationFilter places) {
    return new NoticeContents(seen, notices, language, all, places);
  }

  /** Asks what there is to judge; where there is nothing, that is the finding. */
  Finding judge(Function<NoticeContents, Finding> question) {
    return nothing().orElseGet(() -> question.apply(this));
  }

  /** The finding where there is nothing that could be judged. */
  Optional<Finding> nothing() {
    if (notices.ending() != WalkEnding.CONSENT_REACHED && notices.ending() != WalkEnding.DONE) {
      return Optional.of(seen.noConsent(notices.ending()));
    }
    return all.stream().noneMatch(AnalysedNotice::tells)
        ? Optional.of(incomplete())
        : Optional.empty();
  }

  private Finding incomplete() {
    return unread().orElseGet(() -> find(Verdict.INCONCLUSIVE, "notice.none", List.of()));
  }

  /** What may hide the thing looked for; empty when all texts were read whole. */
  Optional<Finding> unread() {
    return unopened()
        .or(() -> first(t -> !t.isItself(), "notice.other-text", false))
        .or(() -> first(AnalysedNotice::showsPicture, "notice.picture", false))
        .or(() -> first(t -> t.tells() && t.reading().isEmpty(), "notice.unreadable", false))
        .or(() -> first(t -> t.tells() && !t.writtenIn(language), "notice.language", false))
        .or(() -> first(AnalysedNotice::hasPageInOtherScript, "notice.language", false))
        .or(() -> first(NoticeContents::isPart, "notice.part", false))
        .or(this::undeclared);
  }

  /** A text that the app has and that nobody read to its end: what it says may be the reverse. */
  Optional<Finding> unopened() {
    return blocked()
        .or(() -> first(t -> t.notice().pages().isEmpty(), "notice.not-opened", true))
        .or(() -> first(NoticeContents::isUnfinished, "notice.not-to-its-end", true));
  }

  private Optional<Finding> blocked() {
    return all.stream()
        .filter(t -> !t.notice().opened().outcome().completed())
        .findFirst()
        .map(t -> seen.blocked(t.notice().opened().outcome()));
  }

  private static boolean isUnfinished(AnalysedNotice told) {
    return told.isCovered() || !told.notice().toItsEnd() && told.tells();
  }

  /**
   * A consent or list is short and names no address, an agreement on the service need not name one:
   * that they were scrolled to their end is enough, unless what they say breaks off.
   */
  private static boolean isPart(AnalysedNotice told) {
    Set<Gap> doubts = new HashSet<>(told.doubts());
    if (told.source() == NoticeSource.USER_AGREEMENT) {
      doubts.remove(Gap.NO_CONTACT_NOR_DATE);
      doubts.remove(Gap.SHORT);
    }
    return !SHORT.contains(told.source()) && told.tells() && !doubts.isEmpty();
  }

  private Optional<Finding> first(
      Predicate<AnalysedNotice> problem, String key, boolean inconclusive) {
    return all.stream()
        .filter(problem)
        .findFirst()
        .map(
            t ->
                find(
                    inconclusive ? Verdict.INCONCLUSIVE : Verdict.REVIEW,
                    key,
                    List.of(),
                    "text",
                    t.source().said(),
                    "pages",
                    t.notice().pages().size()));
  }

  private Optional<Finding> undeclared() {
    return notices.undeclared().stream()
        .sorted()
        .findFirst()
        .map(
            s ->
                find(
                    Verdict.REVIEW,
                    "notice.undeclared",
                    List.of(),
                    "text",
                    s.said(),
                    "route",
                    s.route()));
  }

  List<AnalysedNotice> inLanguage() {
    return all.stream().filter(t -> t.writtenIn(language) && t.isItself()).toList();
  }

  List<Quotation> face(NoticeItem item) {
    return each(t -> t.face(item).stream());
  }

  List<Quotation> general(NoticeItem item) {
    return each(t -> t.general(item).stream());
  }

  List<Quotation> doubtful(NoticeItem item) {
    return each(t -> t.doubtful(item).stream());
  }

  /**
   * Sentences on the face that say it in so many words: those that name the face first, those last
   * of which nothing but the text that they stand in says that they are of it.
   */
  List<Quotation> proven(Proof proof) {
    List<Quotation> all =
        each(
            t ->
                t.saying(proof).stream()
                    .filter(Quotation::isOfFace)
                    .filter(s -> !ITS_OWN.contains(proof) || !s.says(Proof.OTHERS))
                    .filter(s -> meant.proves(s, proof)));
    return all.stream()
        .sorted(Comparator.comparing(s -> s.namesFace() ? 0 : s.says(Proof.UNTIED) ? 2 : 1))
        .toList();
  }

  /**
   * Periods of what is kept, not of a picture that goes at once: longer than a day, or an event.
   */
  List<Quotation> lasting() {
    return proven(Proof.PERIOD).stream()
        .filter(
            s ->
                EVENT.matcher(s.words()).find()
                    || s.told()
                        .values(Value.Kind.RETENTION)
                        .anyMatch(
                            v ->
                                v.sentence() == s.sentence()
                                    && PeriodLength.of(v.normal()) > PeriodLength.AT_ONCE))
        .toList();
  }

  /** The same of whatever the sentences are about. */
  List<Quotation> provenAnywhere(Proof proof) {
    return each(t -> t.saying(proof).stream());
  }

  /** Sentences in which such words stand. */
  List<Quotation> naming(Pattern words) {
    return each(t -> t.sentences(s -> words.matcher(s.quote().text()).find()).stream());
  }

  /**
   * Those of the places that may say something after all: no headings, and not accounted for by
   * another matter.
   */
  static List<Quotation> unclear(List<Quotation> places) {
    return places.stream().filter(s -> !s.heads() && !s.isAccountedFor()).toList();
  }

  /** Without those that only deny a use of the face, or promise care for it. */
  List<Quotation> affirming(List<Quotation> places) {
    List<Quotation> promises = promises();
    return places.stream()
        .filter(s -> !s.says(Proof.DENIAL) && promises.stream().noneMatch(s::sameSentence))
        .toList();
  }

  List<Quotation> values(Value.Kind kind, Predicate<Value> wanted) {
    return each(
        t ->
            t.values(kind)
                .filter(wanted)
                .map(v -> new Quotation(t, "", v.sentence(), v.quote(), 0.9)));
  }

  /**
   * How long the face is kept: neither another's copy, nor how long an answer takes, nor what is
   * said to hold no face.
   */
  List<Quotation> periods() {
    return values(Value.Kind.RETENTION, Value::ofFace).stream()
        .filter(s -> !s.says(Proof.OTHERS))
        .filter(s -> !s.says(Proof.ANSWER) || s.says(Proof.PERIOD))
        .filter(s -> !isOfOtherThings(s.words()) && !isOfResult(s))
        .filter(s -> !isAnswer(s))
        .toList();
  }

  /**
   * "You can close your account under Me. Your face is deleted at once": what the person sets off
   * in the sentence before ends no period that runs by itself.
   */
  private static boolean isAnswer(Quotation said) {
    return AT_ONCE.matcher(said.quote().text()).find()
        && said.preceding().filter(before -> before.stream().anyMatch(ASKED::contains)).isPresent();
  }

  /** A server is named, and only to say that nothing is there. */
  static boolean deniesServer(String words) {
    return SERVER.matcher(TextNormalization.simplified(words)).find() && !namesServer(words);
  }

  static boolean namesServer(String words) {
    String kept = NO_COPY.matcher(TextNormalization.simplified(words)).replaceAll(" ");
    return SERVER.matcher(NO_SERVER.matcher(kept).replaceAll(" ")).find();
  }

  /** What is kept so long by the words of its clause is what a check ended with. */
  private static boolean isOfResult(Quotation said) {
    return CLAUSES
        .splitAsStream(said.words())
        .filter(clause -> clause.contains(said.quote().text()))
        .anyMatch(NoticeContents::keepsResult);
  }

  static boolean keepsResult(String words) {
    return CLAUSES
        .splitAsStream(TextNormalization.simplified(words))
        .filter(clause -> KEEPS_RESULT.matcher(clause).find())
        .anyMatch(
            clause -> !FACE_KEPT.matcher(NO_FACE_KEPT.matcher(clause).replaceAll(" ")).find());
  }

  /** It is said to hold no face, and nothing else in the sentence is the face. */
  private static boolean isOfOtherThings(String sentence) {
    Matcher denial = HOLDS_NO_FACE.matcher(TextNormalization.simplified(sentence));
    return denial.find() && !FaceWords.name(denial.replaceAll(" "));
  }

  /** Where the face is: a country, or the phone. */
  List<Quotation> exactPlaces() {
    List<Quotation> stays = stays(t -> true);
    return proven(Proof.PLACE).stream()
        .filter(s -> isOnPhone(s, stays) || !s.countries().isEmpty())
        .toList();
  }

  /** "The tablet sends both to our server" names it and keeps nothing there. */
  private static boolean isOnPhone(Quotation said, List<Quotation> stays) {
    return said.says(Proof.ON_PHONE)
        && (!said.says(Proof.SENT)
            || !namesServer(said.words())
            || stays.stream().anyMatch(said::sameSentence));
  }

  /** Sentences that send the face off the phone: by such words, or by naming a server. */
  List<Quotation> sentOff(Predicate<AnalysedNotice> where) {
    List<Quotation> stays = stays(where);
    return Stream.concat(
            values(Value.Kind.UPLOAD, Value::ofFace).stream(),
            Stream.concat(
                values(Value.Kind.PLACE, v -> v.ofFace() && v.normal().equals("server")).stream()
                    .filter(s -> !deniesServer(s.words())),
                elsewhere().stream()))
        .filter(s -> where.test(s.told()) && !s.says(Proof.RESULT))
        // a question sends nothing: "Is it uploaded?"
        .filter(s -> !QUESTION.matcher(s.words()).find() && !isOfUnknown(s))
        .filter(s -> stays.stream().noneMatch(s::sameSentence))
        .filter(meant::sends)
        .toList();
  }

  /** What is sent there is not known to be of the face. */
  private static boolean isOfUnknown(Quotation said) {
    return said.says(Proof.UNTIED)
        || said.says(Proof.UNKNOWN_SUBJECT) && !said.says(Proof.SENT) && !said.says(Proof.PLACE);
  }

  /**
   * What is kept there is not known to be of the face. That something else is sent in the same
   * sentence says nothing of it, nor the other way round.
   */
  static boolean keepsUnknown(Quotation said) {
    return said.says(Proof.UNKNOWN_SUBJECT) && !said.says(Proof.PERIOD);
  }

  /** Sentences that send something off of which it is not known that it is of the face. */
  List<Quotation> perhapsSentOff(Predicate<AnalysedNotice> where) {
    return values(Value.Kind.UPLOAD, Value::ofFace).stream()
        .filter(s -> where.test(s.told()) && isOfUnknown(s) && !s.says(Proof.RESULT))
        .toList();
  }

  /** A question in place of a verdict that nothing is sent off. */
  Optional<Finding> doubtfullySentOff(Predicate<AnalysedNotice> where) {
    List<Quotation> perhaps = perhapsSentOff(where);
    return perhaps.isEmpty()
        ? Optional.empty()
        : Optional.of(
            find(
                Verdict.REVIEW,
                "notice.doubtful",
                perhaps,
                "what",
                Sentence.of("disclosure.UPLOAD")));
  }

  /** A country is no phone: what is kept there or sent there has left it. */
  private List<Quotation> elsewhere() {
    return inCountries().stream()
        .filter(s -> !s.says(Proof.ON_PHONE) || namesServer(s.words()))
        .toList();
  }

  /** Sentences by which the face is kept, handled or sent to where a country's name says. */
  List<Quotation> inCountries() {
    return Stream.of(Proof.PLACE, Proof.METHOD, Proof.GIVEN, Proof.SENT)
        .flatMap(p -> proven(p).stream())
        .filter(s -> !s.countries().isEmpty())
        .filter(s -> !s.says(Proof.CONDITION) && !s.says(Proof.HANDLER))
        .distinct()
        .toList();
  }

  /** Sentences by which the face stays on the phone. */
  List<Quotation> stays(Predicate<AnalysedNotice> where) {
    return values(Value.Kind.NO_UPLOAD, Value::ofFace).stream()
        .filter(s -> where.test(s.told()))
        .toList();
  }

  static boolean isConsent(AnalysedNotice told) {
    return told.source() == NoticeSource.CONSENT;
  }

  /** Every item, by the text that says it best. */
  List<DisclosedItem> items() {
    boolean whole = unread().isEmpty();
    return Stream.of(NoticeItem.values()).map(item -> told(item, whole)).toList();
  }

  private DisclosedItem told(NoticeItem item, boolean whole) {
    if (!face(item).isEmpty()) {
      return told(item, "face", face(item));
    }
    if (!doubtful(item).isEmpty()) {
      return told(item, "unknown", doubtful(item));
    }
    String rest = general(item).isEmpty() ? "absent" : "general";
    return told(item, whole ? rest : "unknown", general(item));
  }

  private static DisclosedItem told(NoticeItem item, String state, List<Quotation> said) {
    Optional<Quotation> best = said.stream().max(Comparator.comparingDouble(Quotation::confidence));
    return new DisclosedItem(item.key(), state, best.flatMap(Quotation::passage));
  }

  /** Sentences that tell of the face, whatever of it. */
  List<Quotation> ofFace() {
    return each(
        t ->
            Stream.of(About.FACE, About.CONTINUES)
                .flatMap(how -> t.about(how).stream())
                .filter(s -> !s.heads()));
  }

  /** Sentences that promise care for the face and say nothing else of it. */
  List<Quotation> promises() {
    return each(t -> quotes(t, NoticeReading::promises));
  }

  /** Purposes of the face such as "a better service". */
  List<Quotation> vagueReasons() {
    return each(t -> quotes(t, NoticeReading::vagueReasons));
  }

  private static Stream<Quotation> quotes(
      AnalysedNotice told, Function<NoticeReading, List<Quote>> which) {
    return told.reading().stream()
        .flatMap(
            r ->
                which.apply(r).stream()
                    .map(q -> new Quotation(told, "", sentenceAt(r, q), q, 0.9)));
  }

  private static int sentenceAt(NoticeReading reading, Quote quote) {
    List<org.facecert.notice.NoticeSentence> all = reading.sentences();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).quote().start() <= quote.start() && quote.end() <= all.get(i).quote().end()) {
        return i;
      }
    }
    throw new IllegalStateException("no sentence holds \"" + quote.text() + "\"");
  }

  private List<Quotation> each(Function<AnalysedNotice, Stream<Quotation>> said) {
    return inLanguage().stream().flatMap(said).filter(meant::hears).toList();
  }

  /** A finding with the places quoted; their pages and the texts are its evidence. */
  Finding find(Verdict verdict, String key, List<Quotation> places, Object... more) {
    Sentence said =
        Sentence.of(key, more)
            .with("quotes", joined(places, Quotation::quoted, "list.quotes"))
            .with("read", joined(read(), t -> t.source().said(), "list"));
    return seen.find(verdict, said, facts(places), evidence(places))
        .quoting(
            places.stream().flatMap(p -> p.passage().stream()).distinct().limit(MOST).toList());
  }

  /** The texts that opened; all that were looked for, where none did. */
  private List<AnalysedNotice> read() {
    List<AnalysedNotice> opened = all.stream().filter(t -> !t.notice().pages().isEmpty()).toList();
    return opened.isEmpty() ? all : opened;
  }

  /**
   * @param list key of the sentence that says two of them
   */
  private static <T> Sentence joined(List<T> things, Function<T, Sentence> said, String list) {
    return things.stream()
        .map(said)
        .distinct()
        .limit(4)
        .reduce((first, next) -> Sentence.of(list, "first", first, "next", next))
        .orElse(Sentence.of("fact.value", "value", ""));
  }

  private List<Fact> facts(List<Quotation> places) {
    List<Fact> facts = new ArrayList<>();
    for (AnalysedNotice told : all) {
      NoticeSource text = told.source();
      facts.add(
          Fact.fact("fact.pages-of-the-text-looked-at", of(text, told.notice().pages().size())));
      facts.add(Fact.fact("fact.taps-to-the-text", of(text, told.notice().taps())));
      facts.add(readToItsEnd(told));
    }
    for (Quotation said : places) {
      String at = said.quote().start() + "-" + said.quote().end();
      facts.add(Fact.fact("fact.place-in-the-text", of(said.told().source(), at)));
    }
    return facts;
  }

  private static Fact readToItsEnd(AnalysedNotice told) {
    return Fact.fact(
        "fact.read-to-its-end",
        Sentence.of(
            told.notice().toItsEnd() ? "fact.yes-of-text" : "fact.no-of-text",
            "text",
            told.source().said()));
  }

  private static Sentence of(NoticeSource text, Object number) {
    return Sentence.of("fact.of-text", "number", number, "text", text.said());
  }

  private List<Evidence> evidence(List<Quotation> places) {
    Stream<Evidence> pages =
        places.stream()
            .flatMap(s -> s.told().pageWith(s.quote().text()).stream())
            .flatMap(p -> p.evidence().stream());
    Stream<Evidence> first =
        places.isEmpty()
            ? all.stream()
                .flatMap(t -> t.notice().pages().stream())
                .flatMap(p -> p.evidence().stream())
            : Stream.of();
    Stream<Evidence> texts = all.stream().flatMap(t -> t.notice().kept().stream());
    List<Evidence> read = Stream.of(texts, pages, first).flatMap(e -> e).distinct().toList();
    // where none opened, the screens on which their ways ended show it
    return read.isEmpty() ? seen.orLastScreen(ends()) : read;
  }

  private List<Evidence> ends() {
    return JudgementContext.evidence(
        all.stream()
            .map(t -> t.notice().opened().outcome().observed())
            .toArray(ObservedScreen[]::new));
  }
}
