package org.facecert.document;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What a browser shows of a page, one line per block. Style sheets are not applied: what only they
 * hide is read as if it were shown.
 */
final class HtmlText {

  private static final Set<String> CELLS = Set.of("td", "th", "dt", "dd", "option", "summary");

  private static final int HEAD = 2_000;

  private HtmlText() {}

  static boolean isHtml(String text) {
    String head = head(text);
    return head.regionMatches(true, 0, "<!doctype html", 0, 14)
        || head.regionMatches(true, 0, "<html", 0, 5)
        || (head.startsWith("<")
            && head.matches("(?is).*<(?:html|body|div|p|h1|span|meta)(?:\\s[^<]*)?>.*"));
  }

  /** A page with all that belongs to it in one file, written as an e-mail. */
  static boolean isArchive(String text) {
    return head(text).matches("(?is)(?:from|mime-version|snapshot-content-location|subject):.*")
        && head(text).matches("(?is).*content-type:\\s*multipart/related.*");
  }

  private static String head(String text) {
    return text.substring(0, Math.min(HEAD, text.length())).stripLeading();
  }

  static DocumentText of(String html) {
    ShownPage.VisiblePage page = ShownPage.of(html);
    StringBuilder text = new StringBuilder();
    page.body().traverse(new Lines(text));
    return new DocumentText("HTML", text.toString().strip(), page.unread());
  }

  private record Lines(StringBuilder text) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words);
      } else {
        newLineAt(node);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      newLineAt(node);
    }

    private void append(TextNode words) {
      @Nullable Node around = words.parent();
      boolean asWritten = around instanceof Element element && element.closest("pre") != null;
      String said = words.getWholeText();
      said = asWritten ? said : said.replaceAll("\\s+", " ");
      boolean fresh = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
      text.append(fresh && !asWritten ? said.stripLeading() : said);
    }

    private void newLineAt(Node node) {
      if (node instanceof Element element
          && (element.isBlock() || element.nameIs("br") || CELLS.contains(element.normalName()))
          && !text.isEmpty()
          && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }
  }
}
