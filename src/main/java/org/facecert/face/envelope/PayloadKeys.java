package org.facecert.face.envelope;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The private keys of an app's own test servers, handed to the laboratory so that it can look into
 * what the app has encrypted to them. Opens JWE in its compact form by RSA-OAEP and AES-GCM.
 */
public final class PayloadKeys {

  /** bytes of a file; a key is smaller */
  private static final int LARGEST = 64 << 10;

  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private final List<RsaOaep> keys;

  private PayloadKeys(List<RsaOaep> keys) {
    this.keys = List.copyOf(keys);
  }

  public static PayloadKeys none() {
    return new PayloadKeys(List.of());
  }

  /**
   * @param files each with keys in PEM (PKCS #8, RSA)
   * @throws IOException where one cannot be read
   * @throws GeneralSecurityException where one holds no such key; the message names it
   */
  public static PayloadKeys read(List<Path> files) throws IOException, GeneralSecurityException {
    List<RsaOaep> keys = new ArrayList<>();
    for (Path file : files) {
      if (Files.size(file) > LARGEST) {
        throw new IOException(file + " is too large for keys");
      }
      int before = keys.size();
      Matcher found = KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
      while (found.find()) {
        keys.add(new RsaOaep(key(found.group(1))));
      }
      if (keys.size() == before) {
        throw new GeneralSecurityException(String.valueOf(file));
      }
    }
    return new PayloadKeys(keys);
  }

  private static RSAPrivateCrtKey key(String text) throws GeneralSecurityException {
    byte[] encoded = Base64.getMimeDecoder().decode(text);
    return (RSAPrivateCrtKey)
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }

  /**
   * What an envelope held.
   *
   * @param header what of it was never encrypted
   * @param content as it was before it was sealed
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record OpenedEnvelope(String header, byte[] content) {}

  /** Of bytes that are an envelope to one of the keys and nothing else. */
  public Optional<OpenedEnvelope> open(byte[] bytes) {
    return CompactJwe.parsed(bytes)
        .filter(CompactJwe::isPlain)
        .flatMap(
            token ->
                keys.stream()
                    .flatMap(key -> key.open(token).stream())
                    .findFirst()
                    .map(content -> new OpenedEnvelope(token.header(), content)));
  }

  /**
   * Another content in an envelope of the same kind, to the same key.
   *
   * @return empty where the envelope cannot be opened
   */
  public Optional<byte[]> reseal(byte[] envelope, byte[] content) {
    return CompactJwe.parsed(envelope)
        .filter(CompactJwe::isPlain)
        .flatMap(
            token ->
                keys.stream()
                    .filter(key -> key.open(token).isPresent())
                    .findFirst()
                    .map(key -> key.seal(token, content).written()));
  }
}
