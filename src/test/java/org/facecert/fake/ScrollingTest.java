package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ReadNotice;
import org.facecert.statement.AppStatement;
import org.facecert.walk.Walker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text that is longer than the phone is read from page to page. */
final class ScrollingTest {

  private static final int LINES = 60;

  @TempDir private Path folder;

  private final Shelf shelf = new Shelf();

  @Test
  void what_a_swipe_slipped_past_is_gone_back_to() {
    ReadNotice agreement = agreement(FakePhone.Traits.sound(false).slippery());

    assertThat(agreement.toItsEnd()).isTrue();
    assertThat(agreement.text().lines())
        .containsSubsequence(IntStream.range(0, LINES).mapToObj(ScrollingTest::line).toList());
  }

  @Test
  void a_swipe_that_goes_as_far_as_asked_shows_each_page_once() {
    ReadNotice agreement = agreement(FakePhone.Traits.sound(false));

    assertThat(agreement.toItsEnd()).isTrue();
    assertThat(agreement.pages().stream().map(p -> p.screen().labels())).doesNotHaveDuplicates();
  }

  private ReadNotice agreement(FakePhone.Traits traits) {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "user-agreement",
                b ->
                    Page.with(
                        IntStream.range(0, LINES)
                            .mapToObj(i -> View.text(line(i)))
                            .toArray(View[]::new)));
    AppStatement statement = BankStatement.read(BankStatement.text(false), folder);
    FakePhone phone = new FakePhone(bank, traits, shelf, new Painter());
    Walker walker = PlainWalk.on(phone, statement, shelf);
    return walker.readNotices().texts().stream()
        .filter(n -> n.source() == NoticeSource.USER_AGREEMENT)
        .findFirst()
        .orElseThrow();
  }

  private static String line(int number) {
    return "Clause " + number + " of the agreement.";
  }
}
