package org.example.facebank;

import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.RadioButton;

/** A bill to pay: by face or by payment password, whichever the person chooses. */
public final class PayActivity extends FacePage {
  private RadioButton face;
  private RadioButton password;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    build();
  }

  @Override
  void build() {
    LinearLayout content = widgets().page(getString(R.string.pay_title));
    LinearLayout bill = widgets().card();
    int inset = widgets().dp(20);
    bill.setPadding(inset, inset, inset, inset);
    bill.addView(widgets().body(getString(R.string.pay_payee)));
    bill.addView(
        widgets().text(getString(R.string.pay_amount), 32, R.color.ink, true), widgets().below(4));
    content.addView(bill, widgets().wide());
    content.addView(widgets().section(getString(R.string.pay_how)));
    LinearLayout card = widgets().card();
    content.addView(card, widgets().wide());
    face = radio(R.string.face_payment);
    password = radio(R.string.pay_password);
    face.setOnCheckedChangeListener((view, on) -> password.setChecked(!on));
    password.setOnCheckedChangeListener((view, on) -> face.setChecked(!on));
    methods(content, card, face, password);
    if (violates(Switch.FIRST_CHOICE, "preselected")) {
      face.setChecked(true);
    }
    Button pay = widgets().primary(getString(R.string.pay_now));
    pay.setOnClickListener(
        view -> {
          if (face.isChecked()) {
            startFace(FaceFunction.PAYMENT);
          } else if (password.isChecked()) {
            open(PayPasswordActivity.class);
          } else {
            say(getString(R.string.pay_how));
          }
        });
    content.addView(pay, widgets().tall(50, 24));
  }

  private RadioButton radio(int name) {
    RadioButton radio = new RadioButton(this);
    radio.setText(name);
    radio.setTextSize(16);
    radio.setTextColor(getColor(R.color.ink));
    radio.setPadding(widgets().dp(12), widgets().dp(18), widgets().dp(12), widgets().dp(18));
    return radio;
  }

  @Override
  void faceDone(Intent answer) {
    ResultActivity.show(this, R.string.pay_done, R.string.pay_done_text);
    finish();
  }
}
