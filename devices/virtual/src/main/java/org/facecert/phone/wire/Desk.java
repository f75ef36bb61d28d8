package org.facecert.phone.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.facecert.phone.api.PhoneFault;
import org.jspecify.annotations.Nullable;

/** The phone's WebDriver commands for another door than the HTTP one, with sessions of its own. */
public final class Desk {
  private final Routes routes;

  public Desk(Routes routes) {
    this.routes = routes;
  }

  /**
   * An answer.
   *
   * @param status as of HTTP
   * @param value what was asked for, or the error's name, message and stack trace
   */
  public record Reply(int status, @Nullable Object value) {
    /** An error as the protocol writes it. */
    public static Reply error(int status, String error, String message) {
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("error", error);
      value.put("message", message);
      value.put("stacktrace", "");
      return new Reply(status, value);
    }

    public boolean isGood() {
      return status == 200;
    }
  }

  /**
   * Answers one command; never throws for what the phone or its app does.
   *
   * @param path begins with /session or is /status
   * @param body an object
   */
  public Reply answer(String method, String path, JsonNode body) {
    try {
      return new Reply(200, routes.answer(method, path, new Body(body)));
    } catch (WireError e) {
      return Reply.error(e.status(), e.error(), String.valueOf(e.getMessage()));
    } catch (PhoneFault e) {
      boolean gone = e.kind() == PhoneFault.Kind.GONE;
      String error = gone ? "stale element reference" : "unknown error";
      return Reply.error(gone ? 404 : 500, error, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return Reply.error(400, "invalid argument", String.valueOf(e.getMessage()));
    }
  }
}
