package org.facecert.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.facecert.evidence.Json;
import org.facecert.evidence.Sentence;

/**
 * A DSSE envelope (github.com/secure-systems-lab/dsse, protocol 1.0.2), with one signature or, of
 * an unsigned redaction, none. Only the form that {@link #bytes} writes is read: so no byte of it
 * can be changed unnoticed.
 *
 * @param payloadType always {@link #PAYLOAD_TYPE}
 * @param payload in Base64
 */
record DsseEnvelope(String payloadType, String payload, List<EnvelopeSignature> signatures) {

  static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

  /** bytes; a redaction names the files that it removed */
  static final int LONGEST = 256 << 20;

  /**
   * @param keyid SHA-256 of the key, as {@link SealKey#fingerprint} has it
   * @param sig in Base64
   */
  record EnvelopeSignature(String keyid, String sig) {}

  DsseEnvelope {
    signatures = List.copyOf(signatures);
  }

  static DsseEnvelope unsigned(byte[] statement) {
    return new DsseEnvelope(PAYLOAD_TYPE, Base64.getEncoder().encodeToString(statement), List.of());
  }

  static DsseEnvelope signed(byte[] statement, SealSigner signer) {
    byte[] signature = signer.sign(pae(PAYLOAD_TYPE, statement));
    return new DsseEnvelope(
        PAYLOAD_TYPE,
        Base64.getEncoder().encodeToString(statement),
        List.of(
            new EnvelopeSignature(
                signer.key().fingerprint(), Base64.getEncoder().encodeToString(signature))));
  }

  /** What is signed: DSSE's pre-authentication encoding of type and payload. */
  static byte[] pae(String type, byte[] payload) {
    byte[] name = type.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(("DSSEv1 " + name.length + " ").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(name);
    out.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(payload);
    return out.toByteArray();
  }

  /**
   * @param path where it lies, for what is said of it
   * @throws BadSeal when it is none, of another type, or written in another way
   */
  static DsseEnvelope read(String path, byte[] bytes) {
    DsseEnvelope envelope = StrictFile.json(path, bytes, DsseEnvelope.class);
    if (!envelope.payloadType().equals(PAYLOAD_TYPE)) {
      throw new BadSeal(
          Sentence.of("seal.payload-type", "path", path, "type", envelope.payloadType()));
    }
    try {
      byte[] again = unsigned(envelope.statement()).with(envelope.canonical()).bytes();
      if (Arrays.equals(again, bytes)) {
        return envelope;
      }
    } catch (IllegalArgumentException e) {
      throw StrictFile.bad(path, String.valueOf(e.getMessage()));
    }
    throw StrictFile.otherForm(path);
  }

  private List<EnvelopeSignature> canonical() {
    return signatures.stream()
        .map(
            each ->
                new EnvelopeSignature(
                    each.keyid(),
                    Base64.getEncoder().encodeToString(Base64.getDecoder().decode(each.sig()))))
        .toList();
  }

  private DsseEnvelope with(List<EnvelopeSignature> others) {
    return new DsseEnvelope(payloadType, payload, others);
  }

  byte[] statement() {
    return Base64.getDecoder().decode(payload);
  }

  boolean isSignedBy(SealKey key) {
    return signatures.size() == 1
        && signatures.get(0).keyid().equals(key.fingerprint())
        && key.verifies(
            pae(payloadType, statement()), Base64.getDecoder().decode(signatures.get(0).sig()));
  }

  byte[] bytes() {
    try {
      return (Json.mapper().writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an envelope is plain data", e);
    }
  }
}
