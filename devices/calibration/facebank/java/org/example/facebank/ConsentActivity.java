package org.example.facebank;

import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;

/** The question about the face as a page of its own; for effects after a page of information. */
public final class ConsentActivity extends Page {
  static final String FUNCTION = "function";
  static final int REFUSED = RESULT_FIRST_USER;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    FaceFunction function = FaceFunction.valueOf(getIntent().getStringExtra(FUNCTION));
    if (function == FaceFunction.EFFECTS) {
      inform(function);
    } else {
      ask(function);
    }
  }

  private void inform(FaceFunction function) {
    LinearLayout content = widgets().page(getString(function.name));
    content.addView(
        widgets().badge(R.drawable.ic_effects, 64),
        new LinearLayout.LayoutParams(widgets().dp(64), widgets().dp(64)));
    content.addView(widgets().heading(getString(R.string.effects_info_title)), widgets().below(16));
    content.addView(widgets().body(getString(R.string.effects_info)), widgets().below(12));
    Button next = widgets().primary(getString(R.string.next));
    next.setOnClickListener(view -> ask(function));
    content.addView(next, widgets().tall(50, 28));
  }

  private void ask(FaceFunction function) {
    ConsentView consent =
        new ConsentView(
            this,
            function,
            function == FaceFunction.LOGIN,
            new ConsentView.Choice() {
              @Override
              public void agreed() {
                setResult(RESULT_OK);
                finish();
              }

              @Override
              public void refused() {
                setResult(REFUSED);
                finish();
              }
            });
    boolean faceless = violates(Switch.CONSENT_SCREEN, "no-face");
    LinearLayout content =
        widgets().page(getString(faceless ? R.string.v_verification : function.name));
    LinearLayout card = widgets().card();
    int inset = widgets().dp(18);
    card.setPadding(inset, inset, inset, inset);
    card.addView(consent.facts(), widgets().wide());
    content.addView(card, widgets().wide());
    content.addView(consent.controls(), widgets().below(18));
  }
}
