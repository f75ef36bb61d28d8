package org.example.facebank;

import android.Manifest;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.widget.LinearLayout;

/** Ways to sign in, all on one level. */
public final class SignInActivity extends FacePage {
  private static final int EARLY = 9;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    build();
    new OldPicture(app()).signInShown();
    boolean granted =
        checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED;
    boolean early =
        violates(Switch.CAMERA_REQUEST, "sign-in-page")
            || violates(Switch.CAMERA_EARLY, "sign-in-page");
    if (early && !granted) {
      requestPermissions(new String[] {Manifest.permission.CAMERA}, EARLY);
    } else if (granted && violates(Switch.CAMERA_EARLY, "sign-in-page")) {
      app().warmUp().start();
    }
  }

  @Override
  public void onRequestPermissionsResult(int request, String[] permissions, int[] results) {
    if (request != EARLY) {
      super.onRequestPermissionsResult(request, permissions, results);
    } else if (results.length > 0
        && results[0] == PackageManager.PERMISSION_GRANTED
        && violates(Switch.CAMERA_EARLY, "sign-in-page")) {
      app().warmUp().start();
    }
  }

  @Override
  protected void onDestroy() {
    app().warmUp().stop();
    super.onDestroy();
  }

  @Override
  void build() {
    LinearLayout content = widgets().page(getString(R.string.sign_in));
    content.addView(widgets().heading(getString(R.string.sign_in_title)), widgets().below(8));
    content.addView(widgets().body(getString(R.string.sign_in_hint)), widgets().below(6));
    LinearLayout card = widgets().card();
    content.addView(card, widgets().below(20));
    methods(
        content,
        card,
        widgets()
            .row(
                R.drawable.ic_face,
                getString(R.string.face_login),
                hint(R.string.face_login_hint, violates(Switch.FIRST_CHOICE, "face-recommended")),
                () -> startFace(FaceFunction.LOGIN)),
        widgets()
            .row(
                R.drawable.ic_lock,
                getString(R.string.password_login),
                hint(
                    R.string.password_login_hint,
                    violates(Switch.FIRST_CHOICE, "password-recommended")),
                () -> open(PasswordActivity.class)),
        widgets()
            .row(
                R.drawable.ic_sms,
                getString(R.string.sms_login),
                getString(R.string.sms_login_hint),
                () -> open(SmsCodeActivity.class)));
  }

  private String hint(int words, boolean recommended) {
    return recommended ? getString(R.string.v_recommended) + getString(words) : getString(words);
  }

  @Override
  void faceDone(Intent answer) {
    signedIn(answer.getStringExtra(ScanActivity.USER), true);
  }
}
