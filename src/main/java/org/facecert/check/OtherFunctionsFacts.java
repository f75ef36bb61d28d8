package org.facecert.check;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.facecert.notice.Countries;
import org.facecert.notice.Proof;
import org.facecert.notice.Value;
import org.facecert.statement.FaceFunction;

/**
 * Whether a place that names no function tells a period or a country that another function declares
 * and this one does not: then it proves nothing of this one.
 */
final class OtherFunctionsFacts {

  private final Facts own;
  private final List<Facts> others;

  /** What a function declares that a text may tell. */
  private record Facts(List<String> periods, Set<String> countries) {

    static Facts of(FaceFunction function) {
      Set<String> countries = new HashSet<>();
      function.processing().location().ifPresent(l -> countries.addAll(Countries.declared(l)));
      return new Facts(
          function.processing().retention().map(AnalysedNotice::periods).orElse(List.of()),
          countries);
    }

    boolean has(List<String> told) {
      return told.stream().anyMatch(t -> periods.stream().anyMatch(p -> PeriodLength.same(p, t)));
    }

    boolean isIn(Set<String> told) {
      return !Collections.disjoint(countries, told);
    }
  }

  OtherFunctionsFacts(FaceFunction function, List<FaceFunction> declared) {
    this.own = Facts.of(function);
    this.others = declared.stream().filter(f -> !f.equals(function)).map(Facts::of).toList();
  }

  /** Whether what it says of the matter fits another alone. */
  boolean isOfOthers(Quotation said, Proof proof) {
    return switch (proof) {
      case PERIOD -> {
        List<String> periods = periods(said);
        yield !own.has(periods) && others.stream().anyMatch(f -> f.has(periods));
      }
      case PLACE -> {
        Set<String> countries = said.countries();
        yield !own.isIn(countries) && others.stream().anyMatch(f -> f.isIn(countries));
      }
      default -> false;
    };
  }

  private static List<String> periods(Quotation said) {
    return said.told()
        .values(Value.Kind.RETENTION)
        .filter(v -> v.sentence() == said.sentence())
        .map(Value::normal)
        .toList();
  }
}
