package org.facecert.fake;

import java.nio.file.Path;
import org.facecert.fake.Exchange.Said;
import org.facecert.observation.SeenCountry.Standing;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TP-07, TS-05, IN-17: where an address stands by the laboratory's database, and what is said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlacesOnWireTest {

  private static final String BY_WORD = "in the country alone, by the applicant’s word: ";

  private final Rehearsal rehearsal;

  PlacesOnWireTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  private static FakeBank bankAt(Standing standing, String code, boolean anycast) {
    return FakeBank.english()
        .sending(Exchange.upload().at(standing, code, anycast), Exchange.portrait());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void another_country_than_the_declared_one_is_a_question_and_no_accusation(boolean anycast) {
    FakeBank bank = bankAt(Standing.KNOWN, "SG", anycast);

    rehearsal.gives(Verdict.REVIEW, "TP-07", bank, "database of countries that is in SG");
    rehearsal.gives(
        Verdict.REVIEW, "TS-05", bank, "in CN by the applicant’s word; by the laboratory’s");
    rehearsal.gives(Verdict.REVIEW, "IN-17", bank, "the face went to SG");
  }

  @Test
  void where_both_say_the_same_it_passes_and_says_so() {
    FakeBank bank = bankAt(Standing.KNOWN, "CN", false);

    rehearsal.gives(
        Verdict.PASS, "TP-07", bank, "by the applicant’s word and by the laboratory’s database");
    rehearsal.gives(Verdict.PASS, "TS-05", bank, "in CN by the applicant’s word");
    rehearsal.gives(Verdict.PASS, "IN-17", bank, "is told");
  }

  @ParameterizedTest
  @EnumSource(
      value = Standing.class,
      names = {"NOT_LISTED", "NOT_PUBLIC", "UNREADABLE"})
  void an_address_of_which_nothing_is_known_is_not_at_home(Standing standing) {
    rehearsal.gives(Verdict.PASS, "TP-07", bankAt(standing, "", false), BY_WORD);
    rehearsal.gives(
        Verdict.REVIEW,
        "TP-07",
        bankAt(standing, "", false),
        BankStatement.replacing("api.harbour.example, country: CN", "api.harbour.example"),
        "in which country it stands");
  }

  @Test
  void one_that_is_announced_at_many_places_is_not_at_home_by_that() {
    rehearsal.gives(Verdict.PASS, "TP-07", bankAt(Standing.KNOWN, "CN", true), BY_WORD);
  }

  @Test
  void a_database_does_not_declare_what_the_applicant_left_out() {
    rehearsal.gives(
        Verdict.REVIEW,
        "TP-07",
        bankAt(Standing.KNOWN, "CN", false),
        BankStatement.replacing("api.harbour.example, country: CN", "api.harbour.example"),
        "in which country it stands");
  }

  /** The applicant's own word, of which the consent says nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"US", "CN"})
  void what_is_declared_abroad_fails_whatever_a_database_says(String code) {
    Exchange abroad =
        Exchange.with("cloud.harbour.example", "/f", Said.with("image/jpeg", Exchange.PICTURE))
            .at(Standing.KNOWN, code, false);

    rehearsal.fails(
        "TP-07",
        FakeBank.english().sending(Exchange.upload(), Exchange.portrait(), abroad),
        "says nothing of it");
  }

  /** What a bank seals may be the face: where it goes counts as much. */
  @ParameterizedTest
  @ValueSource(strings = {"TP-07", "TS-05", "IN-17"})
  void what_cannot_be_looked_into_counts_where_a_database_says_another_country(String requirement) {
    Exchange sealed =
        Exchange.with(Exchange.BANK, "/v1/m", Said.json("x").closed("body 0: high-entropy 48000"))
            .at(Standing.KNOWN, "SG", false);

    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        requirement,
        FakeBank.english().sending(sealed, Exchange.portrait()),
        "could not be looked into");
  }
}
