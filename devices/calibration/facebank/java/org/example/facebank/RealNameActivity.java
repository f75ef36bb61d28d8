package org.example.facebank;

import android.content.Intent;
import android.os.Bundle;
import android.widget.LinearLayout;
import org.json.JSONObject;

/** The real-name check: by face, by ID number, or by an employee. */
public final class RealNameActivity extends FacePage {
  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    build();
  }

  @Override
  void build() {
    LinearLayout content = widgets().page(getString(R.string.real_name_title));
    content.addView(widgets().body(getString(R.string.real_name_hint)), widgets().below(4));
    LinearLayout card = widgets().card();
    content.addView(card, widgets().below(16));
    methods(
        content,
        card,
        widgets()
            .row(
                R.drawable.ic_face,
                getString(R.string.real_name_face),
                getString(R.string.real_name_face_hint),
                () -> startFace(FaceFunction.REAL_NAME)),
        widgets()
            .row(
                R.drawable.ic_id,
                getString(R.string.real_name_id),
                getString(R.string.real_name_id_hint),
                () -> open(IdNumberActivity.class)),
        widgets()
            .row(
                R.drawable.ic_staff,
                getString(R.string.real_name_staff),
                getString(R.string.real_name_staff_hint),
                this::askStaff));
  }

  private void askStaff() {
    if (alternativeFails(FaceFunction.REAL_NAME)) {
      return;
    }
    app()
        .backend()
        .post(
            "/v1/reviews",
            new JSONObject(),
            (status, json, body) -> {
              if (status == 200) {
                ResultActivity.show(this, R.string.staff_done, R.string.staff_done_text);
                finish();
              } else {
                say(getString(R.string.offline));
              }
            });
  }

  @Override
  void faceDone(Intent answer) {
    ResultActivity.show(this, R.string.real_name_done, R.string.real_name_done_text);
    finish();
  }
}
