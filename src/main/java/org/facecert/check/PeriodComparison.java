package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import org.facecert.notice.Value;

/**
 * Periods told of the face against the declared ones. A part may go earlier than the declared end
 * of all; something longer, or another period where the declared one is told nowhere, contradicts.
 */
final class PeriodComparison {

  /** Declared of what is not kept; a day may pass until it is gone. */
  static final String NONE = "P0D";

  private final List<String> declared;

  PeriodComparison(List<String> declared) {
    this.declared = List.copyOf(declared);
  }

  /** Those of the told that contradict; none where no period is declared. */
  List<Quotation> against(List<Quotation> told) {
    if (declared.isEmpty()) {
      return List.of();
    }
    return declared.equals(List.of(NONE)) ? kept(told) : others(told);
  }

  private static List<Quotation> kept(List<Quotation> told) {
    return told.stream()
        .filter(s -> of(s).stream().anyMatch(p -> PeriodLength.of(p) > PeriodLength.AT_ONCE))
        .toList();
  }

  private List<Quotation> others(List<Quotation> told) {
    double longest = declared.stream().mapToDouble(PeriodLength::of).max().orElse(-1);
    List<Quotation> others = new ArrayList<>();
    List<Quotation> longer = new ArrayList<>();
    boolean agreed = false;
    for (Quotation said : told) {
      List<String> periods = of(said);
      agreed |= periods.stream().anyMatch(this::isDeclared);
      if (!periods.stream().allMatch(this::isDeclared)) {
        others.add(said);
      }
      if (isLonger(periods, longest)) {
        longer.add(said);
      }
    }
    return longer.isEmpty() && agreed ? List.of() : longer.isEmpty() ? others : longer;
  }

  private static boolean isLonger(List<String> periods, double longest) {
    return longest >= 0
        && periods.stream().anyMatch(p -> PeriodLength.of(p) > longest + PeriodLength.ROUNDING);
  }

  private boolean isDeclared(String period) {
    return declared.stream().anyMatch(d -> PeriodLength.same(d, period));
  }

  static List<String> of(Quotation said) {
    return said.told()
        .values(Value.Kind.RETENTION)
        .filter(v -> v.ofFace() && v.quote().start() == said.quote().start())
        .map(Value::normal)
        .toList();
  }
}
