package org.facecert.phone;

import com.android.apksig.ApkSigner;
import com.android.apksig.KeyConfig;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.Diagnostic;
import com.android.tools.r8.DiagnosticsHandler;
import com.android.tools.r8.OutputMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.facecert.phone.boot.Sandbox;

/**
 * Builds the test app in src/test/app: aapt2, javac, apksig; with the class jar beside it, or with
 * dex in it and nothing beside.
 */
final class PlaygroundApk {
  private static final String KEYS = "keys.p12";
  private static final String PASSWORD = "playground";
  private final Path source;
  private final Path work;
  private Path manifest;

  private PlaygroundApk(Path source, Path work) {
    this.source = source;
    this.work = work;
    this.manifest = source.resolve("AndroidManifest.xml");
  }

  /** Returns the signed APK; its class jar lies beside it. */
  static Path build(Path work) throws Exception {
    Path source = Path.of("src/test/app");
    return new PlaygroundApk(source.toAbsolutePath(), Files.createDirectories(work)).build();
  }

  /**
   * Returns another build of it.
   *
   * @param change what becomes of its manifest
   * @param signed another build's folder, whose key signs it; empty for a key of its own
   */
  static Path another(Path work, UnaryOperator<String> change, Optional<Path> signed)
      throws Exception {
    PlaygroundApk apk =
        new PlaygroundApk(Path.of("src/test/app").toAbsolutePath(), Files.createDirectories(work));
    String written = change.apply(Files.readString(apk.manifest));
    apk.manifest = Files.writeString(work.resolve("AndroidManifest.xml"), written);
    if (signed.isPresent()) {
      Files.copy(signed.get().resolve(KEYS), work.resolve(KEYS));
    }
    return apk.build();
  }

  /**
   * Returns the signed APK with its code as dex and a native library, and no jar beside it.
   *
   * @param change what becomes of the dex before it is signed
   */
  static Path alone(Path work, UnaryOperator<byte[]> change) throws Exception {
    PlaygroundApk apk =
        new PlaygroundApk(Path.of("src/test/app").toAbsolutePath(), Files.createDirectories(work));
    apk.resources(android());
    apk.compile(android());
    Path jar = apk.jar();
    byte[] dex = change.apply(apk.dex(jar));
    Files.delete(jar);
    apk.add("classes.dex", dex);
    apk.add("lib/arm64-v8a/libplayground.so", new byte[] {0x7f, 'E', 'L', 'F'});
    apk.sign();
    return work.resolve("playground.apk");
  }

  private byte[] dex(Path jar) throws Exception {
    D8.run(
        D8Command.builder(silent())
            .addProgramFiles(jar)
            .addLibraryFiles(Path.of(android()), Path.of(System.getProperty("java.home")))
            .setMinApiLevel(26)
            .setOutput(work, OutputMode.DexIndexed)
            .build());
    return Files.readAllBytes(work.resolve("classes.dex"));
  }

  private static DiagnosticsHandler silent() {
    return new DiagnosticsHandler() {
      @Override
      public void warning(Diagnostic told) {
        // of Android's own classes
      }
    };
  }

  private void add(String name, byte[] content) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(work.resolve("unsigned.apk"))) {
      Path entry = zip.getPath(name);
      if (entry.getParent() != null) {
        Files.createDirectories(entry.getParent());
      }
      Files.write(entry, content);
    }
  }

  private static String android() {
    return Sandbox.onClassPath("android-all-instrumented").toString();
  }

  private Path build() throws Exception {
    resources(android());
    compile(android());
    Path jar = jar();
    sign();
    return jar.resolveSibling("playground.apk");
  }

  private void resources(String android) throws Exception {
    Path aapt2 = aapt2(work);
    run(
        aapt2.toString(),
        "compile",
        "--dir",
        source.resolve("res").toString(),
        "-o",
        at("res.zip"));
    run(
        aapt2.toString(),
        "link",
        "-I",
        android,
        "--manifest",
        manifest.toString(),
        "--java",
        at("gen"),
        "-A",
        source.resolve("assets").toString(),
        "-o",
        at("unsigned.apk"),
        at("res.zip"));
  }

  private String at(String name) {
    return work.resolve(name).toString();
  }

  /** A runnable copy of aapt2 in that folder. */
  static Path aapt2(Path work) throws IOException {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String name =
        os.contains("mac")
            ? "macosx/aapt2"
            : os.contains("win") ? "windows/aapt2.exe" : "linux/aapt2";
    Path out = Files.copy(Path.of("target/tools/prebuilt", name), work.resolve("aapt2"));
    if (!out.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + out + " executable");
    }
    return out;
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(List.of(command) + "\n" + output);
    }
  }

  private void compile(String android) throws IOException {
    List<String> args =
        new ArrayList<>(
            List.of(
                "-nowarn",
                "-proc:none",
                "-source",
                "11",
                "-target",
                "11",
                "-cp",
                String.join(
                    java.io.File.pathSeparator,
                    android,
                    Sandbox.onClassPath("sandbox").toString(),
                    Sandbox.onClassPath("shadowapi").toString()),
                "-d",
                Files.createDirectories(work.resolve("classes")).toString()));
    for (Path dir : List.of(source.resolve("java"), work.resolve("gen"))) {
      try (Stream<Path> files = Files.walk(dir)) {
        files.filter(f -> f.toString().endsWith(".java")).forEach(f -> args.add(f.toString()));
      }
    }
    int failed =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, args.toArray(new String[0]));
    if (failed != 0) {
      throw new IOException("the test app does not compile");
    }
  }

  private Path jar() throws IOException {
    Path classes = work.resolve("classes");
    Path jar = work.resolve("playground.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return jar;
  }

  private void sign() throws Exception {
    if (Files.notExists(work.resolve(KEYS))) {
      makeKeys();
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(work.resolve(KEYS))) {
      keys.load(in, PASSWORD.toCharArray());
    }
    signer(keys)
        .setInputApk(work.resolve("unsigned.apk").toFile())
        .setOutputApk(work.resolve("playground.apk").toFile())
        .setMinSdkVersion(26)
        .build()
        .sign();
  }

  private void makeKeys() throws IOException, InterruptedException {
    run(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-keystore",
        at(KEYS),
        "-storetype",
        "PKCS12",
        "-storepass",
        PASSWORD,
        "-alias",
        "a",
        "-keyalg",
        "EC",
        "-dname",
        "CN=Playground",
        "-validity",
        "3650");
  }

  private static ApkSigner.Builder signer(KeyStore keys) throws GeneralSecurityException {
    PrivateKey key = (PrivateKey) keys.getKey("a", PASSWORD.toCharArray());
    X509Certificate certificate = (X509Certificate) keys.getCertificate("a");
    return new ApkSigner.Builder(
        List.of(
            new ApkSigner.SignerConfig.Builder("a", new KeyConfig.Jca(key), List.of(certificate))
                .build()));
  }
}
