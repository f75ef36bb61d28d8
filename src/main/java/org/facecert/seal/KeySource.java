package org.facecert.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.Optional;
import java.util.function.Function;
import org.facecert.files.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * Where a private key is: a PEM file, {@code env:NAME} for a variable that holds one, or {@code
 * pkcs11:CONFIG#ALIAS} for a token by a configuration of the JDK's SunPKCS11.
 */
public final class KeySource {

  /** Holds the token's PIN. */
  public static final String PIN = "FACECERT_PKCS11_PIN";

  private static final String VARIABLE = "env:";
  private static final String TOKEN = "pkcs11:";
  private static final int LONGEST_KEY = 1 << 16;

  private final Function<String, @Nullable String> environment;

  /**
   * @param environment value of a variable, or null
   */
  public KeySource(Function<String, @Nullable String> environment) {
    this.environment = environment;
  }

  /**
   * @throws CannotSeal with what is wrong and the cure
   * @throws IOException when the file cannot be read
   */
  public SealSigner open(String key) throws IOException {
    return open("--key", key);
  }

  /**
   * Likewise.
   *
   * @param option that names the key, for what is said of it
   */
  public SealSigner open(String option, String key) throws IOException {
    if (key.startsWith(VARIABLE)) {
      String name = key.substring(VARIABLE.length());
      String text = environment.apply(name);
      if (text == null || text.isBlank()) {
        throw new CannotSeal(option + " " + key + ": there is no variable " + name);
      }
      return KeyReading.pem(option + " " + key, text.getBytes(StandardCharsets.ISO_8859_1));
    }
    return key.startsWith(TOKEN)
        ? token(option, key)
        : KeyReading.pem(option + " " + key, InputFile.read(Path.of(key), LONGEST_KEY));
  }

  private SealSigner token(String option, String key) {
    int hash = key.lastIndexOf('#');
    String pin = environment.apply(PIN);
    if (hash < 0 || pin == null) {
      throw new CannotSeal(
          option
              + " "
              + key
              + ": write pkcs11:CONFIG#ALIAS, CONFIG being a file for SunPKCS11 (name, library,"
              + " slot), and put the token's PIN into "
              + PIN);
    }
    String alias = key.substring(hash + 1);
    try {
      Provider provider = provider().configure(key.substring(TOKEN.length(), hash));
      KeyStore store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, pin.toCharArray());
      PrivateKey secret = (PrivateKey) store.getKey(alias, null);
      Certificate certificate = store.getCertificate(alias);
      if (secret == null || certificate == null) {
        throw new CannotSeal(
            option + " " + key + ": the token has no key with a certificate of that name");
      }
      return SealKey.of(certificate.getPublicKey())
          .map(open -> new KeyReading.HeldKey(open, secret, Optional.of(provider)))
          .orElseThrow(() -> new CannotSeal(CannotSeal.kind(option + " " + key)));
    } catch (GeneralSecurityException
        | IOException
        | java.security.InvalidParameterException
        | java.security.ProviderException e) {
      throw new CannotSeal(option + " " + key + ": the token does not open: " + e.getMessage(), e);
    }
  }

  private static Provider provider() {
    Provider provider = Security.getProvider("SunPKCS11");
    if (provider == null) {
      throw new CannotSeal(
          "this Java has no SunPKCS11; use a JDK that has the module jdk.crypto.cryptoki");
    }
    return provider;
  }
}
