package org.facecert.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.facecert.paper.Block.SectionTitle;
import org.facecert.paper.Block.Table;

/**
 * A document that is printed as it is told, block by block, and written at the end: PDF/A-2u (ISO
 * 19005-2), tagged, with bookmarks, a table of contents and the page's number on each page.
 */
public final class Paper {

  private final PaperFacts facts;
  private final Typeface face;
  private final Typesetter setter;
  private final PageLayout layout;
  private final Images images = new Images();
  private final Pages pages;
  private final COSDictionary root = new COSDictionary();
  private final TagNode document = TagNode.document(root);
  private final TagNode nowhere = document.loose("NonStruct");
  private final List<SectionTitle> headings = new ArrayList<>();
  private List<Run> contentsTitle = List.of();
  private int contentsAfter = -1;
  private TagNode contents = nowhere;

  /**
   * @throws IOException when the typeface cannot be read
   */
  public Paper(PaperFacts facts) throws IOException {
    this.facts = facts;
    this.face = new Typeface(facts.language().startsWith("zh"));
    this.setter = new Typesetter(face);
    this.layout = new PageLayout(setter);
    this.pages = new Pages(face, images);
    root.setName(COSName.TYPE, "StructTreeRoot");
    root.setItem(COSName.K, document.element());
    document.language(facts.language());
  }

  /** Below what came before. */
  public void add(Block block) {
    if (block instanceof SectionTitle heading) {
      String name = heading.name().isEmpty() ? "heading " + headings.size() : heading.name();
      SectionTitle named = new SectionTitle(heading.level(), heading.words(), name);
      headings.add(named);
      pages.put(layout.lines(named, Sheet.MEASURE, document));
    } else if (block instanceof Table table) {
      List<SetLine> lines = layout.lines(table, Sheet.MEASURE, document);
      List<SetLine> head = layout.head(table, Sheet.MEASURE, nowhere);
      pages.put(lines.subList(0, Math.min(lines.size(), head.size() + 1)));
      pages.repeat(head);
      pages.put(lines.subList(Math.min(lines.size(), head.size() + 1), lines.size()));
      pages.repeat(List.of());
    } else {
      pages.put(layout.lines(block, Sheet.MEASURE, document));
    }
  }

  /** Here stand the contents, on pages of their own. */
  public void contents(List<Run> title) {
    pages.turn();
    contentsTitle = List.copyOf(title);
    contentsAfter = pages.sheets().size();
    contents = document.child("TOC");
  }

  /**
   * Writes all, once.
   *
   * @throws IOException when it cannot be written
   */
  public void write(OutputStream out) throws IOException {
    pages.end();
    List<Sheet> all = new ArrayList<>(pages.sheets());
    if (contentsAfter >= 0) {
      all.addAll(contentsAfter, listing(all));
    }
    if (all.isEmpty()) {
      throw new IllegalStateException("a document of no pages");
    }
    new Margins(facts, setter, images).write(all);
    face.embed();
    new PaperFile(facts, all, pages.places()).write(root, headings, out);
  }

  /** Set twice: only then it is known how many pages they take themselves. */
  private List<Sheet> listing(List<Sheet> others) {
    Contents table = new Contents(setter, headings, pages.places());
    int many = laid(table.lines(contentsTitle, place -> 0, nowhere)).size();
    return laid(
        table.lines(
            contentsTitle,
            place -> {
              int at = others.indexOf(place.sheet());
              return at + 1 + (at < contentsAfter ? 0 : many);
            },
            contents));
  }

  private List<Sheet> laid(List<SetLine> lines) {
    Pages own = new Pages(face, images);
    own.put(lines);
    own.end();
    return own.sheets();
  }
}
