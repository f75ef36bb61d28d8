package org.facecert.paper;

import java.util.List;

/** What stands below each other in a document, in the order of reading. */
public sealed interface Block {

  /**
   * @param level 1 is the document's title
   * @param name that links lead to, or ""
   */
  record SectionTitle(int level, List<Run> words, String name) implements Block {
    public SectionTitle {
      words = List.copyOf(words);
    }
  }

  /**
   * @param name that links lead to, or ""
   */
  record Paragraph(BlockManner manner, List<Run> words, String name) implements Block {
    public Paragraph {
      words = List.copyOf(words);
    }
  }

  /**
   * @param numbered by figures, else by dots
   */
  record Items(boolean numbered, List<List<Block>> items) implements Block {
    public Items {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /**
   * @param widths of the columns, in any unit; a cell beyond them is left out
   * @param head rows that stand again on each page
   */
  record Table(List<Double> widths, List<TableRow> head, List<TableRow> body) implements Block {
    public Table {
      widths = List.copyOf(widths);
      head = List.copyOf(head);
      body = List.copyOf(body);
    }
  }

  /** Small things beside each other, row by row. */
  record Gallery(int columns, List<List<Block>> items) implements Block {
    public Gallery {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /**
   * @param width points that it is wide, where there is room
   * @param alternative what it shows, for those who cannot see it
   */
  record Figure(Image image, double width, String alternative) implements Block {}

  /**
   * Lines, bars and words that say what stands in words elsewhere.
   *
   * @param width of what the shapes lie in, in their own unit
   * @param high points that it is high, where it is stretched, or 0 where it keeps its form
   */
  record Sketch(double width, double height, double high, List<DrawnShape> shapes)
      implements Block {
    public Sketch {
      shapes = List.copyOf(shapes);
    }
  }

  /**
   * @param name that links lead to, or ""
   */
  record TableRow(List<Cell> cells, String name) {
    public TableRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param heading of its row or column
   * @param columns that it is wide, at least one
   */
  record Cell(List<Block> blocks, boolean heading, int columns) {
    public Cell {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A picture, embedded once however often it is shown.
   *
   * @param id the same for the same picture
   * @param width pixels
   * @param height pixels
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Image(String id, byte[] bytes, boolean jpeg, int width, int height) {}

  /** A part of a sketch, in its unit, from the upper left. */
  sealed interface DrawnShape {

    /**
     * @param colour 0xRRGGBB
     */
    record Bar(double x, double y, double width, double height, int colour) implements DrawnShape {}

    /**
     * @param y of the line that the letters stand on
     * @param middle whether x is their middle, else their left
     */
    record ShapeLabel(double x, double y, double size, boolean middle, String text)
        implements DrawnShape {}
  }

  /** What kind of paragraph it is. */
  enum BlockManner {
    BODY(9, 2.5),
    SMALL(7.6, 1.5),
    /** Stands on the page of what it is above. */
    CAPTION(7.8, 3),
    SENTENCE(10, 3.5),
    LEAD(15, 4),
    NOTICE(8.8, 5),
    QUOTE(9.2, 3),
    CODE(7.4, 2.5);

    private final double size;
    private final double above;

    BlockManner(double size, double above) {
      this.size = size;
      this.above = above;
    }

    /** points */
    double size() {
      return size;
    }

    /** points of white before it */
    double above() {
      return above;
    }

    boolean framed() {
      return this == NOTICE || this == QUOTE || this == CODE;
    }
  }
}
