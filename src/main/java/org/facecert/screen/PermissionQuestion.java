package org.facecert.screen;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a system's question asks for, without the name of the app that wants it: "Allow Selfie
 * Camera to send you notifications?" is about notifications. The name is what the statement says,
 * what stands in quotation marks, or what stands where the sentence has its subject.
 */
final class PermissionQuestion {

  private static final String VERBS =
      "访问|存取|存取|訪問|取用|使用|获取|獲取|取得|读取|讀取|拍摄|拍攝|拍照|录制|錄製|錄音|录音|查找|尋找|连接|連接|發送|发送|向您|向你|拨打|撥打|管理|打开|調用|调用|修改|写入|寫入";

  private static final List<Pattern> SUBJECTS =
      List.of(
          Pattern.compile("^\\s*allow\\b(.{1,60}?)\\bto\\b", Pattern.CASE_INSENSITIVE),
          Pattern.compile(
              "^(.{1,60}?)\\b(?:would like|wants?|needs?|requests?|is requesting|is trying)\\b",
              Pattern.CASE_INSENSITIVE),
          Pattern.compile("(?:允许|允許|同意)(.{1,30}?)(?:" + VERBS + ")"),
          Pattern.compile("^(.{1,30}?)(?:想要|想|申请|申請|请求|請求|正在|要求|需要|希望|尝试|嘗試)"));

  private PermissionQuestion() {}

  static String wanted(String question, ScreenWords words) {
    String masked = words.masked(question);
    String unquoted = OwnName.withoutQuotedName(masked);
    return unquoted.equals(question) ? withoutSubject(question) : unquoted;
  }

  private static String withoutSubject(String question) {
    for (Pattern subject : SUBJECTS) {
      Matcher m = subject.matcher(question);
      if (m.find()) {
        return question.substring(0, m.start(1)) + " " + question.substring(m.end(1));
      }
    }
    return question;
  }
}
