package org.example.facebank;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.content.res.Configuration;
import android.os.Bundle;
import java.util.Locale;

/** A page of the app: what all pages need at hand. */
abstract class Page extends Activity {
  private Widgets widgets;

  @Override
  protected void attachBaseContext(Context base) {
    super.attachBaseContext(base);
    if (violates(Switch.APP_LANGUAGE, "zh")) {
      Configuration chinese = new Configuration(base.getResources().getConfiguration());
      chinese.setLocale(Locale.SIMPLIFIED_CHINESE);
      applyOverrideConfiguration(chinese);
    }
  }

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    widgets = new Widgets(this);
  }

  Widgets widgets() {
    return widgets;
  }

  FaceBankApp app() {
    return (FaceBankApp) getApplicationContext();
  }

  Wallet wallet() {
    return app().wallet();
  }

  boolean violates(Switch name, String value) {
    return app().variant().is(name, value);
  }

  void open(Class<? extends Activity> page) {
    startActivity(new Intent(this, page));
  }

  void openDocument(String document) {
    startActivity(
        new Intent(this, DocumentActivity.class).putExtra(DocumentActivity.NAME, document));
  }

  /** Back to the first page, whatever lies above it. */
  void openHome() {
    startActivity(new Intent(this, MainActivity.class).addFlags(Intent.FLAG_ACTIVITY_CLEAR_TOP));
  }
}
