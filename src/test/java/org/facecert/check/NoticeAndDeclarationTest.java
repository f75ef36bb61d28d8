package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.check.Story.expect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.OpenedText;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.Route;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts against the statement and against each other, in sentences that texts of apps have. */
final class NoticeAndDeclarationTest {

  private static final String END =
      "\n"
          + "Harbour Labs Ltd (\"we\") is the controller of your face data. Write to us at"
          + " privacy@harbour.example with questions, or complain to the supervisory authority."
          + " Last updated on 1 January 2026. This text is about the face alone, and was written so"
          + " that everybody can understand it without a lawyer beside them. It stands in the app"
          + " under Me and on our website, in the same words and with the same date at its end.\n";

  private final Story story = new Story();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A copy of your faceprint is stored on our server in Dublin.",
        "Your face image is uploaded to our cloud.",
        "The face template is sent to our servers for matching."
      })
  void a_copy_elsewhere_contradicts_a_function_that_sends_nothing(String sentence) {
    String text = "Your face is compared on your phone. " + sentence;

    expect(
        declared(false, "until withdrawal, at most 1 year", rules(text)),
        Verdict.FAIL,
        "contradict the app statement (uploads: false)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Neither the photo of your face nor the faceprint is uploaded.",
        "Your face is matched on your phone, and our servers receive nothing of your face.",
        "There is no copy of your face on our servers; your face stays on your phone."
      })
  void denials_agree_with_a_function_that_sends_nothing(String sentence) {
    expect(
        declared(
            false,
            "at most 1 year",
            rules(sentence + " Your face template is kept on your phone for 12 months.")),
        Verdict.PASS,
        "agree with the app statement");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your face image stays on your phone and is not uploaded.",
        "Nothing of your face is uploaded; your face is matched only on your phone."
      })
  void a_text_that_keeps_it_contradicts_a_function_that_uploads(String sentence) {
    expect(
        declared(true, "at most 1 year", rules(sentence)),
        Verdict.FAIL,
        "contradict the app statement (uploads: true)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If you pass the turnstile by face, your face image is sent to a server in Texas.",
        "If you use face entry, your face image is stored on our server in Singapore.",
        "If a member enters with their face, the face template is stored in Ohio, United States.",
        "Should you sign in with your face, your face image is kept on a server in Japan.",
        "If staff clock in using facial recognition, their face image is stored in Canada.",
        "如您使用刷脸入场，您的人脸照片会传输至新加坡的服务器。",
        "如果您刷脸开门，人脸照片存储在日本的服务器。",
        "若您选择开通人脸登录，人脸特征将存储在美国的服务器。",
        "如果用户通过刷脸签到，人脸照片会发送到加拿大的服务器。",
        "倘若会员启用面部识别，面部照片保存在德国的服务器。"
      })
  void who_uses_the_function_is_no_condition_of_what_is_done(String sentence) {
    expect(inMainlandChina(sentence), Verdict.FAIL, "contradict the app statement (location");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If you do not want to use face entry, a copy of the form is kept in Singapore.",
        "If a transfer of face images to Singapore is ever needed, we ask for another consent.",
        "如需向新加坡提供人脸信息，我们会另行征得您的单独同意。",
        "如您不使用刷脸入场，可使用入场码。"
      })
  void what_may_be_or_is_refused_contradicts_nothing(String sentence) {
    assertThat(inMainlandChina(sentence).verdict()).isNotEqualTo(Verdict.FAIL);
  }

  /** What a check ended with is no face, and another thing's period is not the face's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Only the outcome (passed or not passed) stays in the app, until you close your account.",
        "The result of the check is kept for 6 months.",
        "Loans and plans: six years after the last payment.",
        "No picture of your face is kept, not for 90 days and not for a day.",
        "仅保留核验结果，直到您注销账号。",
        "我们仅留存比对结果6个月。",
        "订单和发票：保存三年。",
        "人脸照片不会保存30天，一天也不留。",
        "人脸信息不进手机存储，不上服务器，更不出境。",
        "人脸画面只在手机里处理，从不进机房，也不出境。",
        "Your face stays on this phone, never on a server, and in this country."
      })
  void what_is_no_period_of_the_face_contradicts_none(String sentence) {
    boolean zh = sentence.codePointAt(0) > 0x2e80;
    String face =
        zh
            ? "人脸照片比对完成后立即删除，不保存。"
            : "The picture of your face is deleted at once after the comparison. ";

    assertThat(whereNothingIsKept(zh, face + sentence).verdict()).isNotEqualTo(Verdict.FAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One still picture of your face out of twenty is kept for 90 days.",
        "The picture of your face stays on the phone until you close your account.",
        "人脸照片保存30天。",
        "比对结果和人脸照片保存六个月。",
        "人脸照片及核验结果保存3年。",
        "保存识别结果及人脸照片一年。",
        "识别结果（人脸特征值）保存五年。"
      })
  void a_period_where_nothing_is_kept_contradicts(String sentence) {
    boolean zh = sentence.codePointAt(0) > 0x2e80;

    expect(
        whereNothingIsKept(zh, sentence), Verdict.FAIL, "contradict the app statement (retention");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The photo of your face is sent to Ohio.",
        "Your faceprint is forwarded to colleagues in Manila, Philippines.",
        "Your face image then travels to Singapore.",
        "Your face photo is transferred to our parent company's office in Japan.",
        "A copy of your face template is backed up in Frankfurt.",
        "Your selfie is reviewed in Hyderabad, India.",
        "Each face photo is mirrored to Dublin overnight.",
        "您的人脸照片会传到新加坡。",
        "人脸特征同步至法兰克福。",
        "刷脸时的照片发往日本。",
        "您的人脸照片每晚备份到爱尔兰。",
        "人脸照片在印度审核。",
        "人脸信息传输至境外。"
      })
  void a_place_that_the_face_goes_to_is_told_without_the_word_server(String sentence) {
    expect(inMainlandChina(sentence), Verdict.FAIL, "contradict the app statement (location");
    expect(inMainlandChina(besideHome(sentence)), Verdict.FAIL, "(location");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The photo of your face is not sent to Ohio.",
        "Your face is never transferred to Singapore or to any other country.",
        "If your face data are ever to go to Japan, we ask you again.",
        "Residents of Texas can have the face data that we send to our server deleted.",
        "The e-mail that confirms your face entry is sent to you from Dublin.",
        "Questions on face entry are forwarded to our office in London.",
        "The face photo is sent to our server in Shanghai.",
        "人脸照片不会传到新加坡。",
        "如需将人脸信息传至日本，我们会另行征得您的单独同意。",
        "关于刷脸的投诉会转给新加坡的客服同事。",
        "人脸照片发送到上海的服务器。",
        "我们不会将人脸信息备份到境外。"
      })
  void what_does_not_go_there_or_is_not_the_face_contradicts_nothing(String sentence) {
    assertThat(inMainlandChina(besideHome(sentence)).verdict()).isNotEqualTo(Verdict.FAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Invoices are kept for six years, as tax law wants; they contain no face data.",
        "The log of openings is kept for 3 years and does not include your face.",
        "交易凭证由财务依法保存不少于三年，其中没有面部信息。",
        "開門記錄保存5年，不包含任何人臉資料。",
        "订单保存三年，不含您的人脸照片。",
      })
  void what_is_said_to_hold_no_face_keeps_none(String sentence) {
    assertThat(inMainlandChina(besideHome(sentence)).verdict()).isNotEqualTo(Verdict.FAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photos of your face are kept for six years.",
        "Your face template is kept for 3 years and is not shared.",
        "人脸照片保存三年，没有其他用途。",
        "Photos of your face are kept for six years and do not contain a face template.",
        "人脸照片保存三年，不含面部特征。",
      })
  void what_holds_the_face_is_held_against_the_statement_whatever_else_it_denies(String sentence) {
    assertThat(inMainlandChina(besideHome(sentence)).verdict()).isEqualTo(Verdict.FAIL);
  }

  /** Beside a sentence that keeps it where it is declared to be. */
  private static String besideHome(String sentence) {
    return sentence
        + (sentence.codePoints().anyMatch(Character::isIdeographic)
            ? "人脸照片存储在中国大陆的服务器，保存1年后删除。"
            : " Your face image is kept on our server in mainland China for 1 year.");
  }

  private Finding inMainlandChina(String sentence) {
    boolean chinese = sentence.codePoints().anyMatch(Character::isIdeographic);
    ReadNotice notice =
        chinese
            ? written(
                NoticeSource.FACE_RULES,
                "人脸信息说明\n人脸照片上传到我们的服务器比对。\n" + sentence + "\n电话0571-5550 1234。2026年1月1日更新。\n",
                "人脸信息说明")
            : rules("Your face image is uploaded to our server and matched there. " + sentence);
    return new NoticeMatchesStatement(
            story.told(),
            chinese ? "zh" : "en",
            functions(true, "at most 1 year", "mainland China"))
        .judge(notices(notice));
  }

  @Test
  void a_number_of_any_length_is_read_without_breaking_off() {
    String text = "Your face image is kept on our servers for 99999999999999999999 days.";

    assertThat(declared(true, "at most 1 year", rules(text)).verdict()).isNotEqualTo(Verdict.PASS);
  }

  @Test
  void a_deadline_for_closing_contradicts_no_retention() {
    String text =
        "Your face template is kept on our servers in mainland China for at most 1 year."
            + " We delete your account and your face data within 10 working days.";

    expect(declared(true, "at most 1 year", rules(text)), Verdict.PASS, "agree");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "somewhere | REVIEW | too little",
        "on this phone only | REVIEW | too little",
        "CN, SG | PASS | agree",
        "EU | FAIL | location: EU",
      })
  void what_leaves_the_phone_is_declared_to_be_in_a_country(
      String location, Verdict verdict, String words) {
    ReadNotice rules =
        rules("Your face template is kept on our servers in mainland China for at most 1 year.");

    expect(
        new NoticeMatchesStatement(story.told(), "en", functions(true, "at most 1 year", location))
            .judge(notices(rules)),
        verdict,
        words);
  }

  @Test
  void a_part_may_go_earlier_and_nothing_may_stay_longer() {
    String text =
        "Your face template is kept on our servers in mainland China for at most 1 year. ";

    expect(
        declared(true, "at most 1 year", rules(text + "Face photos are kept for 24 hours.")),
        Verdict.PASS,
        "agree");
    expect(
        declared(true, "at most 1 year", rules(text + "Face photos are kept for 5 years.")),
        Verdict.FAIL,
        "5 years");
  }

  @Test
  void a_deadline_is_what_answers_within_15_working_days() {
    String text = "We finish every deletion of face data within 10 working days of your request.";

    expect(
        new AnswerTimeIsStated(story.told(), "en").judge(notices(rules(text))),
        Verdict.PASS,
        "10 working days");
    expect(
        new AnswerTimeIsStated(story.told(), "en")
            .judge(notices(rules(text.replace("10 working", "60 working")))),
        Verdict.FAIL,
        "60 working days");
  }

  @Test
  void a_time_that_begins_where_another_ends_is_added_to_it() {
    String text =
        "For a deletion of your face data we first check who asks, within 9 working days of the"
            + " request. Then the head office deletes, within another 12 working days of the request.";

    expect(
        new AnswerTimeIsStated(story.told(), "en").judge(notices(rules(text))),
        Verdict.FAIL,
        "9 working days");
    expect(
        new AnswerTimeIsStated(story.told(), "en")
            .judge(notices(rules(text.replace("9 working", "3 working").replace("12", "7")))),
        Verdict.PASS,
        "7 working days");
  }

  @Test
  void the_handler_itself_is_no_recipient() {
    String text = "Face entry is run by Harbour Labs Ltd. Nobody else gets your face data.";

    expect(recipients(text), Verdict.PASS, "nobody else gets the face");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "照片上传到禾邻公司的服务器，在那里比对。",
        "面部照片传输至禾邻公司机房保存。",
        "人脸特征值发送到禾邻公司的数据中心比对。",
        "照片和特征值提交给禾邻公司后，30日内删除。",
        "刷脸画面传到禾邻公司，由其比对。"
      })
  void the_handlers_short_name_is_no_recipient(String sentence) {
    String text =
        "人脸信息说明\n人脸信息由杭州禾邻科技有限公司（下称“禾邻公司”）处理。\n"
            + sentence
            + "\n除此之外，我们不向任何第三方提供人脸信息。\n电话0571-5550 1234。2026年1月1日更新。\n";

    expect(
        new RecipientsAreNamed(story.told(), "zh")
            .judge(notices(written(NoticeSource.FACE_RULES, text, "人脸信息说明"))),
        Verdict.PASS,
        "nobody else gets the face");
    expect(
        new RecipientsAreNamed(story.told(), "zh")
            .judge(
                notices(
                    written(
                        NoticeSource.FACE_RULES,
                        text.replace("除此之外，我们不向", "照片也提供给合作公司。除此之外，我们不向"),
                        "人脸信息说明"))),
        Verdict.FAIL,
        "without naming them");
  }

  @Test
  void another_company_is_one() {
    String text =
        "Face entry is run by Harbour Labs Ltd. Your face is checked for us by Seaward Vision Ltd.";

    expect(recipients(text), Verdict.REVIEW, "Seaward Vision Ltd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We give information to courts and the police only if we are legally obliged to.",
        "Where a law requires it we disclose information to the competent authorities.",
        "The gates are serviced by Kestrel Gates Ltd, which has no access to your face data.",
        "The gates come from Kestrel Gates Ltd. It does not receive any face pictures."
      })
  void an_order_by_law_and_a_company_without_access_get_no_face(String sentence) {
    expect(
        recipients("Nobody else gets your face data. " + sentence),
        Verdict.PASS,
        "nobody else gets the face");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We share your face data with our partners and, where a law requires it, with courts.",
        "We pass your face data on to the police and to insurers whenever we see fit."
      })
  void whoever_else_stands_beside_the_law_is_unnamed(String sentence) {
    expect(recipients(sentence), Verdict.FAIL, "without naming them");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Faces are compared by Kestrel Gates Ltd, which has no access to full face pictures.",
        "Kestrel Gates Ltd cannot see your face without your consent.",
        "Kestrel Gates Ltd has no access to your face data."
      })
  void a_company_that_gets_a_part_or_alone_has_none_proves_nothing_of_others(String sentence) {
    assertThat(recipients(sentence).verdict()).isNotEqualTo(Verdict.PASS);
  }

  @Test
  void how_old_other_pictures_are_is_no_retention() {
    String text =
        "Your face is used to find you in the class pictures of the last 60 days, for you to keep."
            + " Your face template is kept on our servers in mainland China for at most 1 year.";

    expect(declared(true, "at most 1 year", rules(text)), Verdict.PASS, "agree");
  }

  @Test
  void a_better_service_where_the_face_is_asked_for_misleads() {
    String text =
        "We ask everyone for their face so that your days here are smoother and more personal.";

    expect(
        new NoMisleadingReason(story.told(), "en")
            .judge(notices(notice(NoticeSource.CONSENT, text))),
        Verdict.FAIL,
        "a better service is given as the reason");
    expect(
        new NoMisleadingReason(story.told(), "en").judge(notices(rules(text))),
        Verdict.REVIEW,
        "vague reason");
  }

  @Test
  void a_word_of_the_matter_is_no_proof() {
    expect(
        new NoticeStates(story.told(), "en", RequiredDisclosure.RETENTION)
            .judge(
                notices(
                    rules("We keep face data for as long as needed. Face data can be deleted."))),
        Verdict.FAIL,
        "only in words that fix none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What we hold about you\n"
            + "Name and e-mail, to run your account\n"
            + "Bookings, to keep your desk\n"
            + "Your face photo, to let you in\n"
            + "Invoices, for the tax office\n",
        "Everything in one place\nPhone number | log-in\nFace image | opening the door\n"
            + "Orders | delivery\nDevice model | repairs\n"
      })
  void rows_make_a_list_under_any_title(String text) {
    expect(list(text), Verdict.PASS, "names the face");
  }

  @Test
  void prose_makes_none() {
    expect(
        list(
            "About us\nWe are a bank and we like our customers.\nWe use your face to sign you in.\n"
                + "We hold your name and address.\nWe send letters to you.\n"),
        Verdict.REVIEW,
        "does not read like one");
  }

  private Finding list(String text) {
    return new ListsNameTheFace(
            story.told(), "en", Vocabulary.of("en"), functions(true, "1 year"), Story.SUITE)
        .judge(
            notices(written(NoticeSource.COLLECTED_LIST, text, "Details")),
            NoticeSource.COLLECTED_LIST);
  }

  private Finding recipients(String text) {
    return new RecipientsAreNamed(story.told(), "en").judge(notices(rules(text)));
  }

  @Test
  void in17_an_upload_that_was_seen_is_told_by_a_text_or_not() {
    expect(seenToLeave("Your face image is uploaded to our cloud."), Verdict.PASS, "says so");
    expect(seenToLeave("Your face is used to open the door."), Verdict.FAIL, "no text says so");
    expect(
        seenToLeave("Your face image stays on your phone and is not uploaded."),
        Verdict.FAIL,
        "the texts say that it stays there");
    expect(
        seenToLeave(
            "Your face template stays on your phone. Your face image is uploaded to our cloud."),
        Verdict.REVIEW,
        "Do they speak of the same?");
  }

  private static final String PERHAPS =
      "Your face is compared on your phone and is not uploaded. Your visage is uploaded to our"
          + " server.";

  @Test
  void what_is_sent_and_not_known_to_be_of_the_face_is_a_question_and_not_silence() {
    expect(
        seenToLeave("Your face opens the door. Your visage is uploaded to our server."),
        Verdict.REVIEW,
        "the upload");
    expect(seenToLeave(PERHAPS), Verdict.REVIEW, "the upload");
    List<FaceFunction> functions = functions(false, "at most 1 year");
    PerFunctionJudgement each = new PerFunctionJudgement(functions.get(0), functions);
    ReadNotices read = notices(notice(NoticeSource.CONSENT, PERHAPS));
    expect(new UploadIsNamed(story.told(), "en", each).judge(read), Verdict.REVIEW, "the upload");
    expect(new TextsAgree(story.told(), "en", each).judge(read), Verdict.REVIEW, "the upload");
  }

  private Finding seenToLeave(String text) {
    List<FaceFunction> functions = functions(true, "at most 1 year");
    return new SeenUploadIsNamed(
            SeenUploadIsNamed.By.ANY_TEXT,
            WireStory.scanned().uploaded().ended(),
            "en",
            new PerFunctionJudgement(functions.get(0), functions))
        .judge(notices(rules(text)), WalkEnding.DONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The picture of your face is put by until the gig season ends in August.",
        "Your face template is kept until the end of the year.",
        "We hang on to your face image until your membership ends.",
        "The faceprint is stored until you leave the club.",
        "Your face picture is set aside until the summer festival.",
        "The face template stays with us as long as you are a member."
      })
  void an_end_by_date_or_membership_contradicts_one_with_the_session(String sentence) {
    String text = "Your face is compared on your phone and is not uploaded. " + sentence;

    expect(
        declared(false, "until the app is closed", rules(text)),
        Verdict.FAIL,
        "contradict the app statement (retention: until the app is closed)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"人脸照片留着，到季末才删。", "人脸特征保存到年底。", "面部画面存到您退会为止。", "人脸特征保留至合同期满。", "人脸照片放着，到八月才删。"})
  void so_in_chinese(String sentence) {
    Finding found =
        new NoticeMatchesStatement(story.told(), "zh", functions(false, "关闭应用时删除"))
            .judge(
                notices(
                    written(
                        NoticeSource.FACE_RULES,
                        "人脸信息说明\n人脸照片在手机上比对，不上传。\n"
                            + sentence
                            + "\n电话0571-5550 1234。2026年1月1日更新。\n",
                        "人脸信息说明")));

    expect(found, Verdict.FAIL, "contradict the app statement (retention:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The picture of your face is deleted when the app is closed.",
        "Your face template is gone as soon as you close the app; your booking is kept until August.",
        "Your face image is not kept until the end of the season: it is deleted when the app is"
            + " closed.",
        "A wrong comparison of your face could hold you up for a minute. The face image is deleted"
            + " when the app is closed.",
        "The face check keeps you waiting for two seconds. Your face image is deleted when you close"
            + " the app."
      })
  void an_end_with_the_session_or_of_other_things_does_not(String sentence) {
    String text = "Your face is compared on your phone and is not uploaded. " + sentence;

    assertThat(declared(false, "until the app is closed", rules(text)).verdict())
        .isNotEqualTo(Verdict.FAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "管这些信息的是杭州邻里助餐服务有限公司，地址：杭州市上城区丁桥路 66 号。",
        "打理您人脸信息的是杭州禾邻科技有限公司，电话0571-5550 1234。",
        "您的人脸信息归杭州禾邻科技有限公司管理。",
        "看管这些照片的就是杭州禾邻科技有限公司。",
        "负责这件事的单位是杭州禾邻科技有限公司。",
        "這些資料由杭州禾鄰科技有限公司看管。"
      })
  void whoever_looks_after_the_data_is_no_recipient(String sentence) {
    String text =
        "人脸信息说明\n刷脸取餐时拍摄您的人脸照片。\n"
            + sentence
            + "\n除此之外，我们不向任何第三方提供人脸信息。\n电话0571-5550 1234。2026年1月1日更新。\n";

    assertThat(
            new RecipientsAreNamed(story.told(), "zh")
                .judge(notices(written(NoticeSource.FACE_RULES, text, "人脸信息说明")))
                .verdict())
        .isEqualTo(Verdict.PASS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The company that looks after this information is Harbour Labs Ltd.",
        "Whoever minds your face data is Harbour Labs Ltd, 3 Quay Street.",
        "It is Harbour Labs Ltd that takes care of your face data.",
        "Your face data are looked after by Harbour Labs Ltd.",
        "Looking after these pictures is Harbour Labs Ltd's task, and answering for them is Harbour"
            + " Labs Ltd."
      })
  void so_in_english(String sentence) {
    assertThat(recipients(sentence + " Nobody else gets your face data.").verdict())
        .isEqualTo(Verdict.PASS);
  }

  private Finding whereNothingIsKept(boolean zh, String text) {
    ReadNotice notice =
        zh
            ? written(
                NoticeSource.FACE_RULES,
                "人脸信息说明\n刷脸时拍摄人脸照片，在手机上比对。\n" + text + "\n电话0571-5550 1234。2026年1月1日更新。\n",
                "人脸信息说明")
            : rules(text);
    return new NoticeMatchesStatement(
            story.told(), zh ? "zh" : "en", functions(false, zh ? "不保存" : "nothing is kept"))
        .judge(notices(notice));
  }

  private Finding declared(boolean uploads, String retention, ReadNotice notice) {
    return new NoticeMatchesStatement(story.told(), "en", functions(uploads, retention))
        .judge(notices(notice));
  }

  private static List<FaceFunction> functions(boolean uploads, String retention) {
    return functions(uploads, retention, "mainland China");
  }

  private static List<FaceFunction> functions(boolean uploads, String retention, String location) {
    return List.of(
        new DeclaredFunction(
                "door",
                FaceFunction.Kind.ACCESS,
                uploads,
                Optional.of(retention),
                Optional.of(location),
                List.of(),
                new Route("door", List.of()))
            .function());
  }

  private static ReadNotices notices(ReadNotice notice) {
    return new ReadNotices(WalkEnding.CONSENT_REACHED, List.of(notice), Set.of());
  }

  private ReadNotice rules(String text) {
    return notice(NoticeSource.FACE_RULES, text);
  }

  private ReadNotice notice(NoticeSource source, String text) {
    return written(source, "Face rules\n" + text + END, "Face rules");
  }

  private ReadNotice written(NoticeSource source, String text, String link) {
    ObservedScreen page = story.sees(Page.full(View.title("Face rules"), View.text("shown")));
    RouteOutcome outcome = new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", page, 0);
    OpenedText opened = new OpenedText(link, page, List.of(page), true, outcome);
    return new ReadNotice(source, opened, text, Optional.empty(), true, List.of(link));
  }
}
