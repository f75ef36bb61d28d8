package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the end of another way says of the face. */
final class FaceStillToComeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "学员号打卡先按未核验登记，下课前补刷一次脸后，这2学时才计入。",
        "刷脸核验通过后方可生效",
        "本次签到待核验，请在下课前刷脸。",
        "完成人脸验证后计入学时",
        "请于今日18点前补刷脸，否则学时作废",
        "未补刷人脸的，本次打卡不计。",
        "签到要等刷脸后才算数",
        "暂按临时登记处理，入馆前须完成人脸识别",
        "本次未刷脸，先登记着，补刷后才计入。",
        "現在不用刷臉，下課前補刷後才計入",
        "学时确认还需刷脸",
        "It only counts once your face has been scanned",
        "Your booking is provisional until you have taken a selfie.",
        "This visit stays unverified until the face check is done",
        "Hours are not credited without a face scan",
        "Complete a face check before 6 pm to keep your booking",
        "Your order will be released after your face has been verified",
        "Scan your face before class, otherwise the lesson lapses",
        "Until we have seen your face, the entry is not final and does not count.",
        "Unless you show your face at the gate, the ticket is not valid",
        "You need not scan your face now, but the hours count only after a facial check.",
        "Recorded as pending: face check required before Friday",
      })
  void the_goal_waits_for_the_face(String words) {
    assertThat(FaceStillToCome.in(List.of("Done", words)))
        .hasValueSatisfying(told -> assertThat(told.depends()).as(words).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "下次试试刷脸，两秒就签到成功",
        "本次签到没有使用人脸",
        "无需刷脸，学时照常计入",
        "以后每节课都可以用学员号签到，不用再刷脸",
        "不刷脸也计入学时",
        "刷脸登录：未开通",
        "开通刷脸，下次登录更快",
        "上课打卡，两种方式任选：刷脸签到、学员号签到",
        "学员号签到与刷脸签到学时一样计",
        "刷脸支付全新上线",
        "无论是否刷脸，学时都计入",
        "入场前请刷脸或出示学员证，之后生效",
        "Next time, try your face: you are checked in within seconds",
        "No face scan was needed.",
        "You do not need to scan your face for the hours to count",
        "The hours count with or without a face check",
        "You can set up face login in the settings",
        "Your face was not used for this check-in",
        "Face login: not set up",
        "Without a face scan your visit is recorded as usual",
        "Let's face it, you are ready",
        "Show your face or your card at the gate and the ticket is valid",
        "Turn on face recognition to have it confirmed faster",
        "Checked in. Have a good lesson!",
        "New: pay by face at the counter",
      })
  void it_does_not(String words) {
    assertThat(FaceStillToCome.in(List.of("Done", words))).as(words).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "人脸核验：待完成",
        "Face check pending",
        "Face verification: outstanding",
        "人脸待核验",
        "Complete your face profile when the desk is open",
        "请在场馆开通后录入人脸",
      })
  void what_is_not_understood_is_a_question(String words) {
    assertThat(FaceStillToCome.in(List.of("Done", words)))
        .hasValueSatisfying(told -> assertThat(told.depends()).as(words).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Recorded as provisional.|Face check due by six.",
        "先按未核验登记。|下课前须补刷脸。",
        "Not counted yet|Please complete the face check at the gate",
        "Please complete the face check at the gate|Booking on hold",
        "学时暂不计入|请完成人脸识别",
      })
  void two_sentences_say_it_together(String words) {
    assertThat(FaceStillToCome.in(List.of(words.split("\\|"))))
        .hasValueSatisfying(told -> assertThat(told.depends()).as(words).isTrue());
  }

  @Test
  void a_page_made_to_take_long_does_not() {
    List<String> hostile =
        List.of(
            "once until counted without face ".repeat(20_000),
            "脸后才".repeat(50_000),
            "not no n't counted ".repeat(20_000) + "face");
    Assertions.assertTimeout(Duration.ofSeconds(5), () -> FaceStillToCome.in(hostile));
  }
}
