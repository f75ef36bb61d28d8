package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;
import org.facecert.statement.AppStatement;
import org.facecert.walk.Walker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person opens the bank's notices and reads them. */
final class NoticeWalkTest {

  @TempDir private Path folder;

  private final Shelf shelf = new Shelf();

  @Test
  void a_text_is_kept_word_for_word_with_the_way_to_it() {
    ReadNotice rules = notice(walker(FakeBank.english()).readNotices(), NoticeSource.FACE_RULES);

    assertThat(rules.path()).containsExactly("Me", "Face rules");
    assertThat(rules.taps()).isEqualTo(2);
    assertThat(rules.toItsEnd()).isTrue();
    assertThat(new String(shelf.get(rules.kept().orElseThrow().digest()), StandardCharsets.UTF_8))
        .isEqualTo(rules.text())
        .contains("We process face data only to sign you in.\n");
  }

  @Test
  void the_way_to_a_text_leads_through_the_consent_that_links_it() {
    Walker walker = walker(FakeBank.english());
    ReadNotices read = walker.readConsent(walker.startAndReachConsent());

    assertThat(notice(read, NoticeSource.CONSENT).path()).containsExactly("Sign in", "Face login");
    assertThat(notice(read, NoticeSource.FACE_RULES).path())
        .containsExactly("Sign in", "Face login", "Face Processing Rules");
  }

  @Test
  void what_is_folded_away_is_opened_and_takes_its_place() {
    boolean[] open = {false};
    FakeBank bank =
        FakeBank.english()
            .altering(
                "user-agreement",
                b ->
                    Page.with(
                        open[0]
                            ? View.text("The end of the agreement.")
                            : View.link("Read all", () -> open[0] = true)));

    ReadNotice agreement = notice(walker(bank).readNotices(), NoticeSource.USER_AGREEMENT);

    assertThat(agreement.text())
        .contains("The end of the agreement.")
        .doesNotContain("Read all")
        .containsOnlyOnce("This agreement is between you and the bank.");
    assertThat(agreement.toItsEnd()).isTrue();
    // without this press a person does not see the page that was read
    assertThat(agreement.path()).containsExactly("Me", "User agreement", "Read all");
  }

  @Test
  void a_fold_that_stays_shut_holds_nobody_up() {
    FakeBank bank =
        FakeBank.english()
            .altering("user-agreement", b -> Page.with(View.link("Read all", () -> {})));

    assertThat(notice(walker(bank).readNotices(), NoticeSource.USER_AGREEMENT).text())
        .contains("Read all");
  }

  @Test
  void a_link_about_the_face_is_followed_and_the_text_read_on() {
    FakeBank bank =
        FakeBank.english()
            .having("terms", b -> Page.full(View.title("Terms"), View.text("On your face.")))
            .altering(
                "privacy-policy",
                b ->
                    Page.with(
                        View.link("Face recognition terms", () -> b.phone().show("terms")),
                        View.link("Weather", () -> b.phone().show("no such page")),
                        View.text("Behind the link.")));

    ReadNotices read = walker(bank).readNotices();

    ReadNotice linked = notice(read, NoticeSource.LINKED);
    assertThat(linked.text()).contains("On your face.");
    assertThat(linked.path()).containsExactly("Me", "Privacy policy", "Face recognition terms");
    assertThat(notice(read, NoticeSource.PRIVACY_POLICY).text())
        .contains("Behind the link.")
        .doesNotContain("On your face.");
    assertThat(notice(read, NoticeSource.PRIVACY_POLICY).toItsEnd()).isTrue();
  }

  @Test
  void where_no_way_is_declared_what_a_person_has_in_hand_is_seen_all_the_same() {
    AppStatement none =
        BankStatement.read(
            BankStatement.text(false).replaceAll("(?m)^  (collected|sharing)-list: .*\\R", ""),
            folder);
    Walker walker = walker(FakeBank.english(), none);

    ReadNotices read = walker.readLists();

    assertThat(read.texts()).isEmpty();
    assertThat(read.undeclared())
        .containsExactlyInAnyOrder(NoticeSource.COLLECTED_LIST, NoticeSource.SHARING_LIST);
    assertThat(walker.observations().lastScreen()).isPresent();
  }

  private static ReadNotice notice(ReadNotices read, NoticeSource source) {
    return read.texts().stream().filter(n -> n.source() == source).findFirst().orElseThrow();
  }

  private Walker walker(FakeBank bank) {
    return walker(bank, BankStatement.read(BankStatement.text(bank.isChinese()), folder));
  }

  private Walker walker(FakeBank bank, AppStatement statement) {
    FakePhone phone =
        new FakePhone(bank, FakePhone.Traits.sound(bank.isChinese()), shelf, new Painter());
    return PlainWalk.on(phone, statement, shelf);
  }
}
