package org.facecert.probe.packages;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Json;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.files.DiskFault;
import org.facecert.inspection.CodeFacts.KnownComponent;
import org.facecert.inspection.KnownVulnerabilities;
import org.facecert.inspection.PackageContents;
import org.facecert.inspection.PackageIdentity;
import org.facecert.inspection.PackageInspector;
import org.facecert.inspection.SdkCatalogue;
import org.facecert.inspection.Unread.Cause;
import org.facecert.observation.ObservationLog;
import org.facecert.observation.PackageInspected;
import org.facecert.observation.PackageInspected.Provided;
import org.facecert.statement.AppStatement;

/**
 * Opens the file that was installed, once per walk, and writes what is in it into the log: what the
 * package holds, where {@link BuildProbe} asks what the phone says of it.
 */
public final class FileProbe {

  private final AppStatement statement;
  private final ObservationLog log;
  private final Vault vault;
  private final Supplier<Moment> clock;

  public FileProbe(
      AppStatement statement, ObservationLog log, Vault vault, Supplier<Moment> clock) {
    this.statement = statement;
    this.log = log;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * @throws DiskFault when the disk does not give the file
   */
  public PackageInspected inspect() {
    SdkCatalogue sdks = SdkCatalogue.shipped();
    Optional<PackageContents> contents = statement.app().file().map(file -> inspect(file, sdks));
    Provided<PackageIdentity> store =
        statement.lab().storeBuild().map(file -> store(file, sdks)).orElseGet(Provided::nothing);
    Provided<KnownVulnerabilities.Comparison> vulnerabilities =
        contents
            .flatMap(c -> statement.lab().vulnerabilities().map(file -> compare(file, c)))
            .orElseGet(Provided::nothing);
    return log.add(
        number ->
            new PackageInspected(
                number,
                contents,
                sdks.digest().hex(),
                store,
                vulnerabilities,
                kept(contents),
                clock.get()));
  }

  private static PackageContents inspect(Path file, SdkCatalogue sdks) {
    try {
      return new PackageInspector(sdks).inspect(List.of(file));
    } catch (IOException e) {
      throw DiskFault.reading(file, e);
    }
  }

  /** The laboratory's file may be anything: why it cannot be read is part of what was found. */
  private static Provided<PackageIdentity> store(Path file, SdkCatalogue sdks) {
    try {
      PackageContents contents = new PackageInspector(sdks).inspect(List.of(file));
      boolean whole =
          contents
              .unread(
                  Cause.PACKAGE,
                  Cause.ENTRY,
                  Cause.DUPLICATE,
                  Cause.TOO_LARGE,
                  Cause.MANIFEST,
                  Cause.SIGNATURE)
              .isEmpty();
      return whole
          ? Provided.of(contents.identity())
          : Provided.unreadable(unreadable(file, contents.unread().get(0).detail()));
    } catch (IOException e) {
      return Provided.unreadable(unreadable(file, DiskFault.reason(e)));
    }
  }

  private static Provided<KnownVulnerabilities.Comparison> compare(
      Path file, PackageContents contents) {
    try {
      List<KnownComponent> components = contents.code().components();
      return Provided.of(KnownVulnerabilities.read(file).compare(components));
    } catch (IOException e) {
      return Provided.unreadable(unreadable(file, DiskFault.reason(e)));
    }
  }

  private static Sentence unreadable(Path file, String why) {
    return Sentence.of("package.lab-file", "file", String.valueOf(file.getFileName()), "why", why);
  }

  private Evidence kept(Optional<PackageContents> contents) {
    try {
      return vault.put(
          EvidenceKind.PACKAGE,
          "application/json",
          Json.mapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(contents)
              .getBytes(StandardCharsets.UTF_8),
          clock.get(),
          Sentence.of("caption.package-file"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
