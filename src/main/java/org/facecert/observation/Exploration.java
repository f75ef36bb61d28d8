package org.facecert.observation;

import java.util.List;

/**
 * How a look around went.
 *
 * @param ways how each way that the statement declares went
 * @param unpressed what can be pressed on the main screen and was not: because two controls have
 *     its words, or because there was more than a person would try
 */
public record Exploration(List<RouteOutcome> ways, List<String> unpressed) implements StepResult {
  public Exploration {
    ways = List.copyOf(ways);
    unpressed = List.copyOf(unpressed);
  }
}
