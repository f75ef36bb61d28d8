package org.facecert.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.catalogue.Bilingual;
import org.facecert.evidence.Sentence;

/**
 * Many apps by the indicators of one programme.
 *
 * @param programme its id
 * @param edition its date or version
 * @param modelledOn whose indicators they are, as far as they are public
 * @param apps in the order in which they were given
 * @param notes what a reader must know of the evaluations before comparing them
 */
public record AppSurvey(
    String programme,
    String edition,
    Bilingual title,
    Optional<Bilingual> modelledOn,
    List<SurveyIndicator> indicators,
    List<SurveyedApp> apps,
    List<Sentence> notes) {

  public AppSurvey {
    indicators = List.copyOf(indicators);
    apps = List.copyOf(apps);
    notes = List.copyOf(notes);
  }

  /** Of how many apps it is said. */
  public int count(SurveyIndicator indicator, IndicatorState state) {
    return (int) apps.stream().filter(app -> app.state(indicator) == state).count();
  }

  /** The kinds of use that any app has, in alphabetical order. */
  public List<String> kinds() {
    return apps.stream()
        .flatMap(app -> app.uses().stream())
        .map(SurveyedApp.SurveyedUse::kind)
        .distinct()
        .sorted()
        .toList();
  }

  /** Of how many uses of a kind it is said. */
  public int count(String kind, SurveyIndicator indicator, IndicatorState state) {
    return (int) uses(kind).filter(use -> use.state(indicator) == state).count();
  }

  /** How many uses of a kind there are. */
  public int count(String kind) {
    return (int) uses(kind).count();
  }

  private Stream<SurveyedApp.SurveyedUse> uses(String kind) {
    return apps.stream().flatMap(app -> app.uses().stream()).filter(u -> u.kind().equals(kind));
  }
}
