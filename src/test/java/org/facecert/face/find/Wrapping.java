package org.facecert.face.find;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ways in which apps wrap bytes. */
enum Wrapping {
  PLAIN(bytes -> Drawn.join("some bytes before".getBytes(StandardCharsets.UTF_8), bytes)),
  BASE64(bytes -> Base64.getEncoder().encode(bytes)),
  BASE64_URL(bytes -> text("img=" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))),
  MIME(bytes -> Base64.getMimeEncoder().encode(bytes)),
  DATA_URL(
      bytes ->
          text(
              "<img src=\"data:image/jpeg;base64,"
                  + Base64.getEncoder().encodeToString(bytes)
                  + "\">")),
  JSON(
      bytes ->
          text(
              "{\"user\": 1, \"photo\": \""
                  + Base64.getEncoder().encodeToString(bytes).replace("/", "\\/")
                  + "\", \"next\": null}")),
  JSON_IN_JSON(
      bytes ->
          text(
              "{\"body\": \"{\\\"photo\\\": \\\""
                  + Base64.getEncoder().encodeToString(bytes).replace("/", "\\\\\\/")
                  + "\\\"}\"}")),
  JSON_LINES(
      bytes ->
          text(
              "{\"p\": \""
                  + Base64.getMimeEncoder().encodeToString(bytes).replace("\r\n", "\\n")
                  + "\"}")),
  /** as Android keeps an app's settings */
  XML_LINES(
      bytes ->
          text(
              "<string name=\"p\">"
                  + Base64.getMimeEncoder().encodeToString(bytes).replace("\r\n", "&#10;")
                  + "</string>")),
  XML_REFERENCES(
      bytes ->
          text(
              "<p a=\"1\">"
                  + Base64.getEncoder().encodeToString(bytes).replace("+", "&#x2b;")
                  + "</p>")),
  JSON_UNICODE(
      bytes ->
          text(
              "{\"p\": \""
                  + Base64.getEncoder().encodeToString(bytes).replace("+", "\\u002b")
                  + "\"}")),
  /** as YAML and indented XML have it */
  BLANKS(
      bytes ->
          text(
              "photo: |\n    "
                  + Base64.getMimeEncoder(72, text("\n    ")).encodeToString(bytes)
                  + "\nnext: 1\n")),
  HEX_BLANKS(
      bytes ->
          text(
              "<p>\r\n  "
                  + HexFormat.of().formatHex(bytes).replaceAll("(.{64})", "$1\r\n  ")
                  + "\r\n  </p>")),
  UTF16(bytes -> (" " + Base64.getEncoder().encodeToString(bytes)).getBytes(UTF_16LE)),
  UTF16_BIG(
      bytes ->
          ("{\"p\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"}").getBytes(UTF_16BE)),
  BYTE_ARRAY(bytes -> text("{\"face\":" + numbers(bytes, true) + "}")),
  UNSIGNED_BYTE_ARRAY(bytes -> text("{\"face\":" + numbers(bytes, false) + "}")),
  FORM(
      bytes ->
          text(
              "id=7&photo="
                  + URLEncoder.encode(
                      Base64.getEncoder().encodeToString(bytes), StandardCharsets.UTF_8)
                  + "&end=1")),
  HEX(bytes -> text("INSERT INTO t VALUES(X'" + HexFormat.of().formatHex(bytes) + "');")),
  HEX_UPPER(bytes -> text(HexFormat.of().withUpperCase().formatHex(bytes))),
  HEX_COLONS(bytes -> text(HexFormat.ofDelimiter(":").formatHex(bytes))),
  HEX_SPACES(bytes -> text(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes))),
  HEX_ARRAY(bytes -> text(HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(bytes))),
  MULTIPART(
      bytes ->
          Drawn.join(
              text("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n"),
              bytes,
              text("\r\n--b--\r\n"))),
  GZIP(bytes -> compressed(bytes, GZIPOutputStream::new)),
  ZLIB(bytes -> compressed(bytes, DeflaterOutputStream::new)),
  ZIP(bytes -> zip(bytes, ZipEntry.DEFLATED)),
  ZIP_STORED(bytes -> zip(bytes, ZipEntry.STORED)),
  PROTOBUF(
      bytes -> Drawn.join(new byte[] {8, 1, 18}, varint(bytes.length), bytes, new byte[] {24, 5})),
  CBOR_CHUNKS(Wrapping::cbor),
  UTF8(bytes -> text(new String(bytes, StandardCharsets.ISO_8859_1))),
  PLIST(
      bytes ->
          text(
              "<plist><dict><key>p</key><data>\n\t"
                  + Base64.getMimeEncoder(68, text("\n\t")).encodeToString(bytes)
                  + "\n</data></dict></plist>"));

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final UnaryOperator<byte[]> wrap;

  Wrapping(UnaryOperator<byte[]> wrap) {
    this.wrap = wrap;
  }

  byte[] wrap(byte[] bytes) {
    return wrap.apply(bytes);
  }

  /** A stream around another. */
  private interface Compressor {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] compressed(byte[] bytes, Compressor compressor) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream stream = compressor.around(out)) {
      stream.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] zip(byte[] bytes, int method) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry("../../etc/face > x.jpg");
      entry.setMethod(method);
      entry.setSize(bytes.length);
      java.util.zip.CRC32 crc = new java.util.zip.CRC32();
      crc.update(bytes);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] cbor(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0x5F);
    for (int at = 0; at < bytes.length; at += 200) {
      int length = Math.min(200, bytes.length - at);
      out.write(0x58);
      out.write(length);
      out.write(bytes, at, length);
    }
    out.write(0xFF);
    return out.toByteArray();
  }

  private static byte[] varint(int value) {
    return value < 128
        ? new byte[] {(byte) value}
        : Drawn.join(new byte[] {(byte) (value & 127 | 128)}, varint(value >> 7));
  }

  private static String numbers(byte[] bytes, boolean signed) {
    List<String> numbers = new ArrayList<>();
    for (byte each : bytes) {
      numbers.add(String.valueOf(signed ? each : each & 0xFF));
    }
    return "[" + String.join(",", numbers) + "]";
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
