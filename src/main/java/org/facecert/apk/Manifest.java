package org.facecert.apk;

import com.android.apksig.internal.apk.AndroidBinXmlParser;
import com.android.apksig.internal.apk.AndroidBinXmlParser.XmlParserException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The binary manifest of a package, read element by element. */
final class Manifest {

  // android.R.attr
  private static final int NAME = 0x01010003;
  private static final int VERSION_NAME = 0x0101021c;
  private static final int TARGET_ACTIVITY = 0x01010202;
  private static final int VALUE = 0x01010024;
  private static final int IS_SPLIT_REQUIRED = 0x01010591;
  private static final int REQUIRED_SPLIT_TYPES = 0x0101064e;
  private static final int NO_RESOURCE = 0;

  /**
   * what Google's bundletool writes beside android:isSplitRequired, for phones before Android 11
   */
  private static final String SPLITS_OF_THE_STORE = "com.android.vending.splits.required";

  private static final int MOST_PERMISSIONS = 2_000;

  private final Set<String> permissions = new TreeSet<>();
  private String packageName = "";
  private @Nullable String versionName;
  private @Nullable String component;
  private @Nullable String activity;
  private @Nullable String split;
  private boolean needsSplits;
  private boolean main;
  private boolean launcher;

  private Manifest() {}

  /**
   * @throws UnreadableApk when it is none
   */
  static Manifest read(ByteBuffer bytes) throws UnreadableApk {
    Manifest manifest = new Manifest();
    try {
      manifest.parse(new AndroidBinXmlParser(bytes));
    } catch (XmlParserException
        | BufferUnderflowException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | IllegalArgumentException e) {
      // what the parser throws at bytes that are made to mislead it
      throw new UnreadableApk(
          "the app's AndroidManifest.xml cannot be read ("
              + e.getMessage()
              + "); give the APK as its maker built it",
          e);
    }
    if (manifest.packageName.isEmpty()) {
      throw new UnreadableApk("the app's AndroidManifest.xml names no package; give another APK");
    }
    return manifest;
  }

  String packageName() {
    return packageName;
  }

  Optional<String> versionName() {
    return Optional.ofNullable(versionName);
  }

  Optional<String> activity() {
    return Optional.ofNullable(activity);
  }

  /** The name of the part that this is; empty for the base of an app. */
  Optional<String> split() {
    return Optional.ofNullable(split);
  }

  /** Whether the base does not run, or does not even install, without other parts. */
  boolean needsSplits() {
    return needsSplits;
  }

  Set<String> permissions() {
    return permissions;
  }

  private void parse(AndroidBinXmlParser xml) throws XmlParserException {
    for (int event = xml.getEventType();
        event != AndroidBinXmlParser.EVENT_END_DOCUMENT;
        event = xml.next()) {
      if (event == AndroidBinXmlParser.EVENT_START_ELEMENT) {
        start(xml);
      } else if (event == AndroidBinXmlParser.EVENT_END_ELEMENT
          && "intent-filter".equals(xml.getName())) {
        endOfFilter();
      }
    }
  }

  private void start(AndroidBinXmlParser xml) throws XmlParserException {
    String element = xml.getName() == null ? "" : xml.getName();
    switch (element) {
      case "manifest" -> root(xml);
      case "uses-permission", "uses-permission-sdk-23" -> permission(xml);
      case "meta-data" ->
          needsSplits |=
              SPLITS_OF_THE_STORE.equals(attribute(xml, NAME, "name")) && isTrue(xml, VALUE);
      case "activity" -> component = attribute(xml, NAME, "name");
      case "activity-alias" -> component = attribute(xml, TARGET_ACTIVITY, "targetActivity");
      case "intent-filter" -> {
        main = false;
        launcher = false;
      }
      case "action" -> main |= "android.intent.action.MAIN".equals(attribute(xml, NAME, "name"));
      case "category" ->
          launcher |= "android.intent.category.LAUNCHER".equals(attribute(xml, NAME, "name"));
      default -> {
        // says nothing that is asked here
      }
    }
  }

  private void root(AndroidBinXmlParser xml) throws XmlParserException {
    String name = attribute(xml, NO_RESOURCE, "package");
    packageName = name == null ? "" : name;
    versionName = attribute(xml, VERSION_NAME, "versionName");
    split = attribute(xml, NO_RESOURCE, "split");
    String types = attribute(xml, REQUIRED_SPLIT_TYPES, "requiredSplitTypes");
    needsSplits |= isTrue(xml, IS_SPLIT_REQUIRED) || (types != null && !types.isBlank());
  }

  private void permission(AndroidBinXmlParser xml) throws XmlParserException {
    String name = attribute(xml, NAME, "name");
    if (name != null && permissions.size() < MOST_PERMISSIONS) {
      permissions.add(name);
    }
  }

  private void endOfFilter() {
    if (main && launcher && activity == null) {
      activity = component;
    }
  }

  private static boolean isTrue(AndroidBinXmlParser xml, int resource) throws XmlParserException {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (resource == xml.getAttributeNameResourceId(i)
          && xml.getAttributeValueType(i) == AndroidBinXmlParser.VALUE_TYPE_BOOLEAN) {
        return xml.getAttributeBooleanValue(i);
      }
    }
    return false;
  }

  /** Null when it is not there, or no text but a reference to one. */
  private static @Nullable String attribute(AndroidBinXmlParser xml, int resource, String name)
      throws XmlParserException {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      boolean wanted =
          resource == NO_RESOURCE
              ? name.equals(xml.getAttributeName(i)) && xml.getAttributeNamespace(i).isEmpty()
              : resource == xml.getAttributeNameResourceId(i);
      if (wanted && xml.getAttributeValueType(i) == AndroidBinXmlParser.VALUE_TYPE_STRING) {
        return xml.getAttributeStringValue(i);
      }
    }
    return null;
  }
}
