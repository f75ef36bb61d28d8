package org.facecert.paper;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** An element of the structure that tells programs, and people who do not see, what is what. */
final class TagNode {

  private static final COSName PAGE = COSName.getPDFName("Pg");
  private static final COSName OWNER = COSName.getPDFName("O");

  private final COSDictionary element = new COSDictionary();
  private final COSArray kids = new COSArray();

  private TagNode(String type) {
    element.setName(COSName.S, type);
    element.setItem(COSName.K, kids);
  }

  /** The root's only child. */
  static TagNode document(COSDictionary root) {
    TagNode node = new TagNode("Document");
    node.element.setItem(COSName.P, root);
    return node;
  }

  /** Beside no other yet. */
  TagNode loose(String type) {
    TagNode node = new TagNode(type);
    node.element.setItem(COSName.P, element);
    return node;
  }

  TagNode child(String type) {
    TagNode node = loose(type);
    kids.add(node.element);
    return node;
  }

  TagNode language(String tag) {
    if (!tag.isEmpty()) {
      element.setItem(COSName.LANG, new COSString(tag));
    }
    return this;
  }

  TagNode alternative(String text) {
    element.setItem(COSName.ALT, new COSString(text));
    return this;
  }

  /** Such as which way a heading cell heads. */
  TagNode attribute(String owner, String name, COSBase value) {
    COSDictionary attributes = new COSDictionary();
    attributes.setName(OWNER, owner);
    attributes.setItem(COSName.getPDFName(name), value);
    element.setItem(COSName.A, attributes);
    return this;
  }

  /** Words or a picture on a page are its content. */
  void holds(COSDictionary page, int mark) {
    COSBase own = element.getItem(PAGE);
    if (own == null) {
      element.setItem(PAGE, page);
    }
    if (own == null || own == page) {
      kids.add(COSInteger.get(mark));
      return;
    }
    COSDictionary reference = new COSDictionary();
    reference.setName(COSName.TYPE, "MCR");
    reference.setItem(PAGE, page);
    reference.setInt(COSName.MCID, mark);
    kids.add(reference);
  }

  /** So is what can be pressed on it. */
  void holds(COSDictionary page, COSDictionary annotation) {
    COSDictionary reference = new COSDictionary();
    reference.setName(COSName.TYPE, "OBJR");
    reference.setItem(PAGE, page);
    reference.setItem(COSName.getPDFName("Obj"), annotation);
    kids.add(reference);
  }

  COSDictionary element() {
    return element;
  }
}
