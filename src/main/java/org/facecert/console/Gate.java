package org.facecert.console;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in what comes from the one browser that was let in, from pages of this server alone: not
 * what another site's page sends, nor what comes by another name of this machine.
 */
final class Gate {

  private static final Set<String> METHODS = Set.of("GET", "POST");

  /** What browsers say of a request that no other site began. */
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final String host;
  private final String origin;
  private final String cookie;
  private final SessionSecrets secrets;

  Gate(int port, SessionSecrets secrets) {
    this.host = "127.0.0.1:" + port;
    this.origin = "http://" + host;
    // cookies know no ports: another console on this machine has its own
    this.cookie = "facecert-" + port;
    this.secrets = secrets;
  }

  /** The server's address as a browser names it. */
  String origin() {
    return origin;
  }

  /**
   * Before anything else is looked at.
   *
   * @throws Refusal when it does not come from a page of this server or from whoever sits here
   */
  void site(HttpExchange exchange) throws Refusal {
    if (!METHODS.contains(exchange.getRequestMethod())) {
      throw new Refusal(405, "GET and POST alone");
    }
    URI asked = exchange.getRequestURI();
    if (asked.getScheme() != null || asked.getRawAuthority() != null) {
      throw new Refusal(400, "a page of this server is asked for by its path");
    }
    Headers headers = exchange.getRequestHeaders();
    // a name that an attacker's server resolves to this machine is another host (DNS rebinding)
    if (!List.of(host).equals(headers.get("Host"))) {
      throw new Refusal(403, "open the address that was printed");
    }
    boolean post = exchange.getRequestMethod().equals("POST");
    @Nullable List<String> origins = headers.get("Origin");
    if (origins == null ? post : !List.of(origin).equals(origins)) {
      throw new Refusal(403, "from another origin");
    }
    @Nullable List<String> sites = headers.get("Sec-Fetch-Site");
    if (sites != null && !OWN_SITE.containsAll(sites)) {
      throw new Refusal(403, "from another site");
    }
  }

  /**
   * @throws Refusal unless the browser has the session
   */
  void session(HttpExchange exchange) throws Refusal {
    boolean known =
        exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
            .flatMap(line -> Arrays.stream(line.split(";", -1)))
            .map(String::strip)
            .filter(each -> each.startsWith(cookie + "="))
            .map(each -> each.substring(cookie.length() + 1))
            .anyMatch(secrets::isSession);
    if (!known) {
      throw new Refusal(
          403, "this browser was not let in: start facecert review and open the address it prints");
    }
  }

  /**
   * @throws Refusal unless the form is one of this session's
   */
  void form(FormData form) throws Refusal {
    if (!secrets.isForm(form.get("secret"))) {
      throw new Refusal(403, "this form is not of this session: open the page anew");
    }
  }

  /**
   * Exchanges the token for the session.
   *
   * @return the cookie to set
   * @throws Refusal when it is wrong or was used
   */
  String admit(String token) throws Refusal {
    if (!secrets.admits(token)) {
      throw new Refusal(
          403,
          "the address is void: it opens the console once. Start facecert review anew where that"
              + " was not you");
    }
    return cookie + "=" + secrets.session() + "; Path=/; HttpOnly; SameSite=Strict";
  }

  String secret() {
    return secrets.form();
  }
}
