package org.facecert.probe.exposure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Sentence;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.probe.exposure.BoundedBody.Taken;
import org.facecert.statement.ExposureScope;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's HTTP client, without cookies, passwords, proxy or memory. With the owner's headers it
 * follows a redirection within the same host alone. Whatever a server sends, it answers within a
 * bound of time and bytes.
 */
final class WebClient implements OutsideClient {

  /** bytes of an answer that are looked at; a picture is smaller */
  private static final int MOST_BYTES = 16 << 20;

  private static final int MOST_REDIRECTIONS = 5;
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final int SECONDS = 30;
  private static final int REDIRECTIONS = 300;
  private static final int CLIENT_ERRORS = 400;
  private static final int PORT_OF_HTTP = 80;
  private static final int PORT_OF_HTTPS = 443;

  private final ExposureScope scope;
  private final HttpClient http;
  private final RequestPace pace;

  /**
   * @throws UnreadableAnswer when the authority that the statement names is none
   */
  WebClient(ExposureScope scope, List<Path> authorities) {
    this.scope = scope;
    this.pace = new RequestPace(scope.between());
    this.http =
        HttpClient.newBuilder()
            .proxy(HttpClient.Builder.NO_PROXY)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .sslContext(trusting(authorities))
            .build();
  }

  @Override
  public OutsideAnswer ask(Question question) {
    Question asked = question;
    for (int led = 0; led <= MOST_REDIRECTIONS; led++) {
      Optional<OutsideAnswer> forbidden = forbidden(asked, question.address());
      if (forbidden.isPresent()) {
        return forbidden.get();
      }
      OutsideAnswer answer = sent(asked);
      URI next = redirection(answer, asked);
      if (next == null) {
        return answer;
      }
      asked = asked.at(next);
    }
    return OutsideAnswer.none(
        Outcome.NOT_REACHED, "more than " + MOST_REDIRECTIONS + " redirections");
  }

  /** Whoever has nothing to lose goes on to any host that is permitted. */
  private Optional<OutsideAnswer> forbidden(Question question, URI first) {
    URI asked = question.address();
    String host = asked.getHost();
    boolean web = "http".equals(scheme(asked)) || "https".equals(scheme(asked));
    if (host == null || !web || asked.getRawUserInfo() != null) {
      return Optional.of(
          OutsideAnswer.none(Outcome.NOT_REACHED, "no address that can be asked for"));
    }
    if (!question.headers().isEmpty() && !authority(asked).equals(authority(first))) {
      return Optional.of(OutsideAnswer.none(Outcome.LED_ELSEWHERE, authority(asked)));
    }
    return scope.allows(host, port(asked), asked.getPort() < 0)
        ? Optional.empty()
        : Optional.of(OutsideAnswer.none(Outcome.NOT_ALLOWED, authority(asked)));
  }

  private static String scheme(URI address) {
    return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
  }

  private static int port(URI address) {
    boolean secure = scheme(address).equals("https");
    return address.getPort() >= 0 ? address.getPort() : secure ? PORT_OF_HTTPS : PORT_OF_HTTP;
  }

  /** As a statement names it. */
  static String authority(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return address.getPort() < 0 ? host : host + ":" + address.getPort();
  }

  /** What was sent with a body is not sent on. */
  private static @Nullable URI redirection(OutsideAnswer answer, Question asked) {
    boolean led = answer.status() >= REDIRECTIONS && answer.status() < CLIENT_ERRORS;
    return answer.headers().stream()
        .filter(line -> led && asked.body().length == 0)
        .filter(line -> line.name().equalsIgnoreCase("location"))
        .findFirst()
        .flatMap(line -> resolved(asked.address(), line.value()))
        .orElse(null);
  }

  private static Optional<URI> resolved(URI from, String to) {
    try {
      return Optional.of(from.resolve(to));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private OutsideAnswer sent(Question question) {
    try {
      pace.await();
      return sent(request(question));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OutsideAnswer.none(Outcome.NOT_REACHED, "interrupted");
    } catch (IllegalArgumentException e) {
      return OutsideAnswer.none(Outcome.NOT_REACHED, "no request can be made of it");
    }
  }

  private static HttpRequest request(Question question) {
    HttpRequest.BodyPublisher body =
        question.body().length == 0
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(question.body());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(question.address())
            .timeout(Duration.ofSeconds(SECONDS))
            // in the clear it would have to ask whether the server speaks it
            .version(
                scheme(question.address()).equals("https")
                    ? HttpClient.Version.HTTP_2
                    : HttpClient.Version.HTTP_1_1)
            .method(question.method(), body);
    question.headers().forEach(line -> request.header(line.name(), line.value()));
    return request.build();
  }

  private OutsideAnswer sent(HttpRequest request) throws InterruptedException {
    CompletableFuture<HttpResponse<Taken>> reply =
        http.sendAsync(request, head -> new BoundedBody(MOST_BYTES));
    try {
      return answer(reply.get(SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      return OutsideAnswer.none(Outcome.NOT_REACHED, "no whole answer in " + SECONDS + " s");
    } catch (ExecutionException e) {
      return OutsideAnswer.none(Outcome.NOT_REACHED, String.valueOf(e.getCause()));
    } finally {
      reply.cancel(true);
    }
  }

  private static OutsideAnswer answer(HttpResponse<Taken> response) {
    List<HeaderLine> headers =
        response.headers().map().entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(value -> new HeaderLine(e.getKey(), value)))
            .toList();
    Taken body = response.body();
    return new OutsideAnswer(
        Outcome.ANSWERED, response.statusCode(), headers, body.bytes(), body.whole(), "");
  }

  private static SSLContext trusting(List<Path> authorities) {
    try {
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, authorities.isEmpty() ? null : managers(authorities), null);
      return tls;
    } catch (GeneralSecurityException | IOException e) {
      throw new UnreadableAnswer(
          Sentence.of("fault.authorities", "why", String.valueOf(e.getMessage())), e);
    }
  }

  private static TrustManager[] managers(List<Path> authorities)
      throws GeneralSecurityException, IOException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    KeyStore all = KeyStore.getInstance("PKCS12");
    all.load(null, null);
    for (TrustManager each : factory.getTrustManagers()) {
      if (each instanceof X509TrustManager known) {
        for (X509Certificate issuer : known.getAcceptedIssuers()) {
          all.setCertificateEntry("java-" + all.size(), issuer);
        }
      }
    }
    for (Path file : authorities) {
      try (InputStream in = Files.newInputStream(file)) {
        for (Certificate named : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
          all.setCertificateEntry("named-" + all.size(), named);
        }
      }
    }
    factory.init(all);
    return factory.getTrustManagers();
  }
}
