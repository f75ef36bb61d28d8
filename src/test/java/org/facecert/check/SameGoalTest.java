package org.facecert.check;

import static org.facecert.check.Story.button;
import static org.facecert.check.Story.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.Completion;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Offer;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.statement.Act;
import org.facecert.statement.Alternative;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.FaceFunction.Kind;
import org.facecert.statement.Route;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AL-01, AL-02, AL-04 where no method has a name: the other card beside the face. */
final class SameGoalTest {

  private final Story story = new Story();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OTHER | 刷脸找照片 | 按班级找照片",
        "OTHER | 刷脸查成绩 | 凭考号查成绩",
        "ATTENDANCE | 刷脸签到 | 名单签到",
        "ACCESS | 刷脸入馆 | 入馆凭条",
        "ACCESS | 人脸开柜 | 输号开柜",
        "OTHER | Find photos by face | Photos by class",
        "OTHER | My pictures by face | Pictures by date",
        "ATTENDANCE | Face clocking | Clocking sheet",
        "ACCESS | Face entry at the gate | Entry slip",
        "ACCESS | Locker by face | Locker number",
      })
  void the_other_card_is_another_way(Kind kind, String start, String label) {
    Offer offer = offer(start, label);
    expect(al01(kind, start, offer), Verdict.PASS, label);
    expect(al02(kind, start, offer), Verdict.PASS, label);
    expect(al04(kind, start, label, "12 hits"), Verdict.PASS, "worked to completion");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OTHER | 刷脸找照片 | 返回找照片",
        "OTHER | 刷脸找照片 | 我的",
        "OTHER | 刷脸找照片 | 课程安排",
        "ACCESS | 刷脸入馆 | 人脸入馆",
        "OTHER | Find photos by face | Back",
        "OTHER | Find photos by face | Settings",
        "OTHER | Find photos by face | Find a shop",
        "LOGIN | Members sign in by face | Members lounge",
        "PAYMENT | Pay the basket by face | See the basket",
      })
  void another_name_or_a_way_back_is_a_question(Kind kind, String start, String label) {
    Offer offer = offer(start, label);
    Finding al01 = al01(kind, start, offer);
    expect(al01, Verdict.REVIEW, label);
    expect(al04(kind, start, label, "12 hits"), Verdict.REVIEW, "Does it complete the function?");
  }

  @Test
  void a_sign_that_is_there_anyway_or_an_error_ends_nothing() {
    expect(
        al04(Kind.OTHER, "Find photos by face", "Photos by class", "Autumn"),
        Verdict.INCONCLUSIVE,
        "Photos by class");
    expect(
        al04(Kind.OTHER, "Find photos by face", "Photos by class", "Something failed, try later"),
        Verdict.REVIEW,
        "Does it complete the function?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "看看气色 | 自己填问卷 | 不想拍脸，可以改填问卷。",
        "看看脸型 | 翻翻样册 | 不愿拍的，翻样册也能选。",
        "Age look | Ring the bell | If you would rather not, ring the bell at the bar.",
        "Mood lamp | Turn the dial | Those who do not want it turn the dial as before.",
        "Skin look | Show a leaflet | Without it the leaflet helps you all the same.",
      })
  void what_the_app_tells_one_to_do_instead_is_another_way(
      String start, String label, String text) {
    ObservedScreen at =
        story.sees(Page.full(View.title("Autumn"), View.text(text), button(start), button(label)));
    story.presses(Purpose.START, start);
    story.sees(at(start));
    story.presses(Purpose.ROUTE, label);
    ObservedScreen opened = story.sees(Page.full(View.title("Page of it"), button("Number one")));
    Offer offer =
        new Offer(alternative(label, "12 hits"), at, null, null, true, opened, true, false);
    expect(al01(Kind.OTHER, start, offer), Verdict.PASS, label);
    expect(al02(Kind.OTHER, start, offer), Verdict.PASS, label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "看看气色 | 今日菜单 | 不想拍脸，可以改填问卷。",
        "看看气色 | 自己填问卷 | 填问卷有礼。",
        "Age look | Opening hours | If you would rather not, ring the bell at the bar.",
      })
  void what_it_tells_nothing_of_is_a_question(String start, String label, String text) {
    ObservedScreen at =
        story.sees(Page.full(View.title("Autumn"), View.text(text), button(start), button(label)));
    story.presses(Purpose.START, start);
    story.sees(at(start));
    story.presses(Purpose.ROUTE, label);
    ObservedScreen opened = story.sees(Page.full(View.title("Page of it"), button("Number one")));
    Offer offer =
        new Offer(alternative(label, "12 hits"), at, null, null, true, opened, true, false);
    expect(al01(Kind.OTHER, start, offer), Verdict.REVIEW, label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REAL_NAME | Staff review | Request received",
        "REAL_NAME | Manual ID check | Thanks, we will review your documents",
        "REAL_NAME | Have it verified by our team | Documents submitted",
        "REAL_NAME | Let a colleague check my ID | Your application is under review",
        "REAL_NAME | Identity check by an adviser | We have received it",
        "REAL_NAME | 人工审核 | 申请已提交",
        "REAL_NAME | 工作人员核验身份 | 您的资料已收到",
        "REAL_NAME | 交由专员审核证件 | 已受理，一个工作日内答复",
        "ANTI_ADDICTION | 人工核实年龄 | 正在审核",
        "REAL_NAME | 請客服核對證件 | 您的申請已成功送出",
      })
  void a_check_by_a_person_ends_with_its_receipt(Kind kind, String label, String end) {
    expect(al04(kind, "Check my name", label, end), Verdict.PASS, "worked to completion");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REAL_NAME | Staff review | Opening hours",
        "REAL_NAME | Check by ID number | Request received",
        "REAL_NAME | Staff review | Request received? Failed, try again",
        "LOGIN | Staff review | Request received",
        "PAYMENT | 人工审核 | 申请已提交",
        "REAL_NAME | 人工审核 | 常见问题",
        "REAL_NAME | 身份证号核验 | 申请已提交",
        "REAL_NAME | Back | Request received",
      })
  void another_receipt_or_another_end_is_a_question(Kind kind, String label, String end) {
    expect(
        al04(kind, "Check my name", label, end), Verdict.REVIEW, "Does it complete the function?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "刷脸签到 | 学员号签到 | 签到成功 | 学员号打卡先按未核验登记，下课前补刷一次脸后，这2学时才计入。",
        "刷脸入馆 | 凭证入馆 | 已登记 | 入馆前须完成人脸识别，否则登记无效。",
        "刷脸签到 | 名单签到 | 签到成功 | 待刷脸核验后方可计入。",
        "Face clocking | Clocking sheet | Clocked in | It counts only once your face has been scanned.",
        "Face entry at the gate | Entry slip | Slip issued | Provisional until you have taken a selfie.",
      })
  void a_goal_that_waits_for_the_face_is_not_reached(
      String start, String label, String sign, String small) {
    expect(ends(start, label, sign, small), Verdict.FAIL, "waits for the face: “" + small);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "刷脸签到 | 学员号签到 | 签到成功 | 下次可以试试刷脸，更快。",
        "刷脸签到 | 学员号签到 | 签到成功 | 无需刷脸，学时照常计入。",
        "刷脸入馆 | 凭证入馆 | 已登记 | 人脸入馆全新上线",
        "Face clocking | Clocking sheet | Clocked in | Next time, try your face: it takes two seconds.",
        "Face clocking | Clocking sheet | Clocked in | No face scan was needed.",
        "Face entry at the gate | Entry slip | Slip issued | Your face was not used.",
      })
  void an_offer_or_a_denial_takes_nothing_from_it(
      String start, String label, String sign, String small) {
    expect(ends(start, label, sign, small), Verdict.PASS, "worked to completion");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "刷脸签到 | 学员号签到 | 签到成功 | 人脸核验：待完成",
        "Face clocking | Clocking sheet | Clocked in | Face check pending",
      })
  void words_of_the_face_that_are_not_understood_are_a_question(
      String start, String label, String sign, String small) {
    expect(ends(start, label, sign, small), Verdict.REVIEW, "says of the face: “" + small);
  }

  private Finding ends(String start, String label, String sign, String small) {
    return al04(Kind.ATTENDANCE, start, label, sign, View.text(small));
  }

  private Offer offer(String start, String label) {
    ObservedScreen at = story.sees(Page.full(View.title("Autumn"), button(start), button(label)));
    story.presses(Purpose.START, start);
    story.sees(at(start));
    story.presses(Purpose.ROUTE, label);
    ObservedScreen opened = story.sees(Page.full(View.title("Page of it"), button("Number one")));
    return new Offer(alternative(label, "12 hits"), at, null, null, true, opened, true, false);
  }

  private static Page at(String start) {
    return Page.full(View.title("About " + start));
  }

  private Finding al01(Kind kind, String start, Offer offer) {
    return new AlternativeIsOffered(story.told(), Story.WORDS, function(kind, start))
        .judge(List.of(offer));
  }

  private Finding al02(Kind kind, String start, Offer offer) {
    return new AlternativeOnSameLevel(story.told(), Story.WORDS, function(kind, start))
        .judge(List.of(offer));
  }

  private Finding al04(Kind kind, String start, String label, String sign, View... more) {
    int before = story.observations().steps().size();
    story.sees(Page.full(View.title("Autumn"), button(start), button(label)));
    story.presses(Purpose.ROUTE, label);
    List<View> views = new ArrayList<>(List.of(View.title("The end"), View.text(sign)));
    views.addAll(List.of(more));
    ObservedScreen end = story.sees(Page.full(views.toArray(View[]::new)));
    story.witnessed();
    RouteOutcome outcome = new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", end, 0);
    Completion completion =
        new Completion(
            alternative(label, sign), outcome, story.observations().from(before), Optional.empty());
    return new AlternativesComplete(story.told(), Story.WORDS, function(kind, start))
        .judge(List.of(completion));
  }

  private static Alternative alternative(String label, String sign) {
    return new Alternative(
        "other",
        label,
        new Route("other", List.of(new Act.Tap(label, false), new Act.See(sign, false))));
  }

  private static FaceFunction function(Kind kind, String start) {
    return new DeclaredFunction(
            "face", kind, new Route("start", List.of(new Act.Tap(start, false))))
        .function();
  }
}
