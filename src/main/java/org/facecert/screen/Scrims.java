package org.facecert.screen;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The dimmed layer between a page and a sheet. It may take presses and may even be called "Close
 * sheet" (Compose) or "Scrim" (Flutter) for those who cannot see it; nobody takes it for a button.
 */
final class Scrims {

  private static final Pattern NAMES =
      Pattern.compile(
          "|scrim|dismiss|close( (sheet|bottom sheet|dialog|popup|drawer|menu))?"
              + "|关闭(工作表|动作条|底部动作条|对话框|弹窗)?|關閉(工作表|對話方塊)?|遮罩|纱罩|紗罩|touch outside");

  private Scrims() {}

  static boolean isOne(Node node, Bounds page) {
    return node.children().isEmpty()
        && node.role() != Role.IMAGE
        && node.role() != Role.WEB
        && !node.surface()
        && node.bounds().area() * 3 > page.area()
        && NAMES.matcher(node.ownWords().strip().toLowerCase(Locale.ROOT)).matches();
  }
}
