package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.facecert.app.Laboratory;
import org.facecert.app.Review;
import org.facecert.app.SmallApp;
import org.facecert.app.TwoPersons;
import org.facecert.console.Chromium;
import org.facecert.console.Console;
import org.facecert.verdict.Decision;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.Verdict;
import org.facecert.words.OutputLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Two persons answer in a real Chromium, with the keyboard alone. */
final class ReviewInChromiumTest {

  /** More presses of Tab than there are places on a page to stop at. */
  private static final int MOST_STOPS = 60;

  @TempDir Path folder;

  @Test
  void two_persons_answer_with_the_keyboard_alone() throws Exception {
    assumeTrue(
        Chromium.installed() || System.getenv("FACECERT_CHROMIUM") != null,
        "no chromium and chromedriver on the path");
    Laboratory laboratory = Laboratory.in(folder.resolve("home"));
    Path run = evaluated(laboratory);
    try (Review review = laboratory.suite().reviews().open(run);
        Console console = Console.start(review, 0, OutputLanguage.ENGLISH);
        Chromium chromium = Chromium.start(folder)) {
      RemoteWebDriver browser = chromium.browser();
      browser.get(console.address());
      assertThat(browser.getCurrentUrl()).doesNotContain("token");
      press(browser, "o");
      chromium.await().until(ExpectedConditions.titleContains("GV-01"));

      // the first by tabulator and arrows, the second by the shortcuts that the page names
      tabTo(browser, "v-pass");
      keys(browser, Keys.SPACE);
      tabTo(browser, "by");
      keys(browser, "Anna Li");
      tabTo(browser, "reason");
      keys(browser, "read; <b>complete</b>");
      keys(browser, Keys.TAB, Keys.ENTER);
      chromium.await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".said")));
      assertThat(browser.findElement(By.cssSelector(".said")).getText())
          .contains("GV-01", "counts when a second person gives the same answer");
      assertThat(head(run).verdict()).isEqualTo(Verdict.REVIEW);
      assertThat(Decision.of(head(run)).orElseThrow().grade()).isEmpty();

      press(browser, "o");
      chromium.await().until(ExpectedConditions.titleContains("GV-01"));
      press(browser, "1");
      press(browser, "b");
      keys(browser, "Ben Wu");
      press(browser, "r");
      keys(browser, "I agree");
      press(browser, "s");
      chromium
          .await()
          .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".said.SETTLED")));
      assertThat(head(run).verdict()).isEqualTo(Verdict.PASS);
      assertThat(browser.findElements(By.cssSelector("script"))).isEmpty();
      assertThat(browser.manage().logs().get("browser").getAll())
          .as("what the page's policy refused")
          .noneMatch(each -> each.getMessage().contains("Content Security Policy"));
    }
  }

  private Path evaluated(Laboratory laboratory) throws IOException {
    SmallApp app = SmallApp.in(folder);
    TwoPersons.in(laboratory, "GV-01");
    Path run = folder.resolve("run");
    Typed.Ended ended =
        Typed.in(
            laboratory,
            "evaluate",
            "--quiet",
            "--app",
            app.statement().toString(),
            "--apk",
            app.apk().toString(),
            "--programme",
            TwoPersons.TWO,
            "--out",
            run.toString());
    assertThat(ended.exit()).as(ended.err()).isEqualTo(ExitCode.OPEN.code());
    return run;
  }

  private static Evaluation head(Path run) {
    return new EvaluationFile(run.resolve(EvaluationFile.NAME)).head();
  }

  /** By the page's own shortcut. */
  private static void press(RemoteWebDriver browser, String key) {
    new Actions(browser).keyDown(Keys.ALT).sendKeys(key).keyUp(Keys.ALT).perform();
  }

  private static void keys(RemoteWebDriver browser, CharSequence... keys) {
    new Actions(browser).sendKeys(keys).perform();
  }

  /** As a person does who has no mouse; wherever it stops, that place is seen to have the focus. */
  private static void tabTo(RemoteWebDriver browser, String id) {
    for (int i = 0; i < MOST_STOPS; i++) {
      keys(browser, Keys.TAB);
      WebElement stop = browser.switchTo().activeElement();
      if (id.equals(stop.getAttribute("id"))) {
        assertThat(stop.getCssValue("outline-style")).as("focus on " + id).isEqualTo("solid");
        return;
      }
    }
    throw new AssertionError("no way to " + id + " by the tabulator");
  }
}
