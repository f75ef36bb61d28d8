package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.facecert.document.DocumentText;
import org.facecert.document.Documents;
import org.facecert.document.UnreadableDocument;
import org.facecert.notice.NoticeReader;
import org.facecert.notice.NoticeReading;
import org.facecert.notice.UnreadableNotice;
import org.jspecify.annotations.Nullable;

/**
 * A file and what was read in it.
 *
 * @param reading nothing when it could not be read; then nothing is known, and nothing is absent
 * @param trouble why it could not be read
 */
record NoticeFile(String name, @Nullable NoticeReading reading, @Nullable String trouble) {

  static NoticeFile read(Path file, NoticeReader reader) throws IOException {
    String name = String.valueOf(file.getFileName());
    try {
      DocumentText document = Documents.read(file);
      return new NoticeFile(name, reader.read(document.text()), null);
    } catch (UnreadableDocument | UnreadableNotice e) {
      return new NoticeFile(name, null, file + ": " + e.getMessage());
    }
  }

  boolean isWhole() {
    return reading != null && reading.seemsWhole();
  }
}
