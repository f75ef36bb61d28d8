package org.facecert.run;

import java.util.Optional;

/**
 * What somebody answers.
 *
 * @param requirement its id
 * @param function whose question it is; may be left out when only one function has any
 * @param seen the one scenario that is meant, as it was before the eyes of whoever answers; empty
 *     for all that the requirement leaves open on the function
 */
public record AddressedQuestion(
    String requirement, Optional<String> function, Optional<Seen> seen) {

  /**
   * One scenario's question.
   *
   * @param item id of the result that asks
   * @param answers how many stood there already
   */
  public record Seen(String item, int answers) {}
}
