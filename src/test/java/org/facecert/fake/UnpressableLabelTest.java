package org.facecert.fake;

import java.nio.file.Path;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A label of the statement that is on the screen and is no control: the route's fault, not "not
 * shown".
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UnpressableLabelTest {

  private final Rehearsal rehearsal;

  UnpressableLabelTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Test
  void words_that_nothing_reacts_to_are_said_to_be_there() {
    FakeBank bank =
        FakeBank.english()
            .having(
                "home",
                b ->
                    Page.full(
                        View.title("Example"),
                        View.text("Monthly bill"),
                        View.button("Sign in", () -> b.phone().replace("sign-in"))));

    rehearsal.gives(Verdict.INCONCLUSIVE, "PM-02", bank, "shown, but nothing there can be pressed");
  }
}
