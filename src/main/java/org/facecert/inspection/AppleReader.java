package org.facecert.inspection;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.inspection.AppleFacts.PrivacyManifest;
import org.facecert.inspection.PackageArchive.PackedEntry;
import org.facecert.inspection.Unread.Cause;

/** The property lists of an IPA. Its code is not looked into, nor its signature verified. */
final class AppleReader {

  private static final Pattern APP = Pattern.compile("Payload/[^/]+\\.app/Info\\.plist");
  private static final Pattern FRAMEWORK =
      Pattern.compile("Payload/[^/]+\\.app/Frameworks/([^/]+)\\.framework/Info\\.plist");
  private static final Pattern PRIVACY = Pattern.compile("(.+)/PrivacyInfo\\.xcprivacy");

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
              usage.put(key, AppleList.text(value));
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
      if (entry.length() <= AppleList.LARGEST
          && LocalizedUsage.isText(entry.name(), entry.bytes())) {
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
    return AppleList.text(info.get(key));
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
            .map(e -> AppleList.text(e.get("NSPrivacyCollectedDataType")))
            .toList();
    return new PrivacyManifest(
        truth(of, "NSPrivacyTracking"),
        collected,
        elements(of, "NSPrivacyTrackingDomains").stream().map(AppleList::text).toList());
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
    return AppleList.text(of.get(key));
  }

  private Optional<NSDictionary> dictionary(PackedEntry entry) {
    try {
      return Optional.of(AppleList.read(entry));
    } catch (UnreadablePackage e) {
      archive.unread(entry.name(), Cause.MANIFEST, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
