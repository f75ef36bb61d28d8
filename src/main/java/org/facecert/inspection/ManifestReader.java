package org.facecert.inspection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.inspection.ManifestFacts.ExportedPart;
import org.facecert.inspection.Unread.Cause;
import org.facecert.inspection.XmlElement.Reference;

/** Android's manifest, with what it leaves out filled in as Android does it. */
final class ManifestReader {

  // android.R.attr
  private static final int NAME = 0x01010003;
  private static final int PERMISSION = 0x01010006;
  private static final int DEBUGGABLE = 0x0101000f;
  private static final int EXPORTED = 0x01010010;
  private static final int MIN_SDK = 0x0101020c;
  private static final int VERSION_CODE = 0x0101021b;
  private static final int VERSION_NAME = 0x0101021c;
  private static final int TARGET_SDK = 0x01010270;
  private static final int ALLOW_BACKUP = 0x01010280;
  private static final int BACKUP_AGENT = 0x0101027f;
  private static final int CLEARTEXT = 0x010104ec;
  private static final int FULL_BACKUP = 0x010104eb;
  private static final int NETWORK = 0x01010527;
  private static final int EXTRACTION = 0x0101063e;

  private static final Set<String> PARTS =
      Set.of("activity", "activity-alias", "service", "receiver", "provider");

  private static final int MOST = 5_000;

  /** up to this target a provider is exported where nothing is said */
  private static final int LAST_OPEN_PROVIDERS = 16;

  private final XmlElement root;
  private final PackageResources resources;

  ManifestReader(XmlElement root, PackageResources resources) {
    this.root = root;
    this.resources = resources;
  }

  String packageName() {
    return text(root, 0, "package");
  }

  String versionName() {
    return text(root, VERSION_NAME, "versionName");
  }

  String versionCode() {
    return text(root, VERSION_CODE, "versionCode");
  }

  /** Empty for the base of an app. */
  String split() {
    return text(root, 0, "split");
  }

  ManifestFacts facts() {
    int min = number(MIN_SDK, "minSdkVersion").orElse(1);
    int target = number(TARGET_SDK, "targetSdkVersion").orElse(min);
    XmlElement application =
        root.children("application").findFirst().orElseGet(() -> new XmlElement("", List.of()));
    return new ManifestFacts(
        min,
        target,
        truth(application, DEBUGGABLE, "debuggable").orElse(false),
        permissions(),
        exported(application, target),
        new BackupReader(resources)
            .read(
                truth(application, ALLOW_BACKUP, "allowBackup").orElse(true),
                application.attribute(BACKUP_AGENT, "backupAgent").isPresent(),
                application.attribute(FULL_BACKUP, "fullBackupContent"),
                application.attribute(EXTRACTION, "dataExtractionRules")),
        new NetworkReader(resources, target)
            .read(
                truth(application, CLEARTEXT, "usesCleartextTraffic"),
                application.attribute(NETWORK, "networkSecurityConfig")));
  }

  private List<String> permissions() {
    return root.children()
        .filter(e -> e.name().startsWith("uses-permission"))
        .map(e -> text(e, NAME, "name"))
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted()
        .limit(MOST)
        .toList();
  }

  private List<ExportedPart> exported(XmlElement application, int target) {
    return application
        .children()
        .filter(e -> PARTS.contains(e.name()))
        .limit(MOST)
        .flatMap(part -> exportedPart(part, target).stream())
        .toList();
  }

  private Optional<ExportedPart> exportedPart(XmlElement part, int target) {
    Optional<Boolean> said = truth(part, EXPORTED, "exported");
    boolean filters = part.children("intent-filter").findAny().isPresent();
    boolean open = part.name().equals("provider") && target <= LAST_OPEN_PROVIDERS;
    Optional<String> permission =
        Optional.of(text(part, PERMISSION, "permission")).filter(p -> !p.isEmpty());
    return said.orElse(filters || open)
        ? Optional.of(
            new ExportedPart(part.name(), text(part, NAME, "name"), said.isPresent(), permission))
        : Optional.empty();
  }

  private Optional<Integer> number(int resource, String name) {
    return root.children("uses-sdk")
        .flatMap(e -> e.attribute(resource, name).stream())
        .flatMap(value -> resources.values(value, name).stream())
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .findFirst();
  }

  /** Where configurations differ, that which an attacker would like is not hidden: true. */
  private Optional<Boolean> truth(XmlElement of, int resource, String name) {
    Optional<Object> written = of.attribute(resource, name);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Set<Object> values = resources.values(written.get(), name);
    if (values.size() != 1 || !(values.iterator().next() instanceof Boolean)) {
      resources.unread(name, Cause.MANIFEST, "its value is not one of true and false: " + values);
    }
    return Optional.of(values.stream().anyMatch(Boolean.TRUE::equals));
  }

  private String text(XmlElement of, int resource, String name) {
    return of.attribute(resource, name)
        .map(
            value ->
                value instanceof Reference
                    ? resources.values(value, name).stream().map(Object::toString).findFirst()
                    : Optional.of(value.toString()))
        .flatMap(found -> found)
        .orElse("");
  }
}
