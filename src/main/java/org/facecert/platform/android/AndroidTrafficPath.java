package org.facecert.platform.android;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.facecert.device.AppControl;
import org.facecert.device.DeviceFault;
import org.facecert.device.TrafficPath;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * By the system's global proxy and the folder of authorities that a user has added: apps trust
 * those that say so (all that target Android 6 or before, and whose network security configuration
 * names {@code user}), the system's own store being read-only. Writing into the folder wants root,
 * as emulators and user-debug builds give it.
 */
final class AndroidTrafficPath implements TrafficPath {

  /** AOSP: com.android.org.conscrypt.TrustedCertificateStore. */
  private static final String ADDED = "/data/misc/user/0/cacerts-added/";

  private static final String NONE = ":0";
  private static final List<String> READ = List.of("settings", "get", "global", "http_proxy");
  private static final String HOME = "3";
  private static final int LINE = 64;
  private static final int HASH = 4;

  private final Wire wire;
  private final AppControl apps;
  private final ProxyPlace place;
  private @Nullable String installed;

  AndroidTrafficPath(Wire wire, AppControl apps, ProxyPlace place) {
    this.wire = wire;
    this.apps = apps;
    this.place = place;
  }

  @Override
  public ProxyPlace place() {
    return place;
  }

  @Override
  public void through(InetSocketAddress proxy, X509Certificate authority) {
    String file = ADDED + fileName(authority);
    install(file, authority);
    String wanted = proxy.getAddress().getHostAddress() + ":" + proxy.getPort();
    List<String> told =
        wire.shellAll(
            List.of(
                List.of("settings", "put", "global", "http_proxy", wanted),
                List.of("ls", file),
                READ));
    if (!told.get(1).strip().equals(file)) {
      takeBack();
      throw refused(file, AnswerText.quoted(told.get(1).strip()));
    }
    if (!told.get(2).strip().equals(wanted)) {
      takeBack();
      throw unset(wanted, told.get(2));
    }
  }

  private void install(String file, X509Certificate authority) {
    installed = file;
    String payload =
        Base64.getEncoder().encodeToString(pem(authority).getBytes(StandardCharsets.US_ASCII));
    try {
      wire.mobile("mobile: pushFile", Map.of("remotePath", file, "payload", payload));
    } catch (DeviceFault e) {
      throw refused(file, e.what());
    }
  }

  private static UnreadableAnswer refused(String file, Object answer) {
    return new UnreadableAnswer(
        Sentence.of("fault.traffic.authority", "file", file, "answer", answer));
  }

  private static UnreadableAnswer unset(String wanted, String is) {
    return new UnreadableAnswer(
        "fault.traffic.setting", "wanted", wanted, "is", AnswerText.quoted(is.strip()));
  }

  @Override
  public void distrust() {
    String file = installed == null ? ADDED + "none" : installed;
    List<String> told = wire.shellAll(List.of(List.of("rm", "-f", file), List.of("ls", file)));
    if (told.get(1).strip().equals(file)) {
      throw new UnreadableAnswer(Sentence.of("fault.traffic.trusts", "file", file));
    }
  }

  @Override
  public void direct() {
    String is = takeBack();
    if (!is.strip().equals(NONE)) {
      throw unset(NONE, is);
    }
  }

  /** What the setting reads then. */
  private String takeBack() {
    String file = installed;
    List<String> told =
        wire.shellAll(
            List.of(
                List.of("settings", "put", "global", "http_proxy", NONE),
                List.of("rm", "-f", file == null ? ADDED + "none" : file),
                READ));
    installed = null;
    return told.get(2);
  }

  @Override
  public void visit(URI page) {
    wire.shell("am", "start", "-a", "android.intent.action.VIEW", "-d", page.toASCIIString());
  }

  @Override
  public void leave(String packageUnderTest, boolean inFront) {
    if (inFront) {
      apps.bringBack(packageUnderTest);
    } else {
      wire.shell("input", "keyevent", HOME);
    }
  }

  private static String pem(X509Certificate authority) {
    try {
      String lines =
          Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(authority.getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("a certificate that cannot be written", e);
    }
  }

  /** As {@code openssl x509 -subject_hash_old} has it: MD5 of the subject, its first four bytes. */
  static String fileName(X509Certificate authority) {
    try {
      byte[] subject = authority.getSubjectX500Principal().getEncoded();
      byte[] digest = MessageDigest.getInstance("MD5").digest(subject);
      StringBuilder hash = new StringBuilder();
      for (int i = HASH - 1; i >= 0; i--) {
        hash.append(String.format(Locale.ROOT, "%02x", digest[i]));
      }
      return hash + ".0";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
