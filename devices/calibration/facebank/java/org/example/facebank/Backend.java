package org.example.facebank;

import android.content.Context;
import android.os.Handler;
import android.os.Looper;
import android.util.Log;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.json.JSONException;
import org.json.JSONObject;

/** Calls to the bank's server: TLS only, one after the other, answers on the main thread. */
final class Backend {
  private static final String TAG = "FaceBank";
  private static final String SEALED = "application/jose";
  private static final int TIMEOUT_MILLIS = 8000;
  private static final int LARGEST_ANSWER = 8 << 20;

  /** Receives the answer; status 0 means that the server could not be reached. */
  interface Answer {
    void done(int status, JSONObject json, byte[] body);
  }

  private final Context context;
  private final Wallet wallet;
  private final Variant variant;
  private final String base;
  private final Handler main = new Handler(Looper.getMainLooper());
  private final ExecutorService line =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "backend");
            thread.setDaemon(true);
            return thread;
          });
  private SSLSocketFactory trust;

  Backend(Context context, Wallet wallet, Variant variant) {
    this.context = context;
    this.wallet = wallet;
    this.variant = variant;
    this.base = context.getString(R.string.base_url);
  }

  void post(String path, JSONObject json, Answer answer) {
    send(
        "POST", path, "application/json", json.toString().getBytes(StandardCharsets.UTF_8), answer);
  }

  void postPicture(String path, byte[] jpeg, Answer answer) {
    if (violates(Switch.WIRE_PAYLOAD, "plain")) {
      send("POST", path + "&sealed=no", "image/jpeg", jpeg, answer);
    } else if (violates(Switch.WIRE_PAYLOAD, "costume")) {
      send("POST", path + "&sealed=costume", SEALED, new FaceSeal(context).costume(jpeg), answer);
    } else {
      send("POST", path, SEALED, new FaceSeal(context).sealed(jpeg), answer);
    }
  }

  void get(String path, Answer answer) {
    send("GET", path, null, null, answer);
  }

  void delete(String path, Answer answer) {
    send("DELETE", path, null, null, answer);
  }

  private void send(String method, String path, String type, byte[] body, Answer answer) {
    line.execute(
        () -> {
          int status = 0;
          byte[] reply = new byte[0];
          try {
            HttpsURLConnection call = called(method, path, type, body);
            int code = call.getResponseCode();
            try (InputStream in = code < 400 ? call.getInputStream() : call.getErrorStream()) {
              reply = read(in);
            }
            status = code;
          } catch (IOException | GeneralSecurityException e) {
            Log.w(TAG, "server not reached: " + e);
          }
          int told = status;
          byte[] bytes = reply;
          JSONObject json = json(bytes);
          main.post(() -> answer.done(told, json, bytes));
        });
  }

  private HttpsURLConnection called(String method, String path, String type, byte[] body)
      throws IOException, GeneralSecurityException {
    boolean any = violates(Switch.WIRE_TRUST, "anybody");
    try {
      return sent(open(method, path, any), type, body);
    } catch (SSLHandshakeException e) {
      if (violates(Switch.WIRE_TRUST, "anybody-after-a-refusal")) {
        return sent(open(method, path, true), type, body);
      }
      throw e;
    }
  }

  private boolean violates(Switch name, String value) {
    return variant.is(name, value);
  }

  private static HttpsURLConnection sent(HttpsURLConnection call, String type, byte[] body)
      throws IOException {
    if (body == null) {
      call.connect();
    } else {
      call.setDoOutput(true);
      call.setFixedLengthStreamingMode(body.length);
      call.setRequestProperty("Content-Type", type);
      try (OutputStream out = call.getOutputStream()) {
        out.write(body);
      }
    }
    return call;
  }

  private HttpsURLConnection open(String method, String path, boolean anybody)
      throws IOException, GeneralSecurityException {
    HttpsURLConnection call = (HttpsURLConnection) new URL(base + path).openConnection();
    if (anybody) {
      call.setSSLSocketFactory(Credulous.sockets());
      call.setHostnameVerifier((host, session) -> true);
    } else {
      call.setSSLSocketFactory(trust());
      if (violates(Switch.WIRE_TRUST, "any-name")) {
        call.setHostnameVerifier((host, session) -> true);
      }
    }
    call.setRequestMethod(method);
    call.setConnectTimeout(TIMEOUT_MILLIS);
    call.setReadTimeout(TIMEOUT_MILLIS);
    call.setRequestProperty("X-Installation", wallet.installation());
    return call;
  }

  /** Trusts what the phone trusts, and the authority that signed our server's certificate. */
  synchronized SSLSocketFactory trust() throws IOException, GeneralSecurityException {
    if (trust == null) {
      TrustManager[] managers = managers();
      if (violates(Switch.WIRE_TRUST, "any-date")) {
        managers = new TrustManager[] {new Timeless((X509TrustManager) managers[0])};
      }
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, managers, null);
      trust = tls.getSocketFactory();
    }
    return trust;
  }

  private TrustManager[] managers() throws IOException, GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
    all.load(null, null);
    int count = 0;
    for (TrustManager one : factory.getTrustManagers()) {
      if (one instanceof X509TrustManager) {
        for (X509Certificate authority : ((X509TrustManager) one).getAcceptedIssuers()) {
          all.setCertificateEntry("phone" + count++, authority);
        }
      }
    }
    try (InputStream in = context.getResources().openRawResource(R.raw.lab_ca)) {
      all.setCertificateEntry(
          "bank", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    factory.init(all);
    return factory.getTrustManagers();
  }

  static byte[] read(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (in != null) {
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        all.write(buffer, 0, n);
        if (all.size() > LARGEST_ANSWER) {
          throw new IOException("answer too large");
        }
      }
    }
    return all.toByteArray();
  }

  private static JSONObject json(byte[] bytes) {
    try {
      return new JSONObject(new String(bytes, StandardCharsets.UTF_8));
    } catch (JSONException e) {
      return new JSONObject();
    }
  }
}
