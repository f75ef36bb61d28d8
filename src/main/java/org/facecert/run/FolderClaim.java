package org.facecert.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.facecert.files.OwnFile;

/**
 * One evaluation's hold on its folder, taken before anything is written there: a second one is
 * refused and changes nothing. The operating system lets go when the process dies.
 */
public final class FolderClaim implements AutoCloseable {

  private static final String LOCK = ".lock";

  private final FileChannel channel;

  private FolderClaim(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * For a run that begins.
   *
   * @throws UnusableFolder when something is in it, or another evaluation has it
   * @throws IOException when it cannot be made or written
   */
  public static FolderClaim ofNew(RunFolder folder) throws IOException {
    mustBeNew(folder.path());
    OwnFile.folder(folder.path());
    FolderClaim claim = take(folder);
    try {
      mustBeNew(folder.path());
      return claim;
    } catch (UnusableFolder e) {
      claim.close();
      throw e;
    }
  }

  /**
   * For a run that goes on.
   *
   * @throws UnusableFolder when what lies in it is not ours, or another evaluation has it
   */
  public static FolderClaim ofRun(RunFolder folder) throws IOException {
    folder.mustBeOurs();
    return take(folder);
  }

  /**
   * @throws UnusableFolder unless the folder is empty or not there
   */
  public static void mustBeNew(Path folder) {
    if (Files.isSymbolicLink(folder)) {
      throw new UnusableFolder(
          "--out "
              + folder
              + ": that is a link; name the folder itself, FaceCert does not write"
              + " through links");
    }
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new UnusableFolder("--out " + folder + ": that is a file, not a folder");
    }
    if (Files.exists(new RunFolder(folder).journal(), LinkOption.NOFOLLOW_LINKS)) {
      throw new UnusableFolder(
          "--out " + folder + ": there is a run in it already; name another, or use --resume");
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!entry.endsWith(LOCK)) {
          throw new UnusableFolder(
              "--out " + folder + ": it is not empty; name a new or an empty folder");
        }
      }
    } catch (IOException e) {
      throw new UnusableFolder("--out " + folder + ": it cannot be looked into: " + e, e);
    }
  }

  private static FolderClaim take(RunFolder folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.path().resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    boolean free = false;
    try {
      free = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // held by this very process: told below
    }
    if (!free) {
      channel.close();
      throw new UnusableFolder(
          folder.path()
              + ": another evaluation is going on in it. Wait until it has ended, or name another"
              + " folder.");
    }
    return new FolderClaim(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
