package org.facecert.phone.helpers;

import com.android.apksig.internal.apk.AndroidBinXmlParser;
import com.android.apksig.internal.apk.AndroidBinXmlParser.XmlParserException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads what of a helper's manifest a phone tells. */
final class HelperManifest {
  private static final int LARGEST = 4 << 20;

  // R.attr of Android, by which a manifest names its attributes
  private static final int NAME = 0x01010003;
  private static final int TARGET = 0x01010021;
  private static final int VERSION_CODE = 0x0101021b;
  private static final int VERSION_NAME = 0x0101021c;

  private final AndroidBinXmlParser xml;
  private String name = "";
  private long versionCode;
  private String versionName = "";
  private final List<String> requested = new ArrayList<>();
  private @Nullable String instrumentation;
  private @Nullable String target;

  private HelperManifest(ByteBuffer manifest) throws XmlParserException {
    xml = new AndroidBinXmlParser(manifest);
  }

  static HelperApp of(Path apk) throws IOException {
    try (ZipFile zip = new ZipFile(apk.toFile())) {
      ZipEntry entry = zip.getEntry("AndroidManifest.xml");
      if (entry == null) {
        throw new IOException("no AndroidManifest.xml");
      }
      byte[] raw = zip.getInputStream(entry).readNBytes(LARGEST);
      return new HelperManifest(ByteBuffer.wrap(raw).order(java.nio.ByteOrder.LITTLE_ENDIAN))
          .read();
    } catch (XmlParserException e) {
      throw new IOException("a bad AndroidManifest.xml: " + e.getMessage(), e);
    }
  }

  private HelperApp read() throws XmlParserException {
    int event = xml.getEventType();
    while (event != AndroidBinXmlParser.EVENT_END_DOCUMENT) {
      if (event == AndroidBinXmlParser.EVENT_START_ELEMENT) {
        element(xml.getName());
      }
      event = xml.next();
    }
    return new HelperApp(name, versionCode, versionName, requested, instrumentation, target);
  }

  private void element(String element) throws XmlParserException {
    switch (element) {
      case "manifest" -> {
        name = orEmpty(attribute(0, "package"));
        versionName = orEmpty(attribute(VERSION_NAME, "versionName"));
        versionCode = number(VERSION_CODE);
      }
      case "uses-permission" -> requested.add(orEmpty(attribute(NAME, "name")));
      case "instrumentation" -> {
        instrumentation = attribute(NAME, "name");
        target = attribute(TARGET, "targetPackage");
      }
      default -> {}
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private @Nullable String attribute(int id, String plain) throws XmlParserException {
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      int its = xml.getAttributeNameResourceId(at);
      if (id != 0 ? its == id : xml.getAttributeName(at).equals(plain)) {
        return xml.getAttributeStringValue(at);
      }
    }
    return null;
  }

  private long number(int id) throws XmlParserException {
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      if (xml.getAttributeNameResourceId(at) == id) {
        return xml.getAttributeIntValue(at);
      }
    }
    return 0;
  }
}
