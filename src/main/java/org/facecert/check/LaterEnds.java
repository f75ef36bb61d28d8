package org.facecert.check;

import java.util.List;
import java.util.regex.Pattern;
import org.facecert.notice.Proof;

/**
 * Ends that a text tells as an event and not in days: the face is "put by until the season ends in
 * August", where the statement has it deleted when the app is closed. Only where everything
 * declared ends with the check, the session or the day, and what is told ends with a date, a season
 * or a membership, is it later for sure.
 */
final class LaterEnds {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** with the check, the session or the day */
  private static final Pattern SOON =
      Pattern.compile(
          "\\b(?:app|application|browser|page|session|checks?|scans?|compar\\w+|match\\w*|results?|answers?|estimates?|at once|immediately"
              + "|straight ?away|(?:not|nothing|none)(?: is| are)? (?:kept|stored|saved)|never (?:kept|stored)|memory|moment|log(?:ged|ging)? ?out|sign(?:ed|ing)? ?out"
              + "|seconds?|minutes?|hours?|same day|today|midnight)\\b"
              + "|立即|立刻|马上|馬上|即时|即時|当场|當場|随即|用完|看完|完就|比对|比對|核对|核對|核验|核驗|识别|辨識|结果|結果|关闭应用|關閉|退出|当天|當天|当日|當日|不保存|不留|不存|内存|記憶體|秒|分钟|分鐘|小时",
          FLAGS);

  private static final String MONTHS =
      "(?:january|february|march|april|may(?= (?:\\p{Nd}|or|and|at)|[.,;]|$)|june|july|august|september|october|november|december)";

  /** with a date, a season or a membership */
  private static final Pattern LATE =
      Pattern.compile(
          "\\b(?:until|till|til|up to|through(?:out)?|before|by|as long as|while)\\b[^.;,]{0,48}\\b(?:"
              + MONTHS
              + "|spring|summer|autumn|winter|christmas|easter|new year|seasons?|semesters?|terms? (?:ends?|is over)|end of (?:the )?(?:term|week|month|quarter|year|season)"
              + "|school year|academic year|financial year|festival|championship|tournament|member(?:ship)?|contract|tenancy|lease|employ\\w+|subscri\\w+"
              + "|accounts?|graduat\\w+|retire\\w*|you (?:leave(?! (?:the|this|that|our) (?:page|screen|app|site|browser|mirror|booth|camera|check|stand|shop|store|venue|gate|counter|queue|poster|room|hall)\\b)|move out|quit(?! the app\\b)|resign)|anniversary)\\b"
              + "|(?:到|至|直到|留到|保存到|存到)[^，,。；;]{0,14}?(?:(?:\\p{Nd}{1,2}|[一二三四五六七八九十]{1,2})(?:月|月份)|月底|年底|年末|春节|春節|国庆|國慶|中秋|元旦|暑假|寒假|学期|學期|学年|學年|赛季|賽季|季末|季度|夏天|冬天|秋天|春天|毕业|畢業|退休|离职|離職|退会|退會|退租|合同|合約|租约|租約|会籍|會籍|会员|會員|注销|註銷|销户)"
              + "|(?:会员|會員|会籍|會籍|在职|在職|在校|合同|合約|租赁|租賃)[^，,。；;]{0,4}(?:期间|期間|期内|期內)",
          FLAGS);

  /** "Not kept until the end of the season", or whichever is earlier */
  private static final Pattern DENIES =
      Pattern.compile(
          "\\b(?:not|never|no|nothing|neither|none)\\b[^.;,]{0,40}\\b(?:until|till|up to|by|as long as)\\b"
              + "|\\b(?:at the latest|whichever|earlier|sooner|if (?:you|not))\\b"
              + "|(?:不|未|没有)[^，,。；;]{0,10}(?:到|至|直到)|最迟|最遲|以先到|较早|較早",
          FLAGS);

  private final List<String> declared;

  /**
   * @param declared how long each function keeps the face, in the applicant's words
   */
  LaterEnds(List<String> declared) {
    this.declared = List.copyOf(declared);
  }

  /** Sentences that tell of a later end; none where something declared may end so late. */
  List<Quotation> against(NoticeContents heard) {
    boolean soon =
        !declared.isEmpty()
            && declared.stream().allMatch(d -> SOON.matcher(d).find() && !LATE.matcher(d).find());
    return soon
        ? heard.proven(Proof.PERIOD).stream()
            .filter(s -> LATE.matcher(s.words()).find())
            .filter(s -> !DENIES.matcher(s.words()).find())
            .filter(s -> !s.says(Proof.ANSWER) && !NoticeContents.keepsResult(s.words()))
            .toList()
        : List.of();
  }
}
