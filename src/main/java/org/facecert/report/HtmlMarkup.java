package org.facecert.report;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Elements as text, escaped. */
final class HtmlMarkup implements Markup {

  private final Appendable out;

  HtmlMarkup(Appendable out) {
    this.out = out;
  }

  @Override
  public void start(String tag, String... attributes) {
    append("<" + tag);
    for (int i = 0; i < attributes.length; i += 2) {
      append(" " + attributes[i] + "=\"");
      escape(attributes[i + 1]);
      append("\"");
    }
    append(">");
  }

  @Override
  public void text(String text) {
    escape(text);
  }

  @Override
  public void end(String tag) {
    append("</" + tag + ">");
  }

  @Override
  public void picture(String id, int width, int height, String mediaType, String base64) {
    append("<image id=\"" + id + "\" width=\"" + width + "\" height=\"" + height + "\" href=\"");
    append("data:" + mediaType + ";base64," + base64 + "\"/>");
  }

  @Override
  public void raw(String html) {
    append(html);
  }

  private void escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '&' -> safe.append("&amp;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    append(safe);
  }

  private void append(CharSequence text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException("the report cannot be written: " + e.getMessage(), e);
    }
  }
}
