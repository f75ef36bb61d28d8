package org.facecert.traffic.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.facecert.files.OwnFile;
import org.jspecify.annotations.Nullable;

/**
 * Small bodies in one file, which costs far less than a file of each: a tar archive, whose files
 * are named by their digest. It is at any time as whole as it can be. For many threads at once.
 */
final class BodyPack {

  /** Of bodies, so that what is known of them stays in bounded memory. */
  static final int MOST = 1 << 17;

  private static final String NAMES = "small-*.tar";

  private final Path folder;
  private final int most;
  private final Map<String, Place> places = new HashMap<>();
  private @Nullable Path path;
  private @Nullable FileChannel file;

  /** Where a body is. */
  private record Place(Path file, long at, int length) {}

  /**
   * With what is there of earlier ones.
   *
   * @param most bodies in all
   */
  BodyPack(Path folder, int most) throws IOException {
    this.folder = folder;
    this.most = most;
    try (DirectoryStream<Path> earlier = Files.newDirectoryStream(folder, NAMES)) {
      for (Path each : earlier) {
        OwnFile.mustBeOurs(each);
        try (FileChannel from = FileChannel.open(each)) {
          read(each, from);
        }
      }
    }
  }

  private void read(Path from, FileChannel channel) throws IOException {
    long at = 0;
    Optional<TarHead> head = head(channel, at);
    while (head.isPresent() && places.size() < most) {
      TarHead found = head.get();
      if (at + TarHead.BLOCK + found.length() > channel.size()) {
        return;
      }
      places.put(found.name(), new Place(from, at + TarHead.BLOCK, found.length()));
      at += found.step();
      head = head(channel, at);
    }
  }

  private static Optional<TarHead> head(FileChannel channel, long at) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(TarHead.BLOCK);
    return readFully(channel, block, at) ? TarHead.read(block.flip()) : Optional.empty();
  }

  private static boolean readFully(FileChannel from, ByteBuffer into, long at) throws IOException {
    long next = at;
    while (into.hasRemaining()) {
      int count = from.read(into, next);
      if (count < 0) {
        return false;
      }
      next += count;
    }
    return true;
  }

  /**
   * Keeps it, once.
   *
   * @return false when there are too many in it
   * @throws IOException when the disk fails; nothing of the body stays
   */
  synchronized boolean put(String digest, HeldBytes body) throws IOException {
    if (places.containsKey(digest)) {
      return true;
    }
    if (places.size() >= most) {
      return false;
    }
    FileChannel to = writable();
    long at = to.position();
    try {
      write(to, new TarHead(digest, body.length()), body);
    } catch (IOException e) {
      takeBack(to, at);
      throw e;
    }
    Place place = new Place(Objects.requireNonNull(path), at + TarHead.BLOCK, body.length());
    places.put(digest, place);
    return true;
  }

  /** An interrupted thread leaves it closed. */
  private FileChannel writable() throws IOException {
    FileChannel to = file;
    for (int i = 1; to == null || !to.isOpen(); i++) {
      Path next = folder.resolve(NAMES.replace("*", String.valueOf(i)));
      try {
        to = FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        path = next;
        file = to;
      } catch (FileAlreadyExistsException e) {
        // of another run, or of another store
      }
    }
    return to;
  }

  private static void write(FileChannel to, TarHead head, HeldBytes body) throws IOException {
    List<ByteBuffer> all = new ArrayList<>();
    all.add(head.block());
    all.addAll(body.buffers());
    all.add(ByteBuffer.allocate(head.padding()));
    ByteBuffer[] buffers = all.toArray(ByteBuffer[]::new);
    for (long left = head.step(); left > 0; ) {
      left -= to.write(buffers);
    }
  }

  /** What is left of it could be taken for a body. */
  private void takeBack(FileChannel to, long at) {
    try {
      to.truncate(at);
    } catch (IOException e) {
      file = null;
    }
  }

  /** Nothing when it is not here. */
  Optional<InputStream> open(String digest) throws IOException {
    Place place = place(digest);
    if (place == null) {
      return Optional.empty();
    }
    OwnFile.mustBeOurs(place.file());
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    try (FileChannel from = FileChannel.open(place.file())) {
      if (!readFully(from, bytes, place.at())) {
        throw new java.io.EOFException(place.file() + " is shorter than it was");
      }
    }
    return Optional.of(new ByteArrayInputStream(bytes.array()));
  }

  private synchronized @Nullable Place place(String digest) {
    return places.get(digest);
  }
}
