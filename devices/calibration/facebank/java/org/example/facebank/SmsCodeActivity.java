package org.example.facebank;

import android.content.Intent;
import android.os.Bundle;
import android.text.InputType;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import org.json.JSONException;
import org.json.JSONObject;

/** Signing in with a code that is sent to the phone. */
public final class SmsCodeActivity extends FacePage {
  private EditText user;
  private EditText code;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    build();
  }

  @Override
  void build() {
    LinearLayout content = widgets().page(getString(R.string.sms_login));
    user = widgets().field(getString(R.string.phone_number), InputType.TYPE_CLASS_PHONE);
    code = widgets().field(getString(R.string.code), InputType.TYPE_CLASS_NUMBER);
    content.addView(user, widgets().tall(54, 12));
    Button get = widgets().secondary(getString(R.string.get_code));
    get.setOnClickListener(view -> send("/v1/login/sms/send", ""));
    content.addView(get, widgets().tall(48, 14));
    content.addView(code, widgets().tall(54, 14));
    Button go = widgets().primary(getString(R.string.log_in));
    go.setOnClickListener(
        view -> {
          if (!alternativeFails(FaceFunction.LOGIN)) {
            send("/v1/login/sms", code.getText().toString().trim());
          }
        });
    content.addView(go, widgets().tall(50, 24));
  }

  private void send(String path, String typed) {
    String who = user.getText().toString().trim();
    try {
      app()
          .backend()
          .post(
              path,
              new JSONObject().put("user", who).put("code", typed),
              (status, json, body) -> {
                if (status == 0) {
                  say(getString(R.string.offline));
                } else if (typed.isEmpty()) {
                  say(getString(status == 200 ? R.string.code_sent : R.string.wrong_code));
                } else if (status == 200) {
                  signedIn(who, false);
                } else {
                  say(getString(R.string.wrong_code));
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
