package org.facecert.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.evidence.Digest;

/**
 * How far a journal had come, kept beside it: a journal that was shortened or chained anew no
 * longer leads there. On the disk before each line is, so that it may be one line ahead when the
 * writer was cut off, and never behind: nobody can add a line.
 *
 * @param lines how many there are, with the one that is about to be written
 * @param hash of the last one
 */
record JournalHead(long lines, Digest hash) {

  static final String NAME = "journal.head";

  private static final Pattern FORM = Pattern.compile("(\\d{10}) ([0-9a-f]{64})\n");

  static Path beside(Path journal) {
    return journal.resolveSibling(NAME);
  }

  /** Empty when the file is not one that a run writes. */
  static Optional<JournalHead> read(Path file) throws IOException {
    Matcher text = FORM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    return text.matches()
        ? Optional.of(new JournalHead(Long.parseLong(text.group(1)), new Digest(text.group(2))))
        : Optional.empty();
  }

  /** Always as long as before and in one go, so that nobody ever sees half of it. */
  void write(FileChannel channel) throws IOException {
    String text = String.format(Locale.ROOT, "%010d %s\n", lines, hash);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
    channel.force(false);
  }

  static FileChannel open(Path journal) throws IOException {
    return FileChannel.open(
        beside(journal),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS);
  }
}
