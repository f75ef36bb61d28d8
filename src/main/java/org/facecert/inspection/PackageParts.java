package org.facecert.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.facecert.inspection.CodeFacts.KnownComponent;
import org.facecert.inspection.CodeFacts.NativeLibrary;
import org.facecert.inspection.DataFacts.Host;
import org.facecert.inspection.DataFacts.Model;
import org.facecert.inspection.ManifestFacts.ExportedPart;
import org.facecert.inspection.PackageContents.PackageFile;
import org.facecert.inspection.PackageIdentity.AppSystem;
import org.facecert.inspection.PackageIdentity.Signing;
import org.facecert.inspection.Unread.Cause;
import org.jspecify.annotations.Nullable;

/** Puts together what the files of one app hold. */
final class PackageParts {

  private static final String MANIFEST = "AndroidManifest.xml";

  private final SdkCatalogue sdks;
  private final List<Unread> unread;
  private final TextMarks marks;
  private final Map<String, Integer> packages = new HashMap<>();
  private final Set<String> libraryNames = new HashSet<>();
  private final Set<String> assets = new HashSet<>();
  private final List<NativeLibrary> libraries = new ArrayList<>();
  private final List<Model> models = new ArrayList<>();
  private final List<KnownComponent> components = new ArrayList<>();
  private final Set<BiometricUse> biometrics = EnumSet.noneOf(BiometricUse.class);
  private final List<ExportedPart> exported = new ArrayList<>();
  private final List<PackageIdentity> identities = new ArrayList<>();
  private @Nullable PackageIdentity base;
  private ManifestFacts manifest = ManifestFacts.none();
  private AppleFacts apple = AppleFacts.none();
  private int classes;

  PackageParts(SdkCatalogue sdks, List<Unread> unread) {
    this.sdks = sdks;
    this.unread = unread;
    this.marks = new TextMarks(sdks);
  }

  void add(PackageArchive archive, Path file) throws IOException {
    EntryLook look = new EntryLook(archive, marks, packages);
    AppleReader plists = new AppleReader(archive);
    boolean android = archive.has(MANIFEST);
    String content =
        archive.each(
            entry -> {
              look.entry(entry);
              if (!android) {
                plists.entry(entry);
              }
            });
    gather(look);
    if (android) {
      android(archive, file, content);
    } else {
      apple(archive, plists, content);
    }
  }

  private void gather(EntryLook look) {
    classes += look.classes();
    libraryNames.addAll(look.libraryNames());
    assets.addAll(look.assets());
    libraries.addAll(look.libraries());
    models.addAll(look.models());
    components.addAll(look.components());
    biometrics.addAll(look.biometrics());
  }

  private void android(PackageArchive archive, Path file, String content) {
    Signing signing = signing(archive, file);
    Optional<ManifestReader> read = manifest(archive);
    PackageIdentity identity =
        new PackageIdentity(
            AppSystem.ANDROID,
            read.map(ManifestReader::packageName).orElse(""),
            read.map(ManifestReader::versionName).orElse(""),
            read.map(ManifestReader::versionCode).orElse(""),
            content,
            signing);
    identities.add(identity);
    read.ifPresent(reader -> take(reader, identity, archive));
  }

  private void take(ManifestReader reader, PackageIdentity identity, PackageArchive archive) {
    ManifestFacts facts = reader.facts();
    exported.addAll(facts.exported());
    if (reader.split().isEmpty()) {
      if (base != null) {
        archive.unread("", Cause.PACKAGE, "a second app beside the first");
      }
      base = identity;
      manifest = facts;
    }
  }

  private void apple(PackageArchive archive, AppleReader plists, String content) {
    if (plists.text("CFBundleIdentifier").isEmpty()) {
      archive.unread(
          "", Cause.PACKAGE, "holds neither " + MANIFEST + " nor Payload/….app/Info.plist");
      return;
    }
    apple = plists.facts();
    archive.unread("", Cause.CODE, "the code of an IPA is not looked into");
    archive.unread("", Cause.SIGNATURE, "the signature of an IPA is not verified");
    base =
        new PackageIdentity(
            AppSystem.IOS,
            plists.text("CFBundleIdentifier"),
            plists.text("CFBundleShortVersionString"),
            plists.text("CFBundleVersion"),
            content,
            Signing.unknown());
    identities.add(base);
  }

  private static Signing signing(PackageArchive archive, Path file) {
    try {
      return ApkSignature.read(file);
    } catch (UnreadablePackage e) {
      archive.unread("", Cause.SIGNATURE, String.valueOf(e.getMessage()));
      return Signing.unknown();
    }
  }

  private Optional<ManifestReader> manifest(PackageArchive archive) {
    Optional<byte[]> bytes = archive.entry(MANIFEST);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      XmlElement root = BinaryXml.read(bytes.get());
      return Optional.of(
          new ManifestReader(
              root, new PackageResources(table(archive), archive, archive.name(), unread)));
    } catch (UnreadablePackage e) {
      archive.unread(MANIFEST, Cause.MANIFEST, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static @Nullable ResourceTable table(PackageArchive archive) {
    Optional<byte[]> bytes = archive.entry("resources.arsc");
    if (bytes.isEmpty()) {
      return null;
    }
    try {
      return ResourceTable.read(bytes.get());
    } catch (UnreadablePackage e) {
      archive.unread("resources.arsc", Cause.RESOURCE, String.valueOf(e.getMessage()));
      return null;
    }
  }

  PackageContents contents(List<PackageFile> files) {
    PackageIdentity identity = identity();
    if (marks.isFull()) {
      unread.add(new Unread("", Cause.TOO_LARGE, "more addresses than in any app"));
    }
    return new PackageContents(
        files,
        identity,
        manifest.exporting(exported),
        new CodeFacts(
            classes,
            brief(packages),
            libraries,
            sdks.in(packages.keySet(), libraryNames, assets),
            components,
            biometrics),
        new DataFacts(models, hosts(), marks.secrets().stream().distinct().toList()),
        apple,
        unread);
  }

  private static Map<String, Integer> brief(Map<String, Integer> packages) {
    Map<String, Integer> brief = new TreeMap<>();
    packages.forEach((name, count) -> brief.merge(CodeFacts.shortened(name), count, Integer::sum));
    return brief;
  }

  private List<Host> hosts() {
    return marks.hosts().entrySet().stream()
        .map(host -> new Host(host.getKey(), sdks.ownerOf(host.getKey()), host.getValue()))
        .toList();
  }

  /** Of the base; what the parts say has to agree with it. */
  private PackageIdentity identity() {
    PackageIdentity of = base;
    if (of == null) {
      unread.add(new Unread("", Cause.PACKAGE, "no file is an app by itself, or the base of one"));
      return identities.isEmpty() ? nothing() : identities.get(0);
    }
    Stream<PackageIdentity> others =
        identities.stream()
            .filter(
                part ->
                    !part.packageName().equals(of.packageName())
                        || !part.versionCode().equals(of.versionCode())
                        || !part.signing().digests().equals(of.signing().digests()));
    if (others.findAny().isPresent()) {
      unread.add(
          new Unread("", Cause.PACKAGE, "the files are of different apps, versions or signers"));
    }
    return identities.size() < 2 ? of : whole(of);
  }

  private PackageIdentity whole(PackageIdentity of) {
    String contents =
        String.join(
            "\n", identities.stream().map(PackageIdentity::contentSha256).sorted().toList());
    return new PackageIdentity(
        of.system(),
        of.packageName(),
        of.versionName(),
        of.versionCode(),
        org.facecert.evidence.Digest.of(contents.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .hex(),
        of.signing());
  }

  private static PackageIdentity nothing() {
    return new PackageIdentity(AppSystem.ANDROID, "", "", "", "", Signing.unknown());
  }
}
