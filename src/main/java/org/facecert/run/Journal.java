package org.facecert.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.facecert.evidence.HashChain;
import org.facecert.evidence.Json;
import org.facecert.evidence.Sentence;
import org.facecert.files.DiskFault;

/**
 * What happened in a run, as it happened: one JSON object per line, chained by hash, on the disk
 * before the run goes on. Several workers write.
 */
final class Journal implements AutoCloseable {

  private final FileChannel channel;
  private final FileChannel head;
  private final HashChain chain;
  private final Clock clock;
  private final ObjectMapper json = Json.mapper();
  private final Path file;
  private long lines;
  private long whole;
  private boolean failed;

  private Journal(
      Path file,
      FileChannel channel,
      FileChannel head,
      HashChain chain,
      long lines,
      long whole,
      Clock clock) {
    this.file = file;
    this.whole = whole;
    this.channel = channel;
    this.head = head;
    this.chain = chain;
    this.lines = lines;
    this.clock = clock;
  }

  static Journal create(Path file, Clock clock) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    mine(channel, file);
    return new Journal(file, channel, JournalHead.open(file), new HashChain(), 0, 0, clock);
  }

  /**
   * Goes on with a journal whose writer was cut off.
   *
   * @throws BrokenJournal when a line was changed, removed or inserted
   */
  static Journal reopen(Path file, Clock clock) throws IOException {
    JournalFile.Check check = new JournalFile(file).read(record -> {});
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    mine(channel, file);
    channel.truncate(check.wholeLength());
    channel.position(check.wholeLength());
    Journal journal =
        new Journal(
            file,
            channel,
            JournalHead.open(file),
            new HashChain(check.last()),
            check.lines(),
            check.wholeLength(),
            clock);
    if (check.torn()) {
      journal.append(JournalRecord.Kind.NOTE, Sentence.of("note.torn"));
    }
    return journal;
  }

  /** Two writers would break the chain; the lock ends with the channel, or with the process. */
  private static void mine(FileChannel channel, Path file) throws IOException {
    boolean free = false;
    try {
      free = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // held by this very process: told below
    }
    if (!free) {
      channel.close();
      throw new BrokenJournal(
          file + ": a run that is still going on writes to it. Wait until it has ended.");
    }
  }

  /**
   * @throws DiskFault when the line cannot be written whole; then none is written any more, and the
   *     journal ends with the last whole one
   */
  synchronized void append(JournalRecord.Kind kind, Object data) {
    if (failed) {
      throw DiskFault.writing(file, new IOException("an earlier line could not be written"));
    }
    lines++;
    JournalRecord journalRecord =
        new JournalRecord(lines, clock.instant(), kind, json.valueToTree(data));
    try {
      String line = chain.seal(json.writeValueAsString(journalRecord)) + "\n";
      new JournalHead(lines, chain.last()).write(head);
      ByteBuffer rest = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(false);
      whole = channel.position();
    } catch (IOException e) {
      failed = true;
      takeBack();
      throw DiskFault.writing(file, e);
    }
  }

  /** Half a line is dropped; where even that fails, a reader drops it. */
  private void takeBack() {
    try {
      channel.truncate(whole);
    } catch (IOException e) {
      // the reader of a journal expects a torn last line
    }
  }

  @Override
  public synchronized void close() throws IOException {
    head.close();
    channel.close();
  }
}
