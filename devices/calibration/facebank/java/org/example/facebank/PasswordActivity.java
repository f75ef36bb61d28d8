package org.example.facebank;

import android.content.Intent;
import android.os.Bundle;
import android.text.InputType;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import org.json.JSONException;
import org.json.JSONObject;

/** Signing in with phone number and password. */
public final class PasswordActivity extends FacePage {
  private EditText user;
  private EditText password;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    build();
  }

  @Override
  void build() {
    LinearLayout content = widgets().page(getString(R.string.password_login));
    user = widgets().field(getString(R.string.phone_number), InputType.TYPE_CLASS_PHONE);
    password =
        widgets()
            .field(
                getString(R.string.password),
                InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_VARIATION_PASSWORD);
    content.addView(user, widgets().tall(54, 12));
    content.addView(password, widgets().tall(54, 14));
    Button go = widgets().primary(getString(R.string.log_in));
    go.setOnClickListener(view -> submit());
    content.addView(go, widgets().tall(50, 24));
  }

  private void submit() {
    if (alternativeFails(FaceFunction.LOGIN)) {
      return;
    }
    String who = user.getText().toString().trim();
    try {
      JSONObject given =
          new JSONObject().put("user", who).put("password", password.getText().toString());
      app()
          .backend()
          .post(
              "/v1/login/password",
              given,
              (status, json, body) -> {
                if (status == 200) {
                  signedIn(who, false);
                } else {
                  say(getString(status == 0 ? R.string.offline : R.string.wrong_credentials));
                }
              });
    } catch (JSONException e) {
      throw new IllegalStateException("plain strings are always JSON", e);
    }
  }

  @Override
  void faceDone(Intent answer) {
    signedIn(answer.getStringExtra(ScanActivity.USER), true);
  }
}
