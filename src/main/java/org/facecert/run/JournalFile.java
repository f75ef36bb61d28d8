package org.facecert.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.facecert.evidence.Digest;
import org.facecert.evidence.HashChain;
import org.facecert.evidence.Json;

/** Reads a journal line by line and checks the chain while it does. */
final class JournalFile {

  /** No line is longer: a timeline of thousands of events is a few megabytes. */
  private static final int LONGEST_LINE = 256 << 20;

  private final Path file;
  private final ObjectMapper json = Json.strict();

  JournalFile(Path file) {
    this.file = file;
  }

  /**
   * @param hashes of the whole lines
   * @param wholeLength bytes up to the end of the last whole line
   * @param torn bytes without a line end follow: the writer was cut off
   */
  record Check(List<Digest> hashes, long wholeLength, boolean torn) {
    Check {
      hashes = List.copyOf(hashes);
    }

    /** Of the last whole line. */
    Digest last() {
      return hashes.isEmpty() ? HashChain.START : hashes.get(hashes.size() - 1);
    }

    long lines() {
      return hashes.size();
    }

    /** The line with the hash, from 1; 0 when there is none. */
    long lineOf(Digest hash) {
      return hashes.indexOf(hash) + 1L;
    }
  }

  /** What a reader is told of one line. */
  interface Reader {
    void read(JournalRecord journalRecord) throws IOException;
  }

  /**
   * @throws BrokenJournal with the number of the first line that does not follow from those before
   */
  Check read(Reader reader) throws IOException {
    HashChain chain = new HashChain();
    List<Digest> hashes = new ArrayList<>();
    long whole = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (Line line = line(in); ; line = line(in)) {
        if (!line.whole()) {
          return new Check(hashes, whole, line.length() > 0);
        }
        whole += line.length();
        JournalRecord read = open(chain, line.text(), hashes.size() + 1L);
        hashes.add(chain.last());
        reader.read(read);
      }
    }
  }

  private JournalRecord open(HashChain chain, String line, long number) {
    String object = chain.open(line).orElseThrow(() -> broken(number, "its hash does not follow"));
    try {
      JournalRecord journalRecord = json.readValue(object, JournalRecord.class);
      if (journalRecord.number() != number) {
        throw broken(number, "it says that it is line " + journalRecord.number());
      }
      return journalRecord;
    } catch (JsonProcessingException e) {
      throw new BrokenJournal(message(number, e.getOriginalMessage()), e);
    }
  }

  private BrokenJournal broken(long number, String why) {
    return new BrokenJournal(message(number, why));
  }

  private String message(long number, String why) {
    return file
        + ":"
        + number
        + ": the journal was changed after it was written ("
        + why
        + "); it cannot be used. Start a new run.";
  }

  private record Line(String text, int length, boolean whole) {}

  private static Line line(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        return new Line(bytes.toString(StandardCharsets.UTF_8), bytes.size() + 1, true);
      }
      bytes.write(next);
      if (bytes.size() > LONGEST_LINE) {
        throw new IOException("a journal line is longer than " + LONGEST_LINE + " bytes");
      }
    }
    return new Line("", bytes.size(), false);
  }
}
