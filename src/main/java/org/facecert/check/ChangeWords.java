package org.facecert.check;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.observation.ObservedScreen;

/** Words by which an app tells that something is otherwise than before. */
final class ChangeWords {

  private static final Pattern CHANGED =
      Pattern.compile(
          "(?i)\\b(?:we|it|they|terms|rules|policy|notice|consent|purpose|period|what)\\b[^.;]{0,60}\\b(?:ha(?:s|ve)"
              + " (?:been )?(?:changed|updated|revised|amended|extended)|(?:is|are)"
              + " (?:new|updated|changed))\\b|\\b(?:what(?:’|')?s new|what is new|what (?:has"
              + " )?changed|new version of|updated (?:rules|terms|policy|notice|consent)|changes?"
              + " (?:to|in|of) (?:our|the|how)|since you agreed|(?:no longer|instead of|rather"
              + " than) (?:\\w+ ){0,4}(?:before|days?|weeks?|months?|years?)|now"
              + " (?:also|kept|shared|sent|used|given))\\b"
              + "|(?:已|有|发生|进行)(?:了)?(?:更新|变更|變更|修改|修订|修訂|调整|調整|变化|變化|改变)"
              + "|(?:更新|变更|變更|修改|修订|修訂|调整|調整)(?:了|内容|內容|如下|说明|說明|为|為|后|後)"
              + "|(?:变更|變更|更新|变化|變化)(?:之处|之處|点|點|事项|事項)|新版(?:本)?(?:的)?(?:规则|規則|协议|協議|政策|说明)"
              + "|(?:由|从|從|将|將)[^。；]{1,30}(?:改为|改為|变更为|變更為|延长至|延長至|调整为|調整為)");

  private ChangeWords() {}

  /** The first words on one of the screens that tell of a change. */
  static Optional<String> on(Stream<ObservedScreen> screens) {
    return screens
        .filter(ObservedScreen::isSeen)
        .flatMap(screen -> screen.reading().prose().stream())
        .filter(words -> CHANGED.matcher(words).find())
        .findFirst();
  }
}
