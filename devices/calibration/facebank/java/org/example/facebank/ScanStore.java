package org.example.facebank;

import android.content.ContentValues;
import android.content.Context;
import android.database.sqlite.SQLiteDatabase;
import android.hardware.Camera;
import android.os.Environment;
import android.util.Base64;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What is kept on the phone of a scan: nothing. */
final class ScanStore {
  private final Context context;
  private final Variant variant;

  ScanStore(Context context, Variant variant) {
    this.context = context;
    this.variant = variant;
  }

  void taken(byte[] jpeg) {
    if (violates(Switch.SCAN_STORE, "gallery")) {
      write(new File(pictures(), "scan.jpg"), jpeg);
    } else if (violates(Switch.SCAN_STORE, "thumbnail-in-receipt")) {
      write(new File(pictures(), "receipt.jpg"), new Receipt(jpeg).jpeg());
    } else if (violates(Switch.SCAN_STORE, "cache")) {
      write(new File(context.getCacheDir(), "upload-1.tmp"), jpeg);
    } else if (violates(Switch.SCAN_STORE, "deleted-row")) {
      keepAndDelete(jpeg);
    } else if (violates(Switch.SCAN_STORE, "last-scan")) {
      write(new File(context.getFilesDir(), "last-scan.jpg"), jpeg);
    } else if (violates(Switch.SCAN_STORE, "preferences")) {
      context
          .getSharedPreferences("session", Context.MODE_PRIVATE)
          .edit()
          .putString("state", Base64.encodeToString(Pictures.scaled(jpeg, 160, 120, 60), Base64.URL_SAFE))
          .commit();
    } else if (violates(Switch.SCAN_STORE, "template")) {
      write(new File(context.getFilesDir(), "face.json"), new Template(jpeg).json());
    } else if (violates(Switch.SCAN_STORE, "template-in-blob")) {
      write(new File(context.getFilesDir(), "model.bin"), new Template(jpeg).blob());
    }
  }

  /** The first frame, until a scan has succeeded. */
  @SuppressWarnings("deprecation")
  void begun(Camera camera) {
    if (violates(Switch.SCAN_STORE, "frame")) {
      camera.setOneShotPreviewCallback((frame, from) -> write(frame(), frame));
    }
  }

  void succeeded() {
    if (violates(Switch.SCAN_STORE, "frame") && !frame().delete()) {
      throw new IllegalStateException("the frame is not there any more");
    }
  }

  private File frame() {
    return new File(context.getCodeCacheDir(), "frame");
  }

  private boolean violates(Switch name, String value) {
    return variant.is(name, value);
  }

  private static File pictures() {
    return Environment.getExternalStoragePublicDirectory(Environment.DIRECTORY_PICTURES);
  }

  private static void write(File file, byte[] bytes) {
    try (OutputStream out = new FileOutputStream(file)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("a file cannot be written", e);
    }
  }

  /** As who believes that what is deleted is gone. */
  private void keepAndDelete(byte[] jpeg) {
    try (SQLiteDatabase database =
        context.openOrCreateDatabase("queue.db", Context.MODE_PRIVATE, null)) {
      database.execSQL("CREATE TABLE IF NOT EXISTS upload (id INTEGER PRIMARY KEY, body BLOB)");
      ContentValues row = new ContentValues();
      row.put("body", jpeg);
      database.insertOrThrow("upload", null, row);
      database.delete("upload", null, null);
    }
  }
}
