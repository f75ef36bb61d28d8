package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TopicModelTest {

  private static final TopicModel MODEL = TopicModel.shipped();

  @TempDir private Path folder;

  @Test
  void plain_sentences_have_their_topic() {
    assertThat(MODEL.topics("我们会使用加密技术保护您的个人信息。")).containsExactly(Topic.SECURITY);
    assertThat(MODEL.topics("我们会将您的订单信息共享给第三方物流公司。")).containsExactly(Topic.SHARING);
    assertThat(MODEL.topics("您可以通过设置页面注销您的账号。")).containsExactly(Topic.CONTROL);
    assertThat(MODEL.topics("我们将您的个人信息存储于中国境内。")).containsExactly(Topic.RETENTION);
    assertThat(MODEL.topics("如果您是未成年人，请在监护人指导下使用。")).containsExactly(Topic.SPECIAL_AUDIENCES);
  }

  @Test
  void a_model_written_and_read_says_the_same() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MODEL.write(out);
    TopicModel again = TopicModel.read(new ByteArrayInputStream(out.toByteArray()));
    TopicFeatures.TermCounts sentence = TopicFeatures.of("我们会收集您的人脸信息用于核验身份。");
    assertThat(again.margins(sentence)).containsExactly(MODEL.margins(sentence));
  }

  @Test
  void figures_and_blanks_make_no_difference() {
    assertThat(TopicFeatures.of("保存 30 天").buckets())
        .containsExactly(TopicFeatures.of("保存180天").buckets());
  }

  @Test
  void the_score_counts_every_decision_and_every_topic() {
    TopicScore score =
        TopicScore.of(
            MODEL,
            List.of(
                new LabelledSentence("我们会使用加密技术保护您的个人信息。", Set.of(Topic.SECURITY)),
                new LabelledSentence("我们将您的个人信息存储于中国境内。", Set.of(Topic.CONTACT))));
    assertThat(score.microF1()).isEqualTo(0.5);
    // nine of the eleven without any decision to get wrong, or right
    assertThat(score.macroF1()).isEqualTo(9 / 11.0);
  }

  @Test
  void a_line_that_is_no_labelled_sentence_is_named() throws IOException {
    Path file = folder.resolve("x.tsv");
    Files.writeString(file, "一句话。\t[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]\n另一句。\t[1, 2]\n");
    assertThatThrownBy(() -> LabelledSentence.read(file))
        .isInstanceOf(BadSentences.class)
        .hasMessageContaining("x.tsv:2: ")
        .hasMessageContaining("correct the line");
  }
}
