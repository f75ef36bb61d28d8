package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Plain;
import org.facecert.evidence.Sentence;
import org.facecert.seal.Inspection;
import org.facecert.seal.OpenPackage;
import org.facecert.seal.SealLayout;
import org.facecert.seal.SealedFolder;
import org.facecert.seal.Trusted;

/** Where a package lies, as a folder, as one zip beside it, or both: both are changed alike. */
record PackagePlace(Optional<Path> folder, Optional<Path> zip) {

  private static final String ZIP = ".zip";

  /** What is done to a package. */
  interface PackageChange<T> {
    T on(SealedFolder folder, Path path) throws IOException;
  }

  /**
   * @param named by either
   */
  static PackagePlace of(Path named) {
    String name = named.toString();
    boolean packed = name.endsWith(ZIP) && Files.isRegularFile(named);
    Path folder = packed ? Path.of(name.substring(0, name.length() - ZIP.length())) : named;
    Path zip = packed ? named : zipOf(named);
    boolean unpacked = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    if (!packed && !unpacked) {
      throw new UserError(named + ": there is no package, no folder and no zip");
    }
    return new PackagePlace(
        Optional.of(folder).filter(each -> unpacked),
        Optional.of(zip).filter(Files::isRegularFile));
  }

  static Path zipOf(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ZIP);
  }

  /**
   * Changes the package, after it was found to be whole.
   *
   * @throws UserError when it is not, or folder and zip are not the same package
   */
  <T> T change(Suite suite, PackageChange<T> change) throws IOException {
    List<byte[]> envelopes = new ArrayList<>();
    for (Path each :
        List.of(folder.or(() -> zip).orElseThrow(), zip.or(() -> folder).orElseThrow())) {
      try (OpenPackage open = OpenPackage.of(each)) {
        mustBeWhole(each, open.inspected(Trusted.nobody(), suite.clock()));
        envelopes.add(open.files().read(SealLayout.ENVELOPE, Integer.MAX_VALUE - 1));
      }
    }
    if (!Arrays.equals(envelopes.get(0), envelopes.get(1))) {
      throw new UserError(
          zip.orElseThrow()
              + " is another package than the folder beside it: move one of them away");
    }
    try (OpenPackage open = OpenPackage.of(folder.or(() -> zip).orElseThrow())) {
      Path path = open.folder();
      SealedFolder sealed = new SealedFolder(path);
      T done = change.on(sealed, path);
      if (zip.isPresent()) {
        sealed.zip(zip.get());
      }
      return done;
    }
  }

  private static void mustBeWhole(Path place, Inspection inspection) {
    // a removal that was cut off is ended by doing it again
    Optional<Sentence> fault =
        inspection.faults().stream()
            .filter(each -> !each.key().equals("seal.redacted.there"))
            .findFirst();
    if (fault.isPresent()) {
      throw new UserError(
          place
              + ": the package is not whole, and nothing is done to it; facecert verify tells what"
              + " is wrong ("
              + Plain.brief(String.valueOf(fault.get().values()))
              + ")");
    }
  }
}
