package org.facecert.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.Bounds;
import org.facecert.screen.Node;
import org.facecert.screen.TextNormalization;

/**
 * What a screen told before a refusal and in whose place it says afterwards that the face comes
 * first: the address of a booking, "shown again once you have passed a face check". What changes by
 * itself, and what only says whether the face is on, is none of it.
 */
final class WithheldTexts {

  /** Something can be had, or is shown, and not before something else */
  private static final Pattern HELD_BACK =
      Pattern.compile(
          "\\b(?:show[ns]?|shown|see|seen|view|visible|read|display\\w*|reveal\\w*|unlock\\w*|lock(?:ed)?|hidden|hide[sn]?|withheld"
              + "|available|unavailable|appear\\w*|open(?:s|ed)?|restor\\w*|back|comes?|use|need(?:s|ed)?|requires?|required|must|paused|closed|blocked)\\b[^.;!?]{0,60}?"
              + "\\b(?:once|after|until|unless|when|as soon as|only|without|with|by|if|first|before|needs?|requires?|required)\\b"
              + "|\\b(?:once|after|until|unless|when|as soon as|only|first|before|to|pass|do|finish|complete)\\b[^.;!?]{0,60}?"
              + "\\b(?:show[ns]?|shown|see|seen|view|visible|read|display\\w*|reveal\\w*|unlock\\w*|hidden|available|appear\\w*|open(?:s|ed)?|restor\\w*)\\b"
              + "|(?:即可|便可|就能|方能|后|後|才|需|须|須|请先|請先|先|未|仅|僅|只有|方可|方能)[^。；;！!]{0,16}?(?:显示|顯示|可见|可見|查看|看到|看见|看見|开放|開放|解锁|解鎖|恢复|恢復|展示|公开|公開|可用|使用|呈现|呈現|获取|獲取|领取|領取)"
              + "|(?:暂不提供|显示|顯示|可见|可見|查看|看|开放|開放|解锁|解鎖|恢复|恢復|隐藏|隱藏|收起|锁定|鎖定|不可用)[^。；;！!]{0,16}?(?:后|後|先|需|须|須|请|請|前|才|未)",
          Pattern.CASE_INSENSITIVE);

  /** Another way to it is named beside the face, or in its place */
  private static final Pattern OTHER_WAY =
      Pattern.compile(
          "\\b(?:with|use|using|enter|by|type) (?:your |the |a )?(?:pass ?(?:words?|codes?)|pin|sms|text message|code)\\b|\\bor\\b"
              + "|(?:用|使用|输入|通过|凭)[^,，。;；]{0,4}(?:密码|验证码|短信|口令)|或|任一",
          Pattern.CASE_INSENSITIVE);

  /** How far down a text may stand whose lines above became more or fewer, by its own height */
  private static final double SHIFT = 1.0;

  private WithheldTexts() {}

  /** Texts in whose place another now says that the face comes first. */
  static List<Node> among(List<ObservedScreen> before, Observations after) {
    Set<String> still =
        after.screens().flatMap(s -> texts(s).map(Node::normalLabel)).collect(Collectors.toSet());
    Set<String> known =
        before.stream().flatMap(s -> texts(s).map(Node::normalLabel)).collect(Collectors.toSet());
    return before.stream()
        .flatMap(
            observed ->
                texts(observed)
                    .filter(n -> !still.contains(n.normalLabel()))
                    .filter(n -> !FaceWords.name(n.label()))
                    .filter(n -> isHeldBack(n, conditions(observed, after, known))))
        .toList();
  }

  /** What is new on the same page and says that something waits for the face. */
  private static List<Node> conditions(
      ObservedScreen observed, Observations after, Set<String> known) {
    return after
        .screens()
        .filter(observed::resembles)
        .flatMap(WithheldTexts::texts)
        .filter(n -> !known.contains(n.normalLabel()))
        .filter(n -> saysThatTheFaceComesFirst(n.label()))
        .toList();
  }

  static boolean saysThatTheFaceComesFirst(String words) {
    String text = TextNormalization.simplified(words);
    return FaceWords.name(text)
        && HELD_BACK.matcher(text).find()
        && !OTHER_WAY.matcher(text).find();
  }

  private static boolean isHeldBack(Node gone, List<Node> conditions) {
    return conditions.stream().anyMatch(n -> isInPlaceOf(gone.bounds(), n.bounds()));
  }

  private static boolean isInPlaceOf(Bounds one, Bounds other) {
    return Math.abs(one.top() - other.top()) <= SHIFT * one.height()
        && one.left() < other.right()
        && other.left() < one.right();
  }

  private static Stream<Node> texts(ObservedScreen observed) {
    return observed.screen().nodes().stream().filter(n -> n.displayed() && !n.label().isBlank());
  }
}
