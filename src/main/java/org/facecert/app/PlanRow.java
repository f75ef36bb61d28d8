package org.facecert.app;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A requirement on a face function, and what a plan does with it.
 *
 * @param function empty when it is asked once per app
 * @param in whether the programme asks it
 * @param why in words
 * @param cost what it takes
 */
public record PlanRow(
    String requirement,
    String title,
    String function,
    boolean in,
    String why,
    @JsonUnwrapped Cost cost) {

  /**
   * @param walks on which it is judged, by their ids
   * @param seconds on a virtual phone, about; 0 when nothing is walked for it that is not walked
   *     for another
   * @param person what a person has to do; empty for nothing
   */
  public record Cost(List<String> walks, long seconds, String person) {
    static final Cost NONE = new Cost(List.of(), 0, "");

    public Cost {
      walks = List.copyOf(walks);
    }
  }
}
