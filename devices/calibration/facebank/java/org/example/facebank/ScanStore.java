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
  private final FaceBankApp app;
  private final Variant variant;

  ScanStore(FaceBankApp app) {
    this.app = app;
    this.variant = app.variant();
  }

  void taken(byte[] jpeg) {
    shared(jpeg);
    own(jpeg);
    packed(jpeg);
    template(jpeg);
  }

  private void shared(byte[] jpeg) {
    if (violates(Switch.SCAN_STORE, "gallery")) {
      write(new File(pictures(), "scan.jpg"), jpeg);
    } else if (violates(Switch.SCAN_STORE, "thumbnail-in-receipt")) {
      write(new File(pictures(), "receipt.jpg"), new Receipt(jpeg).jpeg());
    }
  }

  private void own(byte[] jpeg) {
    if (violates(Switch.SCAN_STORE, "cache")) {
      write(new File(app.getCacheDir(), "upload-1.tmp"), jpeg);
    } else if (violates(Switch.SCAN_STORE, "last-scan")) {
      write(new File(app.getFilesDir(), "last-scan.jpg"), jpeg);
    } else if (violates(Switch.SCAN_STORE, "deleted-row")) {
      keepAndDelete(jpeg);
    }
  }

  private void packed(byte[] jpeg) {
    if (violates(Switch.SCAN_STORE, "packed-vault")) {
      byte[] text = Base64.encode(Pictures.packed(jpeg), Base64.NO_WRAP);
      write(new File(app.getNoBackupFilesDir(), "vault.bin"), Pictures.packed(text));
    } else if (violates(Switch.SCAN_STORE, "preferences")) {
      byte[] small = Pictures.scaled(jpeg, 160, 120, 60);
      app.getSharedPreferences("session", Context.MODE_PRIVATE)
          .edit()
          .putString("state", Base64.encodeToString(small, Base64.URL_SAFE))
          .commit();
    }
  }

  private void template(byte[] jpeg) {
    if (violates(Switch.SCAN_STORE, "template")) {
      write(new File(app.getFilesDir(), "face.json"), new Template(jpeg).json());
    } else if (violates(Switch.SCAN_STORE, "template-in-blob")) {
      write(new File(app.getFilesDir(), "model.bin"), new Template(jpeg).blob());
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
    return new File(app.getCodeCacheDir(), "frame");
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

  /** As who believes that what is deleted is gone; the log of the open database has it still. */
  private void keepAndDelete(byte[] jpeg) {
    if (app.session().queue == null) {
      app.session().queue =
          app.openOrCreateDatabase("queue.db", Context.MODE_ENABLE_WRITE_AHEAD_LOGGING, null);
    }
    SQLiteDatabase database = app.session().queue;
    database.execSQL("CREATE TABLE IF NOT EXISTS upload (id INTEGER PRIMARY KEY, body BLOB)");
    ContentValues row = new ContentValues();
    row.put("body", jpeg);
    database.insertOrThrow("upload", null, row);
    database.delete("upload", null, null);
  }
}
