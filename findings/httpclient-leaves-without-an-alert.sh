#!/usr/bin/env bash
# A Java 17 client that does not trust a server's certificate says so to the server when it is an SSLSocket (TLS alert
# certificate_unknown), and not when it is java.net.http.HttpClient: that closes the connection in the middle of the handshake
# without a byte more. Both get the same exception themselves. A server, or a proxy that looks for clients which refuse its
# certificate, cannot tell the second from a connection that broke.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
keytool -genkeypair -alias a -keyalg EC -groupname secp256r1 -dname CN=localhost -ext san=dns:localhost -storetype PKCS12 \
  -keystore keys -storepass changeit 2>/dev/null
cat >Leaves.java <<'JAVA'
import java.io.FileInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyStore;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

public class Leaves {
  interface Client {
    void connect(int port) throws Exception;
  }

  public static void main(String[] args) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new FileInputStream("keys"), "changeit".toCharArray());
    KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
    keys.init(store, "changeit".toCharArray());
    SSLContext server = SSLContext.getInstance("TLS");
    server.init(keys.getKeyManagers(), null, null);
    System.out.println("Java " + System.getProperty("java.version"));
    for (String version : new String[] {"TLSv1.3", "TLSv1.2"}) {
      seen(server, version, "SSLSocket", port -> {
        try (SSLSocket socket = (SSLSocket) SSLSocketFactory.getDefault().createSocket("localhost", port)) {
          socket.startHandshake();
        }
      });
      seen(server, version, "HttpClient", port ->
          HttpClient.newHttpClient().send(
              HttpRequest.newBuilder(URI.create("https://localhost:" + port)).build(),
              HttpResponse.BodyHandlers.discarding()));
    }
    System.exit(0);
  }

  static void seen(SSLContext context, String version, String name, Client client) throws Exception {
    SSLServerSocket listening = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0);
    listening.setEnabledProtocols(new String[] {version});
    CompletableFuture<String> server = CompletableFuture.supplyAsync(() -> {
      try (SSLSocket socket = (SSLSocket) listening.accept()) {
        socket.startHandshake();
        return "handshake done";
      } catch (Exception e) {
        return e.getMessage();
      }
    });
    String own = "no error";
    try {
      client.connect(listening.getLocalPort());
    } catch (Exception e) {
      own = e.getMessage().replaceFirst(": .*", "");
    }
    System.out.println(version + " " + name + ": client: " + own + "; server: " + server.get());
  }
}
JAVA
out=$(java Leaves.java); echo "$out"
for version in TLSv1.3 TLSv1.2; do
  grep -q "^$version SSLSocket: client: PKIX path building failed.*; server: Received fatal alert: certificate_unknown$" <<<"$out"
  grep -q "^$version HttpClient: client: PKIX path building failed.*; server: Remote host terminated the handshake$" <<<"$out"
done
# Seen, Java 17.0.15, TLS 1.3 and 1.2: SSLSocket: Received fatal alert: certificate_unknown; HttpClient: Remote host terminated the handshake
