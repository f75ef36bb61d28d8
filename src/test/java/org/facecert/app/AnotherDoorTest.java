package org.facecert.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.fake.FakeBankPhones;
import org.facecert.run.TestCase;
import org.facecert.verdict.Verdict;
import org.facecert.words.OutputLanguage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite asked by somebody who is no command line. */
final class AnotherDoorTest {

  private static final RunScope ALL =
      new RunScope(RunScope.USUAL, Optional.empty(), List.of("face-login"));

  @TempDir Path folder;

  private Laboratory laboratory;
  private Suite suite;
  private final String user = System.getProperty("user.home");
  private final List<String> shown = new ArrayList<>();

  @BeforeEach
  void a_programme_that_asks_one_thing() throws IOException {
    laboratory = Laboratory.in(folder.resolve("home")).narrowed("pre-submission", "SC-02");
    suite = laboratory.suite();
    // the locks of phones that there are not need not stay with whoever runs the tests
    System.setProperty("user.home", laboratory.home().toString());
  }

  @AfterEach
  void and_home_again() {
    System.setProperty("user.home", user);
  }

  @Test
  void follows_a_run_and_closes_its_display_before_the_result_is_there() throws IOException {
    EvaluatedRun run = evaluate(FakeBankPhones.SILENT + ".apk");

    assertThat(shown).containsExactly("1 on [fake]", "SC-02 FAIL", "closed");
    assertThat(run.verdicts()).containsExactly(Verdict.FAIL, Verdict.FAIL);
    assertThat(run.reports()).first().isEqualTo(folder.resolve("run/report.html"));
  }

  @Test
  void goes_on_with_a_run_by_its_folder_alone() throws IOException {
    evaluate("app.apk");
    shown.clear();

    EvaluatedRun again =
        suite
            .evaluations()
            .resume(
                new ResumedRun(
                    folder.resolve("run"),
                    new Submission(Optional.empty(), Optional.empty(), List.of()),
                    List.of(),
                    false),
                this::display,
                OutputLanguage.ENGLISH);

    assertThat(shown).containsExactly("0 on [fake]", "closed");
    assertThat(again.verdicts()).containsExactly(Verdict.PASS, Verdict.PASS);
  }

  @Test
  void another_programme_is_seen_from_what_was_recorded() throws IOException {
    evaluate("app.apk");

    WrittenReports under =
        suite
            .reports()
            .write(
                folder.resolve("run"),
                Optional.of("consumer-finance-consent"),
                Optional.of(folder.resolve("under")),
                Set.of("html", "csv"),
                OutputLanguage.CHINESE);

    assertThat(under.evaluation().programme().id()).isEqualTo("consumer-finance-consent");
    assertThat(under.evaluation().partial()).isTrue();
    assertThat(under.files())
        .containsExactly(folder.resolve("under/report.html"), folder.resolve("under/results.csv"));
  }

  @Test
  void an_error_says_who_can_mend_it() {
    assertThatThrownBy(() -> evaluate("app.apk", "no-such-phone"))
        .satisfies(
            e -> {
              Failure failure = Failure.of((Exception) e);
              assertThat(failure.kind()).isEqualTo(Failure.Kind.USER);
              assertThat(failure.text()).contains("no-such-phone");
            });
    assertThat(shown).as("nothing was planned").containsExactly("closed");
  }

  private EvaluatedRun evaluate(String build) throws IOException {
    return evaluate(build, Laboratory.PHONE);
  }

  private EvaluatedRun evaluate(String build, String phone) throws IOException {
    Submission submission =
        new Submission(Optional.of(laboratory.bank("bank", build)), Optional.empty(), List.of());
    NewRun asked =
        new NewRun(
            submission,
            List.of(phone),
            ALL,
            Optional.of(folder.resolve("run")),
            Optional.empty(),
            Optional.of("A. Person"));
    return suite.evaluations().start(asked, this::display, OutputLanguage.ENGLISH);
  }

  private RunDisplay display() {
    return new RunDisplay() {
      @Override
      public void planned(int items, int done, List<String> phones) {
        shown.add(items - done + " on " + phones);
      }

      @Override
      public void finished(int slot, TestCase item, Verdict verdict, Duration took) {
        shown.add(item.requirement().id() + " " + verdict);
      }

      @Override
      public void close() {
        shown.add("closed");
      }
    };
  }
}
