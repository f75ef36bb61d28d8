package org.facecert.face.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.facecert.face.FaceFindings;
import org.facecert.face.PictureJudge;
import org.facecert.face.Place;
import org.facecert.face.Unknown;
import org.facecert.face.Unknown.Reason;
import org.facecert.face.bytes.ByteSource;
import org.facecert.face.bytes.FileBytes;
import org.facecert.face.bytes.MemoryBytes;
import org.jspecify.annotations.Nullable;

/**
 * Finds face data in any bytes, through any of the encodings it knows, and lists what it could not
 * look at. Whatever the bytes are it answers, within bounds of time and memory. For one thread; it
 * has others help.
 */
public final class FaceFinder implements AutoCloseable {

  private final PictureJudge judge;
  private final FinderLimits limits;
  private final Crew crew;
  private final ContentScan scan;

  /**
   * @param threads that work at one file
   */
  public FaceFinder(PictureJudge judge, int threads) {
    this(judge, threads, FinderLimits.usual());
  }

  FaceFinder(PictureJudge judge, int threads, FinderLimits limits) {
    this.judge = judge;
    this.limits = limits;
    this.crew = new Crew(threads);
    this.scan = new ContentScan(Readers.all(), new WholeContent(), crew);
  }

  /** In a file; one that cannot be read is unknown as a whole. */
  public FaceFindings find(Path file) {
    Ledger ledger = new Ledger(limits.listed());
    try (FileBytes bytes = FileBytes.open(file);
        FileBytes database = database(file)) {
      look(bytes, Place.whole(), ledger, database);
    } catch (IOException e) {
      unreadable(ledger, Place.whole(), e);
    }
    return ledger.findings();
  }

  /** In a file that is part of something; one that cannot be read is unknown as a whole. */
  public FaceFindings find(Path file, Place place) {
    Ledger ledger = new Ledger(limits.listed());
    try (FileBytes bytes = FileBytes.open(file)) {
      look(bytes, place, ledger, null);
    } catch (IOException e) {
      unreadable(ledger, place, e);
    }
    return ledger.findings();
  }

  /** In bytes of which somebody else knows where they come from. */
  public FaceFindings find(byte[] bytes, Place place) {
    Ledger ledger = new Ledger(limits.listed());
    look(new MemoryBytes(bytes), place, ledger, null);
    return ledger.findings();
  }

  /** In bytes that are part of something, and are read as they are needed. */
  public FaceFindings find(ByteSource bytes, Place place) {
    Ledger ledger = new Ledger(limits.listed());
    look(bytes, place, ledger, null);
    return ledger.findings();
  }

  /**
   * In the bytes of a log of SQLite's.
   *
   * @param database that the log is of
   */
  public FaceFindings findInLog(byte[] log, byte[] database, Place place) {
    Ledger ledger = new Ledger(limits.listed());
    look(new MemoryBytes(log), place, ledger, new MemoryBytes(database));
    return ledger.findings();
  }

  /** Beside a log of SQLite's the database may lie that it is of. */
  private static @Nullable FileBytes database(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    Path database = file.resolveSibling(name.replaceFirst("-(wal|journal)$", ""));
    boolean there =
        !database.equals(file) && Files.isRegularFile(database, LinkOption.NOFOLLOW_LINKS);
    return there ? FileBytes.open(database) : null;
  }

  private void look(ByteSource source, Place place, Ledger ledger, @Nullable ByteSource companion) {
    Budget budget = new Budget(limits, source.size());
    Inquiry inquiry = new Inquiry(scan, judge, limits, budget, ledger, crew, companion);
    try {
      inquiry.look(source, Layer.outermost(place));
    } catch (UncheckedIOException e) {
      unreadable(ledger, place, Objects.requireNonNull(e.getCause()));
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof UncheckedIOException cause)) {
        throw e;
      }
      unreadable(ledger, place, Objects.requireNonNull(cause.getCause()));
    } finally {
      crew.finish(e -> unreadable(ledger, place, e));
    }
  }

  private static void unreadable(Ledger ledger, Place place, IOException e) {
    ledger.add(new Unknown(place, 0, Reason.UNREADABLE, String.valueOf(e.getMessage())));
  }

  @Override
  public void close() {
    crew.close();
  }
}
