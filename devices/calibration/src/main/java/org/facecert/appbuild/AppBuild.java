package org.facecert.appbuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds apps from source folders: resources with aapt2, classes with javac, byte code with d8,
 * signature with apksig. Nothing is left half-written in the output folder; an app whose inputs
 * have not changed is not built again.
 */
public final class AppBuild {
  /** Changes when the same inputs give another app. */
  private static final String RECIPE = "1";

  private final Toolbox toolbox;
  private final LabKeys keys;
  private final ResourceLink resources;

  public AppBuild(Toolbox toolbox) throws IOException, GeneralSecurityException {
    this.toolbox = toolbox;
    this.keys = LabKeys.in(toolbox.keys());
    this.resources = new ResourceLink(toolbox, keys);
  }

  /**
   * Builds the app as it is.
   *
   * @param dir the app's source folder
   * @param out receives {@code name.apk}, {@code name.jar}, {@code lab-ca.pem} and {@code
   *     lab-payload-key.pem}
   */
  public BuiltApp build(Path dir, Path out, String name)
      throws BuildProblem, IOException, GeneralSecurityException, InterruptedException {
    Base base = base(dir, out, name);
    return finish(base, out, Variant.none(name));
  }

  /** Builds one variant of the app, named after the variant's id. */
  public BuiltApp variant(Path dir, Path out, String name, Path variant)
      throws BuildProblem, IOException, GeneralSecurityException, InterruptedException {
    Variant read = Variant.read(variant);
    if (read.overlay().isEmpty()) {
      return finish(base(dir, out, name), out, read);
    }
    try (WorkFolder work = WorkFolder.in(shelf(out))) {
      Path laid = work.path().resolve("app");
      AppSource.of(dir).layOver(dir.resolve(read.overlay().get()), laid);
      return finish(base(laid, out, read.id()), out, read);
    }
  }

  /** The variants that stand beside the app. */
  public static List<Path> variants(Path dir) throws IOException {
    return AppSource.variants(dir);
  }

  /** The build that people have before they update to the app, where one stands beside it. */
  public static Optional<Path> earlier(Path dir) {
    return Optional.of(dir.resolve("earlier.yaml")).filter(Files::isRegularFile);
  }

  /** The compiled but unsigned app that all variants share. */
  private record Base(AppSource source, Path apk, Path classes, String digest, int minSdk) {}

  private Base base(Path dir, Path out, String name)
      throws BuildProblem, IOException, InterruptedException {
    AppSource source = AppSource.of(dir);
    AppManifest manifest = AppManifest.read(source.manifest());
    String digest = digest(source);
    Path shelf = shelf(out);
    Path apk = shelf.resolve(name + "-" + digest + ".ap_");
    Path classes = shelf.resolve(name + "-" + digest + ".jar");
    if (!Files.exists(apk) || !Files.exists(classes)) {
      try (WorkFolder work = WorkFolder.in(shelf)) {
        compile(source, manifest, work.path());
        forget(shelf, name);
        move(work.path().resolve("classes.jar"), classes);
        move(work.path().resolve("unsigned.apk"), apk);
      }
    }
    return new Base(source, apk, classes, digest, manifest.minSdk());
  }

  private static Path shelf(Path out) {
    return out.resolve(".facecert");
  }

  private String digest(AppSource source) throws IOException {
    return new InputDigest()
        .add(RECIPE)
        .add(source.dir(), source.inputs())
        .add(Files.readAllBytes(keys.authorityPem()))
        .add(Files.readAllBytes(keys.payloadPublicPem()))
        .hex();
  }

  /** Leaves {@code classes.jar} and {@code unsigned.apk} in the work folder. */
  private void compile(AppSource source, AppManifest manifest, Path work)
      throws BuildProblem, IOException, InterruptedException {
    ResourceLink.Linked linked = resources.link(source, source.manifest(), work);
    Path jar = work.resolve("classes.jar");
    classes(source, linked.java(), Files.createDirectories(work.resolve("classes")), jar);
    Path dex = Files.createDirectories(work.resolve("dex"));
    Dex.write(jar, toolbox.android(), manifest.minSdk(), dex);
    try (Archive archive = new Archive(work.resolve("unsigned.apk"))) {
      archive.addZip(linked.apk(), "");
      archive.addTree(dex, "");
      archive.addTree(source.packed(), "");
    }
  }

  private void classes(AppSource source, Path generated, Path classes, Path jar)
      throws BuildProblem, IOException {
    List<Path> java = new ArrayList<>(source.java());
    java.addAll(AppSource.files(generated, ".java"));
    List<Path> libraries = new ArrayList<>(toolbox.compileLibraries());
    libraries.addAll(source.libs());
    JavaCompilation.compile(java, libraries, classes);
    try (Archive archive = new Archive(jar)) {
      archive.addTree(classes, "");
      for (Path lib : source.libs()) {
        archive.addZip(lib, ".class");
      }
    }
  }

  private BuiltApp finish(Base base, Path out, Variant variant)
      throws BuildProblem, IOException, GeneralSecurityException, InterruptedException {
    Path apk = out.resolve(variant.id() + ".apk");
    Path jar = out.resolve(variant.id() + ".jar");
    Path mark = shelf(out).resolve(variant.id() + ".inputs");
    Certificates.Holder signer = keys.apps();
    String digest = digest(base, variant, signer);
    beside(out, "lab-ca.pem", keys.authorityPem());
    beside(out, "lab-payload-key.pem", keys.payloadKeyPem());
    boolean done =
        Stream.of(apk, jar, mark).allMatch(Files::exists) && Files.readString(mark).equals(digest);
    if (!done) {
      Files.deleteIfExists(mark);
      try (WorkFolder work = WorkFolder.in(shelf(out))) {
        Path unsigned = unsigned(base, variant, work.path());
        Path signed = work.path().resolve("signed.apk");
        new Signature(signer).sign(unsigned, signed, base.minSdk());
        move(Files.copy(base.classes(), work.path().resolve("classes.jar")), jar);
        move(signed, apk);
      }
      Files.writeString(mark, digest);
    }
    return new BuiltApp(variant.id(), apk, jar, !done);
  }

  /** For the laboratory: by what the apps' backend proves itself, and how it opens what it gets. */
  private static void beside(Path out, String name, Path own) throws IOException {
    Path beside = out.resolve(name);
    if (!Files.exists(beside) || Files.mismatch(own, beside) >= 0) {
      try (WorkFolder work = WorkFolder.in(shelf(out))) {
        move(Files.copy(own, work.path().resolve(name)), beside);
      }
    }
  }

  private static String digest(Base base, Variant variant, Certificates.Holder signer)
      throws GeneralSecurityException {
    return new InputDigest()
        .add(base.digest())
        .add(variant.asset())
        .add(String.join("\n", variant.permissions()))
        .add(new java.util.TreeMap<>(variant.application()).toString())
        .add(new java.util.TreeMap<>(variant.version()).toString())
        .add(signer.certificate().getEncoded())
        .hex();
  }

  /** The base with what is the variant's own before it. */
  private Path unsigned(Base base, Variant variant, Path work)
      throws BuildProblem, IOException, InterruptedException {
    Path unsigned = work.resolve("unsigned.apk");
    try (Archive archive = new Archive(unsigned)) {
      if (!variant.switches().isEmpty()) {
        archive.add(Variant.ASSET, variant.asset());
      }
      if (variant.hasOtherManifest()) {
        Path manifest = base.source().manifestOf(variant, work);
        Path linked = resources.link(base.source(), manifest, work).apk();
        archive.addZip(linked, "AndroidManifest.xml");
      }
      archive.addZip(base.apk(), "");
    }
    return unsigned;
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Older compilations of the same app are of no use any more. */
  private static void forget(Path shelf, String name) throws IOException {
    Pattern compiled = Pattern.compile(Pattern.quote(name) + "-[0-9a-f]{64}\\.(ap_|jar)");
    try (Stream<Path> old = Files.list(shelf)) {
      for (Path file :
          old.filter(file -> compiled.matcher(file.getFileName().toString()).matches()).toList()) {
        Files.delete(file);
      }
    }
  }
}
