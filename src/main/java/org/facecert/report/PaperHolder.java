package org.facecert.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.facecert.paper.Block;
import org.facecert.paper.Block.Cell;
import org.facecert.paper.Block.Items;
import org.facecert.paper.Block.Paragraph;
import org.facecert.paper.Block.Table;
import org.facecert.paper.Block.TableRow;
import org.facecert.paper.Run;
import org.facecert.paper.TextLook;

/** A list, a table, a row or a cell while what is in it is being told. */
final class PaperHolder {

  static final Set<String> TAGS =
      Set.of("ol", "ul", "li", "dl", "dt", "dd", "table", "thead", "tr", "th", "td");

  /** screens and acts beside each other */
  private static final int FILM = 5;

  private final String tag;
  private final List<String> classes;
  private final int columns;
  private final String name;
  private final List<Block> blocks = new ArrayList<>();
  private final List<List<Block>> items = new ArrayList<>();
  private final List<TableRow> head = new ArrayList<>();
  private final List<TableRow> rows = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();

  /**
   * @param columns that a cell is wide
   * @param name that links to it use
   */
  PaperHolder(String tag, List<String> classes, int columns, String name) {
    this.tag = tag;
    this.classes = classes;
    this.columns = columns;
    this.name = name;
  }

  void add(Block block) {
    blocks.add(block);
  }

  /**
   * It is told to its end, and becomes part of what holds it.
   *
   * @param outer what it stands in
   * @param whole takes it where it is something of its own
   */
  void end(PaperHolder outer, Consumer<Block> whole) {
    switch (tag) {
      case "li" -> outer.items.add(List.copyOf(blocks));
      case "dt" -> outer.cells.add(new Cell(blocks, true, 1));
      case "dd" -> {
        outer.cells.add(new Cell(blocks, false, 1));
        outer.rows.add(new TableRow(outer.cells, ""));
        outer.cells.clear();
      }
      case "th", "td" -> outer.cells.add(new Cell(blocks, tag.equals("th"), columns));
      case "tr" -> outer.rows.add(new TableRow(cells, name));
      case "thead" -> outer.head.addAll(rows);
      case "dl", "table" -> table(whole);
      default -> list(whole);
    }
  }

  private void table(Consumer<Block> whole) {
    if (!rows.isEmpty() || !head.isEmpty()) {
      int most =
          java.util.stream.Stream.concat(head.stream(), rows.stream())
              .mapToInt(row -> row.cells().stream().mapToInt(Cell::columns).sum())
              .max()
              .orElse(1);
      whole.accept(new Table(PaperLooks.widths(classes, most), head, rows));
    }
  }

  private void list(Consumer<Block> whole) {
    if (items.isEmpty()) {
      return;
    }
    if (classes.contains("film")) {
      whole.accept(new Block.Gallery(FILM, items));
    } else if (classes.contains("counts") || classes.contains("named")) {
      whole.accept(inOneLine());
    } else {
      whole.accept(new Items(tag.equals("ol"), items));
    }
  }

  /** A list of a few words each. */
  private Paragraph inOneLine() {
    List<Run> all = new ArrayList<>();
    for (List<Block> item : items) {
      for (Block block : item) {
        if (block instanceof Paragraph words) {
          all.add(new Run(all.isEmpty() ? "" : "  ·  ", TextLook.PLAIN, "", ""));
          all.addAll(words.words());
        }
      }
    }
    Block.BlockManner manner =
        classes.contains("named") ? Block.BlockManner.SMALL : Block.BlockManner.BODY;
    return new Paragraph(manner, all, "");
  }
}
