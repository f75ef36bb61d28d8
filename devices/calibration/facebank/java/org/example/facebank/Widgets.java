package org.example.facebank;

import android.app.Activity;
import android.content.res.ColorStateList;
import android.graphics.Typeface;
import android.text.InputType;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.CheckBox;
import android.widget.EditText;
import android.widget.ImageButton;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;

/** The app's look: pages, cards, rows, fields and buttons, all from the framework's widgets. */
final class Widgets {
  private final Activity activity;

  Widgets(Activity activity) {
    this.activity = activity;
  }

  int dp(float value) {
    return Math.round(value * activity.getResources().getDisplayMetrics().density);
  }

  int color(int id) {
    return activity.getColor(id);
  }

  /** A page with a bar and a way back; returns the column that holds its content. */
  LinearLayout page(CharSequence title) {
    LinearLayout page = column();
    page.setFitsSystemWindows(true);
    page.addView(bar(title), wide());
    LinearLayout content = content();
    page.addView(scrolling(content), new LinearLayout.LayoutParams(-1, 0, 1));
    activity.setContentView(page);
    return content;
  }

  LinearLayout content() {
    LinearLayout content = column();
    content.setId(R.id.content);
    content.setPadding(dp(16), dp(16), dp(16), dp(24));
    return content;
  }

  View scrolling(View content) {
    ScrollView scroll = new ScrollView(activity);
    scroll.setFillViewport(true);
    scroll.addView(content, new ViewGroup.LayoutParams(-1, -2));
    return scroll;
  }

  private View bar(CharSequence title) {
    LinearLayout bar = line();
    bar.setBackgroundColor(color(R.color.card));
    bar.setElevation(dp(2));
    bar.setMinimumHeight(dp(56));
    ImageButton back = iconButton(R.drawable.ic_back, activity.getString(R.string.back));
    back.setId(R.id.back);
    back.setOnClickListener(view -> activity.onBackPressed());
    bar.addView(back, new LinearLayout.LayoutParams(dp(52), dp(56)));
    TextView text = text(title, 18, R.color.ink, true);
    text.setId(R.id.title);
    bar.addView(text);
    return bar;
  }

  ImageButton iconButton(int icon, CharSequence description) {
    ImageButton button = new ImageButton(activity, null, android.R.attr.borderlessButtonStyle);
    button.setImageResource(icon);
    button.setImageTintList(ColorStateList.valueOf(color(R.color.ink)));
    button.setContentDescription(description);
    return button;
  }

  LinearLayout column() {
    LinearLayout column = new LinearLayout(activity);
    column.setOrientation(LinearLayout.VERTICAL);
    return column;
  }

  LinearLayout line() {
    LinearLayout line = new LinearLayout(activity);
    line.setGravity(Gravity.CENTER_VERTICAL);
    return line;
  }

  LinearLayout card() {
    LinearLayout card = column();
    card.setBackgroundResource(R.drawable.card);
    card.setElevation(dp(1));
    card.setClipToOutline(true);
    return card;
  }

  TextView text(CharSequence words, float size, int color, boolean bold) {
    TextView text = new TextView(activity);
    text.setText(words);
    text.setTextSize(size);
    text.setTextColor(color(color));
    if (bold) {
      text.setTypeface(Typeface.create("sans-serif-medium", Typeface.NORMAL));
    }
    return text;
  }

  TextView heading(CharSequence words) {
    return text(words, 22, R.color.ink, true);
  }

  TextView body(CharSequence words) {
    TextView body = text(words, 15, R.color.ink_soft, false);
    body.setLineSpacing(dp(3), 1);
    return body;
  }

  TextView section(CharSequence words) {
    TextView section = text(words, 13, R.color.ink_soft, true);
    section.setPadding(dp(4), dp(18), 0, dp(8));
    return section;
  }

  TextView link(CharSequence words) {
    TextView link = text(words, 15, R.color.brand, true);
    link.setPadding(0, dp(10), dp(8), dp(10));
    link.setClickable(true);
    return link;
  }

  TextView notice(CharSequence words) {
    TextView notice = text(words, 14, R.color.notice_ink, false);
    notice.setId(R.id.notice);
    notice.setBackgroundResource(R.drawable.notice);
    notice.setPadding(dp(14), dp(12), dp(14), dp(12));
    notice.setLineSpacing(dp(2), 1);
    return notice;
  }

  Button primary(CharSequence words) {
    return button(words, R.drawable.button_primary, R.color.on_brand);
  }

  Button secondary(CharSequence words) {
    return button(words, R.drawable.button_secondary, R.color.brand);
  }

  private Button button(CharSequence words, int ground, int ink) {
    Button button = new Button(activity);
    button.setText(words);
    button.setAllCaps(false);
    button.setTextSize(16);
    button.setTypeface(Typeface.create("sans-serif-medium", Typeface.NORMAL));
    button.setTextColor(color(ink));
    button.setBackgroundResource(ground);
    button.setStateListAnimator(null);
    button.setPadding(dp(10), 0, dp(10), 0);
    return button;
  }

  EditText field(CharSequence hint, int type) {
    EditText field = new EditText(activity);
    field.setHint(hint);
    field.setInputType(type);
    field.setSingleLine(true);
    if ((type & InputType.TYPE_MASK_VARIATION) == InputType.TYPE_TEXT_VARIATION_PASSWORD
        || type == (InputType.TYPE_CLASS_NUMBER | InputType.TYPE_NUMBER_VARIATION_PASSWORD)) {
      field.setTransformationMethod(android.text.method.PasswordTransformationMethod.getInstance());
    }
    field.setTextSize(16);
    field.setTextColor(color(R.color.ink));
    field.setHintTextColor(color(R.color.ink_soft));
    field.setBackgroundResource(R.drawable.field);
    field.setPadding(dp(16), 0, dp(16), 0);
    return field;
  }

  CheckBox box(CharSequence words) {
    CheckBox box = new CheckBox(activity);
    box.setText(words);
    box.setTextSize(14);
    box.setTextColor(color(R.color.ink));
    box.setPadding(dp(6), dp(4), 0, dp(4));
    return box;
  }

  /** A row with an icon, a name, perhaps a line below it, and what a tap does. */
  View row(int icon, CharSequence name, CharSequence below, Runnable tap) {
    LinearLayout row = line();
    row.setPadding(dp(16), dp(12), dp(12), dp(12));
    row.setMinimumHeight(dp(64));
    row.addView(badge(icon, 40), new LinearLayout.LayoutParams(dp(40), dp(40)));
    LinearLayout words = column();
    words.setPadding(dp(14), 0, dp(8), 0);
    words.addView(text(name, 16, R.color.ink, true));
    if (below != null) {
      words.addView(text(below, 13, R.color.ink_soft, false));
    }
    row.addView(words, new LinearLayout.LayoutParams(0, -2, 1));
    if (tap != null) {
      ImageView chevron = new ImageView(activity);
      chevron.setImageResource(R.drawable.ic_chevron);
      chevron.setImageTintList(ColorStateList.valueOf(color(R.color.ink_soft)));
      row.addView(chevron, new LinearLayout.LayoutParams(dp(20), dp(20)));
      row.setBackgroundResource(selectable());
      row.setOnClickListener(view -> tap.run());
    }
    return row;
  }

  ImageView badge(int icon, float size) {
    ImageView badge = new ImageView(activity);
    badge.setImageResource(icon);
    badge.setImageTintList(ColorStateList.valueOf(color(R.color.brand)));
    badge.setBackgroundResource(R.drawable.round);
    int inset = dp(size / 4);
    badge.setPadding(inset, inset, inset, inset);
    return badge;
  }

  View divider() {
    View line = new View(activity);
    line.setBackgroundColor(color(R.color.line));
    return line;
  }

  int selectable() {
    android.util.TypedValue value = new android.util.TypedValue();
    activity.getTheme().resolveAttribute(android.R.attr.selectableItemBackground, value, true);
    return value.resourceId;
  }

  LinearLayout.LayoutParams wide() {
    return new LinearLayout.LayoutParams(-1, -2);
  }

  /** Full width with space above. */
  LinearLayout.LayoutParams below(float space) {
    LinearLayout.LayoutParams place = wide();
    place.topMargin = dp(space);
    return place;
  }

  LinearLayout.LayoutParams tall(float height, float space) {
    LinearLayout.LayoutParams place = new LinearLayout.LayoutParams(-1, dp(height));
    place.topMargin = dp(space);
    return place;
  }

  /** Two controls side by side, equally wide. */
  LinearLayout pair(View left, View right) {
    LinearLayout pair = line();
    pair.addView(left, new LinearLayout.LayoutParams(0, dp(50), 1));
    LinearLayout.LayoutParams place = new LinearLayout.LayoutParams(0, dp(50), 1);
    place.leftMargin = dp(12);
    pair.addView(right, place);
    return pair;
  }

  void rows(LinearLayout card, View... rows) {
    for (int i = 0; i < rows.length; i++) {
      if (i > 0) {
        LinearLayout.LayoutParams place = new LinearLayout.LayoutParams(-1, Math.max(1, dp(0.7f)));
        place.leftMargin = dp(70);
        card.addView(divider(), place);
      }
      card.addView(rows[i], wide());
    }
  }
}
