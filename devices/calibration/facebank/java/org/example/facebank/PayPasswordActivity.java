package org.example.facebank;

import android.content.Intent;
import android.os.Bundle;
import android.text.InputType;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import org.json.JSONException;
import org.json.JSONObject;

/** Paying with the six digits of the payment password. */
public final class PayPasswordActivity extends FacePage {
  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    build();
  }

  @Override
  void build() {
    LinearLayout content = widgets().page(getString(R.string.pay_password));
    content.addView(widgets().body(getString(R.string.pay_payee)), widgets().below(8));
    content.addView(
        widgets().text(getString(R.string.pay_amount), 28, R.color.ink, true), widgets().below(4));
    EditText digits =
        widgets()
            .field(
                getString(R.string.pay_password_field),
                InputType.TYPE_CLASS_NUMBER | InputType.TYPE_NUMBER_VARIATION_PASSWORD);
    content.addView(digits, widgets().tall(54, 18));
    Button go = widgets().primary(getString(R.string.confirm_payment));
    go.setOnClickListener(view -> pay(digits.getText().toString()));
    content.addView(go, widgets().tall(50, 24));
  }

  private void pay(String digits) {
    if (alternativeFails(FaceFunction.PAYMENT)) {
      return;
    }
    try {
      app()
          .backend()
          .post(
              "/v1/payments",
              new JSONObject().put("password", digits),
              (status, json, body) -> {
                if (status == 200) {
                  faceDone(new Intent());
                } else {
                  say(getString(status == 0 ? R.string.offline : R.string.wrong_pay_password));
                }
              });
    } catch (JSONException e) {
      throw new IllegalStateException("plain strings are always JSON", e);
    }
  }

  @Override
  void faceDone(Intent answer) {
    ResultActivity.show(this, R.string.pay_done, R.string.pay_done_text);
    finish();
  }
}
