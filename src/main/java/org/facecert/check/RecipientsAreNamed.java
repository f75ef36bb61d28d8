package org.facecert.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.notice.NoticeItem;
import org.facecert.notice.Proof;
import org.facecert.notice.Value;
import org.facecert.observation.ReadNotices;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** TP-01, the part that is text: who else gets the face is named. */
public final class RecipientsAreNamed {

  /** of a name that can be told from others */
  private static final int SHORTEST = 5;

  /** the end of a company's name, which its short name shares */
  private static final Pattern CALLED = Pattern.compile("[一-龥]{2}(?:公司|集团|平台|银行|机构)");

  private static final Pattern CLASSES =
      Pattern.compile("合作(?:方|伙伴|机构|公司)|第三方|关联|服务商|供应商|广告|保险公司|(?:其他|别的|有关|相关)(?:公司|机构|单位|平台)");

  private static final Pattern FOR_US =
      Pattern.compile("\\b(?:for us|on our behalf|is (?:checked|compared|processed))\\b|委托|受托");

  private static final Pattern OTHER_KINDS =
      Pattern.compile(
          "(?i)\\b(?:e-?mail|address|phone"
              + " number|location|payment|contacts?|messages|bookings?|orders?)\\b"
              + "|手机号|邮箱|位置|地址|通讯录|订单|支付|聊天");

  private final JudgementContext seen;
  private final String language;

  /**
   * @param language of the app, "zh" or "en"
   */
  public RecipientsAreNamed(JudgementContext seen, String language) {
    this.seen = seen;
    this.language = language;
  }

  public Finding judge(ReadNotices notices) {
    return new NoticeContents(seen, notices, language).judge(this::judge);
  }

  private Finding judge(NoticeContents heard) {
    List<Quotation> companies = heard.values(Value.Kind.RECIPIENT, Value::ofFace);
    List<String> own = handler(heard);
    List<Quotation> nobody = nobody(heard);
    List<Quotation> named =
        companies.stream()
            .filter(s -> own.stream().noneMatch(o -> isNamed(o, name(s))))
            .filter(s -> !contains(nobody, s))
            .filter(s -> !AccessDisclaimer.isSaidOf(s))
            .toList();
    if (!named.isEmpty()) {
      return heard.find(Verdict.REVIEW, "tp01.review", named);
    }
    List<Quotation> given =
        heard.proven(Proof.GIVEN).stream()
            .filter(s -> !contains(nobody, s) && !contains(companies, s))
            .filter(s -> !s.says(Proof.COMPLAINT) && !isCalled(s, own))
            .toList();
    return given.isEmpty()
        ? heard.unread().orElseGet(() -> nobodyOrSilent(heard, nobody))
        : heard.find(Verdict.FAIL, "tp01.fail.unnamed", given);
  }

  private static Finding nobodyOrSilent(NoticeContents heard, List<Quotation> nobody) {
    if (!nobody.isEmpty()) {
      return heard.find(Verdict.PASS, "tp01.pass", nobody);
    }
    // "so that nobody else can get in" says what for
    List<Quotation> others =
        heard.values(Value.Kind.NO_RECIPIENT, v -> true).stream()
            .filter(s -> !s.says(Proof.PURPOSE))
            .toList();
    List<Quotation> perhaps =
        others.isEmpty() ? NoticeContents.unclear(heard.face(NoticeItem.THIRD_PARTY)) : others;
    return perhaps.isEmpty()
        ? heard.find(Verdict.FAIL, "tp01.fail.absent", List.of())
        : heard.find(Verdict.REVIEW, "tp01.review.nobody", perhaps);
  }

  /** That nobody gets the face, or nothing at all; not that nobody gets the e-mail address. */
  private static List<Quotation> nobody(NoticeContents heard) {
    return heard.provenAnywhere(Proof.NOBODY).stream()
        .filter(s -> s.isOfFace() || !OTHER_KINDS.matcher(s.words()).find())
        .toList();
  }

  /**
   * Letters of what is said of the handler, and of whoever publishes a text, up to the words by
   * which it lets another do something.
   */
  private static List<String> handler(NoticeContents heard) {
    return Stream.concat(
            heard.provenAnywhere(Proof.HANDLER).stream(),
            heard.values(Value.Kind.HANDLER, v -> true).stream())
        .filter(s -> !s.says(Proof.GIVEN) && !s.says(Proof.OTHERS))
        .map(s -> letters(FOR_US.split(s.words())[0]))
        .toList();
  }

  /** By the short name that the handler has given itself: "Linhao's servers". */
  private static boolean isCalled(Quotation given, List<String> own) {
    Matcher called = CALLED.matcher(given.words());
    boolean any = false;
    while (called.find()) {
      String name = letters(called.group());
      any = true;
      if (own.stream().noneMatch(o -> o.contains(name))) {
        return false;
      }
    }
    return any && !CLASSES.matcher(given.words()).find();
  }

  /** Letters of a company's name alone. */
  private static String name(Quotation said) {
    return letters(said.quote().text());
  }

  private static String letters(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The handler itself, with or without what stands before its name. */
  private static boolean isNamed(String handler, String company) {
    return handler.length() >= SHORTEST
        && company.length() >= SHORTEST
        && (company.endsWith(handler) || handler.contains(company));
  }

  private static boolean contains(List<Quotation> places, Quotation place) {
    return places.stream().anyMatch(p -> p.sameSentence(place));
  }
}
