package org.facecert.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.facecert.paper.Block.Cell;
import org.facecert.paper.Block.Table;
import org.facecert.paper.Block.TableRow;

/** Rows of cells; one that is too high to stay whole goes on overleaf, line by line. */
final class TableLayout {

  private static final double RIGHT = 8;
  private static final double PAD = 2.2;
  private static final double WHOLE = 250;
  private static final int THIN = 0xd5dae1;
  private static final int THICK = 0x1b2430;

  private final PageLayout layout;

  TableLayout(PageLayout layout) {
    this.layout = layout;
  }

  List<SetLine> lines(Table table, double width, TagNode node) {
    List<SetLine> all = new ArrayList<>();
    all.add(SetLine.white(4));
    all.addAll(head(table, width, node));
    for (TableRow row : table.body()) {
      all.addAll(row(row, starts(table, width), node.child("TR"), "Row"));
    }
    all.add(SetLine.white(3));
    return all;
  }

  List<SetLine> head(Table table, double width, TagNode node) {
    List<SetLine> all = new ArrayList<>();
    for (TableRow row : table.head()) {
      SetLine line =
          SetLine.together(row(row, starts(table, width), node.child("TR"), "Column"), 0);
      Mark rule = new Mark.Fill(0, line.height() - 0.7, width, 0.7, THICK);
      all.add(line.on(List.of(rule)).keep());
    }
    return all;
  }

  /** Where each column begins, and the last ends. */
  private static double[] starts(Table table, double width) {
    double sum = table.widths().stream().mapToDouble(each -> each).sum();
    double[] starts = new double[table.widths().size() + 1];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = starts[i - 1] + width * table.widths().get(i - 1) / sum;
    }
    return starts;
  }

  private List<SetLine> row(TableRow row, double[] starts, TagNode node, String heads) {
    List<List<SetLine>> cells = new ArrayList<>();
    int column = 0;
    for (Cell cell : row.cells()) {
      int next = Math.min(starts.length - 1, column + Math.max(1, cell.columns()));
      if (next > column) {
        double from = starts[column];
        double wide = starts[next] - from - (next == starts.length - 1 ? 0 : RIGHT);
        TagNode own = element(cell, next - column, node, heads);
        cells.add(
            layout.cell(cell.blocks(), wide, own).stream().map(line -> line.right(from)).toList());
      }
      column = next;
    }
    List<SetLine> lines = pieces(cells, starts[starts.length - 1]);
    if (!lines.isEmpty()) {
      lines.set(0, lines.get(0).named(row.name()));
    }
    return lines;
  }

  private static TagNode element(Cell cell, int columns, TagNode row, String heads) {
    TagNode own = row.child(cell.heading() ? "TH" : "TD");
    if (columns > 1) {
      own.attribute("Table", "ColSpan", COSInteger.get(columns));
    } else if (cell.heading()) {
      own.attribute("Table", "Scope", COSName.getPDFName(heads));
    }
    return own;
  }

  private static List<SetLine> pieces(List<List<SetLine>> cells, double width) {
    double high = cells.stream().mapToDouble(SetLine::height).max().orElse(0);
    List<SetLine> all = new ArrayList<>();
    if (high <= WHOLE) {
      List<SetLine> beside = cells.stream().map(each -> SetLine.together(each, high)).toList();
      SetLine line = SetLine.beside(beside);
      all.add(SetLine.together(List.of(SetLine.white(PAD), line, SetLine.white(PAD)), 0));
    } else {
      all.add(SetLine.white(PAD));
      int most = cells.stream().mapToInt(List::size).max().orElse(0);
      for (int i = 0; i < most; i++) {
        int at = i;
        all.add(
            SetLine.beside(
                cells.stream()
                    .filter(each -> at < each.size())
                    .map(each -> each.get(at))
                    .toList()));
      }
      all.add(SetLine.of(PAD, List.of()));
    }
    SetLine last = all.remove(all.size() - 1);
    all.add(last.on(List.of(new Mark.Fill(0, last.height() - 0.4, width, 0.4, THIN))));
    return all;
  }
}
