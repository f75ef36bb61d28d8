package org.facecert.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.facecert.paper.Block.SectionTitle;

/** The file: pages, what leads where, and what the document says of itself. */
final class PaperFile {

  private static final DateTimeFormatter PDF_DATE =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A heading of this level is below its chapter in the outline, deeper ones are not in it. */
  private static final int DEEPEST = 3;

  /** By hand: a dozen values of ours need no library. */
  private static final String METADATA =
      """
      <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
       xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
       xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <pdfaid:part>2</pdfaid:part>
      <pdfaid:conformance>U</pdfaid:conformance>
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>%2$s</rdf:li></rdf:Bag></dc:language>
      <xmp:CreateDate>%3$s</xmp:CreateDate>
      <xmp:ModifyDate>%3$s</xmp:ModifyDate>
      <xmp:CreatorTool>%4$s</xmp:CreatorTool>
      <pdf:Producer>%4$s</pdf:Producer>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;

  private final PaperFacts facts;
  private final List<Sheet> sheets;
  private final Map<String, Pages.PagePlace> places;
  private final COSArray parents = new COSArray();
  private int nextParent;

  PaperFile(PaperFacts facts, List<Sheet> sheets, Map<String, Pages.PagePlace> places) {
    this.facts = facts;
    this.sheets = sheets;
    this.places = places;
  }

  void write(COSDictionary structure, List<SectionTitle> headings, OutputStream out)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      sheets.forEach(sheet -> document.addPage(new PDPage(sheet.dictionary())));
      sheets.forEach(this::owners);
      sheets.forEach(this::links);
      COSDictionary tree = new COSDictionary();
      tree.setItem(COSName.NUMS, parents);
      structure.setItem(COSName.PARENT_TREE, tree);
      structure.setInt(COSName.PARENT_TREE_NEXT_KEY, nextParent);
      document.getDocumentCatalog().setDocumentOutline(outline(headings));
      catalogue(document.getDocumentCatalog().getCOSObject(), structure);
      inform(document.getDocumentInformation().getCOSObject());
      document.setVersion(1.7f);
      // the same record, the same identifier
      document.setDocumentId(facts.made().getEpochSecond());
      document.save(out, CompressParameters.DEFAULT_COMPRESSION);
    }
  }

  private void owners(Sheet sheet) {
    COSArray owners = new COSArray();
    sheet.owners().forEach(node -> owners.add(node.element()));
    sheet.dictionary().setInt(COSName.STRUCT_PARENTS, nextParent);
    parent(owners);
  }

  private void parent(COSBase element) {
    parents.add(COSInteger.get(nextParent++));
    parents.add(element);
  }

  private void links(Sheet sheet) {
    COSArray annotations = new COSArray();
    for (Sheet.LinkBox link : sheet.links()) {
      Pages.PagePlace place = places.get(link.target());
      if (place != null && link.node() != null) {
        COSDictionary annotation = annotation(link, place);
        link.node().holds(sheet.dictionary(), annotation);
        annotation.setInt(COSName.STRUCT_PARENT, nextParent);
        parent(link.node().element());
        annotations.add(annotation);
      }
    }
    if (annotations.size() > 0) {
      sheet.dictionary().setItem(COSName.ANNOTS, annotations);
    }
  }

  private static COSDictionary annotation(Sheet.LinkBox link, Pages.PagePlace place) {
    COSDictionary annotation = new COSDictionary();
    annotation.setItem(COSName.TYPE, COSName.ANNOT);
    annotation.setName(COSName.SUBTYPE, "Link");
    annotation.setItem(
        COSName.RECT,
        Sheet.box(link.x(), link.y(), link.x() + link.width(), link.y() + link.height()));
    annotation.setItem(COSName.BORDER, Sheet.box(0, 0, 0, 0));
    // printed, as an archive wants it
    annotation.setInt(COSName.F, 4);
    annotation.setItem(COSName.CONTENTS, new COSString(link.target()));
    annotation.setItem(COSName.DEST, destination(place));
    return annotation;
  }

  private static COSArray destination(Pages.PagePlace place) {
    COSArray destination = new COSArray();
    destination.add(place.sheet().dictionary());
    destination.add(COSName.getPDFName("XYZ"));
    destination.add(new COSFloat(0));
    destination.add(new COSFloat((float) Math.round(Sheet.HEIGHT - place.down() + 6)));
    destination.add(new COSFloat(0));
    return destination;
  }

  /** Chapters, and below each what is in it. */
  private PDDocumentOutline outline(List<SectionTitle> headings) {
    PDDocumentOutline outline = new PDDocumentOutline();
    PDOutlineNode chapter = outline;
    for (SectionTitle heading : headings) {
      Pages.PagePlace place = places.get(heading.name());
      if (place != null && heading.level() <= DEEPEST) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(text(heading));
        item.getCOSObject().setItem(COSName.DEST, destination(place));
        boolean inChapter = heading.level() == DEEPEST;
        (inChapter ? chapter : outline).addLast(item);
        chapter = inChapter ? chapter : item;
      }
    }
    return outline;
  }

  private static String text(SectionTitle heading) {
    StringBuilder text = new StringBuilder();
    heading.words().forEach(each -> text.append(each.text().replace('\u00a0', ' ')));
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  private void catalogue(COSDictionary catalogue, COSDictionary structure) throws IOException {
    catalogue.setItem(COSName.LANG, new COSString(facts.language()));
    COSDictionary marked = new COSDictionary();
    marked.setItem(COSName.getPDFName("Marked"), COSBoolean.TRUE);
    catalogue.setItem(COSName.MARK_INFO, marked);
    catalogue.setItem(COSName.STRUCT_TREE_ROOT, structure);
    catalogue.setName(COSName.PAGE_MODE, "UseOutlines");
    COSDictionary viewer = new COSDictionary();
    viewer.setItem(COSName.getPDFName("DisplayDocTitle"), COSBoolean.TRUE);
    catalogue.setItem(COSName.VIEWER_PREFERENCES, viewer);
    catalogue.setItem(COSName.OUTPUT_INTENTS, intents());
    COSStream metadata = stream(metadata().getBytes(StandardCharsets.UTF_8), false);
    metadata.setName(COSName.TYPE, "Metadata");
    metadata.setName(COSName.SUBTYPE, "XML");
    catalogue.setItem(COSName.METADATA, metadata);
  }

  /** In which colours it is meant. */
  private static COSArray intents() throws IOException {
    COSStream profile = stream(SrgbProfile.bytes(), true);
    profile.setInt(COSName.N, 3);
    COSDictionary intent = new COSDictionary();
    intent.setName(COSName.TYPE, "OutputIntent");
    intent.setName(COSName.S, "GTS_PDFA1");
    intent.setItem(COSName.OUTPUT_CONDITION_IDENTIFIER, new COSString("sRGB"));
    intent.setItem(COSName.INFO, new COSString("sRGB IEC61966-2.1"));
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    COSArray intents = new COSArray();
    intents.add(intent);
    return intents;
  }

  private void inform(COSDictionary information) {
    information.setItem(COSName.TITLE, new COSString(facts.title()));
    information.setItem(COSName.CREATOR, new COSString(facts.maker()));
    information.setItem(COSName.PRODUCER, new COSString(facts.maker()));
    COSString date = new COSString(PDF_DATE.format(facts.made()));
    information.setItem(COSName.CREATION_DATE, date);
    information.setItem(COSName.MOD_DATE, date);
  }

  private String metadata() {
    String date = DateTimeFormatter.ISO_INSTANT.format(seconds(facts.made()));
    return METADATA.formatted(
        escaped(facts.title()), escaped(facts.language()), date, escaped(facts.maker()));
  }

  private static Instant seconds(Instant instant) {
    return Instant.ofEpochSecond(instant.getEpochSecond());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Metadata is not compressed, so that whoever looks for it finds it. */
  private static COSStream stream(byte[] bytes, boolean small) throws IOException {
    COSStream stream = new COSStream();
    try (var out =
        small ? stream.createOutputStream(COSName.FLATE_DECODE) : stream.createOutputStream()) {
      out.write(bytes);
    }
    return stream;
  }
}
