package org.facecert.face.find;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSDictionary;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import okhttp3.Cache;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Every encoding that a portrait, as a JPEG, may lie in; those of {@link Wrapping} and others. */
final class WrappedSamples {

  private static final String NAME = "photo";

  private WrappedSamples() {}

  static Map<String, Sample> all() {
    Map<String, Sample> all = new LinkedHashMap<>();
    for (Wrapping wrapping : Wrapping.values()) {
      all.put(said(wrapping), Sample.of(p -> wrapping.wrap(p.jpeg())));
    }
    all.put("deflate, bare", Sample.of(p -> deflated(p.jpeg())));
    all.put("Zstandard", Sample.of(p -> zstd(p.jpeg())));
    all.put("Brotli", WrappedSamples::brotli);
    all.put("Brotli around JSON", WrappedSamples::brotliAroundJson);
    all.put("gRPC message in gzip", Sample.of(p -> grpc(p.jpeg())));
    all.put("CBOR, bytes in one piece", Sample.of(p -> cbor(p.jpeg())));
    all.put("binary plist", Sample.of(p -> plist(p.jpeg())));
    all.put("WebView's cache", Sample.of(p -> webView(p.jpeg())));
    all.put("OkHttp's cache", (p, folder) -> okHttp(p.jpeg(), "image/jpeg", folder));
    all.put(
        "OkHttp's cache, JSON in gzip",
        (p, folder) ->
            okHttp(Wrapping.GZIP.wrap(Wrapping.JSON.wrap(p.jpeg())), "application/json", folder));
    all.put("base64 in base64", Sample.of(p -> twice(Wrapping.BASE64, Wrapping.BASE64, p)));
    all.put("JSON in gzip in multipart", Sample.of(p -> twice(Wrapping.GZIP, Wrapping.JSON, p)));
    all.put("base64 in protobuf", Sample.of(p -> twice(Wrapping.PROTOBUF, Wrapping.BASE64, p)));
    all.putAll(DatabaseSamples.all());
    return all;
  }

  private static String said(Wrapping wrapping) {
    return wrapping.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static byte[] twice(Wrapping outer, Wrapping inner, Portrait portrait) {
    return Wrapping.MULTIPART.wrap(outer.wrap(inner.wrap(portrait.jpeg())));
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflate =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      deflate.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] zstd(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zstd = new ZstdOutputStream(out)) {
      zstd.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Path brotli(Portrait portrait, Path folder) throws IOException {
    return brotli(portrait.jpeg(), folder);
  }

  private static Path brotliAroundJson(Portrait portrait, Path folder) throws IOException {
    return brotli(Wrapping.JSON.wrap(portrait.jpeg()), folder);
  }

  private static Path brotli(byte[] bytes, Path folder) throws IOException {
    Path plain = Files.write(folder.resolve("plain"), bytes);
    Path out = folder.resolve("sample");
    InstalledEncoder.run("brotli", "-o", out.toString(), plain.toString());
    return out;
  }

  private static byte[] grpc(byte[] bytes) {
    byte[] message = Wrapping.GZIP.wrap(Wrapping.PROTOBUF.wrap(bytes));
    return Drawn.join(new byte[] {1}, number(message.length), message);
  }

  private static byte[] cbor(byte[] bytes) {
    byte[] head = {(byte) 0xA1, 0x65, 'p', 'h', 'o', 't', 'o', 0x5A};
    return Drawn.join(head, number(bytes.length), bytes);
  }

  private static byte[] plist(byte[] bytes) {
    NSDictionary dictionary = new NSDictionary();
    dictionary.put(NAME, bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      BinaryPropertyListWriter.write(dictionary, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** An entry of Chromium's simple cache. */
  private static byte[] webView(byte[] bytes) {
    byte[] key = latin("1/0/https://example.org/face");
    byte[] head =
        Drawn.join(
            latin("0\\r\u00a7\u001bm\u00fb\u00fc"),
            new byte[] {5, 0, 0, 0, (byte) key.length, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0},
            key);
    byte[] end = Drawn.join(latin("\u00d8A\r\u0097Eo\u00fa\u00f4"), new byte[16]);
    return Drawn.join(head, bytes, end, latin("content-type:image/jpeg"), end);
  }

  /** Written by OkHttp itself, from a server of our own. */
  private static Path okHttp(byte[] body, String type, Path folder) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, body, type));
    server.start();
    try (Cache cache = new Cache(folder.toFile(), 10L << 20)) {
      OkHttpClient client = new OkHttpClient.Builder().cache(cache).build();
      String host = InetAddress.getLoopbackAddress().getHostAddress();
      Request request =
          new Request.Builder()
              .url("http://" + host + ":" + server.getAddress().getPort() + "/face")
              .header("accept-encoding", "gzip")
              .build();
      try (Response response = client.newCall(request).execute()) {
        response.body().bytes();
      }
      client.connectionPool().evictAll();
      client.dispatcher().executorService().shutdown();
    } finally {
      server.stop(0);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".1")).findFirst().orElseThrow();
    }
  }

  private static void answer(HttpExchange exchange, byte[] body, String type) throws IOException {
    exchange.getResponseHeaders().add("content-type", type);
    exchange.getResponseHeaders().add("cache-control", "max-age=1000");
    if (type.endsWith("json")) {
      exchange.getResponseHeaders().add("content-encoding", "gzip");
    }
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
