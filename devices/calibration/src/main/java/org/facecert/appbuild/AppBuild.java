package org.facecert.appbuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** An app that has this resource trusts the lab's authority: the builder puts it there. */
  private static final String LAB_CA = "raw/lab_ca.pem";

  private final Toolbox toolbox;
  private final LabKeys keys;

  public AppBuild(Toolbox toolbox) throws IOException, GeneralSecurityException {
    this.toolbox = toolbox;
    this.keys = LabKeys.in(toolbox.keys());
  }

  /**
   * Builds the app as it is.
   *
   * @param dir the app's source folder
   * @param out receives {@code name.apk} and {@code name.jar}
   */
  public BuiltApp build(Path dir, Path out, String name)
      throws BuildProblem, IOException, GeneralSecurityException, InterruptedException {
    Base base = base(dir, out, name);
    return finish(base, out, new Variant(name, java.util.Map.of(), List.of()));
  }

  /** Builds one variant of the app, named after the variant's id. */
  public BuiltApp variant(Path dir, Path out, String name, Path variant)
      throws BuildProblem, IOException, GeneralSecurityException, InterruptedException {
    Variant read = Variant.read(variant);
    return finish(base(dir, out, name), out, read);
  }

  /** The variants that stand beside the app. */
  public static List<Path> variants(Path dir) throws IOException {
    return AppSource.variants(dir);
  }

  /** The compiled but unsigned app that all variants share. */
  private record Base(AppSource source, Path apk, Path classes, String digest, int minSdk) {}

  private Base base(Path dir, Path out, String name)
      throws BuildProblem, IOException, InterruptedException {
    AppSource source = AppSource.of(dir);
    AppManifest manifest = AppManifest.read(source.manifest());
    String digest =
        new InputDigest()
            .add(RECIPE)
            .add(dir, source.inputs())
            .add(Files.readAllBytes(keys.authorityPem()))
            .hex();
    Path shelf = out.resolve(".facecert");
    Path apk = shelf.resolve(name + "-" + digest + ".ap_");
    Path classes = shelf.resolve(name + "-" + digest + ".jar");
    if (!Files.exists(apk) || !Files.exists(classes)) {
      Files.createDirectories(shelf);
      Path work = Files.createTempDirectory(shelf, "work");
      try {
        compile(source, manifest, work);
        forget(shelf, name);
        move(work.resolve("classes.jar"), classes);
        move(work.resolve("unsigned.apk"), apk);
      } finally {
        delete(work);
      }
    }
    return new Base(source, apk, classes, digest, manifest.minSdk());
  }

  private void compile(AppSource source, AppManifest manifest, Path work)
      throws BuildProblem, IOException, InterruptedException {
    Path generated = Files.createDirectories(work.resolve("generated"));
    Path classes = Files.createDirectories(work.resolve("classes"));
    Path dex = Files.createDirectories(work.resolve("dex"));
    Path linked = work.resolve("linked.apk");
    resources(source, source.manifest(), work, generated, linked);
    List<Path> java = new ArrayList<>(source.java());
    java.addAll(AppSource.files(generated, ".java"));
    List<Path> libraries = new ArrayList<>(toolbox.compileLibraries());
    libraries.addAll(source.libs());
    JavaCompilation.compile(java, libraries, classes);
    Path jar = work.resolve("classes.jar");
    try (Archive archive = new Archive(jar)) {
      archive.addTree(classes, "");
      for (Path lib : source.libs()) {
        archive.addZip(lib, ".class");
      }
    }
    Dex.write(jar, toolbox.android(), manifest.minSdk(), dex);
    try (Archive archive = new Archive(work.resolve("unsigned.apk"))) {
      archive.addZip(linked, "");
      archive.addTree(dex, "");
    }
  }

  private void resources(AppSource source, Path manifest, Path work, Path generated, Path linked)
      throws BuildProblem, IOException, InterruptedException {
    Aapt2 aapt2 = Aapt2.in(toolbox.tools());
    List<String> link =
        new ArrayList<>(
            List.of(
                "link",
                "-I",
                toolbox.android().toString(),
                "--manifest",
                manifest.toString(),
                "--java",
                generated.toString(),
                "--auto-add-overlay",
                "--min-sdk-version",
                "" + AppManifest.DEFAULT_MIN_SDK,
                "--target-sdk-version",
                "" + AppManifest.DEFAULT_TARGET_SDK,
                "--version-code",
                "1",
                "--version-name",
                "1.0",
                "-o",
                linked.toString()));
    if (source.assets().isPresent()) {
      link.addAll(List.of("-A", source.assets().get().toString()));
    }
    if (source.res().isPresent()) {
      Path res = source.res().get();
      Path compiled = work.resolve("res.zip");
      aapt2.run("compile", "--dir", res.toString(), "-o", compiled.toString());
      link.add(compiled.toString());
      if (Files.exists(res.resolve(LAB_CA))) {
        Path raw = Files.createDirectories(work.resolve("lab/raw"));
        Path ca = Files.copy(keys.authorityPem(), raw.resolve("lab_ca.pem"));
        aapt2.run("compile", ca.toString(), "-o", work.toString());
        link.addAll(List.of("-R", work.resolve("raw_lab_ca.pem.flat").toString()));
      }
    }
    aapt2.run(link.toArray(String[]::new));
  }

  /** The manifest with the variant's permissions, linked with the same resources. */
  private Path manifest(AppSource source, Variant variant, Path work)
      throws BuildProblem, IOException, InterruptedException {
    String text = Files.readString(source.manifest());
    int application = text.indexOf("<application");
    if (application < 0) {
      throw new BuildProblem(
          source.manifest()
              + " has no <application>. Cure: add it, so that permissions have a place.");
    }
    StringBuilder more = new StringBuilder();
    for (String permission : variant.permissions()) {
      more.append("<uses-permission android:name=\"").append(permission).append("\"/>\n  ");
    }
    Path manifest = work.resolve("AndroidManifest.xml");
    Files.writeString(
        manifest, text.substring(0, application) + more + text.substring(application));
    Path linked = work.resolve("linked.apk");
    resources(source, manifest, work, Files.createDirectories(work.resolve("generated")), linked);
    return linked;
  }

  private BuiltApp finish(Base base, Path out, Variant variant)
      throws BuildProblem, IOException, GeneralSecurityException, InterruptedException {
    Path apk = out.resolve(variant.id() + ".apk");
    Path jar = out.resolve(variant.id() + ".jar");
    Path mark = out.resolve(".facecert").resolve(variant.id() + ".inputs");
    Certificates.Holder signer = keys.apps();
    String digest =
        new InputDigest()
            .add(base.digest())
            .add(variant.asset())
            .add(String.join("\n", variant.permissions()))
            .add(signer.certificate().getEncoded())
            .hex();
    boolean done =
        Files.exists(apk)
            && Files.exists(jar)
            && Files.exists(mark)
            && Files.readString(mark).equals(digest);
    if (!done) {
      Files.deleteIfExists(mark);
      Path work = Files.createTempDirectory(out.resolve(".facecert"), "work");
      try {
        Path unsigned = work.resolve("unsigned.apk");
        try (Archive archive = new Archive(unsigned)) {
          if (!variant.switches().isEmpty()) {
            archive.add(Variant.ASSET, variant.asset());
          }
          if (!variant.permissions().isEmpty()) {
            archive.addZip(manifest(base.source(), variant, work), "AndroidManifest.xml");
          }
          archive.addZip(base.apk(), "");
        }
        Path signed = work.resolve("signed.apk");
        new Signature(signer).sign(unsigned, signed, base.minSdk());
        Path classes = Files.copy(base.classes(), work.resolve("classes.jar"));
        move(classes, jar);
        move(signed, apk);
      } finally {
        delete(work);
      }
      Files.writeString(mark, digest);
    }
    return new BuiltApp(variant.id(), apk, jar, !done);
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

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> walk = Files.walk(tree)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
