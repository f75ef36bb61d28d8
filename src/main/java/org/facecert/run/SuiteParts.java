package org.facecert.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.facecert.catalogue.Programme;
import org.facecert.evidence.Digest;
import org.facecert.verdict.ProgrammeUsed;
import org.facecert.verdict.SuiteUsed;

/** Says by what a run is judged: digests of every part, and which are not as released. */
public final class SuiteParts {

  private static final Pattern THRESHOLDS_FROM =
      Pattern.compile("^parameters-from:\\s*\"?([\\w-]+)", Pattern.MULTILINE);

  private final Path features;
  private final ReleasedFeatures released;
  private final String version;

  /**
   * @param features folder of the installation
   * @param version of the suite, with its commit
   */
  public SuiteParts(Path features, String version) {
    this(features, ReleasedFeatures.shipped(), version);
  }

  SuiteParts(Path features, ReleasedFeatures released, String version) {
    this.features = features;
    this.released = released;
    this.version = version;
  }

  public SuiteUsed of(Programme programme) {
    FeatureFolder now = FeatureFolder.read(features);
    String file = "programmes/" + programme.id() + ".yaml";
    Map<String, Digest> digests = new TreeMap<>();
    digests.put("features", now.of(path -> path.contains("/") && !named(path)));
    digests.put("clauses", now.of(path -> path.startsWith("clauses/")));
    digests.put("rules", now.of(path -> !path.contains("/")));
    digests.put("programme", now.of(file::equals));
    digests.put("thresholds", Digest.of(thresholds(programme)));
    digests.put("vocabulary", SuiteResources.under("org/facecert/screen/"));
    digests.put("notice-language", SuiteResources.under("org/facecert/notice/"));
    return new SuiteUsed(
        version, digests, released.altered(now, programme.id(), thresholdsFrom(file, programme)));
  }

  /** The programme as the record names it: one that was altered has neither name nor grades. */
  public ProgrammeUsed used(Programme programme, SuiteUsed suite) {
    ProgrammeUsed used = ProgrammeUsed.of(programme);
    if (!suite.altered().isEmpty()) {
      return used.altered();
    }
    return released.ships(programme.id()) ? used : used.own();
  }

  private static boolean named(String path) {
    return path.startsWith("clauses/") || path.startsWith("programmes/");
  }

  private String thresholdsFrom(String file, Programme programme) {
    try {
      Matcher from = THRESHOLDS_FROM.matcher(Files.readString(features.resolve(file)));
      return from.find() ? from.group(1) : programme.id();
    } catch (IOException e) {
      throw new UncheckedIOException(features.resolve(file) + " cannot be read", e);
    }
  }

  private static byte[] thresholds(Programme programme) {
    return programme.parameters().all().stream()
        .map(value -> value.name() + " = " + value.text() + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }
}
