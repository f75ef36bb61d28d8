package org.example.facebank;

import android.Manifest;
import android.content.Context;
import android.content.pm.PackageManager;

/** What this build makes of what an earlier one had left on the phone. */
final class Update {
  private final Context context;
  private final Wallet wallet;
  private final Variant variant;

  Update(Context context, Wallet wallet, Variant variant) {
    this.context = context;
    this.wallet = wallet;
    this.variant = variant;
  }

  /** Whether an earlier build was used on this phone before this one. */
  boolean isMade() {
    return wallet.firstBuild(build()) < build();
  }

  /** The process starts. */
  void started() {
    if (!isMade()) {
      return;
    }
    int starts = wallet.startAfterUpdate();
    boolean later = starts > 1;
    if (violates(Switch.UPDATE, "camera-given-back")
        || violates(Switch.UPDATE, "camera-given-back-later") && later) {
      context.revokeSelfPermissionOnKill(Manifest.permission.CAMERA);
    }
    if (turnsOn(later)) {
      wallet.takeRefusalsBack();
    }
  }

  /** Whether the consents are those to the terms of the earlier build, and are asked for anew. */
  boolean asksAnew() {
    return violates(Switch.UPDATE, "terms-asked") && isMade() && !wallet.newTermsAgreed();
  }

  /** Whether the person is told of other terms, and not asked. */
  boolean tellsTerms() {
    return violates(Switch.UPDATE, "terms-told") && isMade() && !wallet.newTermsAgreed();
  }

  /** Whether the update takes a refusal back. */
  private boolean turnsOn(boolean later) {
    return violates(Switch.UPDATE, "face-on") || violates(Switch.UPDATE, "face-on-later") && later;
  }

  private boolean violates(Switch name, String value) {
    return variant.is(name, value);
  }

  @SuppressWarnings("deprecation")
  private int build() {
    try {
      return context.getPackageManager().getPackageInfo(context.getPackageName(), 0).versionCode;
    } catch (PackageManager.NameNotFoundException e) {
      throw new IllegalStateException("the app itself is installed", e);
    }
  }
}
