package org.facecert.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.facecert.paper.Block;
import org.facecert.paper.Block.BlockManner;
import org.facecert.paper.Block.Paragraph;
import org.facecert.paper.Block.SectionTitle;
import org.facecert.paper.Run;
import org.facecert.paper.TextLook;
import org.jspecify.annotations.Nullable;

/** Makes a document's blocks of a report's elements, one after the other. */
final class PaperMarkup implements Markup {

  private static final Set<String> BLOCKS =
      Set.of(
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "p",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "time",
          "figure",
          "blockquote",
          "pre",
          "details",
          "summary",
          "tbody");

  private static final double SHOT = 88;

  /**
   * An element that is open.
   *
   * @param closed whether of its content the summary alone is shown
   */
  private record Open(
      String tag,
      List<String> classes,
      TextLook look,
      BlockManner manner,
      String language,
      String target,
      boolean closed) {}

  private final Consumer<Block> paper;
  private final String language;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<PaperHolder> holders = new ArrayDeque<>();
  private final List<Run> words = new ArrayList<>();
  private final Map<String, Block.Image> images = new HashMap<>();
  private String name = "";
  private int skipped;
  private @Nullable PaperSketch sketch;
  private @Nullable String shot;

  /**
   * @param paper takes each block as soon as it is told
   * @param language of the document, BCP 47
   */
  PaperMarkup(Consumer<Block> paper, String language) {
    this.paper = paper;
    this.language = language;
    open.push(new Open("", List.of(), TextLook.PLAIN, BlockManner.BODY, "", "", false));
  }

  @Override
  public void start(String tag, String... attributes) {
    Map<String, String> all = named(attributes);
    List<String> classes = List.of(all.getOrDefault("class", "").split(" "));
    boolean hidden = around().closed() && !tag.equals("summary");
    if (skipped > 0 || hidden) {
      skipped += Html.VOID.contains(tag) ? 0 : 1;
    } else if (tag.equals("svg")) {
      picture(classes, all);
    } else if (sketch != null) {
      sketch.start(tag, classes, all);
    } else if (shot != null) {
      again(tag, all);
    } else if (!Html.VOID.contains(tag)) {
      element(tag, classes, all);
    }
  }

  private static Map<String, String> named(String... attributes) {
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      all.put(attributes[i], attributes[i + 1]);
    }
    return all;
  }

  private void element(String tag, List<String> classes, Map<String, String> all) {
    if (breaks(tag)) {
      flush();
    }
    name = all.getOrDefault("id", name);
    if (PaperHolder.TAGS.contains(tag)) {
      int columns = Integer.parseInt(all.getOrDefault("colspan", "1"));
      holders.push(new PaperHolder(tag, classes, columns, tag.equals("tr") ? taken() : ""));
    }
    open.push(within(around(), tag, classes, all));
    pad(classes);
  }

  private Open within(Open around, String tag, List<String> classes, Map<String, String> all) {
    String said = all.getOrDefault("lang", around.language());
    boolean record = tag.equals("details") && classes.contains("record");
    return new Open(
        tag,
        classes,
        PaperLooks.of(around.look(), tag, classes),
        PaperLooks.manner(around.manner(), tag, classes),
        said.equals(language) ? "" : said,
        all.getOrDefault("href", "#" + around.target()).substring(1),
        record && !all.containsKey("open"));
  }

  @Override
  public void text(String text) {
    if (skipped > 0 || shot != null) {
      return;
    }
    if (sketch != null) {
      sketch.text(text);
    } else {
      Open now = around();
      words.add(new Run(text, now.look(), now.language(), now.target()));
    }
  }

  @Override
  public void end(String tag) {
    if (skipped > 0) {
      skipped--;
    } else if (tag.equals("svg")) {
      endPicture();
    } else if (sketch != null) {
      sketch.end(tag);
    } else if (shot == null) {
      pad(around().classes());
      if (breaks(tag)) {
        flush();
      }
      open.pop();
      if (PaperHolder.TAGS.contains(tag)) {
        PaperHolder ended = holders.pop();
        ended.end(holders.isEmpty() ? ended : holders.peek(), this::add);
      }
    }
  }

  @Override
  public void picture(String id, int width, int height, String mediaType, String base64) {
    // also where it is not shown: what is shown later refers to it
    byte[] bytes = Base64.getDecoder().decode(base64);
    images.put(id, new Block.Image(id, bytes, mediaType.equals("image/jpeg"), width, height));
    if (skipped == 0) {
      show(id);
    }
  }

  @Override
  public void raw(String html) {
    // there is nothing on paper that only a browser reads
  }

  private void picture(List<String> classes, Map<String, String> all) {
    flush();
    if (classes.contains("shot")) {
      shot = all.getOrDefault("aria-label", "");
    } else {
      sketch = new PaperSketch(all);
    }
  }

  private void endPicture() {
    if (sketch != null) {
      add(sketch.block());
    }
    sketch = null;
    shot = null;
  }

  private void again(String tag, Map<String, String> all) {
    if (tag.equals("use")) {
      show(all.getOrDefault("href", "#").substring(1));
    }
  }

  private void show(String id) {
    Block.Image image = images.get(id);
    if (image != null) {
      add(new Block.Figure(image, SHOT, shot == null ? "" : shot));
    }
  }

  /** The words so far are a paragraph, or a heading. */
  private void flush() {
    Open now = around();
    boolean lines =
        now.manner() == BlockManner.CODE
            || now.manner() == BlockManner.QUOTE
            || now.classes().contains("demand");
    List<Run> set = new PlainRuns(lines).of(words);
    words.clear();
    if (set.isEmpty()) {
      return;
    }
    if (now.tag().matches("h[1-5]")) {
      add(new SectionTitle(now.tag().charAt(1) - '0', set, taken()));
    } else {
      add(new Paragraph(now.manner(), set, taken()));
    }
  }

  private void add(Block block) {
    if (holders.isEmpty()) {
      paper.accept(block);
    } else {
      holders.peek().add(block);
    }
  }

  private String taken() {
    String taken = name;
    name = "";
    return taken;
  }

  /** White of the badge's own ground beside its words. */
  private void pad(List<String> classes) {
    if (PaperLooks.padded(classes)) {
      words.add(new Run("\u00a0", around().look(), "", ""));
    }
  }

  private Open around() {
    return java.util.Objects.requireNonNull(open.peek());
  }

  private static boolean breaks(String tag) {
    return BLOCKS.contains(tag) || PaperHolder.TAGS.contains(tag);
  }
}
