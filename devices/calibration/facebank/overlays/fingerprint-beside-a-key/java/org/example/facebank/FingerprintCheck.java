package org.example.facebank;

import android.content.Context;
import android.hardware.biometrics.BiometricPrompt;
import android.os.CancellationSignal;
import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyProperties;
import java.security.GeneralSecurityException;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/** Asks the phone who is there, and then uses a key that needs nobody. */
final class FingerprintCheck {

  private FingerprintCheck() {}

  static SecretKey key() throws GeneralSecurityException {
    KeyGenerator generator =
        KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, "AndroidKeyStore");
    generator.init(
        new KeyGenParameterSpec.Builder("session", KeyProperties.PURPOSE_DECRYPT)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
            .build());
    return generator.generateKey();
  }

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
