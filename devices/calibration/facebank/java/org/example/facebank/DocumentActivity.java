package org.example.facebank;

import android.content.Context;
import android.content.res.Configuration;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Shows one of the app's texts; lines that begin with # are headings. */
public final class DocumentActivity extends Page {
  static final String NAME = "name";
  static final String PRIVACY = "privacy";
  static final String TERMS = "terms";
  static final String FACE_RULES = "face-rules";
  static final String COLLECTED = "collected";
  static final String SHARING = "sharing";
  static final String NOTHING = "nothing";

  private static final int FOLDED_FROM = 5;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    String name = getIntent().getStringExtra(NAME);
    LinearLayout content;
    switch (name) {
      case PRIVACY:
        content = widgets().page(getString(R.string.privacy_policy));
        fill(content, R.raw.privacy_policy);
        break;
      case TERMS:
        content = widgets().page(getString(R.string.user_agreement));
        fill(content, R.raw.user_agreement);
        break;
      case FACE_RULES:
        content = widgets().page(getString(R.string.face_rules));
        fill(content, R.raw.face_rules);
        break;
      case COLLECTED:
        content = widgets().page(getString(R.string.collected_list));
        fill(content, R.raw.collected_list);
        break;
      case SHARING:
        content = widgets().page(getString(R.string.sharing_list));
        fill(content, R.raw.sharing_list);
        break;
      default:
        content = widgets().page("");
        content.addView(widgets().body(getString(R.string.v_dead_link)), widgets().below(24));
    }
  }

  private void fill(LinearLayout content, int document) {
    boolean policy = document == R.raw.privacy_policy;
    boolean formed = policy || document == R.raw.face_rules;
    boolean foreign =
        policy && violates(Switch.POLICY, "other-language")
            || formed && violates(Switch.NOTICE_FORM, "other-language");
    Context source = foreign ? otherLanguage() : this;
    boolean tiny = policy && violates(Switch.POLICY, "tiny-pale");
    LinearLayout card = widgets().card();
    card.setId(R.id.document);
    int inset = widgets().dp(18);
    card.setPadding(inset, widgets().dp(6), inset, inset);
    content.addView(card, widgets().wide());
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                source.getResources().openRawResource(document), StandardCharsets.UTF_8))) {
      for (String read = lines.readLine(); read != null; read = lines.readLine()) {
        String line = NoticeLine.shown(read, app().variant());
        if (!line.isBlank()) {
          card.addView(paragraph(line, tiny), widgets().below(line.startsWith("#") ? 16 : 6));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text of the app cannot be read", e);
    }
    if (formed) {
      form(content, card);
    }
  }

  // ---- seeded violations ----------------------------------------------------------------------

  private void form(LinearLayout content, LinearLayout card) {
    if (violates(Switch.NOTICE_FORM, "picture")) {
      ImageView picture = new ImageView(this);
      picture.setImageBitmap(drawn(card));
      picture.setAdjustViewBounds(true);
      content.removeView(card);
      content.addView(picture, widgets().wide());
    } else if (violates(Switch.NOTICE_FORM, "cut")) {
      // out of the page that scrolls, into one that ends at the fold
      ViewGroup scroll = (ViewGroup) content.getParent();
      ViewGroup page = (ViewGroup) scroll.getParent();
      scroll.removeView(content);
      int place = page.indexOfChild(scroll);
      page.removeView(scroll);
      page.addView(content, place, new LinearLayout.LayoutParams(-1, 0, 1));
    } else if (violates(Switch.NOTICE_FORM, "folded")) {
      fold(content, card);
    }
  }

  private Bitmap drawn(View card) {
    int width = getResources().getDisplayMetrics().widthPixels - widgets().dp(32);
    card.measure(
        View.MeasureSpec.makeMeasureSpec(width, View.MeasureSpec.EXACTLY),
        View.MeasureSpec.makeMeasureSpec(0, View.MeasureSpec.UNSPECIFIED));
    card.layout(0, 0, width, card.getMeasuredHeight());
    Bitmap bitmap = Bitmap.createBitmap(width, card.getMeasuredHeight(), Bitmap.Config.ARGB_8888);
    card.draw(new Canvas(bitmap));
    return bitmap;
  }

  private void fold(LinearLayout content, LinearLayout card) {
    for (int i = FOLDED_FROM; i < card.getChildCount(); i++) {
      card.getChildAt(i).setVisibility(View.GONE);
    }
    TextView all = widgets().link(getString(R.string.v_read_all));
    all.setOnClickListener(
        view -> {
          for (int i = 0; i < card.getChildCount(); i++) {
            card.getChildAt(i).setVisibility(View.VISIBLE);
          }
          content.removeView(all);
        });
    content.addView(all, widgets().below(8));
  }

  private TextView paragraph(String line, boolean tiny) {
    boolean heading = line.startsWith("#");
    String words = heading ? line.substring(1).trim() : line;
    if (tiny) {
      return widgets().text(words, 7, R.color.ink_pale, heading);
    }
    return heading ? widgets().text(words, 17, R.color.ink, true) : widgets().body(words);
  }

  private Context otherLanguage() {
    Configuration other = new Configuration(getResources().getConfiguration());
    boolean chinese = Locale.getDefault().getLanguage().equals("zh");
    other.setLocale(chinese ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    return createConfigurationContext(other);
  }
}
