package org.facecert.verdict;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.facecert.evidence.Digest;

/**
 * The app statement, by its bytes.
 *
 * @param file its name without any folder
 * @param labels what it says of labels that the suite may not understand
 */
public record StatementUsed(
    String file,
    Digest sha256,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Label> labels) {

  /**
   * The applicant's word on a label.
   *
   * @param meaning as the statement writes the class: agree, refuse, later ...
   */
  public record Label(String label, String meaning, String reason) {}

  @JsonCreator
  public StatementUsed {
    labels = List.copyOf(labels);
  }

  public StatementUsed(String file, Digest sha256) {
    this(file, sha256, List.of());
  }
}
