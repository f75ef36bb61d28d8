package org.facecert.screen;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Reads the operating system's permission dialog, which is known by what it is: a window of another
 * app than the one under test in which the platform knows the parts of such a dialog, or one that
 * asks whether something may be used and takes yes and no, read by its words.
 */
final class PermissionDialog {

  private static final String PREFIX = "PERMISSION_";
  private static final Pattern ALLOWS =
      Pattern.compile(
          "^(允许|仅|始终允许|本次|使用时允许|允許|僅|一律允許|只在|只允許|使用應用程式時|allow|while using|only this time|always"
              + " allow)|允许$|允許$");
  private static final Pattern DENIES =
      Pattern.compile("^(不允许|禁止|拒绝|不允許|拒絕|don'?t allow|deny|do not allow|reject)");
  private static final Pattern ASKS =
      Pattern.compile(
          "允许|允許|权限|權限|授权|授權|申请|請求|请求|想要|正在尝试|allow|permission|would like|wants? to|access");

  private PermissionDialog() {}

  static boolean is(Region region, ScreenWords words, AppIdentity app) {
    Node root = region.root();
    if (root == null || app.shows(root.packageName())) {
      return false;
    }
    // rows to choose from are the settings' own page of a permission
    List<Node> pressed =
        region.nodes().stream().filter(n -> n.clickable() && !n.checkable()).toList();
    if (pressed.stream().anyMatch(PermissionDialog::answers)) {
      return true;
    }
    return pressed.stream().anyMatch(n -> allows(n.normalLabel()))
        && pressed.stream().anyMatch(n -> denies(n.normalLabel()))
        && region.nodes().stream().anyMatch(n -> asks(n, root, words));
  }

  private static boolean answers(Node node) {
    PermissionPart part = node.part();
    return part != null && part.answers();
  }

  /** "不允许" ends in "允许" and denies. */
  private static boolean allows(String label) {
    return ALLOWS.matcher(label).find() && !denies(label);
  }

  private static boolean denies(String label) {
    return DENIES.matcher(label).find();
  }

  /** A sentence that asks to let the app under test, or asked by who guards permissions. */
  private static boolean asks(Node node, Node root, ScreenWords words) {
    String said = node.clickable() ? "" : Parts.words(node);
    boolean ofTheApp = !words.masked(said).equals(said);
    return !said.isBlank()
        && ASKS.matcher(TextNormalization.text(said)).find()
        && (ofTheApp || root.isGuards());
  }

  /**
   * What is asked for: the groups that are known, such as CAMERA; else the question itself. Never
   * empty where something is said.
   */
  static Set<String> asked(Parts parts, ScreenWords words) {
    List<String> questions = questions(parts);
    Set<String> asked = new TreeSet<>();
    questions.forEach(q -> asked.addAll(groups(PermissionQuestion.wanted(q, words), words)));
    if (asked.isEmpty()) {
      // rows beside the question may say it
      parts.passages().stream()
          .map(ScreenPassage::text)
          .filter(text -> !questions.contains(text))
          .forEach(text -> asked.addAll(groups(PermissionQuestion.wanted(text, words), words)));
    }
    if (asked.isEmpty()) {
      questions.forEach(q -> asked.add(TextNormalization.shown(q, 120)));
    }
    return asked;
  }

  private static Set<String> groups(String wanted, ScreenWords words) {
    Set<String> groups = new TreeSet<>();
    for (Concept concept : words.concepts(wanted)) {
      if (concept.name().startsWith(PREFIX)) {
        groups.add(concept.name().substring(PREFIX.length()));
      }
    }
    return groups;
  }

  private static List<String> questions(Parts parts) {
    List<String> known = texts(parts, p -> p.node().part() == PermissionPart.QUESTION);
    List<String> asking =
        known.isEmpty()
            ? texts(parts, p -> ASKS.matcher(TextNormalization.text(p.text())).find())
            : known;
    return asking.isEmpty() ? texts(parts, p -> true) : asking;
  }

  private static List<String> texts(Parts parts, Predicate<ScreenPassage> which) {
    return parts.passages().stream().filter(which).map(ScreenPassage::text).toList();
  }

  static List<Node> allow(Parts parts) {
    return buttons(
        parts, PermissionPart::allows, PermissionDialog::allows, PermissionDialog::narrowness);
  }

  static List<Node> deny(Parts parts) {
    return buttons(
        parts,
        PermissionPart::denies,
        PermissionDialog::denies,
        n -> n.part() == PermissionPart.DENY_FOR_GOOD ? 1 : 0);
  }

  private static List<Node> buttons(
      Parts parts,
      Predicate<PermissionPart> known,
      Predicate<String> words,
      ToIntFunction<Node> order) {
    return parts.controls().stream()
        .map(Labelled::node)
        .filter(
            n -> {
              PermissionPart part = n.part();
              return part == null ? words.test(n.normalLabel()) : known.test(part);
            })
        .sorted(Comparator.comparingInt(order))
        .toList();
  }

  private static int narrowness(Node button) {
    PermissionPart part = button.part();
    String label = button.normalLabel();
    if (part == PermissionPart.ALLOW_WHILE_USED
        || label.contains("使用")
        || label.contains("while using")) {
      return 0;
    }
    boolean once = label.contains("本次") || label.contains("一次") || label.contains("this time");
    return part == PermissionPart.ALLOW_ONCE || once ? 1 : 2;
  }
}
