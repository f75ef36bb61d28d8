package org.example.facebank;

import android.content.Context;
import android.hardware.biometrics.BiometricPrompt;
import android.os.CancellationSignal;
import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyProperties;
import javax.crypto.Cipher;

/** Binds the answer to a key, and lets the key live on when another finger is enrolled. */
final class FingerprintCheck {

  private FingerprintCheck() {}

  static KeyGenParameterSpec key() {
    return new KeyGenParameterSpec.Builder("session", KeyProperties.PURPOSE_DECRYPT)
        .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
        .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
        .setUserAuthenticationRequired(true)
        .setInvalidatedByBiometricEnrollment(false)
        .build();
  }

  static void ask(Context context, Cipher cipher, BiometricPrompt.AuthenticationCallback callback) {
    new BiometricPrompt.Builder(context)
        .setTitle("FaceBank")
        .setNegativeButton("Cancel", context.getMainExecutor(), (dialog, which) -> {})
        .build()
        .authenticate(
            new BiometricPrompt.CryptoObject(cipher),
            new CancellationSignal(),
            context.getMainExecutor(),
            callback);
  }
}
