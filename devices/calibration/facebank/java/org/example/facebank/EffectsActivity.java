package org.example.facebank;

import android.content.Intent;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.drawable.Drawable;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import java.io.ByteArrayOutputStream;

/** Makes a poster of a selfie, or of a drawing for those who do not want to show their face. */
public final class EffectsActivity extends FacePage {
  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    build();
  }

  @Override
  void build() {
    LinearLayout content = widgets().page(getString(R.string.effects_title));
    content.addView(widgets().body(getString(R.string.effects_hint)), widgets().below(4));
    LinearLayout card = widgets().card();
    content.addView(card, widgets().below(16));
    methods(
        content,
        card,
        widgets()
            .row(
                R.drawable.ic_face,
                getString(R.string.effects_selfie),
                getString(R.string.effects_selfie_hint),
                () -> startFace(FaceFunction.EFFECTS)),
        widgets()
            .row(
                R.drawable.ic_effects,
                getString(R.string.effects_cartoon),
                getString(R.string.effects_cartoon_hint),
                this::cartoon));
  }

  private void cartoon() {
    if (alternativeFails(FaceFunction.EFFECTS)) {
      return;
    }
    Bitmap picture = Bitmap.createBitmap(320, 320, Bitmap.Config.ARGB_8888);
    Drawable drawing = getDrawable(R.drawable.ic_launcher);
    drawing.setBounds(40, 40, 280, 280);
    Canvas canvas = new Canvas(picture);
    canvas.drawColor(getColor(R.color.brand_pale));
    drawing.draw(canvas);
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    picture.compress(Bitmap.CompressFormat.JPEG, 90, jpeg);
    new ScanUpload(app().backend(), app().variant())
        .send(
            FaceFunction.EFFECTS,
            jpeg.toByteArray(),
            (status, json, body) -> {
              if (status == 200) {
                show(json.optString("link"));
              } else {
                say(getString(R.string.offline));
              }
            });
  }

  @Override
  void faceDone(Intent answer) {
    show(answer.getStringExtra(ScanActivity.LINK));
  }

  private void show(String link) {
    LinearLayout content = widgets().page(getString(R.string.effects_title));
    content.addView(widgets().heading(getString(R.string.effects_done)), widgets().below(8));
    MadePicture made = new MadePicture(this, link);
    content.addView(made.view(), widgets().tall(300, 16));
    boolean silent =
        violates(Switch.MEDIA_LABEL, "not-on-screen") || violates(Switch.MEDIA_LABEL, "none");
    if (!silent) {
      content.addView(widgets().body(getString(R.string.effects_made)), widgets().below(6));
    }
    content.addView(
        widgets().body(getString(R.string.effects_link, getString(R.string.base_url) + link)),
        widgets().below(14));
    content.addView(made.share(), widgets().below(14));
    Button save = widgets().primary(getString(R.string.effects_save));
    save.setOnClickListener(
        view -> {
          made.save();
          say(getString(R.string.effects_saved));
        });
    content.addView(save, widgets().tall(50, 14));
    made.load();
  }
}
