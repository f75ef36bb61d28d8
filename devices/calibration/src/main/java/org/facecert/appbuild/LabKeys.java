package org.facecert.appbuild;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * The throw-away keys of this machine: one that signs apps, a certificate authority that the
 * calibration apps trust, the certificate of their backend, and a key to which they encrypt what
 * they send it. They are made once and guard nothing, so their password is no secret.
 */
public final class LabKeys {
  private static final char[] PASSWORD = "facecert-lab".toCharArray();
  private static final String APPS = "apps";
  private static final String AUTHORITY = "authority";
  private static final String SERVER = "server";
  private static final int YEARS = 25;
  private static final int RENEW_DAYS = 14;
  private final Path dir;

  private LabKeys(Path dir) {
    this.dir = dir;
  }

  /** The keys in a folder, made when they are not there yet. */
  public static LabKeys in(Path dir) throws IOException, GeneralSecurityException {
    Files.createDirectories(dir);
    LabKeys keys = new LabKeys(dir);
    Path lock = dir.resolve("lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      if (held.isValid() && !Files.exists(keys.store())) {
        keys.make();
      } else if (held.isValid()) {
        keys.renewServer();
      }
      if (held.isValid() && !Files.exists(keys.payloadKeyPem())) {
        keys.makePayloadKey();
      }
    }
    return keys;
  }

  /** The authority's certificate, PEM. */
  public Path authorityPem() {
    return dir.resolve("ca.pem");
  }

  /** The key by which the backend opens what apps have encrypted to it: private, PKCS #8, PEM. */
  public Path payloadKeyPem() {
    return dir.resolve("payload-key.pem");
  }

  /** Its public half, to which apps encrypt: SubjectPublicKeyInfo, PEM. */
  Path payloadPublicPem() {
    return dir.resolve("payload-key-public.pem");
  }

  private void makePayloadKey() throws IOException, GeneralSecurityException {
    KeyPair pair = Certificates.rsa();
    Files.writeString(payloadPublicPem(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    Path fresh = dir.resolve("payload-key.pem.part");
    Files.writeString(fresh, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    Files.move(fresh, payloadKeyPem(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String pem(String what, byte[] encoded) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
  }

  /** A key store with the backend's key and its chain, for a TLS server. */
  public KeyStore serverStore() throws IOException, GeneralSecurityException {
    KeyStore all = load();
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, PASSWORD);
    one.setKeyEntry(
        SERVER, all.getKey(SERVER, PASSWORD), PASSWORD, all.getCertificateChain(SERVER));
    return one;
  }

  /** The password of every key store here; it protects nothing. */
  public char[] password() {
    return PASSWORD.clone();
  }

  Certificates.Holder apps() throws IOException, GeneralSecurityException {
    KeyStore all = load();
    return new Certificates.Holder(
        (PrivateKey) all.getKey(APPS, PASSWORD), (X509Certificate) all.getCertificate(APPS));
  }

  private Path store() {
    return dir.resolve("lab.p12");
  }

  private KeyStore load() throws IOException, GeneralSecurityException {
    KeyStore all = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store())) {
      all.load(in, PASSWORD);
    }
    return all;
  }

  private void make() throws IOException, GeneralSecurityException {
    Certificates.Holder apps = Certificates.selfSigned("CN=FaceCert lab (throw-away)", YEARS);
    Certificates.Holder ca = Certificates.authority("CN=FaceCert lab CA (throw-away)", YEARS);
    // some TLS stacks refuse server certificates that live longer than 398 days
    Certificates.Holder server = Certificates.loopbackServer(ca, 1);
    KeyStore all = KeyStore.getInstance("PKCS12");
    all.load(null, PASSWORD);
    all.setKeyEntry(APPS, apps.key(), PASSWORD, new Certificate[] {apps.certificate()});
    all.setKeyEntry(AUTHORITY, ca.key(), PASSWORD, new Certificate[] {ca.certificate()});
    all.setKeyEntry(
        SERVER, server.key(), PASSWORD, new Certificate[] {server.certificate(), ca.certificate()});
    Files.writeString(
        authorityPem(),
        pem("CERTIFICATE", ca.certificate().getEncoded()),
        StandardCharsets.US_ASCII);
    save(all);
  }

  private void renewServer() throws IOException, GeneralSecurityException {
    KeyStore all = load();
    X509Certificate server = (X509Certificate) all.getCertificate(SERVER);
    Instant soon = Instant.now().plus(RENEW_DAYS, ChronoUnit.DAYS);
    if (server.getNotAfter().toInstant().isBefore(soon) || !Certificates.isForAllHosts(server)) {
      X509Certificate authority = (X509Certificate) all.getCertificate(AUTHORITY);
      Certificates.Holder ca =
          new Certificates.Holder((PrivateKey) all.getKey(AUTHORITY, PASSWORD), authority);
      putServer(all, Certificates.loopbackServer(ca, 1), authority);
      save(all);
    }
  }

  private static void putServer(KeyStore all, Certificates.Holder server, X509Certificate authority)
      throws GeneralSecurityException {
    all.setKeyEntry(
        SERVER, server.key(), PASSWORD, new Certificate[] {server.certificate(), authority});
  }

  private void save(KeyStore all) throws IOException, GeneralSecurityException {
    Path fresh = dir.resolve("lab.p12.part");
    try (OutputStream out = Files.newOutputStream(fresh)) {
      all.store(out, PASSWORD);
    }
    Files.move(fresh, store(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
