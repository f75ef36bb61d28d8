package org.example.facebank;

import android.app.Activity;
import android.content.Intent;
import android.content.res.ColorStateList;
import android.os.Bundle;
import android.view.Gravity;
import android.widget.Button;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.TextView;

/** Says that something has been done. */
public final class ResultActivity extends Page {
  private static final String TITLE = "title";
  private static final String TEXT = "text";

  static void show(Activity from, int title, int text) {
    from.startActivity(
        new Intent(from, ResultActivity.class).putExtra(TITLE, title).putExtra(TEXT, text));
  }

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    LinearLayout content = widgets().page("");
    ImageView check = widgets().badge(R.drawable.ic_check, 72);
    check.setImageTintList(ColorStateList.valueOf(getColor(R.color.good)));
    LinearLayout.LayoutParams middle =
        new LinearLayout.LayoutParams(widgets().dp(72), widgets().dp(72));
    middle.gravity = Gravity.CENTER_HORIZONTAL;
    middle.topMargin = widgets().dp(48);
    content.addView(check, middle);
    TextView title = widgets().heading(getString(getIntent().getIntExtra(TITLE, 0)));
    title.setGravity(Gravity.CENTER);
    content.addView(title, widgets().below(20));
    TextView text = widgets().body(getString(getIntent().getIntExtra(TEXT, 0)));
    text.setGravity(Gravity.CENTER);
    content.addView(text, widgets().below(8));
    Button done = widgets().primary(getString(R.string.done));
    done.setOnClickListener(view -> openHome());
    content.addView(done, widgets().tall(50, 40));
  }
}
