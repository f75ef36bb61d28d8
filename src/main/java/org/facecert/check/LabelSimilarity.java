package org.facecert.check;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.facecert.screen.Concept;
import org.facecert.screen.TextNormalization;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.Alternative;

/**
 * Whether two labels name the same thing: "Find photos by face" and "Photos by class", 刷脸入场 and
 * 入场码. The face itself, and words that stand on any control, are no thing.
 */
final class LabelSimilarity {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** parts of a label that say "no", or "go on with", before they name the other way */
  private static final Pattern LEADING =
      Pattern.compile("^(还是|继续|仍|就|我|先|请|改|换|去|来|使用|用|走|刷|凭|出示)+");

  /** letters of a word that tells one way from another; "by", "use" and "new" tell none */
  private static final int LEAST_LETTERS = 4;

  private static final Set<String> ANYWHERE =
      Set.of(
          "使用",
          "打开",
          "查看",
          "开始",
          "立即",
          "进行",
          "自己",
          "本人",
          "方式",
          "我的",
          "一下",
          "功能",
          "服务",
          "管理",
          "设置",
          "记录",
          "页面",
          "点击",
          "进入",
          "选择",
          "返回",
          "关闭",
          "更多",
          "首页",
          "open",
          "show",
          "view",
          "find",
          "look",
          "start",
          "begin",
          "make",
          "take",
          "with",
          "from",
          "into",
          "your",
          "this",
          "that",
          "more",
          "page",
          "home",
          "back",
          "close",
          "settings",
          "using",
          "without",
          "instead",
          "continue",
          "keep",
          "just",
          "rather",
          "them",
          "thanks",
          "please",
          "want",
          "will",
          "search",
          "browse",
          "choose",
          "pick",
          "enter",
          "type",
          "decline",
          "disagree",
          "refuse",
          "agree",
          "consent",
          "reject");

  private final Vocabulary vocabulary;

  LabelSimilarity(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** They have a thing in common. */
  boolean share(String one, String other) {
    Set<String> things = things(one);
    things.retainAll(things(other));
    return !things.isEmpty();
  }

  /** Behind its refusal the label says nothing but the name of a declared alternative. */
  boolean refusesFor(String label, List<Alternative> alternatives) {
    List<String> parts =
        Arrays.asList(TextNormalization.text(label).split("[,，、;；.。:：!！—-]+|\\band\\b", 2));
    return parts.size() == 2
        && vocabulary.matches(Concept.REFUSE, parts.get(0))
        && alternatives.stream().anyMatch(a -> names(parts.get(1).strip(), a.label()));
  }

  private boolean names(String said, String alternative) {
    String label = TextNormalization.text(alternative);
    if (HAN.matcher(said).find()) {
      String way = LEADING.matcher(said).replaceFirst("");
      return way.codePointCount(0, way.length()) > 1 && label.contains(way);
    }
    Set<String> things = things(said);
    return !things.isEmpty() && things(label).containsAll(things);
  }

  private Set<String> things(String label) {
    String normal = TextNormalization.text(label);
    Set<String> found =
        Arrays.stream(NO_WORD.split(normal))
            .filter(w -> w.length() >= LEAST_LETTERS && !HAN.matcher(w).find())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (int i = 0; i + 2 <= normal.length(); i++) {
      String pair = normal.substring(i, i + 2);
      if (pair.chars()
          .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
        found.add(pair);
      }
    }
    found.removeIf(w -> ANYWHERE.contains(w) || vocabulary.matches(Concept.FACE_FUNCTION, w));
    return found;
  }
}
