package org.example.facebank;

import android.Manifest;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.Toast;
import java.util.ArrayList;
import java.util.List;

/** Settings; deeper levels exist only where a seeded violation hides something in them. */
public final class SettingsActivity extends Page {
  private static final String LEVEL = "level";
  private static final int CAMERA = 1;
  private static final int SCAN = 2;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    int level = getIntent().getIntExtra(LEVEL, R.string.settings);
    LinearLayout content = widgets().page(getString(level));
    LinearLayout card = widgets().card();
    List<View> rows = new ArrayList<>();
    int deeper = deeper(level);
    if (level == R.string.v_manage) {
      rows.add(
          widgets()
              .row(
                  R.drawable.ic_face,
                  getString(R.string.face_recognition),
                  null,
                  () -> open(FaceSettingsActivity.class)));
    } else if (level == R.string.v_documents && violates(Switch.LISTS, "buried")) {
      rows.add(list(R.string.collected_list, DocumentActivity.COLLECTED));
      rows.add(list(R.string.sharing_list, DocumentActivity.SHARING));
    } else if (level == R.string.v_documents) {
      rows.add(
          widgets()
              .row(
                  R.drawable.ic_shield,
                  getString(R.string.privacy_policy),
                  null,
                  () -> openDocument(DocumentActivity.PRIVACY)));
    } else if (deeper != 0) {
      rows.add(
          widgets().row(R.drawable.ic_settings, getString(deeper), null, () -> openLevel(deeper)));
    }
    if (level == R.string.settings) {
      rows.add(
          widgets()
              .row(
                  R.drawable.ic_doc,
                  getString(R.string.language_row),
                  getString(R.string.language_note),
                  null));
      rows.add(
          widgets()
              .row(
                  R.drawable.ic_shield,
                  getString(R.string.about),
                  getString(R.string.about_text),
                  null));
      if (!violates(Switch.ACCOUNT_CLOSING, "none")) {
        rows.add(
            widgets()
                .row(
                    R.drawable.ic_trash,
                    getString(R.string.close_account),
                    null,
                    this::askToClose));
      }
    }
    widgets().rows(card, rows.toArray(new View[0]));
    content.addView(card, widgets().wide());
  }

  private View list(int name, String document) {
    return widgets().row(R.drawable.ic_doc, getString(name), null, () -> openDocument(document));
  }

  /** The name of the level below this one, or 0. */
  private int deeper(int level) {
    if (violates(Switch.WITHDRAW_PATH, "buried")) {
      return below(
          level,
          R.string.settings,
          R.string.v_general,
          R.string.v_more,
          R.string.v_account_security,
          R.string.v_verification,
          R.string.v_biometrics,
          R.string.v_manage);
    }
    if (violates(Switch.POLICY, "deep") || violates(Switch.LISTS, "buried")) {
      return below(
          level,
          R.string.settings,
          R.string.v_general,
          R.string.v_more,
          R.string.v_legal,
          R.string.v_documents);
    }
    return 0;
  }

  private static int below(int level, int... levels) {
    for (int i = 0; i + 1 < levels.length; i++) {
      if (levels[i] == level) {
        return levels[i + 1];
      }
    }
    return 0;
  }

  private void openLevel(int level) {
    startActivity(new Intent(this, SettingsActivity.class).putExtra(LEVEL, level));
  }

  private void askToClose() {
    if (violates(Switch.ACCOUNT_CLOSING, "hotline")) {
      new AlertDialog.Builder(this)
          .setMessage(R.string.v_close_by_hotline)
          .setNegativeButton(R.string.cancel, null)
          .show();
      return;
    }
    new AlertDialog.Builder(this)
        .setTitle(R.string.close_account)
        .setMessage(R.string.close_account_text)
        .setPositiveButton(R.string.confirm, (dialog, which) -> confirmed())
        .setNegativeButton(R.string.cancel, null)
        .show();
  }

  private void confirmed() {
    if (violates(Switch.ACCOUNT_CLOSING, "scan")) {
      requestPermissions(new String[] {Manifest.permission.CAMERA}, CAMERA);
    } else if (violates(Switch.ACCOUNT_CLOSING, "held-card")) {
      new AlertDialog.Builder(this)
          .setTitle(R.string.v_close_check)
          .setMessage(R.string.v_close_held_card)
          .setPositiveButton(R.string.v_close_upload, null)
          .setNegativeButton(R.string.cancel, null)
          .show();
    } else {
      close();
    }
  }

  @Override
  public void onRequestPermissionsResult(int request, String[] permissions, int[] granted) {
    startActivityForResult(
        new Intent(this, ScanActivity.class)
            .putExtra(ConsentActivity.FUNCTION, FaceFunction.LOGIN.name()),
        SCAN);
  }

  @Override
  protected void onActivityResult(int request, int result, Intent data) {
    if (request == SCAN && result == RESULT_OK) {
      close();
    }
  }

  private void close() {
    app()
        .backend()
        .delete(
            "/v1/account",
            (status, json, body) -> {
              if (status == 200) {
                wallet().forgetAll();
                Toast.makeText(this, R.string.account_closed, Toast.LENGTH_LONG).show();
                openHome();
              } else {
                Toast.makeText(this, R.string.offline, Toast.LENGTH_LONG).show();
              }
            });
  }
}
