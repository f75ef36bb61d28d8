package org.facecert.phone.state;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dangerous permission of Android 14, its group and the app-op that dates its use (AOSP
 * frameworks/base core/res/AndroidManifest.xml and AppOpsManager.sAppOpInfos).
 *
 * @param op the op as {@code cmd appops} prints it, null where Android keeps none
 */
@SuppressWarnings("JavaLangClash") // Android's own word
public record RuntimePermission(String name, String group, @Nullable String op) {
  private static final String P = "android.permission.";

  /** Every dangerous permission that the phone knows, in the platform's order of groups. */
  public static final List<RuntimePermission> ALL =
      List.of(
          of("READ_CONTACTS", "CONTACTS", "READ_CONTACTS"),
          of("WRITE_CONTACTS", "CONTACTS", "WRITE_CONTACTS"),
          of("GET_ACCOUNTS", "CONTACTS", "GET_ACCOUNTS"),
          of("READ_CALENDAR", "CALENDAR", "READ_CALENDAR"),
          of("WRITE_CALENDAR", "CALENDAR", "WRITE_CALENDAR"),
          of("SEND_SMS", "SMS", "SEND_SMS"),
          of("RECEIVE_SMS", "SMS", "RECEIVE_SMS"),
          of("READ_SMS", "SMS", "READ_SMS"),
          of("READ_EXTERNAL_STORAGE", "STORAGE", "READ_EXTERNAL_STORAGE"),
          of("WRITE_EXTERNAL_STORAGE", "STORAGE", "WRITE_EXTERNAL_STORAGE"),
          of("READ_MEDIA_IMAGES", "READ_MEDIA_VISUAL", "READ_MEDIA_IMAGES"),
          of("READ_MEDIA_VIDEO", "READ_MEDIA_VISUAL", "READ_MEDIA_VIDEO"),
          of("READ_MEDIA_AUDIO", "READ_MEDIA_AURAL", "READ_MEDIA_AUDIO"),
          of("ACCESS_FINE_LOCATION", "LOCATION", "FINE_LOCATION"),
          of("ACCESS_COARSE_LOCATION", "LOCATION", "COARSE_LOCATION"),
          of("READ_CALL_LOG", "CALL_LOG", "READ_CALL_LOG"),
          of("WRITE_CALL_LOG", "CALL_LOG", "WRITE_CALL_LOG"),
          of("READ_PHONE_STATE", "PHONE", "READ_PHONE_STATE"),
          of("READ_PHONE_NUMBERS", "PHONE", "READ_PHONE_NUMBERS"),
          of("CALL_PHONE", "PHONE", "CALL_PHONE"),
          of("RECORD_AUDIO", "MICROPHONE", "RECORD_AUDIO"),
          of("CAMERA", "CAMERA", "CAMERA"),
          of("ACTIVITY_RECOGNITION", "ACTIVITY_RECOGNITION", "ACTIVITY_RECOGNITION"),
          of("BODY_SENSORS", "SENSORS", "BODY_SENSORS"),
          of("BLUETOOTH_CONNECT", "NEARBY_DEVICES", "BLUETOOTH_CONNECT"),
          of("BLUETOOTH_SCAN", "NEARBY_DEVICES", "BLUETOOTH_SCAN"),
          of("POST_NOTIFICATIONS", "NOTIFICATIONS", "POST_NOTIFICATION"));

  private static final Map<String, RuntimePermission> BY_NAME =
      ALL.stream()
          .collect(java.util.stream.Collectors.toUnmodifiableMap(RuntimePermission::name, p -> p));

  private static RuntimePermission of(String name, String group, String op) {
    return new RuntimePermission(P + name, "android.permission-group." + group, op);
  }

  /** The permission of that name, or null when it is no dangerous one. */
  public static @Nullable RuntimePermission named(String name) {
    return BY_NAME.get(name);
  }

  /** The permissions whose use the op dates. */
  public static List<RuntimePermission> ofOp(String op) {
    return ALL.stream().filter(p -> op.equals(p.op())).toList();
  }

  /** Whether the system offers "only while using the app" and "only this time" for it. */
  public boolean whileInUse() {
    return switch (group.substring(group.lastIndexOf('.') + 1)) {
      case "CAMERA", "MICROPHONE", "LOCATION" -> true;
      default -> false;
    };
  }
}
