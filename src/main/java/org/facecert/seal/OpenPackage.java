package org.facecert.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.facecert.files.InputFile;
import org.facecert.files.TemporaryTree;

/** A package that somebody names, a folder or one zip, which need not be whole. */
public final class OpenPackage implements AutoCloseable {

  private final SealedFiles files;
  private final Optional<ZipFiles> zip;
  private Optional<Path> folder;

  private OpenPackage(SealedFiles files, Optional<ZipFiles> zip, Optional<Path> folder) {
    this.files = files;
    this.zip = zip;
    this.folder = folder;
  }

  /**
   * @throws java.nio.file.NoSuchFileException when there is nothing at the path
   * @throws org.facecert.files.UnusableFile when it is neither a folder nor a file
   */
  public static OpenPackage of(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return new OpenPackage(FolderFiles.of(path), Optional.empty(), Optional.of(path));
    }
    InputFile.mustBeFile(path);
    ZipFiles zip = ZipFiles.of(path);
    return new OpenPackage(zip, Optional.of(zip), Optional.empty());
  }

  public SealedFiles files() {
    return files;
  }

  public Inspection inspected(Trusted trusted, Clock clock) throws IOException {
    return SealInspection.of(files, trusted, clock);
  }

  /** Its folder; of a zip one for the time being, into which it is unpacked. */
  public Path folder() throws IOException {
    if (folder.isEmpty()) {
      Path unpacked = Files.createTempDirectory("facecert-package");
      folder = Optional.of(unpacked);
      new SealedFolder(unpacked).unpack(files);
    }
    return folder.get();
  }

  @Override
  public void close() throws IOException {
    if (zip.isPresent()) {
      zip.get().close();
      if (folder.isPresent()) {
        TemporaryTree.remove(folder.get());
      }
    }
  }
}
