package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.facecert.evidence.Sentence;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.ObservedScreen;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Each check says what shows its finding; nothing is put in for one that does not. */
final class OwnEvidenceTest {

  private final Story story = new Story();

  @Test
  void a_finding_without_evidence_of_its_own_cannot_be_made_though_screens_were_seen() {
    story.sees(Page.full(View.title("Home")));

    assertThatThrownBy(() -> story.told().find(Verdict.PASS, Sentence.of("sc01.pass"), List.of()))
        .hasMessage("a finding on XX-01 (PASS, sc01.pass) needs at least one piece of evidence");
  }

  @Test
  void the_last_screen_stands_in_only_where_a_check_says_so_and_looked_at_nothing() {
    ObservedScreen home = story.sees(Page.full(View.title("Home")));
    ObservedScreen last = story.sees(Page.full(View.title("Sign in")));

    assertThat(story.told().orLastScreen(List.of())).isEqualTo(last.evidence());
    assertThat(story.told().orLastScreen(home.evidence())).isEqualTo(home.evidence());
  }
}
