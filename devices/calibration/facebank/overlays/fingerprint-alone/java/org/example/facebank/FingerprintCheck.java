package org.example.facebank;

import android.content.Context;
import android.hardware.biometrics.BiometricPrompt;
import android.os.CancellationSignal;

/** Asks the phone who is there, and believes the answer. */
final class FingerprintCheck {

  private FingerprintCheck() {}

  static void ask(Context context, Runnable recognized) {
    new BiometricPrompt.Builder(context)
        .setTitle("FaceBank")
        .setNegativeButton("Cancel", context.getMainExecutor(), (dialog, which) -> {})
        .build()
        .authenticate(
            new CancellationSignal(),
            context.getMainExecutor(),
            new BiometricPrompt.AuthenticationCallback() {
              @Override
              public void onAuthenticationSucceeded(BiometricPrompt.AuthenticationResult result) {
                recognized.run();
              }
            });
  }
}
