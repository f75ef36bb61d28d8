package org.facecert.face.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed to a key is opened with it, and with nothing else. */
final class PayloadKeysTest {

  private static final SealingApp APP = new SealingApp();
  private static final byte[] FACE = "a face".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private PayloadKeys keys() throws Exception {
    return PayloadKeys.read(List.of(new SealingApp().key(folder), APP.key(folder)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\"}",
        "{ \"kid\":\"7\", \"enc\" : \"A128GCM\", \"alg\" : \"RSA-OAEP\" }"
      })
  void opens_what_was_sealed_to_one_of_the_keys_and_tells_what_was_in_plain_sight(String header)
      throws Exception {
    PayloadKeys.OpenedEnvelope opened = keys().open(APP.sealed(header, FACE)).orElseThrow();

    assertThat(opened.content()).isEqualTo(FACE);
    assertThat(opened.header()).isEqualTo(header);
  }

  @Test
  void another_content_in_the_same_envelope_is_opened_by_the_same_key() throws Exception {
    byte[] other = "no face".getBytes(StandardCharsets.UTF_8);
    byte[] envelope = APP.sealed(FACE);

    byte[] again = keys().reseal(envelope, other).orElseThrow();

    assertThat(keys().open(again).orElseThrow().content()).isEqualTo(other);
    assertThat(Envelope.of(again)).isEqualTo(Envelope.of(envelope));
    assertThat(PayloadKeys.none().reseal(envelope, other)).isEmpty();
  }

  @Test
  void opens_nothing_that_was_changed_or_is_somebody_elses() throws Exception {
    byte[] sealed = APP.sealed(FACE);
    byte[] changed = sealed.clone();
    changed[changed.length - 2] ^= 4;

    assertThat(keys().open(changed)).isEmpty();
    assertThat(keys().open(new SealingApp().sealed(FACE))).isEmpty();
    assertThat(PayloadKeys.none().open(sealed)).isEmpty();
    assertThat(keys().open(SealingApp.costume(FACE))).isEmpty();
  }

  @Test
  void opens_none_whose_content_is_packed_or_wants_more_than_we_know() throws Exception {
    String packed = "{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\",\"zip\":\"DEF\"}";
    assertThat(keys().open(APP.sealed(packed, FACE))).isEmpty();
    assertThat(Envelope.of(APP.sealed(packed, FACE))).isPresent();
  }

  @Test
  void a_file_without_a_key_is_named() throws Exception {
    Path file = Files.writeString(folder.resolve("face-key.pem"), "-----BEGIN CERTIFICATE-----");
    assertThatThrownBy(() -> PayloadKeys.read(List.of(file)))
        .isInstanceOf(GeneralSecurityException.class)
        .hasMessageContaining("face-key.pem");
  }

  @ParameterizedTest
  @CsvSource({
    "3082013f06092a864886f70d010703a08201, CMS",
    "308006092a864886f70d010703a080, CMS",
    "3081b3060b2a864886f70d0109100117a081, CMS"
  })
  void binary_forms_are_told_by_how_they_begin(String hex, String format) {
    assertThat(Envelope.of(HexFormat.of().parseHex(hex))).contains(new Envelope(format, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-----BEGIN PGP MESSAGE-----|OpenPGP",
        "-----BEGIN AGE ENCRYPTED FILE-----|age",
        "-----BEGIN CMS-----|CMS",
        "{\"protected\":\"e30\",\"iv\":\"a\",\"ciphertext\":\"b\",\"tag\":\"c\"}|JWE JSON"
      })
  void so_are_texts(String text, String format) {
    assertThat(Envelope.of(text.getBytes(StandardCharsets.UTF_8)))
        .contains(new Envelope(format, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "eyJ",
        "ey.ey.ey.ey.ey",
        "eyJhbGciOiJub25lIn0.e30.",
        "30820122300d06092a86",
        "{\"ciphertext\":\"b\"}"
      })
  void nothing_else_is_an_envelope(String text) {
    assertThat(Envelope.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }
}
