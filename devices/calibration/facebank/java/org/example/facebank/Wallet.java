package org.example.facebank;

import android.content.Context;
import android.content.SharedPreferences;
import java.util.UUID;

/** What the app remembers on this phone: choices and who is signed in. Never a face. */
final class Wallet {
  private final SharedPreferences store;

  Wallet(Context context) {
    store = context.getSharedPreferences("facebank", Context.MODE_PRIVATE);
  }

  String installation() {
    String known = store.getString("installation", null);
    if (known == null) {
      known = UUID.randomUUID().toString();
      store.edit().putString("installation", known).apply();
    }
    return known;
  }

  boolean privacyAsked() {
    return store.contains("privacy");
  }

  boolean privacyAgreed() {
    return store.getBoolean("privacy", false);
  }

  void privacy(boolean agreed) {
    store.edit().putBoolean("privacy", agreed).apply();
  }

  boolean consents(FaceFunction function) {
    return "agreed".equals(store.getString(function.id, ""));
  }

  void agree(FaceFunction function) {
    store.edit().putString(function.id, "agreed").apply();
  }

  void refuse(FaceFunction function) {
    store.edit().putString(function.id, "refused").apply();
  }

  /** What was refused counts as agreed to. */
  void takeRefusalsBack() {
    for (FaceFunction function : FaceFunction.values()) {
      if ("refused".equals(store.getString(function.id, ""))) {
        agree(function);
      }
    }
  }

  boolean refusedAny() {
    for (FaceFunction function : FaceFunction.values()) {
      if ("refused".equals(store.getString(function.id, ""))) {
        return true;
      }
    }
    return false;
  }

  boolean consentsAny() {
    for (FaceFunction function : FaceFunction.values()) {
      if (consents(function)) {
        return true;
      }
    }
    return false;
  }

  void withdraw() {
    SharedPreferences.Editor edit = store.edit();
    for (FaceFunction function : FaceFunction.values()) {
      if (consents(function)) {
        edit.putString(function.id, "withdrawn");
      }
    }
    edit.apply();
  }

  boolean withdrawnAny() {
    for (FaceFunction function : FaceFunction.values()) {
      if ("withdrawn".equals(store.getString(function.id, ""))) {
        return true;
      }
    }
    return false;
  }

  boolean cameraDenied() {
    return store.getBoolean("camera-denied", false);
  }

  void cameraDenied(boolean denied) {
    store.edit().putBoolean("camera-denied", denied).apply();
  }

  String user() {
    return store.getString("user", "");
  }

  void signIn(String user, boolean byFace) {
    store.edit().putString("user", user).putBoolean("by-face", byFace).apply();
  }

  void signOut() {
    store.edit().remove("user").remove("by-face").apply();
  }

  /** Ends a session that rests on a face whose use is no longer agreed to. */
  void signOutIfByFace() {
    if (store.getBoolean("by-face", false)) {
      signOut();
    }
  }

  /** The build that was used first on this phone; from now on the given one, where none was. */
  int firstBuild(int now) {
    if (!store.contains("first-build")) {
      store.edit().putInt("first-build", now).apply();
    }
    return store.getInt("first-build", now);
  }

  /** Whether the terms of this build were agreed to, or told; the earlier build had others. */
  boolean newTermsAgreed() {
    return store.getBoolean("new-terms", false);
  }

  void agreeToNewTerms() {
    store.edit().putBoolean("new-terms", true).apply();
  }

  /** How often the app has been started since it was updated, this start among them. */
  int startAfterUpdate() {
    int starts = store.getInt("starts-after-update", 0) + 1;
    store.edit().putInt("starts-after-update", starts).apply();
    return starts;
  }

  void forgetAll() {
    store.edit().clear().apply();
  }
}
