package org.example.facebank;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.os.Environment;
import android.view.View;
import android.widget.CheckBox;
import android.widget.ImageView;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.json.JSONObject;

/**
 * A poster that the server has made: its owner's alone, until the owner saves it to the album, as
 * it came from the server with all that it says of itself, or shows it to others.
 */
final class MadePicture {
  private static final int QUALITY = 92;
  private final Page page;
  private final String link;
  private final ImageView view;
  private byte[] jpeg = new byte[0];

  MadePicture(Page page, String link) {
    this.page = page;
    this.link = link;
    view = new ImageView(page);
    view.setContentDescription(page.getString(R.string.effects_done));
    view.setBackgroundResource(R.drawable.card);
  }

  View view() {
    return view;
  }

  /** Off, until somebody switches it on. */
  View share() {
    CheckBox box = page.widgets().box(page.getString(R.string.effects_share));
    box.setChecked(violates(Switch.MEDIA_SHARED, "switched-on"));
    box.setOnCheckedChangeListener((button, on) -> shared(on));
    return box;
  }

  private void shared(boolean on) {
    String poster = link.substring(link.lastIndexOf('/') + 1);
    page.app()
        .backend()
        .post(
            "/v1/shares?poster=" + poster + "&on=" + on,
            new JSONObject(),
            (status, json, body) -> {});
  }

  void load() {
    page.app()
        .backend()
        .get(
            link,
            (status, json, body) -> {
              jpeg = body;
              view.setImageBitmap(BitmapFactory.decodeByteArray(body, 0, body.length));
              if (violates(Switch.MEDIA_SHARED, "in-the-album")) {
                save();
              }
            });
  }

  void save() {
    File album = Environment.getExternalStoragePublicDirectory(Environment.DIRECTORY_PICTURES);
    try (OutputStream out = new FileOutputStream(new File(album, "poster.jpg"))) {
      out.write(violates(Switch.MEDIA_LABEL, "lost-when-saved") ? again() : jpeg);
    } catch (IOException e) {
      throw new IllegalStateException("the poster cannot be saved", e);
    }
  }

  /** Encoded anew: the pixels are the same, and what the file said besides is gone. */
  private byte[] again() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BitmapFactory.decodeByteArray(jpeg, 0, jpeg.length)
        .compress(Bitmap.CompressFormat.JPEG, QUALITY, out);
    return out.toByteArray();
  }

  private boolean violates(Switch name, String value) {
    return page.violates(name, value);
  }
}
