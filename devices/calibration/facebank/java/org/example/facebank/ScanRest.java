package org.example.facebank;

import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Context;
import android.os.DropBoxManager;
import android.util.Base64;

/** What is left of a scan on the phone beside its log: nothing. */
final class ScanRest {
  private final Context context;
  private final Variant variant;

  ScanRest(Context context, Variant variant) {
    this.context = context;
    this.variant = variant;
  }

  void taken(byte[] jpeg) {
    if (violates(Switch.SCAN_REST, "picture-copied")) {
      byte[] small = Pictures.scaled(jpeg, 120, 90, 60);
      copy("data:image/jpeg;base64," + Base64.encodeToString(small, Base64.NO_WRAP));
    } else if (violates(Switch.SCAN_REST, "support-code")) {
      copy("FaceBank support code: " + packed(jpeg));
    } else if (violates(Switch.SCAN_REST, "error-record")) {
      record("java.io.IOException: upload is slow\nbody: " + packed(jpeg));
    } else if (violates(Switch.SCAN_REST, "record-without-picture")) {
      record("java.io.IOException: upload is slow\nbody: " + jpeg.length + " bytes");
    }
  }

  private boolean violates(Switch name, String value) {
    return variant.is(name, value);
  }

  private void record(String text) {
    context.getSystemService(DropBoxManager.class).addText("facebank_error", text);
  }

  private void copy(String text) {
    context
        .getSystemService(ClipboardManager.class)
        .setPrimaryClip(ClipData.newPlainText("scan", text));
  }

  private static String packed(byte[] jpeg) {
    return Base64.encodeToString(
        Pictures.packed(Pictures.scaled(jpeg, 320, 240, 60)), Base64.NO_WRAP | Base64.URL_SAFE);
  }
}
