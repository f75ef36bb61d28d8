package org.facecert.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A requirement as it stood when the run was made, so that the record needs no catalogue to be
 * read.
 *
 * @param severity blocker, major, minor or information
 * @param mode automatic, assisted or documentary
 * @param feature path under features/, with '/'
 * @param proves what a PASS proves; "" when the feature does not say
 * @param limits what a PASS does not prove; "" likewise
 */
public record RequirementUsed(
    String id,
    String title,
    String text,
    String proves,
    String limits,
    Chinese chinese,
    String theme,
    String severity,
    String mode,
    String feature,
    int line,
    List<ClauseServed> clauses) {

  /**
   * @param number the provision's number as English cites it; "" when there is none
   * @param numberOriginal as Chinese cites it
   * @param numberConfirmed false prints as "number not confirmed"
   * @param force one letter, see catalogue.Force
   * @param law whether a breach may be called a breach of law: force L, J, R or P
   */
  public record ClauseServed(
      String id,
      String document,
      String documentOriginal,
      String number,
      String numberOriginal,
      boolean numberConfirmed,
      String force,
      boolean law,
      String text,
      String textOriginal) {}

  /**
   * The requirement in Chinese.
   *
   * @param scenarios Chinese name of each scenario, by its English one
   * @param steps Chinese of each step, by its English; none in records of earlier versions
   */
  public record Chinese(
      String title,
      String text,
      String proves,
      String limits,
      Map<String, String> scenarios,
      @JsonSetter(nulls = Nulls.AS_EMPTY) @JsonInclude(JsonInclude.Include.NON_EMPTY)
          Map<String, String> steps) {

    public static final Chinese NONE = new Chinese("", "", "", "", Map.of(), Map.of());

    public Chinese {
      scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
      steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }
  }

  public RequirementUsed {
    clauses = List.copyOf(clauses);
  }
}
