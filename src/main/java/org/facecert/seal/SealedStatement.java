package org.facecert.seal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Json;

/**
 * An in-toto Statement v1 (github.com/in-toto/attestation) on the manifest.
 *
 * @param subject the manifest alone
 */
record SealedStatement(
    @JsonProperty("_type") String type,
    List<StatementSubject> subject,
    String predicateType,
    SealedFacts predicate) {

  static final String TYPE = "https://in-toto.io/Statement/v1";
  static final String PREDICATE = "https://facecert.org/attestation/sealed-evaluation/v1";

  private static final String SHA256 = "sha256";

  /**
   * @param digest by the algorithm's name
   */
  record StatementSubject(String name, Map<String, Digest> digest) {
    StatementSubject {
      digest = Map.copyOf(digest);
    }

    static StatementSubject of(String name, Digest digest) {
      return new StatementSubject(name, Map.of(SHA256, digest));
    }
  }

  SealedStatement {
    subject = List.copyOf(subject);
  }

  static SealedStatement of(Digest manifest, SealedFacts facts) {
    return new SealedStatement(
        TYPE, List.of(StatementSubject.of(SealManifest.NAME, manifest)), PREDICATE, facts);
  }

  byte[] bytes() {
    return written(this);
  }

  static byte[] written(Object statement) {
    try {
      return Json.mapper().writeValueAsBytes(statement);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a statement is plain data", e);
    }
  }

  boolean isOn(Digest manifest) {
    return subject.equals(List.of(StatementSubject.of(SealManifest.NAME, manifest)));
  }

  /**
   * @throws BadSeal when it is no statement of a seal
   */
  static SealedStatement read(byte[] bytes) {
    SealedStatement read = StrictFile.json(SealLayout.ENVELOPE, bytes, SealedStatement.class);
    if (!read.type().equals(TYPE) || !read.predicateType().equals(PREDICATE)) {
      throw StrictFile.bad(SealLayout.ENVELOPE, read.type() + " " + read.predicateType());
    }
    return read;
  }
}
