package org.facecert.traffic.body;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.facecert.files.OwnFile;

/**
 * A folder with a file per body, named by its digest and nothing else; those that fit into memory
 * are together in tar archives, {@code small-N.tar}.
 */
public final class FolderBodyStore implements BodyStore {

  /** Of one body: 4 GiB. */
  public static final long MOST = 4L << 30;

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;
  private final long most;
  private final AtomicLong parts = new AtomicLong();
  private final LentPieces pieces = new LentPieces();
  private final BodyPack pack;

  /**
   * @param folder made if it is not there
   * @param most bytes that are kept of one body; what is beyond passes and is counted
   */
  public FolderBodyStore(Path folder, long most) throws IOException {
    this(folder, most, BodyPack.MOST);
  }

  private FolderBodyStore(Path folder, long most, int packed) throws IOException {
    this.folder = OwnFile.folder(folder);
    this.most = most;
    pack = new BodyPack(this.folder, packed);
  }

  /** Every body is a file, for who wants to find them in the folder. */
  public static FolderBodyStore ofFiles(Path folder, long most) throws IOException {
    return new FolderBodyStore(folder, most, 0);
  }

  @Override
  public BodyWriter begin() {
    return new FileBody(folder, most, parts, pack, pieces);
  }

  @Override
  public InputStream open(String digest) throws IOException {
    if (!DIGEST.matcher(digest).matches()) {
      throw new NoSuchFileException(digest, null, "no digest");
    }
    Optional<InputStream> packed = pack.open(digest);
    if (packed.isPresent()) {
      return packed.get();
    }
    Path file = folder.resolve(digest);
    OwnFile.mustBeOurs(file);
    return Files.newInputStream(file);
  }
}
