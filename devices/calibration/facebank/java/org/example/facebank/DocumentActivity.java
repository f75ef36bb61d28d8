package org.example.facebank;

import android.content.Context;
import android.content.res.Configuration;
import android.os.Bundle;
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
  static final String NOTHING = "nothing";

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
      default:
        content = widgets().page("");
        content.addView(widgets().body(getString(R.string.v_dead_link)), widgets().below(24));
    }
  }

  private void fill(LinearLayout content, int document) {
    boolean policy = document == R.raw.privacy_policy;
    Context source = policy && violates(Switch.POLICY, "other-language") ? otherLanguage() : this;
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
