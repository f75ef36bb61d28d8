package org.example.facebank;

import android.util.Log;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HttpsURLConnection;

/** Calls to hosts beside the bank's own service. Only seeded violations use it. */
final class OtherHosts {
  /** The bank's own service. */
  static final String BANK = "https://127.0.0.1:18443";

  /** The bank's machine, in clear text. */
  static final String CLEARTEXT = "http://127.0.0.1:18080";

  /** The maker of a face kit, as the statement declares it. */
  static final String VENDOR = "https://127.0.0.2:18443";

  /** Counts what people do in the app, as the statement declares it. */
  static final String ANALYTICS = "https://127.0.0.3:18443";

  /** Nobody that the statement declares. */
  static final String NOBODY = "https://127.0.0.4:18443";

  /** The bank's own cloud abroad, as the statement declares it. */
  static final String ABROAD = "https://127.0.0.5:18443";

  private static final int TIMEOUT_MILLIS = 8000;
  private static final int CHUNK = 1024;
  private final Backend backend;
  private final ScheduledExecutorService line =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "other-hosts");
            thread.setDaemon(true);
            return thread;
          });

  OtherHosts(Backend backend) {
    this.backend = backend;
  }

  void post(String url, String type, byte[] body) {
    postLater(0, url, type, body);
  }

  /** In chunks, so that no length tells of a picture. */
  void postLater(int seconds, String url, String type, byte[] body) {
    line.schedule(
        () -> call(url, Collections.singletonMap("Content-Type", type), body),
        seconds,
        TimeUnit.SECONDS);
  }

  void get(String url, Map<String, String> headers) {
    line.execute(() -> call(url, headers, null));
  }

  private void call(String url, Map<String, String> headers, byte[] body) {
    try {
      HttpURLConnection call = (HttpURLConnection) new URL(url).openConnection();
      if (call instanceof HttpsURLConnection) {
        ((HttpsURLConnection) call).setSSLSocketFactory(backend.trust());
      }
      call.setConnectTimeout(TIMEOUT_MILLIS);
      call.setReadTimeout(TIMEOUT_MILLIS);
      for (Map.Entry<String, String> header : headers.entrySet()) {
        call.setRequestProperty(header.getKey(), header.getValue());
      }
      if (body != null) {
        call.setRequestMethod("POST");
        call.setDoOutput(true);
        call.setChunkedStreamingMode(CHUNK);
        try (OutputStream out = call.getOutputStream()) {
          out.write(body);
        }
      }
      int status = call.getResponseCode();
      try (InputStream in = status < 400 ? call.getInputStream() : call.getErrorStream()) {
        Backend.read(in);
      }
    } catch (IOException | GeneralSecurityException e) {
      Log.w("FaceBank", "host not reached: " + e);
    }
  }
}
