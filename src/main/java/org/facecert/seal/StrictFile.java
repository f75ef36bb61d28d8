package org.facecert.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.facecert.evidence.Json;
import org.facecert.evidence.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads files that anybody may have written: nothing twice, nothing unknown, nothing behind. */
final class StrictFile {

  private StrictFile() {}

  /**
   * @param path for what is said of it
   * @throws BadSeal when it does not fit
   */
  static <T> T json(String path, byte[] bytes, Class<T> type) {
    @Nullable T read;
    try {
      read = Json.strict().readValue(bytes, type);
    } catch (JsonProcessingException e) {
      throw bad(path, e.getOriginalMessage());
    } catch (IOException | IllegalArgumentException e) {
      throw bad(path, String.valueOf(e.getMessage()));
    }
    if (read == null) {
      throw bad(path, "null");
    }
    return read;
  }

  static BadSeal bad(String path, String why) {
    String first = why.lines().findFirst().orElse("");
    return new BadSeal(Sentence.of("seal.unreadable", "path", path, "why", first));
  }

  static BadSeal otherForm(String path) {
    return new BadSeal(Sentence.of("seal.other-form", "path", path));
  }
}
