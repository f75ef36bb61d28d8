package org.facecert.paper;

import java.util.ArrayList;
import java.util.List;
import org.facecert.paper.Block.BlockManner;
import org.facecert.paper.Block.DrawnShape;
import org.facecert.paper.Block.Figure;
import org.facecert.paper.Block.Gallery;
import org.facecert.paper.Block.Items;
import org.facecert.paper.Block.Paragraph;
import org.facecert.paper.Block.SectionTitle;
import org.facecert.paper.Block.Sketch;
import org.facecert.paper.Block.Table;

/** Makes lines of blocks, and elements of the structure beside them. */
final class PageLayout {

  private static final double[] SIZES = {19, 14.5, 11.5, 9.6, 8};
  private static final double[] ABOVE = {14, 22, 15, 10, 7};
  private static final double INDENT = 8;
  private static final double LABEL = 15;
  private static final double GAP = 7;
  private static final double HIGHEST = 330;
  private static final int SOFT = 0x5b6675;
  private static final int RULE = 0x1b2430;

  private final Typesetter setter;
  private final TableLayout tables;

  PageLayout(Typesetter setter) {
    this.setter = setter;
    this.tables = new TableLayout(this);
  }

  /**
   * @param width points
   * @param parent element that the blocks' own become children of
   */
  List<SetLine> lines(Block block, double width, TagNode parent) {
    if (block instanceof SectionTitle heading) {
      return heading(heading, width, parent);
    } else if (block instanceof Paragraph paragraph) {
      return paragraph(paragraph, width, parent.child("P"));
    } else if (block instanceof Items items) {
      return items(items, width, parent.child("L"));
    } else if (block instanceof Table table) {
      return tables.lines(table, width, parent.child("Table"));
    } else if (block instanceof Gallery gallery) {
      return gallery(gallery, width, parent.child("L"));
    } else if (block instanceof Figure figure) {
      return List.of(SetLine.white(3), figure(figure, width, parent.child("Figure")));
    } else if (block instanceof Sketch sketch) {
      return List.of(SetLine.white(4), sketch(sketch, width), SetLine.white(2));
    }
    throw new IllegalArgumentException("no block: " + block);
  }

  /** Of several blocks, without white before the first. */
  List<SetLine> lines(List<Block> blocks, double width, TagNode parent) {
    List<SetLine> all = new ArrayList<>();
    for (Block each : blocks) {
      all.addAll(lines(each, width, parent));
    }
    while (!all.isEmpty() && all.get(0).gap()) {
      all.remove(0);
    }
    return all;
  }

  /** A cell that is but one paragraph is its own element. */
  List<SetLine> cell(List<Block> blocks, double width, TagNode cell) {
    if (blocks.size() == 1 && blocks.get(0) instanceof Paragraph only && !only.manner().framed()) {
      List<SetLine> lines = new ArrayList<>(paragraph(only, width, cell));
      lines.removeIf(SetLine::gap);
      return lines;
    }
    return lines(blocks, width, cell);
  }

  /** The repeated head of a table, as decoration. */
  List<SetLine> head(Table table, double width, TagNode nowhere) {
    return tables.head(table, width, nowhere).stream().map(SetLine::untold).toList();
  }

  private List<SetLine> heading(SectionTitle heading, double width, TagNode parent) {
    int level = Math.max(1, Math.min(SIZES.length, heading.level()));
    TagNode node = parent.child("H" + level);
    List<SetLine> all = new ArrayList<>();
    all.add(SetLine.white(ABOVE[level - 1]));
    List<Run> bold =
        heading.words().stream()
            .map(each -> new Run(each.text(), each.look().heavy(), each.language(), each.target()))
            .toList();
    setter.lines(bold, SIZES[level - 1], width, node).forEach(line -> all.add(line.keep()));
    all.set(all.size() - 1, all.get(all.size() - 1).named(heading.name()));
    if (level == 2) {
      all.add(SetLine.of(4, List.of(new Mark.Fill(0, 2, width, 0.7, RULE))).keep());
    }
    all.add(SetLine.white(2));
    return all;
  }

  private List<SetLine> paragraph(Paragraph paragraph, double width, TagNode node) {
    BlockManner manner = paragraph.manner();
    double indent = manner.framed() ? INDENT : 0;
    List<SetLine> set = setter.lines(paragraph.words(), manner.size(), width - 2 * indent, node);
    List<SetLine> all = new ArrayList<>();
    all.add(SetLine.white(manner.above()));
    for (int i = 0; i < set.size(); i++) {
      SetLine line = manner.framed() ? framed(set.get(i), manner, width) : set.get(i);
      // no line of a paragraph stands alone on a page
      boolean kept =
          manner == BlockManner.CAPTION || (i < set.size() - 1 && (i == 0 || i == set.size() - 2));
      all.add(kept ? line.keep() : line);
    }
    if (all.size() > 1) {
      all.set(1, all.get(1).named(paragraph.name()));
    }
    return all;
  }

  private static SetLine framed(SetLine line, BlockManner manner, double width) {
    int ground = manner == BlockManner.NOTICE ? 0xfdf7e6 : 0xf5f6f8;
    int bar = manner == BlockManner.NOTICE ? 0xd9b45b : 0x8aa0ba;
    return line.right(INDENT)
        .on(
            List.of(
                new Mark.Fill(0, 0, width, line.height() + 0.2, ground),
                new Mark.Fill(0, 0, 2, line.height() + 0.2, bar)));
  }

  private List<SetLine> items(Items items, double width, TagNode list) {
    List<SetLine> all = new ArrayList<>();
    int number = 0;
    for (List<Block> blocks : items.items()) {
      number++;
      TagNode item = list.child("LI");
      String label = items.numbered() ? number + "." : "•";
      Run run = new Run(label, TextLook.PLAIN.in(SOFT), "", "");
      List<SetLine> first =
          setter.lines(List.of(run), BlockManner.BODY.size(), LABEL + INDENT, item.child("Lbl"));
      List<SetLine> body = lines(blocks, width - LABEL, item.child("LBody"));
      all.add(SetLine.white(2));
      for (int i = 0; i < body.size(); i++) {
        SetLine line = body.get(i).right(LABEL);
        all.add(i == 0 ? line.on(first.get(0).marks()) : line);
      }
    }
    return all;
  }

  private List<SetLine> gallery(Gallery gallery, double width, TagNode list) {
    int columns = Math.max(1, gallery.columns());
    double wide = (width - GAP * (columns - 1)) / columns;
    List<SetLine> all = new ArrayList<>();
    List<SetLine> row = new ArrayList<>();
    for (List<Block> blocks : gallery.items()) {
      TagNode body = list.child("LI").child("LBody");
      SetLine item = SetLine.together(lines(blocks, wide, body), 0);
      row.add(item.right(row.size() * (wide + GAP)));
      if (row.size() == columns) {
        all.add(SetLine.white(6));
        all.add(SetLine.beside(row));
        row.clear();
      }
    }
    if (!row.isEmpty()) {
      all.add(SetLine.white(6));
      all.add(SetLine.beside(row));
    }
    return all;
  }

  private static SetLine figure(Figure figure, double width, TagNode node) {
    Block.Image image = figure.image();
    double wide = Math.min(figure.width(), width);
    double form = (double) image.height() / Math.max(1, image.width());
    if (wide * form > HIGHEST) {
      wide = HIGHEST / form;
    }
    node.alternative(figure.alternative());
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Fill(-0.5, -0.5, wide + 1, wide * form + 1, 0xc6ccd4));
    marks.add(new Mark.PictureMark(0, 0, wide, wide * form, image, node));
    return SetLine.of(wide * form + 2, marks).keep();
  }

  private SetLine sketch(Sketch sketch, double width) {
    double right = width / Math.max(1, sketch.width());
    double high = sketch.high() > 0 ? sketch.high() : sketch.height() * right;
    double down = high / Math.max(1, sketch.height());
    List<Mark> marks = new ArrayList<>();
    for (DrawnShape shape : sketch.shapes()) {
      marks.add(
          shape instanceof DrawnShape.Bar bar
              ? bar(bar, right, down)
              : label((DrawnShape.ShapeLabel) shape, right, down));
    }
    return SetLine.of(high, marks);
  }

  private static Mark bar(DrawnShape.Bar bar, double right, double down) {
    return new Mark.Fill(
        bar.x() * right, bar.y() * down, bar.width() * right, bar.height() * down, bar.colour());
  }

  private Mark label(DrawnShape.ShapeLabel label, double right, double down) {
    double size = label.size() * right;
    double wide = setter.width(label.text(), size);
    double x = label.x() * right - (label.middle() ? wide / 2 : 0);
    Run run = new Run(label.text(), TextLook.PLAIN.in(SOFT), "", "");
    return new Mark.Words(x, label.y() * down, size, wide, run, label.text(), null);
  }
}
