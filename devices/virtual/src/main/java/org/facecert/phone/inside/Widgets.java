package org.facecert.phone.inside;

import android.content.Context;
import android.graphics.Typeface;
import android.graphics.drawable.GradientDrawable;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

/** The few widgets that the system's own screens are made of. */
final class Widgets {
  private final Context context;
  private final float density;

  Widgets(Context context) {
    this.context = context;
    density = context.getResources().getDisplayMetrics().density;
  }

  int dp(float dp) {
    return Math.round(dp * density);
  }

  LinearLayout column(int color, int padding, int top, int bottom) {
    LinearLayout column = new LinearLayout(context);
    column.setOrientation(LinearLayout.VERTICAL);
    column.setBackgroundColor(color);
    column.setPadding(dp(padding), dp(top), dp(padding), dp(bottom));
    return column;
  }

  GradientDrawable rounded(int color, float radius) {
    GradientDrawable shape = new GradientDrawable();
    shape.setColor(color);
    shape.setCornerRadius(radius * density);
    return shape;
  }

  TextView text(String text, float size, int color) {
    TextView view = new TextView(context);
    view.setText(text);
    view.setTextSize(size);
    view.setTextColor(color);
    return view;
  }

  TextView title(String text) {
    TextView view = text(text, 24, 0xFF1C1B1F);
    view.setTypeface(Typeface.create("sans-serif-medium", Typeface.NORMAL));
    view.setPadding(0, dp(16), 0, dp(16));
    return view;
  }

  Button button(String text, int color, float radius, Runnable press) {
    Button button = new Button(context, null, android.R.attr.borderlessButtonStyle);
    button.setText(text);
    button.setAllCaps(false);
    button.setTextColor(0xFF1C1B1F);
    button.setBackground(rounded(color, radius));
    button.setOnClickListener(v -> press.run());
    return button;
  }

  LinearLayout.LayoutParams row(float height, float topMargin) {
    LinearLayout.LayoutParams params =
        new LinearLayout.LayoutParams(
            LinearLayout.LayoutParams.MATCH_PARENT,
            height < 0 ? LinearLayout.LayoutParams.WRAP_CONTENT : dp(height));
    params.topMargin = dp(topMargin);
    return params;
  }

  static <V extends View> V named(V view, String id) {
    view.setTag(new Nodes.SystemId(id));
    return view;
  }

  static TextView centered(TextView view) {
    view.setGravity(Gravity.CENTER);
    return view;
  }
}
