package org.facecert.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.app.Failure;
import org.facecert.app.Review;
import org.facecert.report.ReviewPages;
import org.facecert.words.OutputLanguage;

/** The server of a review: on this machine alone, for one browser, until somebody ends it. */
public final class Console implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Console.class.getName());
  private static final Pattern NUMBERED =
      Pattern.compile("/(question|screen|picture|evidence)/([0-9]{1,7})(?:/([0-9]{1,7}))?");

  /** requests at once, and as many wait as a page has pictures */
  private static final int THREADS = 6;

  private static final int WAITING = 128;
  private static final int BACKLOG = 16;

  private final HttpServer server;
  private final ThreadPoolExecutor threads;
  private final SessionSecrets secrets = new SessionSecrets(new SecureRandom());
  private final Gate gate;
  private final Desk desk;
  private final CountDownLatch ended = new CountDownLatch(1);

  private Console(HttpServer server, Review review, OutputLanguage language) {
    this.server = server;
    this.gate = new Gate(server.getAddress().getPort(), secrets);
    this.desk = new Desk(review, gate.secret(), language);
    this.threads =
        new ThreadPoolExecutor(
            THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING));
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any that is free
   * @param language of the pages until another is chosen
   * @throws IOException when the port is taken
   */
  public static Console start(Review review, int port, OutputLanguage language) throws IOException {
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(here, port), BACKLOG);
    Console console = new Console(server, review, language);
    server.createContext("/", console::handle);
    server.setExecutor(console.threads);
    server.start();
    return console;
  }

  /** To be opened once, by whoever answers. */
  public String address() {
    return gate.origin() + "/?token=" + secrets.token();
  }

  /** Waits until somebody ends it on a page. */
  public void await() throws InterruptedException {
    ended.await();
  }

  @Override
  public void close() {
    ended.countDown();
    server.stop(0);
    threads.shutdown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      PageReply reply = reply(exchange);
      reply.send(exchange);
      if (reply.last()) {
        ended.countDown();
      }
    }
  }

  private PageReply reply(HttpExchange exchange) throws IOException {
    try {
      gate.site(exchange);
      return exchange.getRequestMethod().equals("POST") ? post(exchange) : get(exchange);
    } catch (Refusal e) {
      PageReply refused = PageReply.text(e.status(), "FaceCert: " + e.getMessage());
      return e.status() == 405 ? refused.with("Allow", "GET, POST") : refused;
    } catch (IOException | RuntimeException e) {
      Failure failure = Failure.of(e);
      LOG.log(Logger.Level.ERROR, "a page of the review console could not be made", e);
      boolean bug = failure.kind() == Failure.Kind.BUG;
      return PageReply.text(
          500, bug ? "a bug of FaceCert: see where it was started" : failure.text());
    }
  }

  private PageReply get(HttpExchange exchange) throws Refusal {
    String path = exchange.getRequestURI().getRawPath();
    FormData query = FormData.of(raw(exchange));
    if (path.equals("/") && !query.get("token").isEmpty()) {
      return PageReply.to("/").with("Set-Cookie", gate.admit(query.get("token")));
    }
    gate.session(exchange);
    if (path.equals("/")) {
      return desk.list(query, "/" + (raw(exchange).isEmpty() ? "" : "?" + raw(exchange)));
    }
    if (path.equals("/style.css")) {
      return PageReply.of(
          "text/css; charset=utf-8", ReviewPages.style().getBytes(StandardCharsets.UTF_8));
    }
    return numbered(path, query);
  }

  private PageReply numbered(String path, FormData query) throws Refusal {
    Matcher asked = NUMBERED.matcher(path);
    if (!asked.matches()) {
      throw nothing();
    }
    int first = Integer.parseInt(asked.group(2));
    Optional<Integer> second = Optional.ofNullable(asked.group(3)).map(Integer::valueOf);
    boolean two = second.isPresent();
    return switch (asked.group(1)) {
      case "screen" -> desk.screen(first, second);
      case "picture" -> desk.picture(first, second);
      case "question" -> {
        if (two) {
          throw nothing();
        }
        yield desk.question(first, query);
      }
      default -> {
        if (two) {
          throw nothing();
        }
        yield desk.original(first);
      }
    };
  }

  private PageReply post(HttpExchange exchange) throws Refusal, IOException {
    String path = exchange.getRequestURI().getRawPath();
    gate.session(exchange);
    FormData form = FormData.sent(exchange);
    gate.form(form);
    Matcher asked = NUMBERED.matcher(path);
    if (path.equals("/language")) {
      return desk.language(form);
    }
    if (path.equals("/end")) {
      return desk.ended().with("Connection", "close");
    }
    if (asked.matches() && asked.group(1).equals("question") && asked.group(3) == null) {
      return desk.answer(Integer.parseInt(asked.group(2)), form);
    }
    throw nothing();
  }

  private static String raw(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    return query == null ? "" : query;
  }

  private static Refusal nothing() {
    return new Refusal(404, "there is no such page");
  }
}
