package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.FaceFunction.Kind;
import org.facecert.statement.FaceFunction.Matched;
import org.facecert.statement.FaceProcessing;
import org.facecert.statement.FunctionWays;
import org.facecert.statement.Route;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that name what a face function is for, and words of any face function. */
final class StatedPurposeTest {

  private static StatedPurpose of(String id, String purpose) {
    FaceProcessing processing =
        new FaceProcessing(
            Matched.SERVER, true, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    return new StatedPurpose(
        new FaceFunction(
            id,
            Kind.OTHER,
            purpose,
            List.of(),
            processing,
            List.of(),
            FunctionWays.startedBy(new Route("open app", List.of()))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "face-payment|confirm a payment|To confirm that you are the one who pays",
        "face-login|sign in|To check that it is you when you sign in",
        "gate|open the parcel locker|Your face opens the locker next to you.",
        "real-name|compare with the photo of the ID document|We compare you with your document",
        "face-payment|确认支付|为确认本次支付，我们将采集您的人脸信息",
        "face-login|登录|登录时用于核对是否为您本人",
        "locker|打开快递柜|用您的人脸开启快递柜",
      })
  void names_it(String id, String purpose, String words) {
    assertThat(of(id, purpose).isNamedBy(words)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "face-payment|confirm a payment|To check that it is you when you sign in",
        "face-login|sign in|We use a photo of your face to verify that it is you.",
        "face-login|sign in|Your design is saved.",
        "real-name|compare with the photo of the ID document|Please confirm that this is your name",
        "face-payment|确认支付|登录时用于核对是否为您本人",
        "face-payment|确认支付|请确认使用人脸识别认证本人",
        "face-login|登录|为确认本次支付，我们将采集您的人脸信息",
      })
  void does_not_name_it(String id, String purpose, String words) {
    assertThat(of(id, purpose).isNamedBy(words)).isFalse();
  }
}
