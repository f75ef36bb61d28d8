package org.example.facebank;

import android.Manifest;
import android.app.AlertDialog;
import android.app.Dialog;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.view.Gravity;
import android.view.View;
import android.view.Window;
import android.view.WindowManager;
import android.widget.LinearLayout;
import android.widget.TextView;
import android.widget.Toast;
import java.util.Locale;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * A page from which a face function is started: first the question about the face, then the
 * system's question about the camera, then the scanner. A no leads back here.
 */
abstract class FacePage extends Page {
  private static final int CONSENT = 1;
  private static final int SCAN = 2;
  private static final int CAMERA = 3;
  private static final int CAMERA_BEFORE_CONSENT = 4;
  private static final int WEB_PAGE = 5;
  private FaceFunction function = FaceFunction.LOGIN;

  /** Builds the page's content anew. */
  abstract void build();

  /** The face function has succeeded; the scanner's answer comes along. */
  abstract void faceDone(Intent answer);

  final void startFace(FaceFunction started) {
    function = started;
    boolean earlier = wallet().consentsAny();
    if (consented() && app().update().tellsTerms()) {
      tellTerms();
    } else if (consented() || (earlier && violates(Switch.FURTHER_PURPOSE, "taken"))) {
      askCamera();
    } else if (earlier && violates(Switch.FURTHER_PURPOSE, "told")) {
      tellThatItHolds();
    } else if (violates(Switch.CONSENT_SCREEN, "none")
        || violates(Switch.CONSENT_SCREEN, "general")) {
      wallet().agree(function);
      askCamera();
    } else if (violates(Switch.CONSENT_CAMERA, "own-box")) {
      askWithCameraBox();
    } else if (violates(Switch.CAMERA_EARLY, "behind-consent")) {
      requestPermissions(new String[] {Manifest.permission.CAMERA}, CAMERA_BEFORE_CONSENT);
    } else {
      if (violates(Switch.WITHDRAW_EFFECT, "camera-first") && wallet().withdrawnAny()) {
        app().warmUp().start();
      }
      askConsent();
    }
  }

  private boolean consented() {
    boolean forgotten =
        violates(Switch.WITHDRAW_EFFECT, "until-restart") && app().session().withdrawnForNow;
    return wallet().consents(function) && !forgotten && !app().update().asksAnew();
  }

  private void askConsent() {
    switch (function) {
      case PAYMENT:
        askInDialog();
        break;
      case REAL_NAME:
        askInSheet();
        break;
      default:
        startActivityForResult(
            new Intent(this, ConsentActivity.class)
                .putExtra(ConsentActivity.FUNCTION, function.name()),
            CONSENT);
    }
  }

  private void askInDialog() {
    AlertDialog[] shown = new AlertDialog[1];
    ConsentView consent = new ConsentView(this, function, false, closing(shown));
    LinearLayout facts = consent.facts();
    facts.setPadding(widgets().dp(24), widgets().dp(20), widgets().dp(24), 0);
    AlertDialog.Builder builder =
        new AlertDialog.Builder(this)
            .setView(widgets().scrolling(facts))
            .setCancelable(false)
            .setPositiveButton(consent.agreeLabel(), null);
    if (!consent.refusalIsHidden()) {
      builder.setNegativeButton(consent.refuseLabel(), null);
    }
    shown[0] = builder.create();
    shown[0].show();
    // set afterwards, so that a press does not close the dialog before the view has agreed to it
    shown[0].getButton(AlertDialog.BUTTON_POSITIVE).setOnClickListener(view -> consent.agree());
    shown[0].getButton(AlertDialog.BUTTON_NEGATIVE).setOnClickListener(view -> consent.refuse());
    consent.access(shown[0].getButton(AlertDialog.BUTTON_NEGATIVE));
    if (violates(Switch.REFUSAL_CONTROL, "disabled")) {
      shown[0].getButton(AlertDialog.BUTTON_NEGATIVE).setEnabled(false);
    }
    if (violates(Switch.REFUSAL_STYLE, "pale")) {
      shown[0].getButton(AlertDialog.BUTTON_NEGATIVE).setTextColor(getColor(R.color.ink_pale));
    }
    if (violates(Switch.REFUSAL_STYLE, "tiny")) {
      shown[0].getButton(AlertDialog.BUTTON_NEGATIVE).setTextSize(8);
    }
  }

  private void askInSheet() {
    Dialog[] shown = new Dialog[1];
    ConsentView consent = new ConsentView(this, function, true, closing(shown));
    LinearLayout content = widgets().column();
    content.setPadding(widgets().dp(24), widgets().dp(24), widgets().dp(24), widgets().dp(20));
    content.addView(consent.facts(), widgets().wide());
    content.addView(consent.controls(), widgets().below(14));
    Dialog sheet = new Dialog(this, R.style.FaceBank_Sheet);
    sheet.setContentView(widgets().scrolling(content));
    sheet.setCancelable(false);
    Window window = sheet.getWindow();
    window.setGravity(Gravity.BOTTOM);
    window.setLayout(WindowManager.LayoutParams.MATCH_PARENT, -2);
    shown[0] = sheet;
    sheet.show();
  }

  private ConsentView.Choice closing(Dialog[] shown) {
    return new ConsentView.Choice() {
      @Override
      public void agreed() {
        shown[0].dismiss();
        FacePage.this.agreed();
      }

      @Override
      public void refused() {
        shown[0].dismiss();
        FacePage.this.refused();
      }
    };
  }

  /** A page of information where a question ought to be: there is nothing to say no to. */
  private void tellThatItHolds() {
    new AlertDialog.Builder(this)
        .setTitle(function.name)
        .setMessage(R.string.v_further_told)
        .setCancelable(false)
        .setPositiveButton(R.string.v_continue, (dialog, which) -> agreed())
        .show();
  }

  /** What is new, and nothing to say no to. */
  private void tellTerms() {
    new AlertDialog.Builder(this)
        .setTitle(R.string.v_terms_title)
        .setMessage(R.string.v_terms_told)
        .setCancelable(false)
        .setPositiveButton(
            R.string.v_got_it,
            (dialog, which) -> {
              wallet().agreeToNewTerms();
              askCamera();
            })
        .show();
  }

  private void askWithCameraBox() {
    new AlertDialog.Builder(this)
        .setTitle(R.string.v_camera_title)
        .setMessage(R.string.v_camera_text)
        .setCancelable(false)
        .setPositiveButton(R.string.v_camera_allow, (dialog, which) -> agreed())
        .setNegativeButton(R.string.v_camera_deny, (dialog, which) -> refused())
        .show();
  }

  private void agreed() {
    app().warmUp().stop();
    app().session().withdrawnForNow = false;
    if (app().update().isMade()) {
      wallet().agreeToNewTerms();
    }
    wallet().agree(function);
    tellServer("agreed");
    askCamera();
  }

  private void refused() {
    app().warmUp().stop();
    wallet().refuse(function);
    tellServer("refused");
    new OldPicture(app()).refused();
    if (violates(Switch.REFUSAL_EFFECT, "ignored")) {
      askCamera();
    } else if (violates(Switch.AFTER_REFUSAL, "exit")) {
      finishAffinity();
    } else if (violates(Switch.AFTER_REFUSAL, "loop")) {
      askConsent();
    } else {
      build();
    }
  }

  private void tellServer(String state) {
    try {
      app()
          .backend()
          .post(
              "/v1/consents",
              new JSONObject().put("function", function.id).put("state", state),
              (status, json, body) -> {});
    } catch (JSONException e) {
      throw new IllegalStateException("two plain strings are always JSON", e);
    }
  }

  private void askCamera() {
    if (checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED) {
      scan();
    } else if (violates(Switch.CAMERA_REASON, "experience")) {
      explainCamera(R.string.v_camera_experience);
    } else if (violates(Switch.CAMERA_REASON, "works")) {
      explainCamera(R.string.v_camera_works);
    } else {
      requestCamera();
    }
  }

  private void explainCamera(int reason) {
    new AlertDialog.Builder(this)
        .setTitle(R.string.v_camera_next)
        .setMessage(reason)
        .setCancelable(false)
        .setPositiveButton(R.string.v_continue, (dialog, which) -> requestCamera())
        .setNegativeButton(R.string.cancel, null)
        .show();
  }

  private void requestCamera() {
    if (violates(Switch.CAMERA_REQUEST, "with-others")) {
      requestPermissions(
          new String[] {
            Manifest.permission.CAMERA,
            Manifest.permission.RECORD_AUDIO,
            Manifest.permission.ACCESS_COARSE_LOCATION
          },
          CAMERA);
    } else {
      requestPermissions(new AlbumHarvest(app()).permissions(), CAMERA);
    }
  }

  @Override
  public void onRequestPermissionsResult(int request, String[] permissions, int[] results) {
    boolean granted = results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED;
    if (request == CAMERA_BEFORE_CONSENT) {
      if (granted) {
        app().warmUp().start();
      }
      askConsent();
    } else if (request == CAMERA) {
      wallet().cameraDenied(!granted);
      if (granted) {
        scan();
      } else if (violates(Switch.CAMERA_DENIED, "exit")) {
        finishAffinity();
      } else {
        build();
        say(getString(R.string.camera_off));
      }
    }
  }

  private void scan() {
    app().warmUp().stop();
    if (violates(Switch.WEB_PAGE, "of-the-kit") || violates(Switch.WEB_PAGE, "of-the-kit-late")) {
      startActivityForResult(new Intent(this, KitPageActivity.class), WEB_PAGE);
    } else {
      scanNow();
    }
  }

  private void scanNow() {
    startActivityForResult(
        new Intent(this, ScanActivity.class).putExtra(ConsentActivity.FUNCTION, function.name()),
        SCAN);
  }

  @Override
  protected void onActivityResult(int request, int result, Intent data) {
    if (request == CONSENT) {
      if (result == RESULT_OK) {
        agreed();
      } else if (result == ConsentActivity.REFUSED) {
        refused();
      } else {
        app().warmUp().stop();
      }
    } else if (request == WEB_PAGE && result == RESULT_OK) {
      scanNow();
    } else if (request == SCAN) {
      if (result == RESULT_OK) {
        faceDone(data);
      } else {
        app().session().scanFailed |= result == ScanActivity.FAILED;
        build();
      }
    }
  }

  /** A quiet line at the top of the page. */
  final void say(CharSequence words) {
    LinearLayout content = findViewById(R.id.content);
    View old = content.findViewById(R.id.notice);
    if (old != null) {
      content.removeView(old);
    }
    LinearLayout.LayoutParams place = widgets().wide();
    place.bottomMargin = widgets().dp(14);
    content.addView(widgets().notice(words), 0, place);
  }

  /** The ways to get something done, the face being one of them and not the first. */
  final void methods(LinearLayout content, LinearLayout list, View face, View... others) {
    boolean hidden =
        violates(Switch.ALTERNATIVES, "none")
            || (violates(Switch.ALTERNATIVES, "after-failure") && !app().session().scanFailed)
            || (violates(Switch.AFTER_REFUSAL, "hide-alternatives") && wallet().refusedAny())
            || violates(Switch.ALTERNATIVES, "behind-help");
    if (hidden) {
      widgets().rows(list, face);
      if (violates(Switch.ALTERNATIVES, "behind-help")) {
        TextView help = widgets().link(getString(R.string.having_trouble));
        help.setOnClickListener(
            view -> {
              content.removeView(help);
              widgets().rows(list, others);
            });
        content.addView(help, widgets().below(8));
      }
      return;
    }
    for (View other : others) {
      if (violates(Switch.ALTERNATIVES, "greyed")) {
        other.setEnabled(false);
        other.setClickable(false);
        other.setAlpha(0.4f);
      }
      if (violates(Switch.ALTERNATIVES, "coming-soon")) {
        other.setOnClickListener(
            view -> Toast.makeText(this, R.string.v_coming_soon, Toast.LENGTH_LONG).show());
      }
    }
    View[] all = new View[others.length + 1];
    System.arraycopy(others, 0, all, 0, others.length);
    all[others.length] = face;
    widgets().rows(list, all);
  }

  /** True when a seeded violation lets another method come to nothing. */
  final boolean alternativeFails(FaceFunction instead) {
    if (violates(Switch.ALTERNATIVE_END, "error")) {
      say(getString(R.string.v_system_busy));
      return true;
    }
    if (violates(Switch.ALTERNATIVE_END, "demands-face")) {
      new AlertDialog.Builder(this)
          .setMessage(R.string.v_one_more_step)
          .setPositiveButton(R.string.v_scan_face, (dialog, which) -> startFace(instead))
          .show();
      return true;
    }
    return false;
  }

  /** Signs in and goes home. */
  final void signedIn(String user, boolean byFace) {
    wallet().signIn(user, byFace);
    openHome();
    finish();
  }

  /** A phone number with its middle hidden. */
  static String masked(String user) {
    return user.length() < 8
        ? user
        : String.format(
            Locale.ROOT, "%s****%s", user.substring(0, 3), user.substring(user.length() - 4));
  }
}
