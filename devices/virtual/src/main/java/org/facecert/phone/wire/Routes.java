package org.facecert.phone.wire;

import java.util.List;
import java.util.Map;
import org.facecert.phone.api.Handset;
import org.facecert.phone.state.PhoneState;
import org.jspecify.annotations.Nullable;

/** Finds the WebDriver command that a request means; commands do not overlap. */
public final class Routes {
  private final Sessions sessions;
  private final Contexts contexts;
  private final ElementCommands elements;
  private final Map<String, Command> commands;

  public Routes(
      PhoneState state,
      Handset handset,
      Sessions sessions,
      MobileCommands mobile,
      Contexts contexts) {
    this.contexts = contexts;
    this.sessions = sessions;
    elements = new ElementCommands(handset);
    commands = new SessionCommands(state, handset, elements, mobile, contexts).table();
  }

  private record Request(String method, String path, Body body) {
    boolean is(String wanted) {
      return wanted.equals(method + " " + path);
    }

    List<String> parts() {
      return List.of(path.split("/"));
    }

    WireError unknown() {
      return new WireError(
          404,
          "unknown command",
          "The requested resource could not be found, or a request was received using an HTTP"
              + " method that is not supported by the mapped resource: "
              + method
              + " "
              + path);
    }
  }

  /** Answers one command. */
  @Nullable Object answer(String method, String path, Body body) {
    if (path.equals("/status")) {
      return Map.of(
          "ready",
          sessions.free(),
          "message",
          "FaceCert virtual phone",
          "build",
          Map.of("version", "0.1.0"));
    }
    synchronized (this) {
      return answer(new Request(method, path, body));
    }
  }

  /** Ends an idle session, between two commands. */
  void expire() {
    synchronized (this) {
      sessions.expire();
    }
  }

  private @Nullable Object answer(Request request) {
    if (request.is("POST /session")) {
      return sessions.create(request.body());
    }
    // one list only, as in Appium 3: a client that asks for both would see each session twice
    if (request.is("GET /appium/sessions")) {
      return sessions.list();
    }
    List<String> parts = request.parts();
    if (parts.size() < 3 || !parts.get(1).equals("session")) {
      throw request.unknown();
    }
    Session session = sessions.require(parts.get(2));
    session.used();
    try {
      return answer(request, session, parts.subList(3, parts.size()));
    } finally {
      session.used();
    }
  }

  private @Nullable Object answer(Request request, Session session, List<String> parts) {
    if (parts.isEmpty()) {
      return root(request, session);
    }
    String path = String.join("/", parts);
    if (Contexts.isWeb(session, request.method(), path, request.body())) {
      return contexts.forward(session, request.method(), path, request.body());
    }
    Command command = command(request.method(), parts);
    if (command == null) {
      throw request.unknown();
    }
    return command.run(session, request.body());
  }

  private @Nullable Command command(String method, List<String> parts) {
    boolean element = parts.size() >= 3 && parts.get(0).equals("element");
    return element
        ? elements.named(
            parts.get(1), method + " " + String.join("/", parts.subList(2, parts.size())))
        : commands.get(method + " " + String.join("/", parts));
  }

  private @Nullable Object root(Request request, Session session) {
    return switch (request.method()) {
      case "GET" -> session.bareCapabilities();
      case "DELETE" -> {
        sessions.delete(session);
        yield null;
      }
      default -> throw request.unknown();
    };
  }
}
