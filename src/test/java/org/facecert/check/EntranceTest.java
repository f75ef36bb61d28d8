package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.Purpose;
import org.junit.jupiter.api.Test;

/** From where on the taps of a way are counted: signing in is done once, and not on each way. */
final class EntranceTest {

  private final Story story = new Story();

  private void opens() {
    story.sees(Page.full(View.title("Welcome")));
    story.does(Purpose.OPEN_APP);
    story.sees(
        Page.full(
            View.title("Welcome"),
            View.field("Name", "", typed -> {}),
            View.secretField("Password", "", typed -> {}),
            Story.button("Sign in")));
  }

  private long tapsFromThere() {
    int entrance = story.observations().entrance();
    return story
        .observations()
        .actions()
        .filter(a -> a.number() > entrance && a.purpose().isTap())
        .count();
  }

  private void types(String field) {
    assertThat(story.presses(Purpose.TYPE, field).node()).as("the field %s", field).isNotNull();
  }

  @Test
  void behind_the_tap_that_sends_the_secret_off() {
    opens();
    types("Name");
    types("Password");
    story.presses(Purpose.TICK_OTHER, "I have read the terms");
    story.presses(Purpose.ROUTE, "Sign in");
    story.presses(Purpose.ROUTE, "Me");
    story.presses(Purpose.LINK, "Privacy policy");

    assertThat(tapsFromThere()).isEqualTo(2);
  }

  @Test
  void one_tap_may_lead_to_the_page_to_sign_in_on() {
    opens();
    story.presses(Purpose.ROUTE, "I am already a customer");
    types("Password");
    story.presses(Purpose.ROUTE, "Sign in");
    story.presses(Purpose.LINK, "Privacy policy");

    assertThat(tapsFromThere()).isEqualTo(1);
  }

  @Test
  void a_secret_that_is_asked_for_further_in_is_a_hurdle_and_counts() {
    opens();
    story.presses(Purpose.ROUTE, "Me");
    story.presses(Purpose.ROUTE, "Settings");
    types("Password");
    story.presses(Purpose.ROUTE, "Confirm");
    story.presses(Purpose.LINK, "Lists");

    assertThat(tapsFromThere()).isEqualTo(4);
  }

  @Test
  void another_opening_of_the_app_begins_anew() {
    opens();
    types("Password");
    story.presses(Purpose.ROUTE, "Sign in");
    story.does(Purpose.OPEN_APP);
    story.presses(Purpose.ROUTE, "Me");

    assertThat(tapsFromThere()).isEqualTo(1);
  }

  @Test
  void without_a_secret_it_is_the_opening() {
    opens();
    types("Name");
    story.presses(Purpose.ROUTE, "Go on");

    assertThat(tapsFromThere()).isEqualTo(1);
  }
}
