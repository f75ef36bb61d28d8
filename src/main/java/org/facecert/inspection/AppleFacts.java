package org.facecert.inspection;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an IPA says of itself; empty for other packages.
 *
 * @param usage what the app says to the person when it asks for camera or Face ID, by key
 * @param localized the same in other languages, by the language in the package's words (zh-Hans)
 * @param privacyManifests by the folder in which each lies
 * @param frameworks by name, with their versions
 * @param arbitraryLoads whether unencrypted connections are allowed by App Transport Security
 */
public record AppleFacts(
    Map<String, String> usage,
    Map<String, Map<String, String>> localized,
    Map<String, PrivacyManifest> privacyManifests,
    Map<String, String> frameworks,
    boolean arbitraryLoads) {

  public AppleFacts {
    usage = Map.copyOf(usage);
    // logs that were written before they were read do not have them
    localized = Map.copyOf(Objects.requireNonNullElse(localized, Map.of()));
    privacyManifests = Map.copyOf(privacyManifests);
    frameworks = Map.copyOf(frameworks);
  }

  /** Frameworks in whose folders there is no privacy manifest. */
  public List<String> withoutPrivacyManifest() {
    return frameworks.keySet().stream()
        .filter(
            name ->
                privacyManifests.keySet().stream()
                    .noneMatch(folder -> folder.contains("/" + name + ".framework")))
        .sorted()
        .toList();
  }

  static AppleFacts none() {
    return new AppleFacts(Map.of(), Map.of(), Map.of(), Map.of(), false);
  }

  /**
   * A PrivacyInfo.xcprivacy.
   *
   * @param collected kinds of data
   * @param domains to which data for tracking go
   */
  public record PrivacyManifest(boolean tracking, List<String> collected, List<String> domains) {
    public PrivacyManifest {
      collected = List.copyOf(collected);
      domains = List.copyOf(domains);
    }
  }
}
