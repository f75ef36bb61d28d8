package org.facecert.phone.inside;

import org.facecert.phone.state.RuntimePermission;

/** The wording of Android 14's permission dialogs in English and Chinese. */
final class PermissionWords {
  private final boolean chinese;

  PermissionWords(String language) {
    chinese = language.startsWith("zh");
  }

  String question(RuntimePermission permission, String app) {
    String deed = chinese ? chinese(permission) : english(permission);
    return chinese ? "要允许“" + app + "”" + deed + "吗？" : "Allow " + app + " to " + deed + "?";
  }

  private static String english(RuntimePermission p) {
    return switch (p.group().substring(p.group().lastIndexOf('.') + 1)) {
      case "CAMERA" -> "take pictures and record video";
      case "MICROPHONE" -> "record audio";
      case "LOCATION" -> "access this device’s location";
      case "CONTACTS" -> "access your contacts";
      case "CALENDAR" -> "access your calendar";
      case "SMS" -> "send and view SMS messages";
      case "STORAGE" -> "access photos and media on your device";
      case "READ_MEDIA_VISUAL" -> "access photos and videos on this device";
      case "READ_MEDIA_AURAL" -> "access music and audio on this device";
      case "CALL_LOG" -> "access your phone call logs";
      case "PHONE" -> "make and manage phone calls";
      case "ACTIVITY_RECOGNITION" -> "access your physical activity";
      case "SENSORS" -> "access sensor data about your vital signs";
      case "NEARBY_DEVICES" ->
          "find, connect to, and determine the relative position of nearby devices";
      default -> "send you notifications";
    };
  }

  private static String chinese(RuntimePermission p) {
    return switch (p.group().substring(p.group().lastIndexOf('.') + 1)) {
      case "CAMERA" -> "拍摄照片和录制视频";
      case "MICROPHONE" -> "录音";
      case "LOCATION" -> "获取此设备的位置信息";
      case "CONTACTS" -> "访问您的通讯录";
      case "CALENDAR" -> "访问您的日历";
      case "SMS" -> "发送和查看短信";
      case "STORAGE" -> "访问您设备上的照片和媒体内容";
      case "READ_MEDIA_VISUAL" -> "访问此设备上的照片和视频";
      case "READ_MEDIA_AURAL" -> "访问此设备上的音乐和音频";
      case "CALL_LOG" -> "访问您的通话记录";
      case "PHONE" -> "拨打电话和管理通话";
      case "ACTIVITY_RECOGNITION" -> "访问您的身体活动数据";
      case "SENSORS" -> "访问与您的生命体征相关的传感器数据";
      case "NEARBY_DEVICES" -> "查找、连接附近的设备以及确定附近设备的相对位置";
      default -> "向您发送通知";
    };
  }

  String whileUsing() {
    return chinese ? "仅在使用该应用时允许" : "While using the app";
  }

  String onlyOnce() {
    return chinese ? "仅限这一次" : "Only this time";
  }

  String allow() {
    return chinese ? "允许" : "Allow";
  }

  String deny() {
    return chinese ? "不允许" : "Don’t allow";
  }
}
