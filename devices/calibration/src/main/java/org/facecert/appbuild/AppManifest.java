package org.facecert.appbuild;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the builder must know of an app's manifest.
 *
 * @param packageName the app's package
 * @param minSdk the oldest Android that it says to run on
 */
record AppManifest(String packageName, int minSdk) {
  static final int DEFAULT_MIN_SDK = 26;
  static final int DEFAULT_TARGET_SDK = 34;
  private static final String ANDROID = "http://schemas.android.com/apk/res/android";
  private static final String LAUNCHER = "android.intent.category.LAUNCHER";

  /** What stands in the file, the faulty included. */
  private record Written(String packageName, String minSdk, boolean launcher) {}

  /** Reads and checks a manifest in source form. */
  static AppManifest read(Path file) throws BuildProblem, IOException {
    Written written = written(file);
    if (written.packageName().isBlank()) {
      throw new BuildProblem(
          file
              + ": the <manifest> element names no package."
              + " Cure: add package=\"org.example.app\" to it.");
    }
    if (!written.launcher()) {
      throw new BuildProblem(
          file
              + ": no activity can be launched. Cure: give one <activity> an <intent-filter> with"
              + " action android.intent.action.MAIN and category "
              + LAUNCHER
              + ".");
    }
    return new AppManifest(written.packageName(), number(file, written.minSdk()));
  }

  private static Written written(Path file) throws BuildProblem, IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    // a manifest may come from anywhere: it must not make us fetch or expand anything
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = Files.newInputStream(file)) {
      return written(factory.createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      throw new BuildProblem(
          "%s:%d:%d: the manifest is not well-formed XML: %s. Cure: correct the XML there."
              .formatted(
                  file,
                  e.getLocation().getLineNumber(),
                  e.getLocation().getColumnNumber(),
                  String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "")));
    }
  }

  private static Written written(XMLStreamReader xml) throws XMLStreamException {
    String packageName = "";
    String minSdk = "";
    boolean launcher = false;
    for (; xml.hasNext(); xml.next()) {
      // nothing else is what the builder asks about
      switch (xml.isStartElement() ? xml.getLocalName() : "") {
        case "manifest" -> packageName = attribute(xml, null, "package");
        case "uses-sdk" -> minSdk = attribute(xml, ANDROID, "minSdkVersion");
        case "category" -> launcher |= LAUNCHER.equals(attribute(xml, ANDROID, "name"));
        default -> {}
      }
    }
    return new Written(packageName, minSdk, launcher);
  }

  private static int number(Path file, String minSdk) throws BuildProblem {
    if (minSdk.isEmpty()) {
      return DEFAULT_MIN_SDK;
    }
    try {
      return Integer.parseInt(minSdk);
    } catch (NumberFormatException e) {
      throw new BuildProblem(
          file + ": minSdkVersion \"" + minSdk + "\" is not a number. Cure: write the API level.");
    }
  }

  private static String attribute(
      XMLStreamReader xml, @org.jspecify.annotations.Nullable String namespace, String name) {
    String value = xml.getAttributeValue(namespace, name);
    return value == null ? "" : value;
  }
}
