package org.facecert.inspection;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.PropertyListFormatException;
import com.dd.plist.PropertyListParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.facecert.inspection.AppleFacts.PrivacyManifest;
import org.facecert.inspection.PackageArchive.PackedEntry;
import org.facecert.inspection.Unread.Cause;
import org.xml.sax.SAXException;

/** The property lists of an IPA. Its code is not looked into, nor its signature verified. */
final class AppleReader {

  private static final Pattern APP = Pattern.compile("Payload/[^/]+\\.app/Info\\.plist");
  private static final Pattern FRAMEWORK =
      Pattern.compile("Payload/[^/]+\\.app/Frameworks/([^/]+)\\.framework/Info\\.plist");
  private static final Pattern PRIVACY = Pattern.compile("(.+)/PrivacyInfo\\.xcprivacy");

  private static final int LARGEST = 4 << 20;
  private static final int MOST = 2_000;

  private final PackageArchive archive;
  private final Map<String, String> usage = new TreeMap<>();
  private final Map<String, PrivacyManifest> privacy = new TreeMap<>();
  private final Map<String, String> frameworks = new TreeMap<>();
  private final LocalizedUsage localized = new LocalizedUsage();
  private Map<String, NSObject> info = Map.of();

  AppleReader(PackageArchive archive) {
    this.archive = archive;
  }

  /** Whether the entry is the app's own list: only an IPA has one. */
  static boolean isApp(String entry) {
    return APP.matcher(entry).matches();
  }

  void entry(PackedEntry entry) {
    Matcher framework = FRAMEWORK.matcher(entry.name());
    Matcher manifest = PRIVACY.matcher(entry.name());
    if (LocalizedUsage.isOne(entry.name())) {
      localized(entry);
    } else if (isApp(entry.name())) {
      info =
          dictionary(entry)
              .map(NSDictionary::getHashMap)
              .<Map<String, NSObject>>map(m -> m)
              .orElse(Map.of());
      info.forEach(
          (key, value) -> {
            if (key.endsWith("UsageDescription") && usage.size() < MOST) {
              usage.put(key, value.toString());
            }
          });
    } else if (framework.matches() && frameworks.size() < MOST) {
      dictionary(entry)
          .ifPresent(
              d -> frameworks.put(framework.group(1), text(d, "CFBundleShortVersionString")));
    } else if (manifest.matches() && privacy.size() < MOST) {
      dictionary(entry).ifPresent(d -> privacy.put(manifest.group(1), manifest(d)));
    }
  }

  private void localized(PackedEntry entry) {
    try {
      if (entry.length() <= LARGEST && LocalizedUsage.isText(entry.name(), entry.bytes())) {
        localized.text(entry.name(), entry.bytes());
        return;
      }
      Optional<NSDictionary> list = dictionary(entry);
      if (list.isPresent()) {
        localized.list(entry.name(), list.get());
      }
    } catch (UnreadablePackage e) {
      archive.unread(entry.name(), Cause.MANIFEST, String.valueOf(e.getMessage()));
    }
  }

  String text(String key) {
    NSObject value = info.get(key);
    return value == null ? "" : value.toString();
  }

  AppleFacts facts() {
    boolean arbitrary =
        info.get("NSAppTransportSecurity") instanceof NSDictionary security
            && truth(security, "NSAllowsArbitraryLoads");
    return new AppleFacts(usage, localized.byLanguage(), privacy, frameworks, arbitrary);
  }

  private static PrivacyManifest manifest(NSDictionary of) {
    Map<String, NSObject> none = new HashMap<>();
    List<String> collected =
        elements(of, "NSPrivacyCollectedDataTypes").stream()
            .map(e -> e instanceof NSDictionary d ? d.getHashMap() : none)
            .map(e -> String.valueOf(e.get("NSPrivacyCollectedDataType")))
            .toList();
    return new PrivacyManifest(
        truth(of, "NSPrivacyTracking"),
        collected,
        elements(of, "NSPrivacyTrackingDomains").stream().map(NSObject::toString).toList());
  }

  private static List<NSObject> elements(NSDictionary of, String key) {
    return of.get(key) instanceof NSArray array
        ? Arrays.stream(array.getArray()).limit(MOST).toList()
        : List.of();
  }

  private static boolean truth(NSDictionary of, String key) {
    return of.get(key) instanceof NSNumber number && number.boolValue();
  }

  private static String text(NSDictionary of, String key) {
    NSObject value = of.get(key);
    return value == null ? "" : value.toString();
  }

  private Optional<NSDictionary> dictionary(PackedEntry entry) {
    if (entry.length() > LARGEST || declaresEntities(entry.bytes())) {
      archive.unread(entry.name(), Cause.MANIFEST, "larger than any, or with entities of its own");
      return Optional.empty();
    }
    try {
      if (PropertyListParser.parse(entry.bytes()) instanceof NSDictionary dictionary) {
        return Optional.of(dictionary);
      }
      archive.unread(entry.name(), Cause.MANIFEST, "no dictionary");
    } catch (IOException
        | PropertyListFormatException
        | ParseException
        | ParserConfigurationException
        | SAXException
        | RuntimeException e) {
      // the library reads hostile bytes with little regard to what may be wrong with them
      archive.unread(
          entry.name(), Cause.MANIFEST, "no property list that can be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** No property list has any; they would be expanded. */
  private static boolean declaresEntities(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains("<!ENTITY")
        || new String(bytes, StandardCharsets.UTF_16).contains("<!ENTITY");
  }
}
