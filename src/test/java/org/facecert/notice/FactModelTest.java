package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that the models were not trained on. */
final class FactModelTest {

  private static final String OTHER = "blazeface-front-1.2.0.onnx";
  private static final FactModel ENGLISH = FactModel.shipped("en");
  private static final FactModel CHINESE = FactModel.shipped("zh");

  private static double margin(FaceFact fact, String sentence) {
    boolean han = sentence.codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    return (han ? CHINESE : ENGLISH).margins(sentence)[fact.ordinal()];
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PURPOSE   | The portrait is compared so that nobody else can collect your laundry.",
        "KINDS     | We take one selfie and work out a face template from it.",
        "PERIOD    | Your face template is erased 14 days after you hand back the key.",
        "PLACE     | Selfies and templates are stored on our servers in Ghent, Belgium.",
        "WITHDRAW  | You can withdraw your consent to the face check at any time under Profile.",
        "DELETE    | To have your face data deleted, tap Profile > Face > Delete face data.",
        "PURPOSE   | 比对人脸，是为了确认取衣服的就是下单的本人。",
        "KINDS     | 我们会拍摄一张面部照片，并从中提取面部特征值。",
        "PERIOD    | 面部照片在还车后15日内删除。",
        "PLACE     | 面部照片和特征值存储在位于昆明的服务器上。",
        "WITHDRAW  | 您可以在“我的－设置”中随时撤回对人脸识别的同意。",
        "DELETE    | 如需删除人脸信息，请进入“我的－隐私－删除人脸信息”。",
        "PLACE     | 臉部照片只存在您的手機裡，不會上傳。"
      })
  void what_is_told_of_the_face_is_known(FaceFact fact, String sentence) {
    assertThat(margin(fact, sentence)).isPositive();
  }

  /** Its line lies low, so that little is asked needlessly; what it puts first is what counts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PURPOSE | The portrait is compared so that nobody else can collect your laundry. | Your"
            + " order history helps us to suggest detergents that you may like.",
        "PERIOD  | Your face template is erased 14 days after you hand back the key. | Receipts are"
            + " kept for ten years because tax law says so.",
        "PLACE   | Selfies and templates are stored on our servers in Ghent, Belgium. | Our office"
            + " is in Ghent, and the depot is in Bruges.",
        "DELETE  | To have your face data deleted, tap Profile > Face > Delete. | Delete a saved"
            + " address under Profile > Addresses > Delete.",
        "METHOD  | Selfies are sent to our server and compared there. | PINs are sent by text and"
            + " compared on our server.",
        "PURPOSE | 比对人脸，是为了确认取衣服的就是下单的本人。 | 您的订单记录用于向您推荐洗衣液。",
        "KINDS   | （二）面部照片及由其提取的特征值； | （二）体检报告的照片；",
        "PERIOD  | 面部照片在还车后15日内删除。 | 发票按税法规定保存十年。",
        "DELETE  | 删除人脸信息：我的－隐私－删除。 | 删除收货地址：我的－地址－删除。"
      })
  void the_same_of_another_thing_is_less_sure(FaceFact fact, String face, String other) {
    assertThat(margin(fact, face)).isGreaterThan(margin(fact, other));
  }

  /** A network that runs, and knows nothing of facts. */
  @Test
  void another_network_is_refused() throws IOException {
    try (InputStream in =
        FactModelTest.class.getResourceAsStream("/org/facecert/face/picture/" + OTHER)) {
      byte[] file = in.readAllBytes();
      assertThatThrownBy(() -> FactModel.of(OTHER, file).margins("face"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(OTHER + " is no model of facts of this version; train it again");
    }
  }

  @Test
  void what_is_no_network_is_refused() {
    FactModel model = FactModel.of("x.onnx", new byte[] {1, 2, 3});
    for (int asked = 0; asked < 2; asked++) {
      // whoever asks later is told why, too
      assertThatThrownBy(() -> model.margins("face"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("x.onnx is no network that can be run: ");
    }
  }

  @Test
  void it_says_the_same_again_and_of_what_another_asks_for_beside_it() {
    String sentence = "The selfie is erased after an hour.";
    double[] first = ENGLISH.margins(sentence);
    first[0] = 1000;
    List<double[]> all =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> read(i % 2 == 0 ? sentence : "Order " + i))
            .toList();
    assertThat(all.get(0)).isEqualTo(all.get(38)).isEqualTo(ENGLISH.margins(sentence));
  }

  private static double[] read(String sentence) {
    return ENGLISH.margins(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0000\u200B", "\uD83D\uDE00\uD83D\uDE00", "[CLS] [SEP] [PAD]", "\uD800"})
  void whatever_letters_an_app_sends_are_read(String sentence) {
    assertThat(ENGLISH.margins(sentence.repeat(3000))).doesNotContain(Double.NaN);
    assertThat(CHINESE.margins(sentence)).doesNotContain(Double.NaN);
  }

  @Test
  void nothing_and_one_letter_are_told_no_fact_with_certainty() {
    assertThat(ENGLISH.margins("")).hasSize(FaceFact.values().length).doesNotContain(Double.NaN);
    assertThat(CHINESE.margins("脸")).doesNotContain(Double.NaN);
  }

  /** In a process of its own, for a library is loaded once. */
  @Test
  void where_networks_do_not_run_every_asker_is_told_why(@TempDir Path empty)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Donnxruntime.native.path=" + empty,
                "-cp",
                System.getProperty("java.class.path"),
                AskingTwice.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said.lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("the native library that runs networks does not run"));
  }

  /** Asks twice: the second failure of a library differs from the first. */
  static final class AskingTwice {

    private AskingTwice() {}

    public static void main(String[] args) {
      for (int i = 0; i < 2; i++) {
        try {
          System.out.println(ENGLISH.margins("We keep your face.").length);
        } catch (IllegalStateException e) {
          System.out.println(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
      }
    }
  }
}
