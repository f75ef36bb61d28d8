package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.check.Story.expect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.notice.NoticeReading;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.OpenedText;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.Act;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.Route;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of an app with two face functions: which of them each sentence speaks of. */
final class TwoFunctionsTest {

  private static final FaceFunction LOGIN =
      function(
          "face-login",
          FaceFunction.Kind.LOGIN,
          false,
          "at most 2 years",
          "on the phone",
          "Sign in");
  private static final FaceFunction AGE =
      function("age-check", FaceFunction.Kind.OTHER, true, "30 days", "US", "Check my age");
  private static final FaceFunction ENTRY =
      function("ruchang", FaceFunction.Kind.ACCESS, true, "90天", "CN", "刷脸入场");
  private static final FaceFunction ALBUM =
      function("album", FaceFunction.Kind.OTHER, false, "10分钟", "手机", "刷脸找照片");

  private static final FaceFunction ADDRESS =
      function(
          "address-check", FaceFunction.Kind.OTHER, true, "30 days", "US", "Check with my face");
  private static final FaceFunction NAME =
      function("xingming", FaceFunction.Kind.OTHER, true, "90天", "CN", "人脸核验");
  private static final FaceFunction SIGN =
      function("denglu", FaceFunction.Kind.LOGIN, false, "2年", "手机", "刷脸登录");

  private static final String END =
      "\nHarbour Labs Ltd is the controller of your face data. Write to privacy@harbour.example,"
          + " also with complaints. Last updated on 1 January 2026. It stands in the app under Me,"
          + " in the same words and with the same date at its end.\n";

  private final Story story = new Story();

  /**
   * The function of each sentence of the first line of marks, as L, A, - for any, ? for unclear.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "LA# Signing in: your face template stays on your phone.\n"
            + "Age check: the photo of your face is sent to our server.",
        "LLAA# For face login a face template is made. It stays on your phone. For the age check a"
            + " photo of your face is taken. This picture is sent to our server.",
        "LA# When you log in your face template stays on the phone, while the age check sends a"
            + " photo of your face to our server.",
        "AL# The photo of your face is sent to our server for the age check, and your face template"
            + " is kept on the phone for signing in.",
        "--# We use your face to sign you in and to check your age. Your face data are kept safe.",
        "A-# The age check sends a photo of your face to our server. We never sell any face data.",
        "L# Except for the age check, nothing of your face leaves your phone.",
        "L# Unlike the age check, your face template is not uploaded.",
        "--# Both functions use your face. All face data are encrypted on our server.",
        "-# The photo of your face is kept for 30 days by Age Check Ltd.",
        "A# The photo of your face is sent to our server and kept there (age check).",
        "-L# The photo of your face is sent to our server, the template of face login is kept on"
            + " your phone.",
      })
  void english_sentences_belong_to_the_function_that_they_name(String marked) {
    assertThat(owners(marked, LOGIN, AGE)).isEqualTo(marked.split("#")[0]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EA#刷脸入场：人脸照片上传到服务器比对。\n找照片：人脸照片只在手机上比对。",
        "EEAA#入场时采集您的人脸照片。这张照片上传到服务器保存。找照片时采集一张人脸照片。该照片只在手机上比对。",
        "EA#刷脸入场的人脸照片上传到服务器，而找照片的人脸照片只留在手机上。",
        "EA#刷臉入場：人臉照片上傳至伺服器。\n找照片：人臉照片只在手機上比對。",
        "A#除刷脸入场外，人脸照片均不离开手机。",
        "A#与入场不同，人脸照片只在手机上比对。",
        "-#所有功能的人脸信息均加密保存。",
        "--#人脸信息用于入场和找照片。我们采集人脸照片并加密保存。",
        "-#人脸信息由入场易科技有限公司保存。",
      })
  void chinese_sentences_belong_to_the_function_that_they_name(String marked) {
    assertThat(owners(marked, ENTRY, ALBUM)).isEqualTo(marked.split("#")[0]);
  }

  @Test
  void what_stands_under_a_heading_belongs_to_its_function_until_the_next_heading() {
    String text =
        "1. Face login\nYour phone makes a template of your face so that you need no password, and"
            + " the template stays on your phone.\nIt is kept there for two years.\n2. Age check\n"
            + "A photo of your face is taken at the till and sent to our server in Ohio.\n"
            + "3. Your rights\nYou can have your face data deleted from the server at any time,"
            + " here in the app.";
    assertThat(owners("#" + text, LOGIN, AGE)).isEqualTo("LLLAA--");
  }

  @Test
  void a_row_or_a_column_of_a_table_belongs_to_the_function_that_heads_it() {
    assertThat(
            owners(
                "#Function | Place | Period\nFace login | your phone | 2 years\n"
                    + "Age check | server in Ohio | 30 days",
                LOGIN,
                AGE))
        .isEqualTo("---LLLAAA");
    assertThat(
            owners(
                "#What | Face login | Age check\nPlace | your phone | server in Ohio\n"
                    + "Period | 2 years | 30 days",
                LOGIN,
                AGE))
        .isEqualTo("-LA-LA-LA");
  }

  @Test
  void an_answer_belongs_to_the_function_of_its_question_and_the_next_question_ends_it() {
    String text =
        "What happens to my picture at the age check?\nIt is sent to our server in Ohio.\n"
            + "Must I agree?\nNo, nobody has to use the face.";
    assertThat(owners("#" + text, LOGIN, AGE)).isEqualTo("AA--");
  }

  @Test
  void a_name_under_the_heading_of_another_is_unclear() {
    String text =
        "1. Age check\nA photo of your face is taken at the till and sent to our server in Ohio.\n"
            + "When you sign in, the photo of your face is sent there too.";
    assertThat(owners("#" + text, LOGIN, AGE)).isEqualTo("AA?");
  }

  @Test
  void what_another_function_keeps_is_no_period_of_this_one() {
    String text =
        "Face login: your face template is stored on your phone.\n"
            + "Age check: the photo of your face is kept for 30 days and then deleted.";
    expect(
        states(LOGIN, RequiredDisclosure.RETENTION, text),
        Verdict.FAIL,
        "do not state the retention period and what happens at its end");
    expect(states(AGE, RequiredDisclosure.RETENTION, text), Verdict.PASS, "kept for 30 days");
  }

  @Test
  void a_period_without_a_name_that_only_another_function_declares_proves_nothing() {
    String text =
        "Face login: your face template is stored on your phone.\n"
            + "Age check: a photo of your face is taken.\n"
            + "Face photos are kept for 30 days and then deleted.";
    expect(
        states(LOGIN, RequiredDisclosure.RETENTION, text),
        Verdict.REVIEW,
        "of which of them they speak");
    expect(states(AGE, RequiredDisclosure.RETENTION, text), Verdict.PASS, "kept for 30 days");
  }

  @Test
  void what_goes_on_about_another_function_is_a_question_and_no_fail() {
    String text =
        "Face login: your face template is stored on your phone.\n"
            + "At the age check a photo of your face is taken. It is kept for 30 days and then"
            + " deleted.";
    expect(
        states(LOGIN, RequiredDisclosure.RETENTION, text),
        Verdict.REVIEW,
        "of which of them they speak");
  }

  @Test
  void an_upload_under_the_other_functions_name_is_none_of_this_one() {
    String text =
        "Face login: your face template stays on your phone and is not uploaded.\n"
            + "Age check: the photo of your face is uploaded to our server in Ohio.";
    expect(
        upload(LOGIN, consent("not uploaded"), text), Verdict.NOT_APPLICABLE, "stay on the phone");
    assertThat(agree(LOGIN, consent("not uploaded"), text).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void an_upload_without_a_name_is_a_question_to_the_function_that_sends_nothing() {
    String text =
        "Face login: your face template stays on your phone and is not uploaded.\n"
            + "Age check: a photo of your face is taken.\n"
            + "The photo of your face is uploaded to our server.";
    expect(upload(LOGIN, consent("not uploaded"), text), Verdict.REVIEW, "uploaded to our server");
    expect(agree(LOGIN, consent("not uploaded"), text), Verdict.REVIEW, "uploaded to our server");
  }

  @Test
  void an_upload_under_its_own_name_contradicts_the_statement_whatever_the_other_declares() {
    String text =
        "Face login: your face template is uploaded to our server.\n"
            + "Age check: the photo of your face is uploaded to our server in Ohio and kept for 30"
            + " days.";
    expect(declared(text), Verdict.FAIL, "contradict the app statement (uploads: false)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Face login: your face template is kept on your phone for 2 years.\n"
            + "Age check: the photo of your face is kept on our server in Ohio, United States, for"
            + " 2 years.",
        "The face template for signing in is kept on your phone for 30 days, and the photo of the"
            + " age check on our server in Ohio, United States, for 2 years.",
      })
  void periods_that_are_declared_the_other_way_round_contradict(String text) {
    expect(declared(text), Verdict.FAIL, "contradict the app statement (retention");
  }

  @Test
  void what_the_statement_tells_of_each_function_agrees_with_a_text_that_tells_it_of_each() {
    String text =
        "Face login: your face template is kept on your phone for 2 years and is not uploaded.\n"
            + "Age check: the photo of your face is sent to our server in Ohio, United States, and"
            + " kept there for 30 days.";
    expect(declared(text), Verdict.PASS, "agree with the app statement");
  }

  /** What a word of a purpose hints at is held against both: neither declares so long a time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "So that a disputed trip can be looked into, the facial features of the last checks are"
            + " held for 90 days; after that they are deleted, too.",
        "The facial features of the last checks are held for 90 days.",
        "For each night trip the picture of your face is kept for 90 days.",
      })
  void what_only_hints_at_a_function_contradicts_what_neither_declares(String sentence) {
    FaceFunction driver = kept("driver-check", "know the driver", "Unlock by face");
    FaceFunction alert = kept("alertness", "see whether one is too tired for a trip", "Check");
    String rules =
        "Driver check: your face is compared on this phone and not kept.\n"
            + "Alertness check: your face is looked at on this phone and not kept.\n"
            + sentence;

    expect(
        new NoticeMatchesStatement(story.told(), "en", List.of(driver, alert))
            .judge(notices("", rules)),
        Verdict.FAIL,
        "contradict the app statement (retention");
  }

  private static FaceFunction kept(String id, String purpose, String start) {
    FaceFunction made =
        function(id, FaceFunction.Kind.OTHER, false, "nothing is kept", "on this phone", start);
    return new FaceFunction(
        id, made.kind(), purpose, made.audience(), made.processing(), made.claims(), made.ways());
  }

  @Test
  void a_function_of_which_nothing_is_told_is_asked_about() {
    String text =
        "Age check: the photo of your face is sent to our server in Ohio, United States, and kept"
            + " there for 30 days.";
    expect(declared(text), Verdict.REVIEW, "say too little");
  }

  @Test
  void a_consent_that_compares_its_function_with_another_is_not_dropped() {
    String consent =
        "Sign in with your face?\nYour face template is made when you sign in. As at the age check,"
            + " the photo of your face is uploaded to our server.";
    Finding finding = upload(LOGIN, consent, "Face login: nothing of your face is uploaded.");
    expect(finding, Verdict.REVIEW, "uploaded to our server");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All face data are kept in the United States.",
        "Your face data are stored in the United States and never go abroad.",
        "We keep face data within the United States only.",
      })
  void the_country_of_all_faces_is_no_upload_of_one_that_stays_on_the_phone(String country) {
    String consent =
        "Sign in with your face?\nYour face template stays on your phone and is not uploaded.";
    Finding finding = upload(LOGIN, consent, "Face login: nothing is uploaded.\n\n" + country);
    expect(finding, Verdict.NOT_APPLICABLE, "stay on the phone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All face data are sent to the United States.",
        "All face data are kept on our servers in the United States.",
        "Your face data are compared in the United States.",
      })
  void and_a_server_or_a_sending_of_all_faces_is_a_question(String country) {
    String consent =
        "Sign in with your face?\nYour face template stays on your phone and is not uploaded.";
    Finding finding = upload(LOGIN, consent, "Face login: nothing is uploaded.\n\n" + country);
    expect(finding, Verdict.REVIEW, "United States");
  }

  @Test
  void a_consent_to_two_functions_is_asked_for_each() {
    String consent =
        "May we use your face?\nFace login: your face template stays on your phone and is not"
            + " uploaded.\nAge check: the photo of your face is sent to our server in Ohio, United"
            + " States.";
    expect(upload(LOGIN, consent, "Nothing else."), Verdict.NOT_APPLICABLE, "stay on the phone");
    expect(upload(AGE, consent, "Nothing else."), Verdict.PASS, "server in Ohio");
  }

  /** L is the login, C the check. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "LC# Face login: your face template stays on this phone. Face check: the picture of your"
            + " face is sent to our server.",
        "LC# For face login your face stays on this phone. For the face check a picture of your"
            + " face is sent to our server.",
        "CL# Facial check: the picture of your face is sent to our server. Face login: it stays on"
            + " your phone.",
        "CC# When you check with your face, the picture of it is sent. It is kept there.",
        "L?# Face login: your face template stays on this phone. Selfie round: the picture of your"
            + " face is sent to our server.",
        "L?# Face login: your face template stays on this phone. Face greeting: your picture is"
            + " sent to our server and so is your face.",
        "LLL# Face login\nFace data: one picture of your face and its template.\nHow your face is"
            + " compared: on the phone alone.",
        "LL# Face login: your face template stays on this phone. Kept until: you turn the face"
            + " off.",
      })
  void a_name_of_the_face_and_a_word_that_texts_say_anyway_names_one(String marked) {
    assertThat(owners(marked, LOGIN, ADDRESS).replace('A', 'C'))
        .isEqualTo(marked.substring(0, marked.indexOf('#')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LC# 刷脸登录：人脸特征只在本机比对，不上传。人脸核验：面部照片上传至我们的服务器。",
        "CL# 刷脸核验时，面部照片上传至我们的服务器。刷脸登录时，人脸特征留在手机。",
        "L?# 刷脸登录：人脸特征只在本机比对，不上传。人脸问好：面部照片上传至我们的服务器。",
      })
  void and_in_chinese(String marked) {
    assertThat(owners(marked, SIGN, NAME).replace('A', 'C'))
        .isEqualTo(marked.substring(0, marked.indexOf('#')));
  }

  private static FaceFunction function(
      String id,
      FaceFunction.Kind kind,
      boolean uploads,
      String retention,
      String location,
      String start) {
    return new DeclaredFunction(
            id,
            kind,
            uploads,
            Optional.of(retention),
            Optional.of(location),
            List.of(),
            new Route("start", List.of(new Act.Tap(start, false))))
        .function();
  }

  private String owners(String marked, FaceFunction first, FaceFunction second) {
    String text = marked.substring(marked.indexOf('#') + 1);
    FunctionTexts names = new FunctionTexts(List.of(first, second));
    AnalysedNotice told =
        AnalysedNotice.of(
            notice(NoticeSource.FACE_RULES, "人脸 face\n" + text),
            AnalysedNotice.reader().cutting(names),
            "");
    FunctionAttributions owners = new FunctionAttributions(names, Optional.empty());
    int sentences = told.reading().map(NoticeReading::sentences).orElseThrow().size();
    return IntStream.range(0, sentences)
        .mapToObj(
            i ->
                new Quotation(
                    told, "", i, told.reading().orElseThrow().sentences().get(i).quote(), 1))
        .filter(s -> !s.words().startsWith("人脸 face"))
        .map(s -> letter(owners.of(s), first))
        .collect(Collectors.joining());
  }

  private static String letter(FunctionAttribution owner, FaceFunction first) {
    return owner.isAny()
        ? "-"
        : owner.how() == FunctionAttribution.How.UNCLEAR
            ? "?"
            : owner.is(first) ? first.equals(LOGIN) || first.equals(SIGN) ? "L" : "E" : "A";
  }

  private Finding states(FaceFunction function, RequiredDisclosure claim, String rules) {
    return new NoticeStates(story.told(), "en", claim, of(function)).judge(notices("", rules));
  }

  private Finding upload(FaceFunction function, String consent, String rules) {
    return new UploadIsNamed(story.told(), "en", of(function)).judge(notices(consent, rules));
  }

  private Finding agree(FaceFunction function, String consent, String rules) {
    return new TextsAgree(story.told(), "en", of(function)).judge(notices(consent, rules));
  }

  private Finding declared(String rules) {
    return new NoticeMatchesStatement(story.told(), "en", List.of(LOGIN, AGE))
        .judge(notices("", rules));
  }

  private static PerFunctionJudgement of(FaceFunction function) {
    return new PerFunctionJudgement(function, List.of(LOGIN, AGE));
  }

  private static String consent(String fact) {
    return "Sign in with your face?\nYour face template stays on your phone, it is " + fact + ".";
  }

  private ReadNotices notices(String consent, String rules) {
    Stream<ReadNotice> consents =
        consent.isEmpty() ? Stream.of() : Stream.of(notice(NoticeSource.CONSENT, consent));
    ReadNotice read = notice(NoticeSource.FACE_RULES, "Face rules\n" + rules + END);
    return new ReadNotices(
        WalkEnding.CONSENT_REACHED, Stream.concat(consents, Stream.of(read)).toList(), Set.of());
  }

  private ReadNotice notice(NoticeSource source, String text) {
    String title = Arrays.stream(text.split("\n")).findFirst().orElse("");
    ObservedScreen page = story.sees(Page.full(View.title(title), View.text("text")));
    RouteOutcome outcome = new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", page, 0);
    OpenedText opened = new OpenedText(title, page, List.of(page), true, outcome);
    return new ReadNotice(
        source, opened, text, Optional.of(story.kept(text)), true, List.of(title));
  }
}
