package org.facecert.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.catalogue.Programme;
import org.facecert.evidence.Redaction;
import org.facecert.evidence.Sentence;
import org.facecert.files.OwnFile;
import org.facecert.report.AppSurveyTable;
import org.facecert.run.RunFolder;
import org.facecert.verdict.AppSurvey;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.SurveyedApp;
import org.facecert.words.OutputLanguage;

/** Counts the recorded runs of many apps by the indicators of one programme. */
public final class AppSurveyService {

  private final Suite suite;

  AppSurveyService(Suite suite) {
    this.suite = suite;
  }

  /**
   * What to count.
   *
   * @param runs a folder for each app
   * @param programme its id
   * @param html where to write the page
   * @param csv where to write the table
   * @param json where to write it for tools
   */
  public record SurveyRequest(
      List<Path> runs,
      String programme,
      Optional<Path> html,
      Optional<Path> csv,
      Optional<Path> json,
      OutputLanguage language) {

    public SurveyRequest {
      runs = List.copyOf(runs);
    }
  }

  /**
   * @throws UserError when there is no run in a folder, or two are of one app
   * @throws org.facecert.run.BrokenRecord when one was changed: nothing is counted then
   * @throws org.facecert.run.BadSelection when there is no such programme
   */
  public AppSurvey survey(SurveyRequest request) throws IOException {
    Wiring wiring = suite.wiring();
    Wiring.Surveying surveying = wiring.surveying(request.programme());
    Programme programme = surveying.programme();
    List<Evaluation> evaluations = new ArrayList<>();
    List<SurveyedApp> apps = new ArrayList<>();
    Map<String, Path> seen = new LinkedHashMap<>();
    for (Path run : request.runs()) {
      RunFolder folder = RecordedFolder.whole(run);
      Evaluation evaluation = wiring.under(request.programme(), folder);
      Path first = seen.putIfAbsent(evaluation.item().packageName(), run);
      if (first != null) {
        throw new UserError(
            run + ": the same app as in " + first + "; a survey counts apps, give one run of each");
      }
      Redaction redaction = Masks.of(folder);
      evaluations.add(evaluation);
      apps.add(SurveyedApp.of(evaluation, programme, surveying.indicators(), redaction::mask));
    }
    AppSurvey survey =
        new AppSurvey(
            programme.id(),
            programme.edition(),
            programme.title(),
            programme.modelledOn(),
            surveying.indicators(),
            apps,
            notes(evaluations));
    write(new AppSurveyTable(survey), request);
    return survey;
  }

  private static List<Sentence> notes(List<Evaluation> evaluations) {
    List<Sentence> notes = new ArrayList<>();
    long partial = evaluations.stream().filter(Evaluation::partial).count();
    if (partial > 0) {
      notes.add(Sentence.of("surveyed.partial", "runs", partial));
    }
    long versions = evaluations.stream().map(each -> each.suite().version()).distinct().count();
    if (versions > 1) {
      notes.add(Sentence.of("surveyed.versions", "count", versions));
    }
    long rules = evaluations.stream().map(each -> each.suite().digests()).distinct().count();
    if (rules > 1) {
      notes.add(Sentence.of("surveyed.rules", "count", rules));
    }
    long altered = evaluations.stream().filter(each -> !each.suite().altered().isEmpty()).count();
    if (altered > 0) {
      notes.add(Sentence.of("surveyed.altered", "runs", altered));
    }
    return notes;
  }

  private static void write(AppSurveyTable table, SurveyRequest request) throws IOException {
    if (request.csv().isPresent()) {
      OwnFile.write(request.csv().get(), table.csv());
    }
    if (request.json().isPresent()) {
      OwnFile.write(request.json().get(), table.json(request.language()));
    }
    if (request.html().isPresent()) {
      try (Writer out =
          new BufferedWriter(
              new OutputStreamWriter(
                  OwnFile.create(request.html().get()), StandardCharsets.UTF_8))) {
        table.page(request.language(), out);
      }
    }
  }
}
