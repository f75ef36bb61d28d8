package org.facecert.fake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.observation.BodyEnvelope;
import org.facecert.observation.FaceSign;
import org.facecert.observation.FalseCertificate;
import org.facecert.observation.FlowSeen.WireProtection;
import org.facecert.observation.SeenCountry;

/**
 * What an app on the fake phone says to a host, and is answered. What of a face is in it stands
 * beside it: finding faces in bytes is tested in the room face.
 *
 * @param outcome in the word of {@code org.facecert.traffic.FlowOutcome}
 * @param taken false certificates at which it is not left
 */
record Exchange(
    String host,
    WireProtection protection,
    String tls,
    String url,
    Said sent,
    Said answered,
    String outcome,
    Set<FalseCertificate> taken,
    Optional<SeenCountry> country) {

  /** By which the bank knows its owner. */
  static final String OWNER = "Bearer 5f1c";

  /** Where the bank keeps a picture for its owner; what looks random in it has 190 bits. */
  static final String MEDIA = "/media/q7Ft2Zc0Yw9LkR4sVb8NxE1mHd6GpJ3u";

  /** How one ends at which the client brings the handshake to its end, and leaves. */
  static final String SILENT = "NO_BYTE_AFTER_HANDSHAKE";

  private static final int LEAST_HELD = 1024;

  /** The bank's own host. */
  static final String BANK = "api.harbour.example";

  /** A picture of a face that lies in a body as it is. */
  static final FaceSign PICTURE = new FaceSign("jpeg", "body 0", 0.97);

  /** One side of it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Said(
      String type,
      byte[] body,
      List<FaceSign> faces,
      List<String> unknown,
      Map<String, String> head,
      Optional<BodyEnvelope> envelope) {

    /** With nothing to be found in it. */
    Said(String type, byte[] body) {
      this(type, body, List.of(), List.of(), Map.of(), Optional.empty());
    }

    static Said nothing() {
      return new Said("", new byte[0]);
    }

    static Said json(String text) {
      return new Said("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    static Said picture(String pixels) {
      return with("image/jpeg", pixels, PICTURE);
    }

    static Said picture(byte[] png) {
      return new Said("image/png", png).with(PICTURE);
    }

    static Said with(String type, FaceSign... faces) {
      return with(type, type, faces);
    }

    private static Said with(String type, String body, FaceSign... faces) {
      return new Said(type, body.getBytes(StandardCharsets.UTF_8)).with(faces);
    }

    /** In an envelope to the bank, of which the laboratory has the key or has not. */
    Said sealed(boolean opened) {
      BodyEnvelope jwe = new BodyEnvelope("JWE", "RSA-OAEP-256 A256GCM", opened);
      List<FaceSign> inside =
          faces.stream()
              .map(f -> new FaceSign(f.kind(), "body 0 > envelope", f.confidence()))
              .toList();
      return new Said(
          "application/jose",
          body,
          opened ? inside : List.of(),
          opened ? unknown : List.of("body 0: high-entropy " + body.length),
          head,
          Optional.of(jwe));
    }

    Said with(FaceSign... more) {
      return new Said(
          type,
          body,
          Stream.concat(faces.stream(), Stream.of(more)).toList(),
          unknown,
          head,
          envelope);
    }

    /** With something in it that could not be looked into. */
    Said closed(String why) {
      return new Said(type, body, faces, List.of(why), head, envelope);
    }

    /** With a field in its head. */
    Said saying(String field, String value) {
      return new Said(type, body, faces, unknown, Map.of(field, value), envelope);
    }
  }

  static Exchange with(String host, String path, Said sent) {
    return new Exchange(
        host,
        WireProtection.TLS,
        "TLSv1.3",
        "https://" + host + path,
        sent,
        Said.json("{\"ok\":true}"),
        "ANSWERED",
        Set.of(),
        Optional.empty());
  }

  /** The picture of a face to the bank, as a compliant bank sends it. */
  static Exchange upload() {
    return with(BANK, "/v1/matches", Said.picture(NoisePicture.png()).sealed(true))
        .answering(Said.json("{\"matched\":true,\"portrait\":\"" + MEDIA + "\"}"));
  }

  /** The picture that the bank keeps for its owner. */
  static Exchange portrait() {
    return with(BANK, MEDIA, Said.nothing()).answering(Said.picture("portrait"));
  }

  String method() {
    return sent.body().length == 0 ? "GET" : "POST";
  }

  /** As the record of the traffic has it, with the headers by which the bank knows its owner. */
  String har(long flow) {
    return """
    {"log":{"entries":[{"_number":%d,
      "request":{"method":"%s","url":"%s","bodySize":%d,
        "postData":{"encoding":"base64","text":"%s"},
        "headers":[{"name":"Authorization","value":"%s"},{"name":"Range","value":"bytes=0-9"}]},
      "response":{"status":200,"headers":[%s],
        "content":{"size":%d,"_whole":true,"mimeType":"%s","encoding":"base64","text":"%s"}}}]}}
    """
        .formatted(
            flow,
            method(),
            url,
            sent.body().length,
            Base64.getEncoder().encodeToString(sent.body()),
            OWNER,
            answered.head().entrySet().stream()
                .map(h -> "{\"name\":\"" + h.getKey() + "\",\"value\":\"" + h.getValue() + "\"}")
                .collect(Collectors.joining(",")),
            answered.body().length,
            answered.type(),
            Base64.getEncoder().encodeToString(answered.body()));
  }

  Exchange inCleartext() {
    return new Exchange(
        host,
        WireProtection.CLEARTEXT,
        "",
        url.replace("https:", "http:"),
        sent,
        answered,
        outcome,
        taken,
        country);
  }

  Exchange speaking(String version) {
    return new Exchange(host, protection, version, url, sent, answered, outcome, taken, country);
  }

  Exchange asking(String otherUrl) {
    return new Exchange(host, protection, tls, otherUrl, sent, answered, outcome, taken, country);
  }

  Exchange sending(Said other) {
    return new Exchange(host, protection, tls, url, other, answered, outcome, taken, country);
  }

  Exchange answering(Said other) {
    return new Exchange(host, protection, tls, url, sent, other, outcome, taken, country);
  }

  Exchange ending(String other) {
    return new Exchange(host, protection, tls, url, sent, answered, other, taken, country);
  }

  /** To an address of which the laboratory's database says something. */
  Exchange at(SeenCountry.Standing standing, String code, boolean anycast) {
    SeenCountry said =
        new SeenCountry(
            standing,
            code,
            anycast,
            new SeenCountry.DatabaseUsed(
                "Test-Country", Instant.parse("2026-02-01T00:00:00Z"), "ab12".repeat(16)));
    return new Exchange(
        host, protection, tls, url, sent, answered, outcome, taken, Optional.of(said));
  }

  /** By a client that takes any certificate. */
  Exchange takingAnyCertificate() {
    return taking(FalseCertificate.values());
  }

  /** By a client that takes these certificates. */
  Exchange taking(FalseCertificate... certificates) {
    return new Exchange(
        host, protection, tls, url, sent, answered, outcome, Set.of(certificates), country);
  }

  /** What comes of it where the host shows a false certificate. */
  Exchange refusing(FalseCertificate shown) {
    return protection == WireProtection.TLS && !taken.contains(shown)
        ? new Exchange(
            host,
            protection,
            tls,
            url,
            Said.nothing(),
            Said.nothing(),
            "ALERT_BY_CLIENT",
            taken,
            country)
        : this;
  }

  /** What comes of it where the laboratory keeps what may hold a face. */
  Exchange heldBack() {
    return sent.body().length > LEAST_HELD && host.equals(BANK) ? ending("HELD_BACK") : this;
  }

  boolean isAnswered() {
    return isSpoken() && !outcome.equals("HELD_BACK") && !outcome.equals("UNANSWERED");
  }

  /** Whether anything was said on it. */
  boolean isSpoken() {
    return !outcome.equals("ALERT_BY_CLIENT") && !outcome.equals(SILENT);
  }
}
