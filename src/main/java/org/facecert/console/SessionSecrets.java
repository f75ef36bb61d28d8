package org.facecert.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What lets one browser in and nobody else: a token for the first visit, which is void after it, a
 * session that the browser keeps, and a secret that its forms bring back.
 */
final class SessionSecrets {

  /** bytes */
  private static final int LONG = 32;

  private final String session;
  private final String form;
  private final String token;
  private boolean used;

  SessionSecrets(SecureRandom random) {
    this.token = fresh(random);
    this.session = fresh(random);
    this.form = fresh(random);
  }

  private static String fresh(SecureRandom random) {
    byte[] bytes = new byte[LONG];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** For the address that is printed. */
  String token() {
    return token;
  }

  /** Whether it is the token, and nobody came with it before; once. */
  synchronized boolean admits(String given) {
    boolean right = same(token, given);
    boolean first = right && !used;
    used |= right;
    return first;
  }

  String session() {
    return session;
  }

  boolean isSession(String given) {
    return same(session, given);
  }

  /** For forms. */
  String form() {
    return form;
  }

  boolean isForm(String given) {
    return same(form, given);
  }

  /** In the same time, however many letters are right. */
  private static boolean same(String one, String given) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
