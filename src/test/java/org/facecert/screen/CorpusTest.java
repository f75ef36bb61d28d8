package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.facecert.platform.android.UiAutomatorSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Page sources in the shapes of native widgets, Compose, Flutter, WebView and React Native, each
 * with the answer that a person would give at a glance (corpus/expected.tsv).
 */
class CorpusTest {

  private static final Map<String, AppIdentity> APPS =
      Map.of(
          "renlian", AppIdentity.of("org.example.kite", "人脸识别"),
          "selfie", AppIdentity.of("org.example.kite", "Selfie Bank"),
          "lianyun2", AppIdentity.of("org.example.lianyun", "脸云刷脸通（考勤版）"),
          "kite", AppIdentity.of("org.example.kite", "Kite", "纸鸢"),
          "lianyun", AppIdentity.of("org.example.lianyun", "脸云刷脸通"),
          "lift", AppIdentity.of("org.example.kite", "FaceLift Studio"),
          "partnered",
              new AppIdentity("org.example.kite", List.of("Kite"), Set.of("org.example.purse")));

  private static final Vocabulary WORDS = Vocabulary.of("zh-CN");
  private static final boolean TRADITIONAL = WORDS.matches(Concept.FACE_DATA, "人臉影像");

  private static String resource(String name) throws IOException {
    try (InputStream in = CorpusTest.class.getResourceAsStream("corpus/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Stream<Arguments> pages() throws IOException {
    return resource("expected.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(row -> arguments(row[0], row[1], row[2], row[3], row[4], row[5]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void reads_as_a_person_reads_it(
      String page, String kind, String agree, String refuse, String permissions, String app)
      throws IOException {
    // traditional letters are read by the vocabulary; where it does not know them there is nothing
    // to ask of a screen
    assumeTrue(!page.endsWith("zh-hant") || TRADITIONAL, "no traditional Chinese");
    AppIdentity identity = Objects.requireNonNull(APPS.get(app), app);
    Reading reading = Reading.of(UiAutomatorSource.read(resource(page + ".xml")), WORDS, identity);

    assertThat(
            List.of(
                reading.kind().name(),
                labels(reading.agree()),
                labels(reading.refuse()),
                String.join("|", reading.permissions())))
        .containsExactly(kind, agree, refuse, permissions);
  }

  private static String labels(List<Node> nodes) {
    return String.join("|", new TreeSet<>(nodes.stream().map(Node::label).toList()));
  }
}
