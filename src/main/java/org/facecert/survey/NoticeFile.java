package org.facecert.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * @param format "text", "HTML", "PDF", "DOCX"; empty when it could not be read
 * @param reading nothing when it could not be read; then nothing is known, and nothing is absent
 * @param troubles why it could not be read, or what parts of it could not
 */
public record NoticeFile(
    String name, String format, @Nullable NoticeReading reading, List<String> troubles) {

  public static NoticeFile read(Path file, NoticeReader reader) throws IOException {
    String name = String.valueOf(file.getFileName());
    try {
      DocumentText document = Documents.read(file);
      return new NoticeFile(
          name, document.format(), reader.read(document.text()), document.unread());
    } catch (UnreadableDocument | UnreadableNotice e) {
      return new NoticeFile(name, "", null, List.of(file + ": " + e.getMessage()));
    }
  }

  public boolean isWhole() {
    return reading != null && reading.seemsWhole() && troubles.isEmpty();
  }

  /** All that speaks against having read the whole notice. */
  List<String> doubts() {
    List<String> doubts = new ArrayList<>(troubles);
    if (reading != null) {
      reading
          .gaps()
          .forEach(gap -> doubts.add(gap.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
    return doubts;
  }
}
