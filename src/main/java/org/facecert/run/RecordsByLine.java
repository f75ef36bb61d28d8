package org.facecert.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.facecert.evidence.Json;
import org.facecert.verdict.TestCaseResult;

/** Reads single lines of a verified journal, in any order. */
final class RecordsByLine implements AutoCloseable {

  private final FileChannel channel;
  private final List<Long> starts;
  private final ObjectMapper json = Json.mapper();

  private RecordsByLine(FileChannel channel, List<Long> starts) {
    this.channel = channel;
    this.starts = starts;
  }

  static RecordsByLine open(Path journal) throws IOException {
    List<Long> starts = new ArrayList<>(List.of(0L));
    try (InputStream in = new BufferedInputStream(Files.newInputStream(journal), 1 << 16)) {
      long position = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        position++;
        if (next == '\n') {
          starts.add(position);
        }
      }
    }
    return new RecordsByLine(FileChannel.open(journal, StandardOpenOption.READ), starts);
  }

  /**
   * @param line from 1
   */
  TestCaseResult get(long line) {
    long from = starts.get((int) line - 1);
    ByteBuffer bytes = ByteBuffer.allocate((int) (starts.get((int) line) - from));
    try {
      while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
        // until the line is whole
      }
      JsonNode node = json.readTree(bytes.array());
      return json.treeToValue(node.path("data"), TestCaseResult.class);
    } catch (IOException e) {
      throw new UncheckedIOException("line " + line + " of the journal cannot be read again", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
