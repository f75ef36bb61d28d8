package org.example.facebank;

import android.util.Base64;
import java.nio.charset.StandardCharsets;

/**
 * The picture of the customer that the bank has had from before, on its way out of the phone again
 * when no face may leave it. Only seeded violations use it.
 */
final class OldPicture {
  private static final int SOON_SECONDS = 2;
  private static final int LATE_SECONDS = 5;
  private final FaceBankApp app;

  OldPicture(FaceBankApp app) {
    this.app = app;
  }

  void launched() {
    if (undecided() && violates(Switch.EGRESS, "in-json-at-launch")) {
      report(0, false);
    } else if (app.wallet().withdrawnAny() && violates(Switch.EGRESS, "packed-after-restart")) {
      report(0, true);
    }
  }

  void signInShown() {
    if (undecided() && violates(Switch.EGRESS, "at-sign-in")) {
      picture(0);
    }
  }

  void refused() {
    if (violates(Switch.EGRESS, "upon-refusal")) {
      picture(SOON_SECONDS);
    } else if (violates(Switch.EGRESS, "packed-after-refusal")) {
      report(LATE_SECONDS, true);
    }
  }

  void withdrawn() {
    if (violates(Switch.EGRESS, "upon-withdrawal")) {
      picture(SOON_SECONDS);
    }
  }

  /** Nobody has agreed to anything about the face, nor refused it. */
  private boolean undecided() {
    Wallet wallet = app.wallet();
    return !wallet.consentsAny() && !wallet.refusedAny() && !wallet.withdrawnAny();
  }

  private boolean violates(Switch name, String value) {
    return app.variant().is(name, value);
  }

  private void picture(int seconds) {
    fetched(
        jpeg ->
            app.otherHosts().postLater(seconds, OtherHosts.BANK + "/v1/seen", "image/jpeg", jpeg));
  }

  /** In base64 in JSON, which may be gzipped and in base64 once more. */
  private void report(int seconds, boolean packed) {
    fetched(
        jpeg -> {
          String text = Base64.encodeToString(jpeg, Base64.NO_WRAP);
          byte[] json =
              ("{\"state\":\"idle\",\"trail\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
          if (packed) {
            String inner = Base64.encodeToString(Pictures.packed(json), Base64.NO_WRAP);
            json = ("{\"report\":\"" + inner + "\"}").getBytes(StandardCharsets.UTF_8);
          }
          app.otherHosts()
              .postLater(seconds, OtherHosts.BANK + "/v1/trace", "application/json", json);
        });
  }

  private interface Taken {
    void by(byte[] jpeg);
  }

  private void fetched(Taken taken) {
    app.backend()
        .get(
            "/v1/avatar",
            (status, json, body) -> {
              if (status == 200) {
                taken.by(body);
              }
            });
  }
}
