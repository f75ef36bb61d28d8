package org.facecert.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.facecert.inspection.WrittenXml.Tag;

/** Makes an APK for a test: a bank's, compliant as long as nothing is changed. */
public final class WrittenApk {

  static final int NAME = 0x01010003;
  static final int PERMISSION = 0x01010006;
  static final int DEBUGGABLE = 0x0101000f;
  static final int EXPORTED = 0x01010010;
  static final int MIN_SDK = 0x0101020c;
  static final int VERSION_CODE = 0x0101021b;
  static final int VERSION_NAME = 0x0101021c;
  static final int TARGET_SDK = 0x01010270;
  static final int ALLOW_BACKUP = 0x01010280;
  static final int FULL_BACKUP = 0x010104eb;
  static final int CLEARTEXT = 0x010104ec;
  static final int NETWORK = 0x01010527;
  static final int EXTRACTION = 0x0101063e;

  private static final List<String> DOMAINS =
      List.of("root", "file", "database", "sharedpref", "external");

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final Tag application = WrittenXml.tag("application");
  private final List<Tag> besides = new ArrayList<>();
  private String packageName = "org.example.harbour";
  private String version = "3.1.0";
  private int target = 34;
  private boolean backup;

  private WrittenApk() {}

  /** A bank that keeps all of its data out of the backup and has no code of others. */
  public static WrittenApk bank() {
    return new WrittenApk()
        .code("org.example.harbour.Main", "org.example.harbour.face.Scan")
        .resources("res/xml/extraction.xml")
        .entry(
            "res/xml/extraction.xml",
            WrittenXml.of(
                WrittenXml.tag("data-extraction-rules")
                    .with(keepingAll("cloud-backup"), keepingAll("device-transfer"))));
  }

  /** Excludes everything. */
  public static Tag keepingAll(String name) {
    Tag rules = WrittenXml.tag(name);
    DOMAINS.forEach(domain -> rules.with(WrittenXml.tag("exclude").with(0, "domain", domain)));
    return rules;
  }

  /** The first of the paths is that of the rules for what other phones may have. */
  public WrittenApk resources(Object... values) {
    return entry("resources.arsc", WrittenTable.of(List.of(values)));
  }

  public WrittenApk packaged(String name) {
    packageName = name;
    return this;
  }

  public WrittenApk version(String name) {
    version = name;
    return this;
  }

  public WrittenApk target(int sdk) {
    target = sdk;
    return this;
  }

  /** Its classes; another call adds another file of byte code. */
  public WrittenApk code(String... classes) {
    long files = entries.keySet().stream().filter(e -> e.startsWith("classes")).count();
    return entry("classes" + (files == 0 ? "" : files + 1) + ".dex", WrittenCode.dex(classes));
  }

  public WrittenApk entry(String name, byte[] bytes) {
    entries.put(name, bytes);
    return this;
  }

  public WrittenApk entry(String name, String text) {
    return entry(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An attribute of the application. */
  public WrittenApk with(int resource, String name, Object value) {
    backup |= resource == ALLOW_BACKUP;
    application.with(resource, name, value);
    return this;
  }

  /** A part of the application. */
  public WrittenApk with(Tag part) {
    application.with(part);
    return this;
  }

  /** Beside the application. */
  public WrittenApk beside(Tag tag) {
    besides.add(tag);
    return this;
  }

  public WrittenApk asksFor(String permission) {
    return beside(WrittenXml.tag("uses-permission").with(NAME, "name", permission));
  }

  public WrittenApk debuggable() {
    return with(DEBUGGABLE, "debuggable", true);
  }

  /** Allows the backup, without a rule unless one is given. */
  public WrittenApk backedUp() {
    return with(ALLOW_BACKUP, "allowBackup", true);
  }

  byte[] manifest() {
    if (!backup) {
      with(ALLOW_BACKUP, "allowBackup", false);
      with(EXTRACTION, "dataExtractionRules", WrittenTable.id(0));
    }
    Tag root =
        WrittenXml.tag("manifest")
            .with(VERSION_CODE, "versionCode", 7)
            .with(VERSION_NAME, "versionName", version)
            .with(0, "package", packageName)
            .with(
                WrittenXml.tag("uses-sdk")
                    .with(MIN_SDK, "minSdkVersion", 26)
                    .with(TARGET_SDK, "targetSdkVersion", target));
    besides.forEach(root::with);
    return WrittenXml.of(root.with(application));
  }

  /** Without a signature. */
  public Path unsigned(Path file) {
    entries.putIfAbsent("AndroidManifest.xml", manifest());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(zip, entry.getKey(), entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(1_767_225_600_000L);
    if (name.equals("resources.arsc")) {
      CRC32 crc = new CRC32();
      crc.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(crc.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  public Path signed(Path file, SigningKey key) {
    return signed(file, key, false);
  }

  Path signed(Path file, SigningKey key, boolean onlyFirstScheme) {
    Path unsigned = unsigned(file.resolveSibling(file.getFileName() + ".unsigned"));
    key.sign(unsigned, file, onlyFirstScheme);
    try {
      Files.delete(unsigned);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
