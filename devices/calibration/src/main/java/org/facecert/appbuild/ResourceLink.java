package org.facecert.appbuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Links a manifest with an app's resources and assets, by aapt2. */
final class ResourceLink {
  /** An app that has this resource trusts the lab's authority: the builder puts it there. */
  private static final String LAB_CA = "lab_ca.pem";

  /** One that has this encrypts to the lab's key. */
  private static final String PAYLOAD_KEY = "payload_key.pem";

  private static final List<String> OPTIONS =
      List.of(
          "--auto-add-overlay",
          "--min-sdk-version",
          "" + AppManifest.DEFAULT_MIN_SDK,
          "--target-sdk-version",
          "" + AppManifest.DEFAULT_TARGET_SDK,
          "--version-code",
          "1",
          "--version-name",
          "1.0");

  private final Toolbox toolbox;
  private final LabKeys keys;

  ResourceLink(Toolbox toolbox, LabKeys keys) {
    this.toolbox = toolbox;
    this.keys = keys;
  }

  /** What was linked, and the folder with the Java sources that aapt2 wrote for it. */
  record Linked(Path apk, Path java) {}

  /**
   * Links.
   *
   * @param manifest the app's own, or one made of it
   * @param work receives the result
   */
  Linked link(AppSource source, Path manifest, Path work)
      throws BuildProblem, IOException, InterruptedException {
    Aapt2 aapt2 = Aapt2.in(toolbox.tools());
    Linked linked =
        new Linked(work.resolve("linked.apk"), Files.createDirectories(work.resolve("generated")));
    List<String> link = new ArrayList<>(List.of("link", "-I", toolbox.android().toString()));
    link.addAll(List.of("--manifest", manifest.toString(), "--java", linked.java().toString()));
    link.addAll(OPTIONS);
    link.addAll(List.of("-o", linked.apk().toString()));
    if (source.assets().isPresent()) {
      link.addAll(List.of("-A", source.assets().get().toString()));
    }
    if (source.res().isPresent()) {
      link.addAll(compiled(aapt2, source.res().get(), work));
    }
    aapt2.run(link.toArray(String[]::new));
    return linked;
  }

  /** The compiled resources, as arguments of the linking. */
  private List<String> compiled(Aapt2 aapt2, Path res, Path work)
      throws BuildProblem, IOException, InterruptedException {
    Path compiled = work.resolve("res.zip");
    aapt2.run("compile", "--dir", res.toString(), "-o", compiled.toString());
    List<String> arguments = new ArrayList<>(List.of(compiled.toString()));
    Map<String, Path> ofTheLab =
        Map.of(LAB_CA, keys.authorityPem(), PAYLOAD_KEY, keys.payloadPublicPem());
    for (Map.Entry<String, Path> each : ofTheLab.entrySet()) {
      if (Files.exists(res.resolve("raw").resolve(each.getKey()))) {
        Path raw = Files.createDirectories(work.resolve("lab/raw"));
        Path own = Files.copy(each.getValue(), raw.resolve(each.getKey()));
        aapt2.run("compile", own.toString(), "-o", work.toString());
        arguments.addAll(List.of("-R", work.resolve("raw_" + each.getKey() + ".flat").toString()));
      }
    }
    return arguments;
  }
}
