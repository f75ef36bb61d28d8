package org.example.facebank;

import android.os.Bundle;
import android.webkit.WebView;
import android.widget.Button;
import android.widget.LinearLayout;

/** A web page of the maker of a face kit, before its scan. Only seeded violations use it. */
public final class KitPageActivity extends Page {
  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    LinearLayout content = widgets().page(getString(R.string.v_kit_page));
    WebView web = new WebView(this);
    content.addView(web, widgets().tall(240, 8));
    Button go = widgets().primary(getString(R.string.v_continue));
    go.setOnClickListener(
        view -> {
          setResult(RESULT_OK);
          finish();
        });
    content.addView(go, widgets().tall(50, 16));
    web.loadUrl(OtherHosts.VENDOR + "/h5/face");
  }
}
