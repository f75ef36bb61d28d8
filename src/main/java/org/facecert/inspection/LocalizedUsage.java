package org.facecert.inspection;

import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an app says of its purposes in each language: the property lists and text files that iOS
 * reads beside Info.plist.
 */
final class LocalizedUsage {

  /** by which keys are known of which the person is shown the words */
  private static final String SHOWN = "UsageDescription";

  private static final Pattern STRINGS =
      Pattern.compile("Payload/[^/]+\\.app/([^/]{1,40})\\.lproj/InfoPlist\\.strings");
  private static final Pattern ALL = Pattern.compile("Payload/[^/]+\\.app/InfoPlist\\.loctable");

  private static final int MOST_LANGUAGES = 200;

  private final Map<String, Map<String, String>> byLanguage = new TreeMap<>();

  /** Whether the entry has them in one language, or in all. */
  static boolean isOne(String entry) {
    return STRINGS.matcher(entry).matches() || ALL.matcher(entry).matches();
  }

  /** Whether it is written as text, not as a property list. */
  static boolean isText(String entry, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
    return STRINGS.matcher(entry).matches()
        && !head.startsWith("bplist")
        && !head.replace("\0", "").contains("<?xml")
        && !head.contains("<plist");
  }

  void text(String entry, byte[] bytes) throws UnreadablePackage {
    Map<String, String> usage = new LinkedHashMap<>();
    StringsText.read(new String(bytes, charset(bytes)))
        .forEach(
            (key, words) -> {
              if (key.endsWith(SHOWN)) {
                usage.put(key, words);
              }
            });
    add(language(entry), usage);
  }

  void list(String entry, NSDictionary list) throws UnreadablePackage {
    if (STRINGS.matcher(entry).matches()) {
      add(language(entry), usage(list));
      return;
    }
    for (Map.Entry<String, NSObject> of : list.getHashMap().entrySet()) {
      if (of.getValue() instanceof NSDictionary words) {
        add(of.getKey(), usage(words));
      }
    }
  }

  Map<String, Map<String, String>> byLanguage() {
    return byLanguage;
  }

  private void add(String language, Map<String, String> usage) throws UnreadablePackage {
    if (byLanguage.size() >= MOST_LANGUAGES) {
      throw new UnreadablePackage("purposes in more than " + MOST_LANGUAGES + " languages");
    }
    if (!usage.isEmpty()) {
      byLanguage.put(language, Map.copyOf(usage));
    }
  }

  private static String language(String entry) {
    Matcher strings = STRINGS.matcher(entry);
    return strings.matches() ? strings.group(1) : "";
  }

  private static Map<String, String> usage(NSDictionary list) {
    Map<String, String> usage = new LinkedHashMap<>();
    list.getHashMap()
        .forEach(
            (key, value) -> {
              if (key.endsWith(SHOWN)) {
                usage.put(key, AppleList.text(value));
              }
            });
    return usage;
  }

  /** UTF-16 with its mark, as Apple's tools write them, or without; else UTF-8. */
  private static Charset charset(byte[] bytes) {
    boolean marked =
        bytes.length > 1
            && (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff
                || bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe);
    if (marked) {
      return StandardCharsets.UTF_16;
    }
    if (bytes.length > 1 && bytes[1] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return bytes.length > 1 && bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }
}
