package org.facecert.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.facecert.evidence.Digest;
import org.facecert.files.InputFile;
import org.facecert.inspection.PackageContents.PackageFile;
import org.facecert.inspection.Unread.Cause;

/**
 * Opens an app's package: an APK, the parts of a split one, or an IPA. What is wrong with a package
 * is said in what comes of it, never thrown.
 */
public final class PackageInspector {

  /** Places that could not be read; whoever makes more of them has made the point. */
  static final int MOST_UNREAD = 1_000;

  private final SdkCatalogue sdks;

  public PackageInspector(SdkCatalogue sdks) {
    this.sdks = sdks;
  }

  /**
   * @param files of one app
   * @throws IOException when a file cannot be read
   */
  public PackageContents inspect(List<Path> files) throws IOException {
    List<Unread> unread = new ArrayList<>();
    PackageParts parts = new PackageParts(sdks, unread);
    List<PackageFile> read = new ArrayList<>();
    for (Path file : files) {
      InputFile.mustBeFile(file);
      String name = String.valueOf(file.getFileName());
      read.add(new PackageFile(name, Files.size(file), Digest.of(file).hex()));
      try (PackageArchive archive = PackageArchive.open(file, unread)) {
        parts.add(archive, file);
      } catch (UnreadablePackage e) {
        unread.add(new Unread(name, Cause.PACKAGE, String.valueOf(e.getMessage())));
      }
    }
    return parts.contents(read);
  }
}
