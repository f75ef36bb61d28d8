package org.facecert.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Json;
import org.facecert.files.DiskFault;
import org.facecert.inspection.KnownVulnerabilities;
import org.facecert.inspection.PackageContents;
import org.facecert.inspection.PackageInspector;
import org.facecert.inspection.SdkCatalogue;

/** Says what is in the package of an app. Needs no installation and no phone. */
public final class PackageService {

  /**
   * What is in it.
   *
   * @param vulnerabilities empty where no list was given
   * @param sdkKnowledge digest of the list by which SDKs were recognized
   */
  public record InspectedPackage(
      PackageContents contents,
      Optional<KnownVulnerabilities.Comparison> vulnerabilities,
      String sdkKnowledge) {}

  private final SdkCatalogue sdks = SdkCatalogue.shipped();

  /**
   * @param files of one app
   * @param vulnerabilities a list in the format of osv.dev
   * @throws UserError when a file cannot be read
   */
  public InspectedPackage inspect(List<Path> files, Optional<Path> vulnerabilities) {
    PackageContents contents = contents(files);
    return new InspectedPackage(
        contents,
        vulnerabilities.map(file -> known(file).compare(contents.code().components())),
        sdks.digest().hex());
  }

  private PackageContents contents(List<Path> files) {
    for (Path file : files) {
      if (!java.nio.file.Files.isReadable(file)) {
        throw new UserError(file + ": there is no such file, or it is closed; check the path");
      }
    }
    try {
      return new PackageInspector(sdks).inspect(files);
    } catch (IOException e) {
      throw new UserError(files + " cannot be read: " + DiskFault.reason(e), e);
    }
  }

  private static KnownVulnerabilities known(Path file) {
    try {
      return KnownVulnerabilities.read(file);
    } catch (IOException e) {
      throw new UserError("--vulnerabilities " + file + ": " + DiskFault.reason(e), e);
    }
  }

  /** For programs; with the line break. */
  public static String json(InspectedPackage inspected) {
    try {
      return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(inspected) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
