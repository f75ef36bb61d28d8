package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hundreds of labels by kind. A line of a table is {@code label = classes}; "-" is none of the
 * classes below, "?" a label that must not be understood at all, "+" allows further classes.
 */
class LabelsTest {

  private static final Set<Concept> CLASSES =
      EnumSet.of(
          Concept.AGREE,
          Concept.REFUSE,
          Concept.LATER,
          Concept.ALTERNATIVE,
          Concept.SHAMING,
          Concept.VOID,
          Concept.NEVER_ASK);

  private static final Vocabulary VOCABULARY = Vocabulary.of("zh");

  static Stream<Arguments> labels() {
    return Stream.of(
            "zh-batch-1",
            "en-batch-1",
            "zh-batch-2",
            "en-batch-2",
            "zh-batch-4",
            "en-batch-4",
            "zh-batch-5",
            "en-batch-5",
            "zh-batch-6",
            "en-batch-6",
            "zh-void-and-never",
            "en-void-and-never",
            "reasons",
            "zh-metaphors",
            "en-metaphors",
            "zh-kinds",
            "en-kinds",
            "zh-own-people",
            "en-own-people",
            "zh-occasions",
            "en-occasions",
            "earlier-lists")
        .flatMap(LabelsTest::table);
  }

  private static Stream<Arguments> table(String name) {
    try (InputStream in = LabelsTest.class.getResourceAsStream("labels/" + name + ".txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" = "))
          .map(cells -> Arguments.of(cells[0].replace("\\n", "\n"), cells[1].strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("labels")
  void are_understood_by_their_parts(String label, String expected) {
    boolean more = expected.endsWith("+");
    String words = more ? expected.substring(0, expected.length() - 1) : expected;
    Set<Concept> wanted =
        words.equals("-") || words.equals("?")
            ? Set.of()
            : Stream.of(words.split(", *")).map(Concept::valueOf).collect(Collectors.toSet());

    Set<Concept> found =
        VOCABULARY.concepts(label).stream().filter(CLASSES::contains).collect(Collectors.toSet());

    if (more) {
      assertThat(found).containsAll(wanted);
    } else {
      assertThat(found).isEqualTo(wanted);
    }
    if (words.equals("?")) {
      assertThat(VOCABULARY.understands(label)).isFalse();
    }
  }

  @Test
  void say_what_is_agreed_to() {
    assertThat(VOCABULARY.agreedTo("同意条款并扫脸核验"))
        .containsExactlyInAnyOrder(Concept.BUNDLE_TERMS, Concept.FACE_FUNCTION);
    assertThat(VOCABULARY.bundles("同意条款并扫脸核验")).containsExactly(Concept.BUNDLE_TERMS);
    assertThat(VOCABULARY.agreedTo("Accept the selfie check and tailored adverts"))
        .containsExactlyInAnyOrder(Concept.BUNDLE_MARKETING, Concept.FACE_FUNCTION);
    assertThat(VOCABULARY.agreedTo("同意用我的面容")).containsExactly(Concept.FACE_FUNCTION);
    assertThat(VOCABULARY.agreedTo("同意")).isEmpty();
    assertThat(VOCABULARY.agreedTo("不同意协议")).isEmpty();
  }

  @Test
  void of_the_faces_own_rules_are_one_thing() {
    assertThat(VOCABULARY.bundles("同意人脸识别服务协议并继续")).isEmpty();
    assertThat(VOCABULARY.bundles("Agree to the facial recognition terms")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Face Processing Rules",
        "Face scanning notice",
        "Biometric data storage terms",
        "人脸采集说明",
        "面容处理规则",
        "刷脸开通协议"
      })
  void that_name_a_paper_turn_nothing_on(String label) {
    assertThat(VOCABULARY.concepts(label))
        .doesNotContain(Concept.AGREE, Concept.TURN_ON, Concept.START, Concept.NEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How we handle your face",
        "Why we need your face",
        "How face sign-in works",
        "What happens to my face data?",
        "我们如何处理你的人脸",
        "为什么需要刷脸",
        "人脸信息怎么用"
      })
  void that_lead_to_an_explanation_start_nothing(String label) {
    assertThat(VOCABULARY.concepts(label))
        .contains(Concept.LEARN_MORE)
        .doesNotContain(Concept.AGREE, Concept.TURN_ON, Concept.START, Concept.NEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Go on to the camera",
        "Carry on to the next step",
        "Move on to the photo",
        "On to the scan",
        "Continue to the camera",
        "继续前往拍摄"
      })
  void that_go_on_to_something_go_on(String label) {
    assertThat(VOCABULARY.concepts(label)).contains(Concept.NEXT);
    assertThat(VOCABULARY.concepts(label)).doesNotContain(Concept.AGREE, Concept.REFUSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Face sign-in", "Face login", "人脸登录", "刷脸登录", "人脸登录开关", "刷脸开关"})
  void of_a_switch_neither_agree_nor_turn_on(String label) {
    assertThat(VOCABULARY.concepts(label))
        .contains(Concept.FACE_FUNCTION)
        .doesNotContain(Concept.AGREE, Concept.REFUSE, Concept.TURN_ON, Concept.START);
  }

  @Test
  void that_fall_in_no_class_are_not_understood() {
    Reading reading =
        Reading.of(
            Page.page()
                .text("刷脸登录需要处理您的人脸信息，您是否同意？")
                .button("同意")
                .button("小熊饼干")
                .button("《人脸识别须知》")
                .button("了解更多")
                .button("8")
                .screen(),
            VOCABULARY,
            AppIdentity.of("org.example.app"));

    assertThat(reading.notUnderstood()).extracting(Node::label).containsExactly("小熊饼干");
    assertThat(reading.agree()).extracting(Node::label).containsExactly("同意");
    assertThat(reading.refuse()).isEmpty();
  }
}
