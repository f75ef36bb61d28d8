package org.facecert.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.facecert.evidence.Plain;

/**
 * Writes HTML as it goes. There is no way to write unescaped text, an address that leaves the file,
 * a script, or an element that is not closed, so that a hostile text cannot break a report.
 *
 * <p>Why no template engine: with one, each of these four would rest on every template's author,
 * and generated sources would have to be kept out of the strict compiler.
 */
public final class Html {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");

  /** Elements with nothing in them, and no end. */
  static final Set<String> VOID = Set.of("meta", "input", "br", "hr", "img", "link");

  private static final Set<String> NEVER = Set.of("script", "iframe", "object", "embed", "base");
  private static final Set<String> NOT_IN_A_FILE = Set.of("link", "form", "img");
  private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");
  private static final Pattern IN_THE_FILE = Pattern.compile("#.*", Pattern.DOTALL);

  /** From the root, and no second slash behind it, which would name another host. */
  private static final Pattern ON_THE_SITE = Pattern.compile("#.*|/(?!/)[A-Za-z0-9/?=&;%._~-]*");

  private final Markup out;
  private final boolean site;
  private final Deque<String> open = new ArrayDeque<>();
  // names that were looked at once and found good
  private final Set<String> goodElements = new HashSet<>();
  private final Set<String> goodAttributes = new HashSet<>();

  public Html(Appendable out) {
    this(new HtmlMarkup(out), false);
  }

  private Html(Markup out, boolean site) {
    this.out = out;
    this.site = site;
  }

  /**
   * A page of a server of ours: it may have forms, pictures and a style sheet too, all from that
   * server alone.
   */
  static Html ofSite(Appendable out) {
    return new Html(new HtmlMarkup(out), true);
  }

  /** Elements that become something else than a file of HTML. */
  static Html into(Markup out) {
    return new Html(out, false);
  }

  /** The file's first line. */
  public void doctype() {
    out.raw("<!DOCTYPE html>\n");
  }

  /**
   * @param attributes alternating names and values; a null-free list, an attribute with an empty
   *     name is left out
   */
  public Html open(String tag, String... attributes) {
    start(tag, attributes);
    open.push(tag);
    return this;
  }

  /** Ends the innermost element, whose name is given so that a mistake is noticed. */
  public Html close(String tag) {
    String innermost = open.isEmpty() ? "nothing" : open.pop();
    if (!innermost.equals(tag)) {
      throw new IllegalStateException("</" + tag + "> while " + innermost + " is open");
    }
    out.end(tag);
    return this;
  }

  /** An element with a text in it. */
  public Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** An element with nothing in it. */
  public Html empty(String tag, String... attributes) {
    if (!VOID.contains(tag)) {
      return open(tag, attributes).close(tag);
    }
    start(tag, attributes);
    return this;
  }

  /** Escaped. */
  public Html text(String text) {
    out.text(Plain.of(text));
    return this;
  }

  /** Text from the app under test: set apart, so that its direction cannot spill over. */
  public Html foreign(String text) {
    return open("bdi").text(text).close("bdi");
  }

  /** A line end in the source. */
  public Html line() {
    out.raw("\n");
    return this;
  }

  /** Our own style sheet. */
  public void style(String css) {
    if (css.contains("<")) {
      throw new IllegalArgumentException("a style sheet with a \"<\" in it");
    }
    out.raw("<style>" + css + "</style>\n");
  }

  /** The picture itself, inside an svg element. */
  void embed(String id, int width, int height, String mediaType, String base64) {
    if (!base64.matches("[A-Za-z0-9+/=]*+") || !mediaType.matches("image/(png|jpeg)")) {
      throw new IllegalArgumentException("not a picture in base 64: " + mediaType);
    }
    out.picture(id, width, height, mediaType, base64);
  }

  /** Ends the file; everything must be closed by then. */
  public void end() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    out.raw("\n");
  }

  private void start(String tag, String... attributes) {
    if (!goodElements.contains(tag)) {
      if (!NAME.matcher(tag).matches()
          || NEVER.contains(tag)
          || (!site && NOT_IN_A_FILE.contains(tag))) {
        throw new IllegalArgumentException("not an element of a report: " + tag);
      }
      goodElements.add(tag);
    }
    String[] visible = new String[attributes.length];
    for (int i = 0; i < attributes.length; i += 2) {
      visible[i] = attributes[i];
      visible[i + 1] = Plain.of(attributes[i + 1]);
      mustBeGood(attributes[i], attributes[i + 1]);
    }
    out.start(tag, visible);
  }

  private void mustBeGood(String name, String value) {
    if (!goodAttributes.contains(name)) {
      if (!NAME.matcher(name).matches() || name.startsWith("on") || name.equals("style")) {
        throw new IllegalArgumentException("not an attribute of a report: " + name);
      }
      goodAttributes.add(name);
    }
    Pattern allowed = site ? ON_THE_SITE : IN_THE_FILE;
    if (ADDRESSES.contains(name) && !allowed.matcher(value).matches()) {
      throw new IllegalArgumentException("an address that leaves the report: " + value);
    }
  }
}
