package org.facecert.inspection;

import com.dd.plist.BinaryPropertyListParser;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import com.dd.plist.PropertyListFormatException;
import com.dd.plist.XMLPropertyListParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.ParserConfigurationException;
import org.facecert.inspection.PackageArchive.PackedEntry;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A property list of Apple's, in XML or binary: what builds an app writes no others. */
final class AppleList {

  /** longer, in bytes, is none of them */
  static final int LARGEST = 4 << 20;

  private static final int HEAD = 64;

  private AppleList() {}

  /**
   * @throws UnreadablePackage when it is none, or nobody would write one so
   */
  static NSDictionary read(PackedEntry entry) throws UnreadablePackage {
    byte[] bytes = entry.bytes();
    if (entry.length() > LARGEST || declaresEntities(bytes)) {
      throw new UnreadablePackage("larger than any, or with entities of its own");
    }
    try {
      if (parsed(bytes) instanceof NSDictionary dictionary) {
        return dictionary;
      }
    } catch (IOException
        | PropertyListFormatException
        | ParserConfigurationException
        | SAXException
        | RuntimeException e) {
      // the library reads hostile bytes with little regard to what may be wrong with them
      throw new UnreadablePackage("no property list that can be read: " + e.getMessage(), e);
    }
    throw new UnreadablePackage("no dictionary");
  }

  private static NSObject parsed(byte[] bytes)
      throws IOException, PropertyListFormatException, ParserConfigurationException, SAXException {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    if (head.startsWith("bplist")) {
      return BinaryPropertyListParser.parse(bytes);
    }
    // of UTF-16 every other byte is zero; a mark of the order of bytes may stand before
    if (!head.matches("(?s)[\\s\\x00\\xef\\xbb\\xbf\\xfe\\xff]*<.*")) {
      // the library's reader of the oldest form (dd-plist 1.30) ends the thread on some bytes
      throw new IOException("it is neither in XML nor binary");
    }
    DocumentBuilder builder = XMLPropertyListParser.getDocBuilder();
    // else the parser writes the app's words to the command's errors
    builder.setErrorHandler(new DefaultHandler());
    return XMLPropertyListParser.parse(builder.parse(new ByteArrayInputStream(bytes)));
  }

  /** No property list has any; they would be expanded. */
  private static boolean declaresEntities(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains("<!ENTITY")
        || new String(bytes, StandardCharsets.UTF_16BE).contains("<!ENTITY")
        || new String(bytes, StandardCharsets.UTF_16LE).contains("<!ENTITY");
  }

  /**
   * A text or number as text; empty for anything else: what is no text says no purpose, and is not
   * written out, which a small list can make endless.
   */
  static String text(@Nullable NSObject value) {
    return value instanceof NSString || value instanceof NSNumber ? value.toString() : "";
  }
}
