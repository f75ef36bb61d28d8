package org.facecert.fake;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.facecert.fake.Exchange.Said;
import org.facecert.provenance.LabelledPictures;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** PX-03, PX-05: what a bank makes of the face, to whom it shows it, and what it says of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MadeMediaViolatorsTest {

  private static final String EXPORT = "    export: [tap \"Save portrait\"]\n";
  private static final UnaryOperator<String> NO_WAY_OUT = BankStatement.replacing(EXPORT, "");

  private final Rehearsal rehearsal;

  MadeMediaViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  private static String declaringNothing(String text) {
    return BankStatement.replacing("makes: synthetic-media", "makes: nothing")
        .apply(NO_WAY_OUT.apply(text));
  }

  private static String silent(String text) {
    return BankStatement.replacing("    makes: synthetic-media\n", "")
        .apply(NO_WAY_OUT.apply(text));
  }

  private static FakeBank saving(byte[] file) {
    return FakeBank.english()
        .having(
            "welcome",
            bank ->
                Page.full(
                    View.title("Welcome, Lin"),
                    View.text("Your portrait (AI-generated)"),
                    View.button(
                        "Save portrait",
                        () -> bank.phone().store(FakeBank.ALBUM + "p.png", file))));
  }

  /** A bank of which no picture comes back. */
  private static FakeBank plain() {
    return FakeBank.english()
        .sending(
            Exchange.upload().answering(Said.json("{}")),
            Exchange.with(Exchange.BANK, "/v1/home", Said.nothing()).answering(Said.json("{}")));
  }

  @Violates("PX-03")
  static Violator putsThePictureIntoTheAlbum() {
    return Violator.of(
        FakeBank.english()
            .sendingBy(
                bank -> {
                  bank.phone().send(Exchange.upload());
                  bank.phone().send(Exchange.portrait());
                  bank.phone().store(FakeBank.ALBUM + "new.png", NoisePicture.png());
                }));
  }

  @Violates("PX-05")
  static Violator savesWithoutTheMark() {
    return Violator.of(saving(NoisePicture.png()));
  }

  @Test
  void what_is_private_and_labelled_passes_and_says_what_was_seen() {
    rehearsal.gives(Verdict.PASS, "PX-03", FakeBank.english(), "Its address gave it to nobody");
    rehearsal.gives(
        Verdict.PASS,
        "PX-05",
        FakeBank.english(),
        "its file /sdcard/Pictures/portrait.png says so: AIGC {\"Label\":\"1\"}");
    rehearsal.gives(Verdict.PASS, "PX-05", FakeBank.chinese(), "您的头像(AI生成)");
  }

  @Test
  void a_picture_in_the_album_before_anybody_asked_for_it_fails() {
    rehearsal.fails(
        "PX-03", putsThePictureIntoTheAlbum().bank(), "png in /sdcard/Pictures/new.png");
  }

  @Test
  void a_picture_that_anybody_gets_fails() {
    rehearsal.fails(
        "PX-03",
        FakeBank.english().serving((bank, question) -> OutsideServer.picture()),
        "was given to a client without a session at https://api.harbour.example/media/");
  }

  @Test
  void a_box_that_shares_and_is_ticked_beforehand_fails() {
    rehearsal.fails("PX-03", sharing("Show it to everyone", true), "“Show it to everyone”");
    rehearsal.gives(Verdict.PASS, "PX-03", sharing("Show it to everyone", false), "");
    rehearsal.gives(Verdict.PASS, "PX-03", sharing("Do not share it", true), "");
  }

  private static FakeBank sharing(String words, boolean on) {
    return FakeBank.english()
        .altering(
            "welcome",
            bank ->
                views ->
                    Stream.concat(views.stream(), Stream.of(View.box(words, on, () -> {})))
                        .toList());
  }

  @Test
  void a_picture_without_a_mark_fails() {
    rehearsal.fails(
        "PX-05",
        savesWithoutTheMark().bank(),
        "left the app without a mark in its metadata: /sdcard/Pictures/p.png");
  }

  @Test
  void marks_that_do_not_say_it_or_cannot_be_read_are_for_an_assessor() {
    String maybe = LabelledPictures.AIGC.replace(";1&", ";2&");
    rehearsal.gives(
        Verdict.REVIEW,
        "PX-05",
        saving(LabelledPictures.labelled(NoisePicture.png(), maybe)),
        "do not clearly say that it is synthetic: AIGC {\"Label\":\"2\"}");
  }

  @Test
  void a_picture_of_which_no_screen_says_anything_is_for_an_assessor() {
    rehearsal.gives(
        Verdict.REVIEW,
        "PX-05",
        FakeBank.english()
            .altering(
                "welcome",
                bank ->
                    views -> List.of(views.get(0), View.text("Not AI-generated"), views.get(2))),
        "Is there a label on the picture itself (/sdcard/Pictures/portrait.png)?");
  }

  @Test
  void a_picture_that_does_not_come_out_of_the_app_is_not_judged() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "PX-05",
        FakeBank.english()
            .altering(
                "welcome",
                bank ->
                    views ->
                        List.of(
                            views.get(0), views.get(1), View.button("Save portrait", () -> {}))),
        "no new file with a face lay in shared storage");
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "PX-05",
        FakeBank.english().altering("welcome", bank -> views -> views.subList(0, 2)),
        "Save portrait");
    rehearsal.gives(
        Verdict.REVIEW, "PX-05", FakeBank.english(), NO_WAY_OUT, "names no way by which");
  }

  @Test
  void nothing_applies_where_nothing_is_made_and_nothing_was_seen() {
    for (String requirement : List.of("PX-03", "PX-05")) {
      rehearsal.gives(
          Verdict.NOT_APPLICABLE,
          requirement,
          plain(),
          MadeMediaViolatorsTest::declaringNothing,
          "is declared to make nothing");
      rehearsal.gives(
          Verdict.NOT_APPLICABLE,
          requirement,
          plain(),
          MadeMediaViolatorsTest::silent,
          "is declared as “login”, which recognises a person");
      rehearsal.gives(
          Verdict.REVIEW,
          requirement,
          plain(),
          statement -> silent(statement).replace("kind: login", "kind: other"),
          "does not say what “face-login” makes");
      rehearsal.gives(
          Verdict.REVIEW,
          requirement,
          FakeBank.english(),
          MadeMediaViolatorsTest::declaringNothing,
          "but after the scan a picture of a face was seen in flow");
      rehearsal.gives(
          Verdict.REVIEW,
          requirement,
          FakeBank.english(),
          MadeMediaViolatorsTest::silent,
          "a picture of a face was seen in");
    }
  }

  @Test
  void a_recording_is_private_too_and_whether_it_is_one_a_person_says() {
    UnaryOperator<String> recorded =
        BankStatement.replacing("makes: synthetic-media", "makes: recorded-media");
    rehearsal.gives(Verdict.PASS, "PX-03", FakeBank.english(), recorded, "");
    rehearsal.gives(Verdict.REVIEW, "PX-05", FakeBank.english(), recorded, "as the camera saw");
  }

  @Test
  void what_is_made_and_nowhere_seen_is_not_known_to_be_private() {
    rehearsal.gives(Verdict.INCONCLUSIVE, "PX-03", plain(), "none was seen to come into being");
  }
}
