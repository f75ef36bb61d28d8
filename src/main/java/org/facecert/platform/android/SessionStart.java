package org.facecert.platform.android;

import io.appium.java_client.AppiumClientConfig;
import io.appium.java_client.MobileCommand;
import io.appium.java_client.remote.AppiumCommandExecutor;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.Command;
import org.openqa.selenium.remote.DriverCommand;
import org.openqa.selenium.remote.Response;
import org.openqa.selenium.remote.SessionId;

/**
 * Remembers the session that a server began, so that it can be ended where the client gives up on
 * it half-way: one whose answer holds an address that cannot be used would stay open, and its phone
 * taken, until the server's own time is over.
 */
final class SessionStart extends AppiumCommandExecutor {

  private @Nullable String begun;

  SessionStart(AppiumClientConfig client) {
    super(MobileCommand.commandRepository, client);
  }

  @Override
  public Response execute(Command command) throws WebDriverException {
    Response response = super.execute(command);
    if (DriverCommand.NEW_SESSION.equals(command.getName())) {
      begun = response.getSessionId();
    }
    return response;
  }

  /** Ends what was begun; what cannot be ended is left to the server. */
  void giveUp() {
    String session = begun;
    if (session == null) {
      return;
    }
    try {
      super.execute(new Command(new SessionId(session), DriverCommand.QUIT, Map.of()));
    } catch (WebDriverException | UncheckedIOException e) {
      // why it was given up on is told already
    }
  }
}
