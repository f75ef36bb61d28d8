package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes a consent to the face back, by its words, and what takes back something else. */
final class WithdrawLabelsTest {

  private static final Vocabulary ENGLISH = Vocabulary.of("en");
  private static final Vocabulary CHINESE = Vocabulary.of("zh");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Withdraw alertness check consent",
        "Withdraw my driver check consent",
        "Withdraw consent to the alertness check",
        "Revoke the permission I gave for selfie checks",
        "End the consent for camera check",
        "撤回取件核验的同意",
        "撤回量脸的同意",
        "撤销取件核验授权"
      })
  void what_stands_between_the_verb_and_the_consent_does_not_matter(String label) {
    assertThat(pack(label).concepts(label))
        .contains(Concept.WITHDRAW)
        .doesNotContain(Concept.AGREE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Withdraw marketing consent",
        "Withdraw consent to newsletters",
        "撤回营销推送同意",
        "撤回位置授权"
      })
  void a_consent_to_something_else_is_none_to_the_face(String label) {
    assertThat(pack(label).concepts(label)).doesNotContain(Concept.WITHDRAW, Concept.AGREE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Stop the check and agree", "Cancel scan, accept"})
  void what_is_agreed_to_after_a_break_is_agreed_to(String label) {
    assertThat(ENGLISH.concepts(label)).contains(Concept.AGREE);
  }

  private static Vocabulary pack(String label) {
    return label.codePoints().anyMatch(Character::isIdeographic) ? CHINESE : ENGLISH;
  }
}
