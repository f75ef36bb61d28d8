package org.facecert.phone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An authority of our own, servers with its certificates, a server without, and a proxy that leads
 * every name to them and notes what it was asked for.
 */
final class LabNetwork implements AutoCloseable {
  private static final String SECRET = "changeit";

  private final Path dir;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> served = new CopyOnWriteArrayList<>();
  private final List<HttpServer> servers = new ArrayList<>();
  private final Map<String, Integer> secure;
  private final int plain;
  private final ServerSocket proxy;
  private final Map<String, String> pages;

  /**
   * @param pages HTML by path
   */
  LabNetwork(Path dir, Map<String, String> pages) throws Exception {
    this.dir = Files.createDirectories(dir);
    this.pages = pages;
    authority();
    secure =
        Map.of(
            "bank.example", https(leaf("bank.example", "-1d")),
            // its certificate is for another
            "other.example", https(leaf("elsewhere.example", "-1d")),
            "expired.example", https(leaf("expired.example", "-30d")));
    plain = serve(HttpServer.create(loopback(), 0));
    proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::proxying).start();
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "lab-network");
    thread.setDaemon(true);
    return thread;
  }

  /** PEM of the authority. */
  Path authorityFile() {
    return dir.resolve("authority.pem");
  }

  /** host:port */
  String proxy() {
    return "127.0.0.1:" + proxy.getLocalPort();
  }

  String server() {
    return "http://127.0.0.1:" + plain;
  }

  /** What the proxy was asked for: the names of tunnels, the addresses of others. */
  List<String> asked() {
    return asked;
  }

  /** What the servers were asked for, such as GET /second. */
  List<String> served() {
    return served;
  }

  // ---- certificates, by the JDK's keytool

  private void authority() throws Exception {
    tool(
        "-genkeypair",
        "-alias",
        "ca",
        "-dname",
        "CN=Lab",
        "-ext",
        "bc:c",
        "-startdate",
        "-40d",
        "-validity",
        "99");
    tool("-exportcert", "-rfc", "-alias", "ca", "-file", authorityFile().toString());
  }

  /** An alias whose certificate is for that name and valid for ten days from then on. */
  private String leaf(String name, String from) throws Exception {
    tool(
        "-genkeypair",
        "-signer",
        "ca",
        "-alias",
        name,
        "-dname",
        "CN=" + name,
        "-ext",
        "san=dns:" + name,
        "-ext",
        "eku=serverAuth",
        "-validity",
        "10",
        "-startdate",
        from);
    return name;
  }

  private void tool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.add(arguments[0]);
    command.addAll(List.of("-keystore", dir.resolve("keys.p12").toString(), "-storepass", SECRET));
    if (arguments[0].equals("-genkeypair")) {
      command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    }
    command.addAll(List.of(arguments).subList(1, arguments.length));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(command + ": " + said);
    }
  }

  // ---- servers

  private int https(String alias) throws IOException, GeneralSecurityException {
    KeyStore all = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(dir.resolve("keys.p12"))) {
      all.load(in, SECRET.toCharArray());
    }
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    one.setKeyEntry(
        alias,
        all.getKey(alias, SECRET.toCharArray()),
        SECRET.toCharArray(),
        all.getCertificateChain(alias));
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(one, SECRET.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    HttpsServer server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return serve(server);
  }

  private int serve(HttpServer server) {
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newCachedThreadPool(LabNetwork::daemon));
    server.start();
    servers.add(server);
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    served.add(exchange.getRequestMethod() + " " + path);
    byte[] page = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
    exchange.sendResponseHeaders(pages.containsKey(path) ? 200 : 404, page.length + 1L);
    exchange.getResponseBody().write(page);
    exchange.getResponseBody().write('\n');
    exchange.close();
  }

  // ---- the proxy

  private void proxying() {
    try {
      while (true) {
        Socket client = proxy.accept();
        daemon(() -> lead(client)).start();
      }
    } catch (IOException e) {
      // it is closed
    }
  }

  private void lead(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1), 1);
      String[] first = String.valueOf(in.readLine()).split(" ");
      StringBuilder head = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.append(line).append("\r\n");
      }
      asked.add(first[1]);
      boolean tunnel = first[0].equals("CONNECT");
      int to = tunnel ? secure.getOrDefault(first[1].replaceFirst(":\\d+$", ""), plain) : plain;
      try (Socket server = new Socket(InetAddress.getLoopbackAddress(), to)) {
        if (tunnel) {
          write(client.getOutputStream(), "HTTP/1.1 200 Connection established\r\n\r\n");
        } else {
          String path = first[1].replaceFirst("^http://[^/]*", "");
          write(
              server.getOutputStream(),
              first[0] + " " + path + " HTTP/1.1\r\nConnection: close\r\n" + head + "\r\n");
        }
        daemon(() -> copy(client, server)).start();
        copy(server, client);
      }
    } catch (IOException e) {
      // either side has gone
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // either side has gone
    }
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    servers.forEach(server -> server.stop(0));
  }
}
