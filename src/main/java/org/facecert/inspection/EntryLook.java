package org.facecert.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.facecert.inspection.CodeFacts.KnownComponent;
import org.facecert.inspection.CodeFacts.NativeLibrary;
import org.facecert.inspection.DataFacts.Model;
import org.facecert.inspection.PackageArchive.PackedEntry;
import org.facecert.inspection.Unread.Cause;

/** Looks at entries one by one and gathers what is in them. */
final class EntryLook implements PackageArchive.EntryReader, DexFile.DexReader {

  private static final Pattern MAIN_CODE = Pattern.compile("classes\\d*\\.dex");
  private static final Pattern LIBRARY = Pattern.compile("lib/([^/]+)/([^/]+\\.so)");
  private static final Pattern TEXTS =
      Pattern.compile("(?i).*\\.(?:json|xml|properties|ini|cfg|conf|txt|js|html?|ya?ml|plist|env)");

  private static final Pattern VERSION_FILE = Pattern.compile("META-INF/([^/]+)\\.version");
  private static final Pattern POM = Pattern.compile("META-INF/maven/.+/pom\\.properties");

  private static final String ASSETS = "assets/";
  private static final int MOST = 20_000;

  /** bytes that are unpacked of all archives within the package */
  private static final int MOST_WITHIN = 512 << 20;

  /** of all byte code; the largest apps have some 500,000 */
  private static final int MOST_CLASSES = 3_000_000;

  private final PackageArchive archive;
  private final TextMarks marks;
  private final Map<String, Integer> packages;
  private final Set<String> libraryNames = new TreeSet<>();
  private final Set<String> assets = new TreeSet<>();
  private final List<NativeLibrary> libraries = new ArrayList<>();
  private final List<Model> models = new ArrayList<>();
  private final List<KnownComponent> components = new ArrayList<>();
  private final Set<BiometricUse> biometrics = EnumSet.noneOf(BiometricUse.class);
  private int classes;
  private int left = MOST_WITHIN;

  /**
   * @param packages receives the packages of its classes
   */
  EntryLook(PackageArchive archive, TextMarks marks, Map<String, Integer> packages) {
    this.archive = archive;
    this.marks = marks;
    this.packages = packages;
  }

  int classes() {
    return classes;
  }

  Set<String> libraryNames() {
    return libraryNames;
  }

  Set<String> assets() {
    return assets;
  }

  List<NativeLibrary> libraries() {
    return libraries;
  }

  List<Model> models() {
    return models;
  }

  Set<BiometricUse> biometrics() {
    return biometrics;
  }

  List<KnownComponent> components() {
    return components;
  }

  @Override
  public void entry(PackedEntry entry) {
    if (entry.name().startsWith(ASSETS) && assets.size() < MOST) {
      assets.add(entry.name().substring(ASSETS.length()));
    }
    version(entry);
    look(entry, true);
  }

  /**
   * @param opens whether archives are opened: those within the package are, those within them not
   */
  private void look(PackedEntry entry, boolean opens) {
    byte[] bytes = entry.bytes();
    Matcher library = LIBRARY.matcher(entry.name());
    boolean named = MAIN_CODE.matcher(entry.name()).matches();
    if (named || DexFile.isOne(bytes)) {
      code(entry);
    } else if (library.matches() || ElfHead.isOne(bytes)) {
      library(entry, library);
    } else if (isArchive(bytes)) {
      archive(entry, opens);
    } else if (TEXTS.matcher(entry.name()).matches() && !BinaryXml.isOne(bytes)) {
      marks.look(entry.name(), bytes, true);
      model(entry);
    } else if (!model(entry)) {
      opaque(entry);
    }
  }

  private void code(PackedEntry entry) {
    if (!entry.isWhole() || classes > MOST_CLASSES) {
      archive.unread(entry.name(), Cause.CODE, "larger than is read");
      return;
    }
    if (!DexFile.isOne(entry.bytes())) {
      archive.unread(entry.name(), Cause.CODE, "no byte code that can be read: encrypted?");
      return;
    }
    marks.look(entry.name(), entry.bytes(), false);
    try {
      DexFile.read(entry.bytes(), BiometricUse.BY_NAME.keySet(), this);
    } catch (UnreadablePackage e) {
      archive.unread(entry.name(), Cause.CODE, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void names(String name) {
    Optional.ofNullable(BiometricUse.BY_NAME.get(name)).ifPresent(biometrics::add);
  }

  @Override
  public void defines(String name) {
    classes++;
    int dot = name.lastIndexOf('.');
    String packageName = dot < 0 ? "" : name.substring(0, dot);
    if (packages.size() < MOST || packages.containsKey(packageName)) {
      packages.merge(packageName, 1, Integer::sum);
    } else if (packages.putIfAbsent("…", 0) == null) {
      archive.unread("", Cause.CODE, "its classes are in more than " + MOST + " packages");
    }
  }

  private void library(PackedEntry entry, Matcher place) {
    String file = entry.name().substring(entry.name().lastIndexOf('/') + 1);
    Optional<String> machine = ElfHead.machine(entry.bytes());
    if (machine.isEmpty()) {
      archive.unread(entry.name(), Cause.CODE, "no native code that can be read: encrypted?");
    }
    libraryNames.add(file);
    if (libraries.size() < MOST) {
      libraries.add(
          new NativeLibrary(
              file,
              place.matches() ? Optional.of(place.group(1)) : Optional.empty(),
              machine.orElse(""),
              entry.length()));
    }
    marks.look(entry.name(), entry.bytes(), false);
  }

  private boolean model(PackedEntry entry) {
    Optional<String> format = ModelFormat.of(entry.name(), entry.bytes());
    if (format.isPresent() && models.size() < MOST) {
      models.add(new Model(entry.name(), format.get(), entry.length()));
    }
    return format.isPresent();
  }

  private static boolean isArchive(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  private void archive(PackedEntry entry, boolean opens) {
    if (!opens || !entry.isWhole()) {
      archive.unread(
          entry.name(), Cause.OPAQUE, "an archive within an archive, or larger than is read");
      return;
    }
    try (ZipInputStream within = new ZipInputStream(new ByteArrayInputStream(entry.bytes()))) {
      for (ZipEntry one = within.getNextEntry(); one != null; one = within.getNextEntry()) {
        byte[] bytes = within.readNBytes(Math.min(left, PackageArchive.HELD));
        left -= bytes.length;
        if (left <= 0) {
          archive.unread(entry.name(), Cause.TOO_LARGE, "an archive that unpacks to too much");
          return;
        }
        look(new PackedEntry(entry.name() + "!" + one.getName(), bytes, bytes.length), false);
      }
    } catch (IOException | IllegalArgumentException e) {
      archive.unread(entry.name(), Cause.OPAQUE, "a broken archive: " + e.getMessage());
    }
  }

  private void opaque(PackedEntry entry) {
    if (KnownHead.isUnknown(entry.bytes()) && Entropy.isHigh(entry.bytes())) {
      archive.unread(
          entry.name(), Cause.OPAQUE, "of no known form, and looks encrypted or compressed");
    }
  }

  /** What build tools leave of the versions of libraries. */
  private void version(PackedEntry entry) {
    Matcher file = VERSION_FILE.matcher(entry.name());
    if (components.size() >= MOST) {
      return;
    }
    if (file.matches()) {
      // androidx.core_core holds group and artifact
      components.add(
          new KnownComponent(
              file.group(1).replaceFirst("_", ":"), line(entry.bytes()), entry.name()));
    } else if (POM.matcher(entry.name()).matches()) {
      Map<String, String> lines = properties(entry.bytes());
      components.add(
          new KnownComponent(
              lines.getOrDefault("groupId", "") + ":" + lines.getOrDefault("artifactId", ""),
              lines.getOrDefault("version", ""),
              entry.name()));
    }
  }

  private static String line(byte[] bytes) {
    String text = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8);
    return text.lines().findFirst().orElse("").strip();
  }

  private static Map<String, String> properties(byte[] bytes) {
    Map<String, String> lines = new HashMap<>();
    new String(bytes, 0, Math.min(bytes.length, 4_096), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split("=", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> lines.put(parts[0].strip(), parts[1].strip()));
    return lines;
  }
}
