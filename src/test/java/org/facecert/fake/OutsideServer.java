package org.facecert.fake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.probe.exposure.HeaderLine;
import org.facecert.probe.exposure.OutsideClient.OutsideAnswer;
import org.facecert.probe.exposure.OutsideClient.Question;

/** What a fake bank's server gives to whoever asks it from outside the phone. */
@FunctionalInterface
interface OutsideServer {

  OutsideAnswer answer(FakeBank bank, Question question);

  /**
   * The picture to its owner alone, and only as long as the face is agreed to; a picture for a
   * match once, and only one with the face.
   */
  static OutsideServer sound() {
    return (bank, question) -> {
      if (!isOwner(question)) {
        return refusing(401);
      }
      if (question.method().equals("POST")) {
        return matched(bank, question);
      }
      boolean there = path(question).equals(Exchange.MEDIA) && consented(bank);
      return there ? picture() : refusing(404);
    };
  }

  private static OutsideAnswer matched(FakeBank bank, Question question) {
    if (!bank.phone().holdsBack()) {
      return refusing(409);
    }
    return isFace(question) ? saying(200, "{\"matched\":true}") : refusing(422);
  }

  static boolean isFace(Question question) {
    return Arrays.equals(question.body(), NoisePicture.png());
  }

  static String path(Question question) {
    return question.address().getPath();
  }

  static boolean isOwner(Question question) {
    return question.headers().contains(new HeaderLine("Authorization", Exchange.OWNER));
  }

  static boolean consented(FakeBank bank) {
    return bank.phone().kept().contains(FakeBank.CONSENTED);
  }

  static OutsideAnswer refusing(int status) {
    return saying(status, "{\"error\":\"" + status + "\"}");
  }

  static OutsideAnswer saying(int status, String text) {
    return new OutsideAnswer(
        Outcome.ANSWERED, status, List.of(), text.getBytes(StandardCharsets.UTF_8), true, "");
  }

  static OutsideAnswer picture() {
    return new OutsideAnswer(Outcome.ANSWERED, 200, List.of(), NoisePicture.png(), true, "");
  }
}
