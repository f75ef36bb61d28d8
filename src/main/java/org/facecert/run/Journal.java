package org.facecert.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.facecert.evidence.HashChain;
import org.facecert.evidence.Json;

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
  private long lines;

  private Journal(FileChannel channel, FileChannel head, HashChain chain, long lines, Clock clock) {
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
    return new Journal(channel, JournalHead.open(file), new HashChain(), 0, clock);
  }

  /**
   * Goes on with a journal whose writer was cut off.
   *
   * @throws BrokenJournal when a line was changed, removed or inserted
   */
  static Journal reopen(Path file, Clock clock) throws IOException {
    JournalFile.Check check = new JournalFile(file).read(record -> {});
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    mine(channel, file);
    channel.truncate(check.wholeLength());
    channel.position(check.wholeLength());
    Journal journal =
        new Journal(
            channel, JournalHead.open(file), new HashChain(check.last()), check.lines(), clock);
    if (check.torn()) {
      journal.append(
          JournalRecord.Kind.NOTE,
          "the last line had been cut off while it was written; it was dropped");
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

  synchronized void append(JournalRecord.Kind kind, Object data) {
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
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be written", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    head.close();
    channel.close();
  }
}
