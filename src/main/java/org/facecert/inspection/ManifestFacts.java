package org.facecert.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the manifest says, what it leaves out filled in as Android does it.
 *
 * @param minSdk 1 where nothing is said
 * @param targetSdk as minSdk where nothing is said
 * @param exported parts that other apps may reach
 */
public record ManifestFacts(
    int minSdk,
    int targetSdk,
    boolean debuggable,
    List<String> permissions,
    List<ExportedPart> exported,
    Backup backup,
    Network network) {

  public ManifestFacts {
    permissions = List.copyOf(permissions);
    exported = List.copyOf(exported);
  }

  /** The same with the parts that all files of a split app export. */
  ManifestFacts exporting(List<ExportedPart> all) {
    return new ManifestFacts(minSdk, targetSdk, debuggable, permissions, all, backup, network);
  }

  /** Where there is none, or none that can be read. */
  static ManifestFacts none() {
    return new ManifestFacts(
        1, 1, false, List.of(), List.of(), new Backup(true, false, Map.of()), Network.none());
  }

  /**
   * An activity, service, receiver or provider.
   *
   * @param kind the manifest's element
   * @param said whether the manifest says so itself, and not its intent filters
   */
  public record ExportedPart(String kind, String name, boolean said, Optional<String> permission) {}

  /**
   * What the system may copy of the app's data.
   *
   * @param allowed android:allowBackup, true where nothing is said
   * @param agent whether a class of the app's own decides what is copied
   * @param rules by what they are for: {@link #OLDER}, {@link #CLOUD}, {@link #TRANSFER}; without a
   *     rule everything is copied
   */
  public record Backup(boolean allowed, boolean agent, Map<String, BackupRule> rules) {

    /** android:fullBackupContent, up to Android 11: the cloud and other phones */
    public static final String OLDER = "full-backup-content";

    /** android:dataExtractionRules, from Android 12 on: the cloud */
    public static final String CLOUD = "cloud-backup";

    /** likewise: another phone */
    public static final String TRANSFER = "device-transfer";

    public Backup {
      rules = Map.copyOf(rules);
    }
  }

  /**
   * What is copied.
   *
   * @param includes domain and path; where there are any, nothing else is copied
   * @param excludes domain and path
   * @param switchedOff whether nothing is copied at all, by android:fullBackupContent="false"
   */
  public record BackupRule(List<String> includes, List<String> excludes, boolean switchedOff) {

    /** The places of an app's data, those left out that are open before the phone is unlocked. */
    private static final List<String> ALL =
        List.of("root", "file", "database", "sharedpref", "external");

    public BackupRule {
      includes = List.copyOf(includes);
      excludes = List.copyOf(excludes);
    }

    /** Whether the rule lets nothing through. */
    public boolean copiesNothing() {
      // a rule on "root" does not hold for the folders of files, databases and preferences below it
      return switchedOff || excludes.containsAll(ALL.stream().map(d -> d + ":.").toList());
    }

    /** Whether it lets through at most what the app keeps outside its own folders. */
    public boolean copiesNothingInternal() {
      return switchedOff
          || excludes.containsAll(
              ALL.stream().filter(d -> !d.equals("external")).map(d -> d + ":.").toList());
    }

    /** Whether the rule lets everything through. */
    public boolean copiesAll() {
      return !switchedOff && includes.isEmpty() && excludes.isEmpty();
    }
  }

  /**
   * Which connections the app allows itself.
   *
   * @param cleartext whether unencrypted connections are allowed where no domain says otherwise
   * @param rules of the network security config, the base first
   */
  public record Network(boolean cleartext, List<DomainRule> rules) {
    public Network {
      rules = List.copyOf(rules);
    }

    static Network none() {
      return new Network(false, List.of());
    }
  }

  /**
   * What holds for a domain.
   *
   * @param domain {@code *} for the base, {@code debug} for debuggable builds
   * @param anchors whose certificates are trusted: system, user, or a resource
   * @param pins digests of keys, with their algorithm
   * @param pinsExpire day; empty when they do not
   */
  public record DomainRule(
      String domain,
      boolean subdomains,
      boolean cleartext,
      List<String> anchors,
      List<String> pins,
      Optional<String> pinsExpire) {
    public DomainRule {
      anchors = List.copyOf(anchors);
      pins = List.copyOf(pins);
    }
  }
}
