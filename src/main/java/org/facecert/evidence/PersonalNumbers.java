package org.facecert.evidence;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers and addresses that belong to somebody, and what opens a session, by their shape alone, in
 * a text that {@link FoldedText} folded: digits in any grouping, full width or not.
 */
final class PersonalNumbers {

  /** Between two digits of one number. */
  private static final String GAP = "[ .\\-\\u200b-\\u200d\\u2060\\ufeff]?";

  private static final String BEGIN = "(?<![0-9a-z])";
  private static final String END = "(?![0-9a-z])";

  /** Each needs so many digits. */
  private static final int FEWEST_DIGITS = 7;

  private static final List<Pattern> NUMBERS =
      List.of(
          // mainland mobile numbers, with or without the country
          pattern(BEGIN + "(?:(?:\\+|00)?86" + GAP + ")?1" + GAP + "[3-9]" + digits(9) + END),
          // with a country (ITU-T E.164: at most 15 digits)
          pattern("\\+[0-9]" + "(?:" + GAP + "[ (]{0,2}[0-9]\\)?){6,14}" + END),
          // area code and number; North American numbers
          pattern(BEGIN + "\\(?0[0-9]{2,3}\\)?[ -]{0,2}[2-9][0-9]{2,3}[ -]?[0-9]{4}" + END),
          pattern(BEGIN + "\\(?[2-9][0-9]{2}\\)?[ .-]{1,2}[2-9][0-9]{2}[ .-][0-9]{4}" + END),
          // resident identity numbers (GB 11643), bank cards (ISO/IEC 7812); never a report's
          // number
          pattern(
              BEGIN
                  + "(?!20[0-9]{6}-[0-9]{6}-)[1-9]"
                  + "(?:"
                  + GAP
                  + "[0-9]){14,18}"
                  + GAP
                  + "x?"
                  + END),
          // Hong Kong and Taiwan identity cards, passports, US social security numbers
          pattern(BEGIN + "[a-z]{1,2}[0-9]{6}\\([0-9a]\\)"),
          pattern(BEGIN + "[a-z][12][0-9]{8}" + END),
          pattern(BEGIN + "[egdsp][0-9]{8}" + END),
          pattern(BEGIN + "[0-9]{3}-[0-9]{2}-[0-9]{4}" + END));

  private static final Pattern MAIL =
      pattern("[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,8}");

  /** Each masks its group named "v". */
  private static final List<Pattern> TOKENS =
      List.of( // what opens a session: RFC 6750, RFC 7519, and whatever calls itself so
          pattern("\\bbearer\\s+(?<v>[a-z0-9._~+/=-]{8,})"),
          pattern("\\bbasic\\s+(?<v>[a-z0-9+/]{8,}={0,2})"),
          pattern("(?<v>eyj[a-z0-9_-]{5,}\\.[a-z0-9_-]{5,}(?:\\.[a-z0-9_-]*)?)"),
          pattern(
              "(?:session|sess|sid|token|jwt|secret|api[_-]?key|ticket|credential|passwd|password)"
                  + "[a-z_-]{0,12}[\"']?\\s{0,3}[=:]\\s{0,3}[\"']?"
                  + "(?<v>(?=[a-z._~+/%=-]*[0-9])[a-z0-9._~+/%=-]{6,})"));

  /** Payment cards of 13 or 14 digits, told from other numbers by their check digit. */
  private static final Pattern SHORT_CARD =
      pattern(BEGIN + "[3-6]" + "(?:" + GAP + "[0-9]){12,13}" + END);

  private PersonalNumbers() {}

  /** Says where each begins and ends. */
  interface Found {
    void at(int start, int end);
  }

  static void find(String folded, Found found) {
    if (folded.chars().filter(c -> c >= '0' && c <= '9').count() >= FEWEST_DIGITS) {
      NUMBERS.forEach(shape -> whole(shape, folded, found));
      cards(folded, found);
    }
    if (folded.indexOf('@') >= 0) {
      whole(MAIL, folded, found);
    }
    for (Pattern shape : TOKENS) {
      Matcher matcher = shape.matcher(folded);
      while (matcher.find()) {
        found.at(matcher.start("v"), matcher.end("v"));
      }
    }
  }

  private static void whole(Pattern shape, String folded, Found found) {
    Matcher matcher = shape.matcher(folded);
    while (matcher.find()) {
      found.at(matcher.start(), matcher.end());
    }
  }

  private static void cards(String folded, Found found) {
    Matcher card = SHORT_CARD.matcher(folded);
    while (card.find()) {
      if (checks(card.group().replaceAll("[^0-9]", ""))) {
        found.at(card.start(), card.end());
      }
    }
  }

  /** The check digit of ISO/IEC 7812-1, annex B (Luhn). */
  private static boolean checks(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  private static String digits(int count) {
    return "(?:" + GAP + "[0-9]){" + count + "}";
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex);
  }
}
