package org.example.facebank;

import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import android.widget.Toast;

/** What was agreed to about the face, and the ways to take it back. */
public final class FaceSettingsActivity extends Page {
  private static final int SURE_PAGES = 7;
  private static final int SCAN_FIRST = 1;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    build();
  }

  private void build() {
    LinearLayout content = widgets().page(getString(R.string.face_recognition));
    content.addView(widgets().body(getString(R.string.face_settings_text)), widgets().below(4));
    LinearLayout states = widgets().card();
    states.setPadding(0, widgets().dp(6), 0, widgets().dp(6));
    for (FaceFunction function : FaceFunction.values()) {
      states.addView(state(function), widgets().wide());
    }
    content.addView(states, widgets().below(16));
    withdrawal(content);
    if (!violates(Switch.DELETION_CONTROL, "none")) {
      Button delete = widgets().secondary(getString(R.string.delete_face));
      delete.setOnClickListener(view -> askToDelete());
      content.addView(delete, widgets().tall(50, 12));
    }
    if (!violates(Switch.FACE_RULES, "not-in-settings")) {
      TextView rules = widgets().link(getString(R.string.rules_link));
      rules.setOnClickListener(view -> openDocument(DocumentActivity.FACE_RULES));
      content.addView(rules, widgets().below(10));
    }
  }

  private LinearLayout state(FaceFunction function) {
    LinearLayout line = widgets().line();
    line.setPadding(widgets().dp(18), widgets().dp(10), widgets().dp(18), widgets().dp(10));
    line.addView(
        widgets().text(getString(function.name), 16, R.color.ink, false),
        new LinearLayout.LayoutParams(0, -2, 1));
    boolean on = wallet().consents(function) && !app().session().withdrawnForNow;
    line.addView(
        widgets()
            .text(
                getString(on ? R.string.state_on : R.string.state_off),
                14,
                on ? R.color.good : R.color.ink_soft,
                true));
    return line;
  }

  private void withdrawal(LinearLayout content) {
    if (violates(Switch.WITHDRAW_CONTROL, "none")) {
      return;
    }
    if (violates(Switch.WITHDRAW_CONTROL, "hotline")) {
      content.addView(widgets().notice(getString(R.string.v_hotline)), widgets().below(20));
      return;
    }
    if (violates(Switch.WITHDRAW_PATH, "customer-service")) {
      LinearLayout card = widgets().card();
      card.addView(
          widgets()
              .row(
                  R.drawable.ic_staff,
                  getString(R.string.v_chat_row),
                  null,
                  () ->
                      new AlertDialog.Builder(this)
                          .setMessage(R.string.v_chat_text)
                          .setPositiveButton(R.string.submit, null)
                          .show()));
      content.addView(card, widgets().below(16));
      return;
    }
    Button withdraw = widgets().primary(getString(R.string.withdraw));
    withdraw.setOnClickListener(
        view -> {
          if (!violates(Switch.WITHDRAW_CONTROL, "dead")) {
            askToWithdraw();
          }
        });
    content.addView(withdraw, widgets().tall(50, 24));
  }

  private void askToWithdraw() {
    if (violates(Switch.WITHDRAW_EFFECT, "camera-behind")) {
      app().warmUp().start();
    }
    new AlertDialog.Builder(this)
        .setMessage(withdrawalText())
        .setPositiveButton(
            R.string.confirm,
            (dialog, which) -> {
              if (violates(Switch.WITHDRAW_PATH, "sure-pages")) {
                askAgain(0);
              } else if (violates(Switch.WITHDRAW_EFFECT, "scan-first")) {
                startActivityForResult(
                    new Intent(this, ScanActivity.class)
                        .putExtra(ConsentActivity.FUNCTION, FaceFunction.LOGIN.name()),
                    SCAN_FIRST);
              } else {
                withdraw();
              }
            })
        .setNegativeButton(R.string.cancel, null)
        .show();
  }

  private int withdrawalText() {
    if (violates(Switch.WITHDRAW_WORDS, "none") || violates(Switch.WITHDRAW_WORDS, "saved")) {
      return R.string.v_withdraw_silent;
    }
    return violates(Switch.WITHDRAW_WORDS, "other-words")
        ? R.string.v_withdraw_other_words
        : R.string.withdraw_text;
  }

  private void askAgain(int asked) {
    if (asked == SURE_PAGES) {
      withdraw();
      return;
    }
    int[] questions = {
      R.string.v_sure_withdraw_1, R.string.v_sure_withdraw_2, R.string.v_sure_withdraw_3
    };
    new AlertDialog.Builder(this)
        .setMessage(questions[asked % questions.length])
        .setPositiveButton(R.string.v_sure_stay, null)
        .setNegativeButton(R.string.v_go_on, (dialog, which) -> askAgain(asked + 1))
        .show();
  }

  @Override
  protected void onActivityResult(int request, int result, Intent data) {
    if (request == SCAN_FIRST && result == RESULT_OK) {
      withdraw();
    }
  }

  private void withdraw() {
    app().warmUp().stop();
    if (violates(Switch.WITHDRAW_CONTROL, "dead-after-confirm")) {
      return;
    }
    app().session().withdrawn = true;
    if (violates(Switch.WITHDRAW_EFFECT, "kept")
        || violates(Switch.WITHDRAW_EFFECT, "until-restart")) {
      app().session().withdrawnForNow = true;
    } else {
      wallet().withdraw();
      if (!violates(Switch.MEDIA_AFTER, "kept")) {
        app().backend().delete("/v1/face", (status, json, body) -> {});
      }
    }
    new OldPicture(app()).withdrawn();
    wallet().signOutIfByFace();
    say(violates(Switch.WITHDRAW_WORDS, "saved") ? R.string.v_withdraw_saved : R.string.withdrawn);
    build();
  }

  private void askToDelete() {
    new AlertDialog.Builder(this)
        .setMessage(R.string.delete_face_text)
        .setPositiveButton(
            R.string.confirm,
            (dialog, which) -> {
              if (violates(Switch.DELETION_EFFECT, "only-said")) {
                say(R.string.deleted);
              } else if (violates(Switch.DELETION_EFFECT, "on-the-phone")
                  || violates(Switch.MEDIA_AFTER, "kept-at-deletion")) {
                forget();
              } else {
                app()
                    .backend()
                    .delete(
                        "/v1/face",
                        (status, json, body) -> {
                          if (status == 200) {
                            forget();
                          } else {
                            say(R.string.offline);
                          }
                        });
              }
            })
        .setNegativeButton(R.string.cancel, null)
        .show();
  }

  /** Without a face there is nothing to agree to any more; the account is as it was. */
  private void forget() {
    wallet().withdraw();
    wallet().signOutIfByFace();
    say(R.string.deleted);
    build();
  }

  private void say(int words) {
    Toast.makeText(this, words, Toast.LENGTH_SHORT).show();
  }
}
