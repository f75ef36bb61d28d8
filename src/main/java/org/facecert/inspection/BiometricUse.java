package org.facecert.inspection;

import java.util.Map;

/**
 * What byte code names of Android's own recognition of faces and fingerprints
 * (developer.android.com, BiometricPrompt and KeyGenParameterSpec.Builder). That it is named does
 * not say that it is called.
 */
public enum BiometricUse {
  /** the system's dialog */
  PROMPT,
  /** by which the dialog releases one use of a key */
  CRYPTO_OBJECT,
  /** by which a key is of no use before the person is recognized */
  BOUND_KEY,
  /** by which a key may outlive a change of what is enrolled, or is told not to */
  ENROLMENT;

  /** By the names that stand for them in byte code, types as descriptors. */
  static final Map<String, BiometricUse> BY_NAME =
      Map.of(
          "Landroid/hardware/biometrics/BiometricPrompt;",
          PROMPT,
          "Landroid/hardware/fingerprint/FingerprintManager;",
          PROMPT,
          "Landroidx/biometric/BiometricPrompt;",
          PROMPT,
          "Landroidx/core/hardware/fingerprint/FingerprintManagerCompat;",
          PROMPT,
          "Landroid/hardware/biometrics/BiometricPrompt$CryptoObject;",
          CRYPTO_OBJECT,
          "Landroid/hardware/fingerprint/FingerprintManager$CryptoObject;",
          CRYPTO_OBJECT,
          "Landroidx/biometric/BiometricPrompt$CryptoObject;",
          CRYPTO_OBJECT,
          "Landroidx/core/hardware/fingerprint/FingerprintManagerCompat$CryptoObject;",
          CRYPTO_OBJECT,
          "setUserAuthenticationRequired",
          BOUND_KEY,
          "setInvalidatedByBiometricEnrollment",
          ENROLMENT);
}
