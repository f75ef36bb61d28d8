package org.facecert.probe.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import org.facecert.device.Capability;
import org.facecert.device.DeviceFacts;
import org.facecert.device.Session;
import org.facecert.device.TrafficPath;
import org.facecert.evidence.Moment;
import org.facecert.observation.Look;
import org.facecert.screen.Node;
import org.facecert.traffic.ProxyBench;
import org.jspecify.annotations.Nullable;

/** A phone that is nothing but what it sends, through the proxy that it is led through. */
public final class LedPhone implements Session, TrafficPath {

  /** What keeps a canary from being seen. */
  public enum Fault {
    NONE,
    /** somebody takes the proxy's address off the phone */
    PROXY_TAKEN_OFF,
    OFFLINE,
    AUTHORITY_NOT_TRUSTED
  }

  public final List<String> done = new ArrayList<>();
  public Fault fault = Fault.NONE;
  private @Nullable InetSocketAddress proxy;

  /** what the browser gets; the canary is looked for on the wire */
  private @Nullable Future<?> answer;

  private @Nullable X509Certificate authority;

  @Override
  public ProxyPlace place() {
    return ProxyPlace.onThisMachine();
  }

  @Override
  public void through(InetSocketAddress address, X509Certificate trusted) {
    done.add("through");
    proxy = address;
    authority = trusted;
  }

  @Override
  public void distrust() {
    done.add("distrust");
    fault = Fault.AUTHORITY_NOT_TRUSTED;
  }

  @Override
  public void direct() {
    done.add("direct");
    proxy = null;
  }

  @Override
  public void visit(URI page) {
    done.add("visit");
    if (fault != Fault.OFFLINE) {
      answer =
          client()
              .sendAsync(
                  HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
    }
  }

  @Override
  public void leave(String packageUnderTest, boolean inFront) {
    done.add("leave " + inFront);
  }

  private HttpClient client() {
    HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    if (fault != Fault.PROXY_TAKEN_OFF) {
      client.proxy(ProxySelector.of(address()));
    }
    X509Certificate trusted = authority;
    if (fault != Fault.AUTHORITY_NOT_TRUSTED && trusted != null) {
      client.sslContext(tls());
    }
    return client.build();
  }

  /** Trusts the proxy's authority. */
  public SSLContext tls() {
    X509Certificate trusted = authority;
    if (trusted == null) {
      throw new AssertionError("no authority was pushed");
    }
    try {
      return ProxyBench.trusting(trusted);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public InetSocketAddress address() {
    InetSocketAddress set = proxy;
    if (set == null) {
      throw new AssertionError("no proxy is set");
    }
    return set;
  }

  /** What an app on it sends. */
  public void send(URI to, String type, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      client().send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A connection through the proxy's tunnel. */
  public Socket tunnel(int port) throws IOException {
    Socket socket = new Socket();
    socket.connect(address());
    socket
        .getOutputStream()
        .write(
            ("CONNECT localhost:" + port + " HTTP/1.1\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    byte[] answer = new byte["HTTP/1.1 200 Connection established\r\n\r\n".length()];
    socket.getInputStream().readNBytes(answer, 0, answer.length);
    return socket;
  }

  @Override
  public <T extends Capability> Optional<T> capability(Class<T> type) {
    return Optional.of(this).filter(type::isInstance).map(type::cast);
  }

  @Override
  public Moment now() {
    return Moment.at(Instant.now());
  }

  @Override
  public void idle(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Look look() {
    throw new AssertionError("it shows nothing");
  }

  @Override
  public void tap(Node node) {
    throw new AssertionError("it shows nothing");
  }

  @Override
  public void type(Node field, String text) {
    throw new AssertionError("it shows nothing");
  }

  @Override
  public void back() {
    throw new AssertionError("it shows nothing");
  }

  @Override
  public boolean scroll(Node scrollable, boolean forward) {
    throw new AssertionError("it shows nothing");
  }

  @Override
  public DeviceFacts facts() {
    throw new AssertionError("nobody asks");
  }

  @Override
  public void close() {
    Future<?> asked = answer;
    if (asked != null) {
      asked.cancel(true);
    }
  }
}
