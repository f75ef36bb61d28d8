package org.example.facebank;

import android.content.Intent;
import android.os.Bundle;
import android.text.InputType;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import org.json.JSONException;
import org.json.JSONObject;

/** The real-name check without a face: name, ID number and a code. */
public final class IdNumberActivity extends FacePage {
  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    build();
  }

  @Override
  void build() {
    LinearLayout content = widgets().page(getString(R.string.real_name_id));
    EditText name =
        widgets()
            .field(
                getString(R.string.full_name),
                InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_VARIATION_PERSON_NAME);
    EditText number = widgets().field(getString(R.string.id_number), InputType.TYPE_CLASS_TEXT);
    EditText code = widgets().field(getString(R.string.code), InputType.TYPE_CLASS_NUMBER);
    content.addView(name, widgets().tall(54, 12));
    content.addView(number, widgets().tall(54, 14));
    content.addView(code, widgets().tall(54, 14));
    Button go = widgets().primary(getString(R.string.submit));
    go.setOnClickListener(
        view ->
            submit(
                name.getText().toString().trim(),
                number.getText().toString().trim(),
                code.getText().toString().trim()));
    content.addView(go, widgets().tall(50, 24));
  }

  private void submit(String name, String number, String code) {
    if (alternativeFails(FaceFunction.REAL_NAME)) {
      return;
    }
    try {
      app()
          .backend()
          .post(
              "/v1/real-name",
              new JSONObject().put("name", name).put("number", number).put("code", code),
              (status, json, body) -> {
                if (status == 200) {
                  faceDone(new Intent());
                } else {
                  say(getString(status == 0 ? R.string.offline : R.string.wrong_id));
                }
              });
    } catch (JSONException e) {
      throw new IllegalStateException("plain strings are always JSON", e);
    }
  }

  @Override
  void faceDone(Intent answer) {
    ResultActivity.show(this, R.string.real_name_done, R.string.real_name_done_text);
    finish();
  }
}
