package org.facecert.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How taking the consent back went.
 *
 * @param outcome of the declared route, or of the search where none is declared
 * @param declared whether the statement has a route for it
 * @param taps counted from the main screen to the last confirmation
 * @param pressed the control that withdraws, as it was pressed; null when none was
 * @param before the screen it was pressed on
 * @param after what was shown when all was pressed and confirmed
 */
public record Withdrawal(
    RouteOutcome outcome,
    boolean declared,
    int taps,
    @Nullable Action pressed,
    @Nullable ObservedScreen before,
    @Nullable ObservedScreen after,
    List<ObservedScreen> seen)
    implements StepResult {
  public Withdrawal {
    seen = List.copyOf(seen);
  }

  public static Withdrawal notTried() {
    RouteOutcome none = new RouteOutcome(RouteOutcome.Kind.NOT_SHOWN, "withdraw", "", null, 0);
    return new Withdrawal(none, false, 0, null, null, null, List.of());
  }
}
